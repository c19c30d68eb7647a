/** This file finds figures that cannot be, that are missing or that stand still: each finding names the cell concerned. */
import { BOUNDS } from '../method/findings';
import type { Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import { at, columnLetters } from './address';
import type { Context } from './context';
import { cellOf, formula, quoteText } from './formula';
import type { Read } from './keyedTable';
import { INPUTS } from './measures';
import { SERIES_ROW, type SeriesBlock } from './series';
import type { Cell, Piece } from './tab';
import { HEADER } from './table';
import { valueCell } from './valueCells';

const TITLE = t('Values to check', 'Valeurs à vérifier');
export const isFindingsTitle = (read: Read): boolean => read === TITLE.en || read === TITLE.fr;
const HEADERS: readonly Text[] = [
  t('Check', 'Contrôle'),
  t('State', 'État'),
  t('First cell concerned', 'Première cellule concernée'),
];
const FINE = same('✓');

/** What the numbers of a column of flags mean: the lower, the worse. Each fits on one line. */
const FIGURE: readonly Text[] = [
  t('■ Negative', '■ Négatif'),
  t('■ Above 100%', '■ Au-dessus de 100 %'),
  t('■ Not a number', '■ Pas un nombre'),
  t('◆ No figure', '◆ Sans chiffre'),
];
const MONTH: readonly Text[] = [
  t('■ Not a date', '■ Pas une date'),
  t('■ Next month missing', '■ Mois suivant absent'),
  t('■ Month twice', '■ Mois en double'),
];
const EXCEEDED = t('■ Exceeded', '■ Dépassé');
const NOT_COMPUTED = t('◆ Then not computed', '◆ Alors non calculé');
const MONTHS = t('Months', 'Mois');
const WITHIN = ' ≤ ';
const FLAT = t(': same figure for 3 months', ' : même chiffre depuis 3 mois');
const FLAT_STATE = t('◆ Not actionable?', '◆ Pas actionnable ?');

interface Check {
  readonly label: string;
  readonly state: string;
  readonly where: string;
}

export interface Findings {
  readonly pieces: readonly Piece[];
  readonly states: string;
  readonly lastRow: number;
}

export function findings(context: Context, series: SeriesBlock, row: number): Findings {
  const { language } = context;
  const checks = [
    ...boundChecks(context, series),
    flagged(context, 'month', MONTHS[language], series.flagsOf('month')!, MONTH),
    ...figureChecks(context, series),
    ...flatChecks(context),
  ];
  const lines = checks.map(({ label, state, where }): Cell[] => [label, formula(`=${state}`), formula(`=${where}`)]);
  const first = row + 2;
  const last = first + checks.length - 1;
  return {
    pieces: [
      { at: `B${row}`, is: TITLE[language], style: { bold: true, format: '@' } },
      { at: `B${row + 1}:D${row + 1}`, cells: [HEADERS.map((label) => label[language])], style: HEADER },
      { at: `B${first}:D${last}`, cells: lines, style: { wrap: true } },
      { at: `B${first}:B${last}`, style: { format: '@' } },
    ],
    states: `C${first}:C${last}`,
    lastRow: last,
  };
}

const labelOf = (id: string, { language }: Context): string => INPUTS.get(id)?.label[language] ?? id;

/** The state of a check by its column of flags, and the Data tab's cell of the first month that has the worst one. */
function flagged(context: Context, id: string, label: string, column: string, states: readonly Text[]): Check {
  const { data, language, titles } = context;
  const flags = cellOf(titles.calc, column);
  const letters = columnLetters(data.columns.indexOf(id) + 1);
  const found = (flag: number) => `COUNTIF(${flags};${flag})>0`;
  const worst = (of: (flag: number) => string, none: string) =>
    states.reduceRight((rest, _, rank) => `IF(${found(rank + 1)};${of(rank + 1)};${rest})`, none);
  return {
    label,
    state: worst((flag) => quoteText(states[flag - 1]![language]), quoteText(FINE[language])),
    where: worst((flag) => `"${letters}"&(MATCH(${flag};${flags};0)+${data.idRow})`, '""'),
  };
}

function boundChecks(context: Context, series: SeriesBlock): Check[] {
  return BOUNDS.flatMap(({ parts, whole, code }) => {
    const flags = series.flagsOf(`bound:${parts[0]}`);
    if (!flags) return [];
    const words = `${parts.map((part) => labelOf(part, context)).join(' + ')}${WITHIN}${labelOf(whole, context)}`;
    return [flagged(context, parts[0], words, flags, [code === 'unusual' ? NOT_COMPUTED : EXCEEDED])];
  });
}

function figureChecks(context: Context, series: SeriesBlock): Check[] {
  return context.data.columns.flatMap((id) => {
    const flags = id === null ? null : series.flagsOf(`figure:${id}`);
    return flags ? [flagged(context, id!, labelOf(id!, context), flags, FIGURE)] : [];
  });
}

function flatChecks({ measures, language, titles }: Context): Check[] {
  return measures.map(({ metric }, rank) => {
    const flat = `${cellOf(titles.calc, `BT${2 + rank}`)}=1`;
    return {
      label: metric.name + FLAT[language],
      state: `IF(${flat};${quoteText(FLAT_STATE[language])};${quoteText(FINE[language])})`,
      where: `IF(${flat};${quoteText(`${valueCell(rank)} (${titles.dashboard})`)};"")`,
    };
  });
}

/** The figures of a month, by its row. */
type Cells = (row: number) => (input: string) => string;

export interface FlagColumn {
  readonly id: string;
  /** `typed` is the Data tab's cell of an input, which may hold a text. */
  formula(cellOf: Cells, row: number, typed: (input: string) => string): string;
}

/** Columns of the calculation tab that hold 1, 2… in a month whose figures cannot be. */
export function flagColumns(inputs: readonly string[], months: number): FlagColumn[] {
  const last = SERIES_ROW + months - 1;
  const bounds = BOUNDS.filter(({ parts, whole }) => inputs.includes(parts[0]) && inputs.includes(whole));
  return [
    ...bounds.map(({ parts, whole }): FlagColumn => {
      const known = parts.filter((part) => inputs.includes(part));
      return {
        id: `bound:${parts[0]}`,
        formula: (cells, row) => {
          const sum = known.map(cells(row)).join(';');
          const most = cells(row)(whole);
          return `=IF(COUNT(${sum})=0;0;IF(ISNUMBER(${most});IF(SUM(${sum})>${most};1;0);0))`;
        },
      };
    }),
    ...inputs.map(
      (id): FlagColumn => ({
        id: `figure:${id}`,
        formula: (cells, row, typed) => figureFlag(id, cells, row, last, typed(id)),
      }),
    ),
    { id: 'month', formula: (_, row, typed) => monthFlag(at(row, 1), `$A$${SERIES_ROW}:$A$${last}`, typed('month')) },
  ];
}

/** 1 for a negative figure, 2 for a rate above 100 %, 3 for a text, 4 for nothing where months before and after have one. */
function figureFlag(id: string, cells: Cells, row: number, last: number, typed: string): string {
  const own = cells(row)(id);
  const input = INPUTS.get(id);
  const rate = input?.unit === 'rate' ? `IF(${own}>1;2;0)` : '0';
  const fault = !input || input.signed ? rate : `IF(${own}<0;1;${rate})`;
  // A range of one cell is written otherwise, once a person has moved the cells that the formula reads.
  const span = (from: number, to: number) => [...new Set([from, to])].map((one) => cells(one)(id)).join(':');
  const count = (from: number, to: number) => `COUNT(${span(from, to)})`;
  const inside = row > SERIES_ROW && row < last;
  const gap = inside ? `IF(${count(SERIES_ROW, row - 1)}=0;0;IF(${count(row + 1, last)}=0;0;4))` : '0';
  return `=IF(ISNUMBER(${own});${fault};IF(COUNTIF(${typed};"?*")>0;3;${gap}))`;
}

/** 1 for what is no date, 2 where the month after has no row though a later one has, 3 where the month has two rows. */
function monthFlag(month: string, months: string, typed: string): string {
  const next = `IF(${month}=MAX(${months});0;IF(COUNTIF(${months};EDATE(${month};1))=0;2;0))`;
  return `=IF(ISNUMBER(${month});IF(COUNTIF(${months};${month})>1;3;${next});IF(${typed}="";0;1))`;
}
