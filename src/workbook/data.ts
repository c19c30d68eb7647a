/** This file makes the Data tab: one row per month, one column per input, found again by the hidden row of input ids. */
import { monthAfter, monthsBetween } from '../method/months';
import { unitWord } from '../method/numbers';
import { AARRR, type Input } from '../metrics/metric';
import type { Language, Text } from '../metrics/text';
import { at, columnLetters, fixed } from './address';
import { formula, monthFormula } from './formula';
import { type Money, numberFormat } from './numberFormats';
import { SAMPLE_MONTHS, type Sample } from './sample';
import { above, type Cell, type Piece, type Style, type Tab } from './tab';
import { COLORS, STATES } from './tokens';

export const PREPARED_MONTHS = 60;
/** Formulas look this far down, so that a person can add months by hand. */
const REACH = 240;

const GROUPS: readonly Input['group'][] = [...AARRR, 'finance', 'satisfaction', 'people'];

/** Where things stand in the Data tab of a file. */
export interface DataPlace {
  /** The row of input ids; months follow. */
  readonly idRow: number;
  /** The id in each column, from column A: `month`, `complete`, an input, or null for a user's own column. */
  readonly columns: readonly (string | null)[];
  /** The month of each row under the ids, or null. */
  readonly months: readonly (string | null)[];
  /** The inputs of which a figure stands, a person's or the sample's. */
  readonly filled: readonly string[];
  /** The last figure of each of them. */
  readonly latest: Readonly<Record<string, number>>;
  /** Whether the tab says that its figures are the sample company's, and some are. */
  readonly sample: boolean;
}

export interface DataShape {
  readonly place: DataPlace;
  /** Columns to insert into the tab as it stands, ascending. */
  readonly inserted: readonly number[];
}

/** The Data tab's shape: as it stands in the file, with what is missing added at the end of its group. */
export function dataShape(inputs: readonly Input[], today: string, found: DataPlace | null): DataShape {
  if (!found) return { place: newPlace(inputs, today), inserted: [] };
  const columns = [...found.columns];
  const inserted: number[] = [];
  const groupOf = new Map(inputs.map((input) => [input.id, input.group]));
  for (const input of sorted(inputs)) {
    if (columns.includes(input.id)) continue;
    const column = placeFor(input, columns, groupOf);
    columns.splice(column - 1, 0, input.id);
    for (const [index, earlier] of inserted.entries()) if (earlier >= column) inserted[index] = earlier + 1;
    inserted.push(column);
  }
  inserted.sort((left, right) => left - right);
  return { place: { ...found, columns, months: prolonged(found.months, today) }, inserted };
}

function newPlace(inputs: readonly Input[], today: string): DataPlace {
  return {
    idRow: 4,
    columns: ['month', 'complete', ...sorted(inputs).map((input) => input.id)],
    months: prolonged([], today),
    filled: [],
    latest: {},
    sample: false,
  };
}

const sorted = (inputs: readonly Input[]): Input[] =>
  [...inputs].sort((left, right) => GROUPS.indexOf(left.group) - GROUPS.indexOf(right.group));

function placeFor(input: Input, columns: readonly (string | null)[], groupOf: ReadonlyMap<string, string>): number {
  const rank = GROUPS.indexOf(input.group);
  let last = 0;
  for (const [index, id] of columns.entries()) {
    const group = groupOf.get(id ?? '') as Input['group'] | undefined;
    const before = id === 'month' || id === 'complete' || (group !== undefined && GROUPS.indexOf(group) <= rank);
    if (before) last = index + 1;
  }
  return last + 1;
}

/** Two years back and three ahead, and always a year ahead of today; a month that stands is never moved, whatever its place. */
function prolonged(found: readonly (string | null)[], today: string): (string | null)[] {
  const known = found.flatMap((month, row) => (month === null ? [] : [{ month, row }]));
  if (known.length === 0) {
    return Array.from({ length: PREPARED_MONTHS }, (_, row) => monthAfter(today, row - SAMPLE_MONTHS));
  }
  const months = found.slice(0, known[known.length - 1]!.row + 1);
  const latest = known.map(({ month }) => month).sort()[known.length - 1]!;
  const wanted = Math.max(monthsBetween(latest, today) + 12, PREPARED_MONTHS - months.length);
  for (let ahead = 1; ahead <= wanted && months.length < REACH; ahead += 1) months.push(monthAfter(latest, ahead));
  return months;
}

/** A column's cells as formulas of other tabs name them, fixed and open to later months. */
export function dataRange(place: DataPlace, id: string): string {
  const letters = columnLetters(place.columns.indexOf(id) + 1);
  return fixed(`${letters}${place.idRow + 1}:${letters}${place.idRow + REACH}`);
}

export interface DataTabOptions {
  readonly title: string;
  readonly money: Money;
  readonly inputs: readonly Input[];
  /** Inputs of the metrics on the dashboard: the others are hidden. */
  readonly needed: ReadonlySet<string>;
  readonly place: DataPlace;
  /** Figures to write where a column holds none. */
  readonly sample: Sample | null;
}

export function dataTab(options: DataTabOptions): Tab {
  const { place, inputs, money, needed } = options;
  const { language } = money;
  const input = new Map(inputs.map((one) => [one.id, one]));
  const bottom = place.idRow + place.months.length;
  return {
    key: 'data',
    title: options.title,
    color: null,
    rows: bottom,
    gridRows: place.idRow + REACH,
    columns: place.columns.length + (hasRoom(place.idRow) ? 0 : 1),
    pieces: [
      ...heading(options),
      ...place.columns.flatMap((id, index) => {
        const one = input.get(id ?? '');
        return one ? inputColumn(one, index + 1, options) : [];
      }),
      ...monthColumn(place, language),
      ...completeColumn(place, needed, language),
    ],
    widths: place.columns.map(() => 100),
    protection: { description: 'data', open: figures(place), onlyLocked: true },
    frozenRows: place.idRow,
    frozenColumns: place.columns[0] === 'month' ? 1 : 0,
    hiddenRows: [place.idRow],
    hiddenColumns: place.columns.flatMap((id, index) => (input.has(id ?? '') && !needed.has(id!) ? [index + 1] : [])),
    rules: (['✓', '◆'] as const).map((symbol) => ({
      at: `${at(place.idRow + 1, column(place, 'complete'))}:${at(bottom, column(place, 'complete'))}`,
      when: { startsWith: symbol },
      color: symbol === '✓' ? STATES.good.text : STATES.watch.text,
    })),
  };
}

/** Under the ids, all but what is computed. */
function figures(place: DataPlace): string[] {
  const down = (first: number, last: number) => `${at(place.idRow + 1, first)}:${at(place.idRow + REACH, last)}`;
  const [last, computed] = [place.columns.length, column(place, 'complete')];
  if (computed === 0) return [down(1, last)];
  return [...(computed > 1 ? [down(1, computed - 1)] : []), ...(computed < last ? [down(computed + 1, last)] : [])];
}

export const DATA_TITLE: Text = { en: 'Monthly figures', fr: 'Chiffres du mois' };
export const SAMPLE_TITLE: Text = {
  en: 'SAMPLE — figures of an imaginary company',
  fr: 'EXEMPLE — chiffres d’une société imaginaire',
};
const HELP: Text = {
  en: 'One row per month. Fill in the cells that you know; a month counts once every figure of a KPI is there. Losses are positive amounts.',
  fr: 'Une ligne par mois. Remplissez les cellules connues ; un mois compte quand tous les chiffres d’un KPI y sont. Les pertes se notent en positif.',
};
const MONTH: Text = { en: 'Month', fr: 'Mois' };
const COMPLETE: Text = { en: 'Complete?', fr: 'Complet\u00a0?' };

/** Months and heads share the width of the figures. */
const NARROW = 9;

const HEADER: Style = {
  bold: true,
  size: NARROW,
  background: COLORS.head,
  wrap: true,
  format: '@',
};

const column = (place: DataPlace, id: string): number => place.columns.indexOf(id) + 1;

const hasRoom = (idRow: number): boolean => idRow > 3;

/** Formulas read the title: where a person has deleted the rows above, it stands beside the ids. */
export const titleRow = (idRow: number): number => (hasRoom(idRow) ? idRow - 3 : idRow);

function heading({ money: { language }, sample, place }: DataTabOptions): Piece[] {
  const top = titleRow(place.idRow);
  const marked = place.sample || sample !== null;
  return [
    {
      at: at(top, hasRoom(place.idRow) ? 2 : place.columns.length + 1),
      is: (marked ? SAMPLE_TITLE : DATA_TITLE)[language],
      style: { bold: true, format: '@' },
      name: 'KPI_DATA_TITLE',
    },
    ...(hasRoom(place.idRow) ? [{ at: at(top + 1, 2), is: HELP[language], style: { format: '@' } }] : []),
  ];
}

function monthColumn(place: DataPlace, language: Language): Piece[] {
  const own = column(place, 'month');
  const first = place.idRow + 1;
  return [
    ...above(place.idRow, [{ at: at(place.idRow - 1, own), is: MONTH[language], style: HEADER }]),
    { at: at(place.idRow, own), is: 'month', style: { format: '@' } },
    {
      at: `${at(first, own)}:${at(place.idRow + place.months.length, own)}`,
      cells: place.months.map((month) => [month === null ? null : formula(`=${monthFormula(month)}`)]),
      style: { format: 'mmmm yyyy', size: NARROW },
      owner: 'entry',
    },
  ];
}

/** How many of the figures that the dashboard needs stand in the month. */
function completeColumn(place: DataPlace, needed: ReadonlySet<string>, language: Language): Piece[] {
  const own = column(place, 'complete');
  if (own === 0) return [];
  const needs = place.columns.flatMap((id, index) => (needed.has(id ?? '') ? [index + 1] : []));
  const done = language === 'fr' ? '✓ Complet' : '✓ Complete';
  const cells = place.months.map((_, index): Cell[] => {
    const count = `COUNT(${needs.map((other) => at(place.idRow + 1 + index, other)).join(';')})`;
    return [formula(`=IF(${count}=0;"";IF(${count}=${needs.length};"${done}";"◆ "&${count}&" / ${needs.length}"))`)];
  });
  return [
    ...above(place.idRow, [{ at: at(place.idRow - 1, own), is: COMPLETE[language], style: HEADER }]),
    { at: at(place.idRow, own), is: 'complete', style: { format: '@' } },
    {
      at: `${at(place.idRow + 1, own)}:${at(place.idRow + place.months.length, own)}`,
      cells,
    },
  ];
}

function inputColumn(input: Input, own: number, { place, money, sample }: DataTabOptions): Piece[] {
  const figures = place.filled.includes(input.id) ? [] : (sample?.get(input.id) ?? []);
  return [
    ...above(place.idRow, [
      {
        at: at(place.idRow - 1, own),
        is: input.label[money.language],
        style: HEADER,
        note: noteOf(input, money),
      },
    ]),
    { at: at(place.idRow, own), is: input.id, style: { format: '@' } },
    {
      at: `${at(place.idRow + 1, own)}:${at(place.idRow + place.months.length, own)}`,
      cells: place.months.map((_, row) => [figures[row] ?? null]),
      style: { format: numberFormat(input.unit, money, input.sample[1]), background: COLORS.entry },
      owner: 'entry',
    },
  ];
}

const SIGN: Text = { en: 'A positive figure', fr: 'Un chiffre positif' };
const NUMBER: Text = { en: 'A positive number', fr: 'Un nombre positif' };
const SIGNED: Text = { en: 'May be negative', fr: 'Peut être négatif' };
const SAID = /\bpositi(ve|f)\b/;
const IN: Text = { en: 'in\u00a0', fr: 'en\u00a0' };

/** The help, then the sign, where the help does not say it, and the unit. */
function noteOf({ help, signed, unit }: Input, { language, currency }: Money): string {
  const said = SAID.test(help[language]) ? '' : (signed ? SIGNED : unit === 'count' ? NUMBER : SIGN)[language];
  const counted = unit === 'count' ? '' : IN[language] + unitWord(unit, currency)[language];
  const words = [said, counted].filter((part) => part !== '').join(', ');
  return help[language] + (words && `\n${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`);
}
