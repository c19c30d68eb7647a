/** This file makes the rows of the calculation tab that the dashboard shows: one per metric, North Star first. */
import { type Language, type Text, t } from '../metrics/text';
import { columnLetters, fixed } from './address';
import { controlCell } from './calcRows';
import type { Context } from './context';
import { cellOf, formula, holdsDay, quoteText } from './formula';
import type { Measure } from './measures';
import { affixes, figureText, type Money, sizeOf, UNIT_CODES } from './numberFormats';
import type { SeriesBlock } from './series';
import { fieldRange } from './settingsPlace';
import type { Cell, Piece } from './tab';
import { COLORS, STATES } from './tokens';

export const FIRST_METRIC_ROW = 2;
export const LAST_METRIC_ROW = 9;

/** The figures of the chosen month: none of them, and nothing is to be said of it. */
export const VALUES = `F${FIRST_METRIC_ROW}:F${LAST_METRIC_ROW}`;

/** The cells that hold the rows of the chosen month and of those it is compared to. */
export const AT = {
  row: fixed(controlCell('row')),
  previousRow: fixed(controlCell('previousRow')),
  yearAgoRow: fixed(controlCell('yearAgoRow')),
  beforeRow: fixed(controlCell('beforeRow')),
} as const;

const TREND = 27;
const BREACH = 40;
const TARGETS = 59;
export const TREND_MONTHS = 12;
/** Position of each trend month in the series, and its number since year 0. */
const POSITIONS = 10;
const INDEXES = 11;

const letters = (first: number, rank: number): string => columnLetters(first + rank);
export const trendCell = (row: number, rank: number): string => `${letters(TREND, rank)}${row}`;
export const targetCell = (row: number, rank: number): string => `${letters(TARGETS, rank)}${row}`;
const breachCell = (row: number, rank: number): string => `${letters(BREACH, rank)}${row}`;
const position = (rank: number): string => `${letters(TREND, rank)}$${POSITIONS}`;
const monthNumber = (rank: number): string => `${letters(TREND, rank)}$${INDEXES}`;

type RowFormula = (row: number, one: Measure, context: Context, series: SeriesBlock) => Cell;

/** Every column of a metric's row, with what it holds. */
const COLUMNS: readonly (readonly [letters: string, title: string, cell: RowFormula])[] = [
  ['A', 'id', (_, one) => one.metric.id],
  ['B', 'name', (row) => formula(`=IF(BS${row}="";A${row};BS${row})&IF(D${row}<0;" ↓";"")`)],
  ['C', 'unit', (_, one) => UNIT_CODES[one.metric.unit]],
  ['D', 'direction', (_, one) => (one.metric.direction === 'up' ? 1 : -1)],
  ['E', 'text factor', (_, one) => (one.metric.unit === 'rate' ? 100 : 1)],
  ['F', 'value', (_, one, __, series) => valueAt(series, one, AT.row)],
  ['G', 'previous month', (_, one, __, series) => valueAt(series, one, AT.previousRow)],
  ['H', 'year ago', (_, one, __, series) => valueAt(series, one, AT.yearAgoRow)],
  ['I', 'target', (row) => formula(`=${targetCell(row, TREND_MONTHS - 1)}`)],
  ['J', 'attainment', (row) => formula(attainment(row))],
  ['K', 'change', (row) => formula(change(row, 'G'))],
  ['L', 'change in a year', (row) => formula(change(row, 'H'))],
  ['M', 'range low', numberSetting('benchmarkLow')],
  ['N', 'range high', numberSetting('benchmarkHigh')],
  ['O', 'range', (row, one, context) => formula(benchmark(row, one, context))],
  ['P', 'status code', (row) => formula(statusCode(row))],
  ['Q', 'status', (row, _, context) => formula(statusInWords(row, context.language))],
  ['R', 'owner', textSetting('owner')],
  ['S', 'action', textSetting('action')],
  ['T', 'alert', numberSetting('alert')],
  ['U', 'unbounded', unbounded],
  ['V', 'months in breach', (row) => formula(`=${breachCell(row, TREND_MONTHS - 1)}`)],
  ['W', 'alert rank', (row) => formula(`=IF(P${row}=0;ROW();IF(P${row}=1;100+ROW();1000+ROW()))`)],
  ['X', 'gauge', (row) => formula(`=IF(J${row}="";0;MIN(1;J${row}))`)],
  ['Y', 'gauge rest', (row) => formula(`=1-X${row}`)],
  ['Z', 'settings row', settingsRow],
  ['AZ', 'value in words', (row, one, { money }) => formula(inWords(`F${row}`, one, money))],
  ['BA', 'target in words', (row, one, { money }) => formula(inWords(`I${row}`, one, money))],
  ['BB', 'threshold in words', (row, one, { money }) => formula(threshold(row, one, money))],
  ['BC', 'final target', numberSetting('target')],
  ['BD', 'start value', numberSetting('start')],
  ['BE', 'start month', monthSetting('startMonth')],
  ['BF', 'due month', monthSetting('dueMonth')],
  ['BS', 'plain name', textSetting('name')],
];

/** The metric rows, their headers, and the twelve months ending at the chosen one. */
export function metricRows(context: Context, series: SeriesBlock): Piece[] {
  const rows = context.measures.map((one, rank) => ({ one, row: FIRST_METRIC_ROW + rank }));
  return [
    { at: 'A1:BU1', style: { bold: true, background: COLORS.head } },
    ...COLUMNS.flatMap(([column, title, cell]): Piece[] => [
      { at: `${column}1`, is: title },
      {
        at: `${column}${FIRST_METRIC_ROW}:${column}${FIRST_METRIC_ROW + rows.length - 1}`,
        cells: rows.map(({ one, row }) => [cell(row, one, context, series)]),
      },
    ]),
    ...trendHeader(),
    ...rows.map(({ one, row }) => twelveMonths(row, one, series)),
    { at: `A${FIRST_METRIC_ROW}:A${LAST_METRIC_ROW}`, style: { format: '@' } },
  ];
}

function trendHeader(): Piece[] {
  const ranks = months();
  const month = (rank: number) => {
    const last = 'KPI_PERIOD';
    return formula(`=IF(ISNUMBER(${last});EDATE(${last};${rank - TREND_MONTHS + 1});"")`);
  };
  const place = (rank: number) => {
    const cell = `${letters(TREND, rank)}$1`;
    const found = `IF(COUNTIF(KPI_MONTHS;${cell})=0;0;MATCH(${cell};KPI_MONTHS;0))`;
    return formula(`=IF(ISNUMBER(${cell});${found};0)`);
  };
  const index = (rank: number) => {
    const cell = `${letters(TREND, rank)}$1`;
    return formula(`=IF(ISNUMBER(${cell});12*YEAR(${cell})+MONTH(${cell})-1;0)`);
  };
  const span = (row: number) => `${letters(TREND, 0)}${row}:${letters(TREND, TREND_MONTHS - 1)}${row}`;
  return [
    { at: span(1), cells: [ranks.map(month)], style: { format: 'mmm yy' } },
    { at: span(POSITIONS), cells: [ranks.map(place)] },
    { at: span(INDEXES), cells: [ranks.map(index)] },
  ];
}

const months = (): number[] => Array.from({ length: TREND_MONTHS }, (_, rank) => rank);

function twelveMonths(row: number, one: Measure, series: SeriesBlock): Piece {
  const column = series.of(one.metric.id);
  const value = (rank: number) => formula(`=IF(${position(rank)}=0;"";INDEX(${column};${position(rank)}))`);
  const breach = (rank: number) => {
    const [actual, target] = [trendCell(row, rank), targetCell(row, rank)];
    const before = rank === 0 ? '0' : breachCell(row, rank - 1);
    const short = `$D${row}*${actual}<$D${row}*${target}`;
    return formula(`=IF(OR(${actual}="";${target}="");0;IF(${short};${before}+1;0))`);
  };
  return {
    at: `${trendCell(row, 0)}:${targetCell(row, TREND_MONTHS - 1)}`,
    cells: [[...months().map(value), null, ...months().map(breach)]],
  };
}

/** The target of each month: constant, or on the straight line between start and due month. */
export function monthlyTargets(rows: number): Piece {
  return {
    at: `${targetCell(FIRST_METRIC_ROW, 0)}:${targetCell(FIRST_METRIC_ROW + rows - 1, TREND_MONTHS - 1)}`,
    cells: Array.from({ length: rows }, (_, rank) => {
      const row = FIRST_METRIC_ROW + rank;
      const line = `COUNT($BD${row};$BE${row};$BF${row})=3`;
      return months().map((month) => {
        const now = monthNumber(month);
        const share = `MAX(0;MIN(1;(${now}-$BE${row})/($BF${row}-$BE${row})))`;
        const sloped = `$BD${row}+($BC${row}-$BD${row})*${share}`;
        return formula(
          `=IF($BC${row}="";"";IF(${line};IF(AND(${now}>0;$BF${row}>$BE${row});${sloped};$BC${row});$BC${row}))`,
        );
      });
    }),
  };
}

function valueAt(series: SeriesBlock, one: Measure, row: string): Cell {
  return formula(`=IF(${row}=0;"";INDEX(${series.of(one.metric.id)};${row}))`);
}

function unbounded(_: number, one: Measure, __: Context, series: SeriesBlock): Cell {
  const flags = series.unboundedOf(one.metric.id);
  if (flags === null) return formula('=0>1');
  return formula(`=IF(${AT.row}=0;0;INDEX(${flags};${AT.row}))=1`);
}

const attainment = (row: number): string =>
  `=IF(OR(F${row}="";I${row}="");"";IF(D${row}>0;IF(I${row}<=0;"";MAX(0;F${row}/I${row}));` +
  `IF(F${row}<=0;1;IF(I${row}<=0;"";I${row}/F${row}))))`;

const change = (row: number, from: string): string =>
  `=IF(OR(F${row}="";${from}${row}="");"";IF(C${row}="%";100*(F${row}-${from}${row});` +
  `IF(C${row}="pt";F${row}-${from}${row};IF(${from}${row}=0;"";(F${row}-${from}${row})/ABS(${from}${row})))))`;

const statusCode = (row: number): string =>
  `=IF(I${row}="";-1;IF(U${row};2;IF(F${row}="";-1;IF(D${row}*F${row}>=D${row}*I${row};2;` +
  `IF(T${row}<>"";IF(D${row}*F${row}<D${row}*T${row};0;1);IF(J${row}="";0;IF(J${row}<9/10;0;1)))))))`;

export const STATUS_WORDS: readonly Text[] = [
  { en: `${STATES.none.symbol} No data`, fr: `${STATES.none.symbol} À saisir` },
  { en: `${STATES.act.symbol} Act now`, fr: `${STATES.act.symbol} Agir` },
  { en: `${STATES.watch.symbol} Watch`, fr: `${STATES.watch.symbol} Surveiller` },
  { en: `${STATES.good.symbol} On track`, fr: `${STATES.good.symbol} Atteint` },
];

/** A figure, or a best case without number, that nothing is compared to. */
export const NO_TARGET: Text = { en: `${STATES.none.symbol} No target`, fr: `${STATES.none.symbol} Sans cible` };

function statusInWords(row: number, language: Language): string {
  const words = STATUS_WORDS.map((one) => quoteText(one[language])).join(';');
  const alone = `IF(P${row}<0;OR(F${row}<>"";U${row});0>1)`;
  return `=IF(${alone};${quoteText(NO_TARGET[language])};CHOOSE(P${row}+2;${words}))`;
}

const BELOW: Text = t('below', 'au-dessous');
const ABOVE: Text = t('above', 'au-dessus');
const WITHIN: Text = t('in range', 'dans la norme');

/** Between two bounds of which one is below zero: its minus sign is not taken for a dash. */
const TO: Text = t(' to ', ' à ');

/** "≥ 40 %", "≤ 400 €" or "5–7 %", and where the value stands. */
function benchmark(row: number, one: Measure, { money, language }: Context): string {
  const { before, after } = affixes(one.metric.unit, money);
  const bound = (cell: string) => `ROUND($E${row}*${cell};1)`;
  const [low, high, value] = [`M${row}`, `N${row}`, `F${row}`];
  const lead = before === '' ? '' : `&${quoteText(before)}`;
  const dash = `IF(${low}<0;${quoteText(TO[language])};"–")`;
  const range = `""${lead}&${bound(low)}&${dash}&${bound(high)}`;
  const one_ = (sign: string, cell: string) => `${quoteText(`${sign}\u00a0`)}${lead}&${bound(cell)}`;
  const bounds = `IF(COUNT(${low}:${high})=2;${range};IF(ISNUMBER(${low});${one_('≥', low)};${one_('≤', high)}))`;
  const position =
    `IF(AND(ISNUMBER(${low});${value}<${low});${quoteText(BELOW[language])};` +
    `IF(AND(ISNUMBER(${high});${value}>${high});${quoteText(ABOVE[language])};${quoteText(WITHIN[language])}))`;
  const tail = `${after === '' ? '' : `&${quoteText(after)}`}&IF(${value}="";"";" · "&${position})`;
  return `=IF(COUNT(${low}:${high})=0;"—";${bounds}${tail})`;
}

function settingsRow(row: number, _: Measure, { titles, settings }: Context): Cell {
  const ids = cellOf(titles.settings, fieldRange(settings, 'id'));
  return formula(`=IF(COUNTIF(${ids};A${row})=0;0;MATCH(A${row};${ids};0))`);
}

function setting({ titles, settings }: Context, field: string, row: number): string {
  return `INDEX(${cellOf(titles.settings, fieldRange(settings, field))};$Z${row})`;
}

function numberSetting(field: string): RowFormula {
  return (row, _, context) => {
    const cell = setting(context, field, row);
    return formula(`=IF($Z${row}=0;"";IF(ISNUMBER(${cell});${cell};""))`);
  };
}

function textSetting(field: string): RowFormula {
  return (row, _, context) => {
    const cell = setting(context, field, row);
    return formula(`=IF($Z${row}=0;"";IF(${cell}="";"";${cell}))`);
  };
}

/** A month as its number since year 0. */
function monthSetting(field: string): RowFormula {
  return (row, _, context) => {
    const cell = setting(context, field, row);
    return formula(`=IF($Z${row}=0;"";IF(${holdsDay(cell)};12*YEAR(${cell})+MONTH(${cell})-1;""))`);
  };
}

const inWords = (cell: string, one: Measure, money: Money): string =>
  `=IF(${cell}="";"—";${figureText(cell, one.metric.unit, money, sizeOf(one.metric))})`;

/** What the value has crossed: the alert where it is worse than that, else the target. */
function threshold(row: number, one: Measure, money: Money): string {
  const crossed = `IF(F${row}="";0>1;$D${row}*F${row}<$D${row}*T${row})`;
  const alert = figureText(`T${row}`, one.metric.unit, money, sizeOf(one.metric));
  return `=IF(T${row}="";BA${row};IF(${crossed};${alert};BA${row}))`;
}
