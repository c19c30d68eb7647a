/** This file finds values that cannot be: each finding says which cell of the Data tab it speaks of. */
import type { Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import { at, columnLetters } from './address';
import type { Context } from './context';
import { cellOf, formula, quoteText } from './formula';
import { INPUTS } from './measures';
import { SERIES_ROW, type SeriesBlock } from './series';
import type { Cell, Piece } from './tab';
import { HEADER } from './table';

/** Two inputs of which the first cannot exceed the second. */
const WITHIN: readonly (readonly [part: string, whole: string])[] = [
  ['lost_customers', 'customers_start'],
  ['dau', 'mau'],
  ['activated', 'signups'],
  ['new_customers', 'leads'],
  ['qualified_leads', 'leads'],
  ['feature_adopters', 'mau'],
  ['invited_signups', 'invitations'],
  ['pmf_very', 'pmf_answers'],
  ['csat_satisfied', 'csat_answers'],
  ['deals_won', 'deals_closed'],
  ['repeat_buyers', 'buyers'],
  ['leavers', 'employees_start'],
  ['billed_days', 'available_days'],
];

const TITLE = t('Values to check', 'Valeurs à vérifier');
const HEADERS: readonly Text[] = [
  t('Check', 'Contrôle'),
  t('State', 'État'),
  t('First cell concerned (Data tab)', 'Première cellule concernée (onglet Données)'),
];
const ABOVE = t(' above ', ' supérieur à ');
const NEGATIVE = t(': negative', ' : négatif');
const MISSING = t('A month without figures between two others', 'Un mois sans chiffre entre deux autres');
const FINE = same('✓');
const FOUND = t('■ To correct', '■ À corriger');
const FLAT = t(': unchanged for 3 months', ' : inchangé depuis 3 mois');
const FLAT_STATE = t('◆ Probably not actionable', '◆ Probablement pas actionnable');

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
    ...pairChecks(context, series),
    ...signChecks(context, series),
    gapCheck(context, series),
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

const label = (id: string, { language }: Context): string => INPUTS.get(id)?.label[language] ?? id;

/** The state of a check, and the Data tab's cell of the first month in which a flag column holds 1. */
function flagged(context: Context, id: string, column: string): Pick<Check, 'state' | 'where'> {
  const { data, language, titles } = context;
  const flags = cellOf(titles.calc, column);
  const letters = columnLetters(data.columns.indexOf(id) + 1);
  const bad = `COUNTIF(${flags};1)>0`;
  return {
    state: `IF(${bad};${quoteText(FOUND[language])};${quoteText(FINE[language])})`,
    where: `IF(${bad};"${letters}"&(MATCH(1;${flags};0)+${data.idRow});"")`,
  };
}

function pairChecks(context: Context, series: SeriesBlock): Check[] {
  return WITHIN.flatMap(([part, whole]) => {
    const flags = series.flagsOf(`within:${part}`);
    if (!flags) return [];
    const words = `${label(part, context)}${ABOVE[context.language]}${label(whole, context)}`;
    return [{ label: words, ...flagged(context, part, flags) }];
  });
}

function signChecks(context: Context, series: SeriesBlock): Check[] {
  return context.data.columns.flatMap((id) => {
    const flags = id === null ? null : series.flagsOf(`sign:${id}`);
    return flags ? [{ label: label(id!, context) + NEGATIVE[context.language], ...flagged(context, id!, flags) }] : [];
  });
}

function gapCheck(context: Context, series: SeriesBlock): Check {
  return { label: MISSING[context.language], ...flagged(context, 'month', series.flagsOf('gap')!) };
}

function flatChecks({ measures, language, titles }: Context): Check[] {
  return measures.map(({ metric }, rank) => {
    const flat = `${cellOf(titles.calc, `BT${2 + rank}`)}=1`;
    return {
      label: metric.name + FLAT[language],
      state: `IF(${flat};${quoteText(FLAT_STATE[language])};${quoteText(FINE[language])})`,
      where: '""',
    };
  });
}

export interface FlagColumn {
  readonly id: string;
  formula(cell: (input: string) => string, row: number): string;
}

/** Columns of the calculation tab that hold 1 in a month whose figures cannot be. */
export function flagColumns(inputs: readonly string[], known: string, months: number): FlagColumn[] {
  const pairs = WITHIN.filter(([part, whole]) => inputs.includes(part) && inputs.includes(whole));
  const positive = inputs.filter((id) => INPUTS.has(id) && !INPUTS.get(id)!.signed);
  const last = SERIES_ROW + months - 1;
  return [
    ...pairs.map(([part, whole]) => ({
      id: `within:${part}`,
      formula: (cell: (input: string) => string) =>
        `=IF(COUNT(${cell(part)};${cell(whole)})<2;0;IF(${cell(part)}>${cell(whole)};1;0))`,
    })),
    ...positive.map((id) => ({
      id: `sign:${id}`,
      formula: (cell: (input: string) => string) => `=IF(ISNUMBER(${cell(id)});IF(${cell(id)}<0;1;0);0)`,
    })),
    {
      id: 'gap',
      formula: (_: (input: string) => string, row: number) => {
        const before = row === SERIES_ROW ? '0' : `COUNT(${known}${SERIES_ROW}:${known}${row - 1})`;
        const after = row === last ? '0' : `COUNT(${known}${row + 1}:${known}${last})`;
        return `=IF(ISNUMBER(${at(row, 2)});0;IF(${before}>0;IF(${after}>0;1;0);0))`;
      },
    },
  ];
}
