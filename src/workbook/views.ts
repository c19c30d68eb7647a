/** This file makes the views on request: the dashboard's own figures, for managers and for teams, six months side by side. */

import type { View } from '../method/plan';
import type { Text } from '../metrics/text';
import { t } from '../metrics/text';
import type { Context } from './context';
import { shareOfTarget } from './dashboardCells';
import { TABLE_HEADER } from './dashboardUpper';
import { fits, fitted, placed } from './fit';
import { cellOf, formula, quoteText } from './formula';
import { STATUS_WORDS, TREND_MONTHS, trendCell } from './metricRows';
import { ATTAINMENT, numberFormat, sizeOf } from './numberFormats';
import type { Cell, ColorRule, Piece, Style, Tab, TabKey } from './tab';
import { COLORS, STATES } from './tokens';
import { trendLook } from './trendLooks';
import { KINDS, type Line, linesOf, ROWS, type Row, rowsOf, type ViewKind } from './viewRows';

export const viewKey = (view: View): TabKey => KINDS[view].key;

const MONTHS = 6;
const WIDTHS = [12, 92, 160, 70, 70, 70, 70, 70, 70, 80, 66, 104, 92, 200, 12];
const HEAD_HEIGHTS = [8, 34, 24, 6, 24];
const FIRST_ROW = HEAD_HEIGHTS.length + 1;
const LAST_ROW = FIRST_ROW + ROWS - 1;
const HEADING = 24;
/** A long name, owner or action takes more lines. */
const LINES = [34, 48, 62];
const NAME = { width: 160, bold: true, sizes: [11, 10, 9, 8] };
const OWNER = { width: 92, bold: false, sizes: [9, 8] };
const ACTION = { width: 200, bold: false, sizes: [10, 9, 8] };

export function viewTab(context: Context, view: View): Tab {
  const { titles } = context;
  const kind = KINDS[view];
  const rows = rowsOf(context, kind);
  return {
    key: kind.key,
    title: titles[kind.key],
    color: COLORS.band,
    rows: LAST_ROW,
    columns: WIDTHS.length,
    exact: true,
    pieces: [
      {
        at: `A1:O${LAST_ROW}`,
        style: { size: 10, color: COLORS.ink, valign: 'middle', background: COLORS.white },
      },
      ...band(context, kind, rows),
      ...tableHead(context),
      ...columnStyles(),
      ...rows.flatMap((row, rank) => rowPieces(context, row, FIRST_ROW + rank)),
    ],
    widths: WIDTHS,
    heights: [...HEAD_HEIGHTS, ...rows.map(heightOf)],
    frozenRows: HEAD_HEIGHTS.length,
    hiddenRows: hiddenRows(rows),
    hideGridlines: true,
    rules: colorRules(),
    protection: { description: kind.key, open: [] },
  };
}

/** The rows without a line; under what is frozen one row is always in sight. */
const hiddenRows = (rows: readonly Row[]): number[] =>
  rows.flatMap((row, rank) => (row === null && rank > 0 ? [FIRST_ROW + rank] : []));

function heightOf(row: Row): number {
  if (row && 'heading' in row) return HEADING;
  if (!row) return LINES[0]!;
  const { name, owner, action } = row.one.metric;
  const whole = (height: number) =>
    fits(`${name} ↓`, { ...NAME, height }, 9) &&
    fits(owner, { ...OWNER, height }, 8) &&
    fits(action, { ...ACTION, height }, 9);
  return LINES.find(whole) ?? LINES[LINES.length - 1]!;
}

const PERIOD = t('Month: ', 'Mois\u00a0: ');
const NO_MONTH = t('No month yet', 'Aucun mois saisi');

function band(context: Context, kind: ViewKind, rows: readonly Row[]): Piece[] {
  const { titles, language, plan } = context;
  const title = ` — ${titles[kind.key]}`;
  return [
    { at: 'A1:O3', style: { background: COLORS.band, color: COLORS.white } },
    {
      at: 'B2:I2',
      merge: 'all',
      is: formula(`=KPI_COMPANY&${quoteText(title)}`),
      style: {
        size: fitted(plan.company + title, { width: 660, height: 34, bold: true }, [16, 14, 12, 10]),
        bold: true,
        align: 'left',
        wrap: true,
      },
    },
    {
      at: 'J2:N2',
      merge: 'all',
      is: formula(`=IF(ISNUMBER(KPI_PERIOD);KPI_PERIOD;${quoteText(NO_MONTH[language])})`),
      style: { align: 'right', format: `"${PERIOD[language]}"mmmm yyyy` },
    },
    {
      at: 'B3:N3',
      merge: 'all',
      is: sentence(context, kind, rows),
      style: { size: 11, bold: true, align: 'left' },
    },
  ];
}

const COUNTS: readonly (readonly [state: Text, words: Text])[] = [
  [STATUS_WORDS[1]!, t(' to act on', ' à traiter')],
  [STATUS_WORDS[2]!, t(' to watch', ' à surveiller')],
  [STATUS_WORDS[3]!, t(' on track', ' dans la cible')],
];
const UNKNOWN = t(' without figure or target', ' sans chiffre ou sans cible');
const LEFT_OUT = t(' — in money, not shown here: ', ' — en montant, non affiché ici\u00a0: ');

const inBrief = (name: string): string => (name.length > 20 ? `${name.slice(0, 19)}…` : name);

/** How the lines stand, and what a view without money leaves out; or how to fill an empty view. */
function sentence(context: Context, kind: ViewKind, rows: readonly Row[]): Cell {
  const { language } = context;
  const hidden = kind.money ? [] : linesOf(context, kind).filter(({ one }) => one.metric.unit === 'money');
  const names = hidden.map(({ one }) => inBrief(one.metric.name)).join(', ');
  const out = names === '' ? '' : LEFT_OUT[language] + names;
  if (rows[0] === null) return kind.empty[language] + out;
  const states = `B${FIRST_ROW}:B${LAST_ROW}`;
  const count = (state: string) => `COUNTIF(${states};${quoteText(state)})`;
  const counts = COUNTS.map(([state, words]) => `${count(state[language])}&${quoteText(words[language])}`);
  const none = count(`${STATES.none.symbol}*`);
  const unknown = `IF(${none}=0;"";" · "&${none}&${quoteText(UNKNOWN[language])})`;
  return formula(`=${counts.join('&" · "&')}&${unknown}${out === '' ? '' : `&${quoteText(out)}`}`);
}

const HEADERS: Readonly<Record<string, Text>> = {
  B: t('Status', 'Statut'),
  C: t('KPI (↓ = lower is better)', 'KPI (↓ = viser bas)'),
  J: t('Target', 'Cible'),
  K: t('% target', '% cible'),
  L: t('12-mo trend', 'Tendance 12 m'),
  M: t('Owner', 'Responsable'),
  N: t('Next action', 'Prochaine action'),
};
const MONTH_COLUMNS = ['D', 'E', 'F', 'G', 'H', 'I'];

/** The months shown are the last ones of the calculation tab's twelve. */
const trendRank = (rank: number): number => TREND_MONTHS - MONTHS + rank;

function tableHead({ titles, language }: Context): Piece[] {
  const row = FIRST_ROW - 1;
  return [
    { at: `B${row}:N${row}`, style: { ...TABLE_HEADER, align: 'left' }, line: { color: COLORS.rule } },
    { at: `C${row}`, style: { size: 9 } },
    { at: `D${row}:K${row}`, style: { align: 'right' } },
    { at: `D${row}:I${row}`, style: { format: 'mmm yy' } },
    ...Object.entries(HEADERS).map(([column, label]): Piece => ({ at: `${column}${row}`, is: label[language] })),
    ...MONTH_COLUMNS.map((column, rank): Piece => {
      const month = cellOf(titles.calc, trendCell(1, trendRank(rank)));
      return { at: `${column}${row}`, is: formula(`=IF(ISNUMBER(${month});${month};"—")`) };
    }),
  ];
}

const STYLES: readonly (readonly [columns: string, style: Style])[] = [
  ['B:B', { bold: true, align: 'center' }],
  ['C:C', { bold: true, align: 'left', wrap: true }],
  ['D:H', { align: 'right' }],
  ['I:I', { bold: true, align: 'right' }],
  ['J:K', { align: 'right' }],
  ['L:L', { align: 'left' }],
  ['M:N', { size: 9, align: 'left', wrap: true }],
];

const columnStyles = (): Piece[] =>
  STYLES.map(([columns, style]) => {
    const [first, last] = columns.split(':');
    return { at: `${first}${FIRST_ROW}:${last}${LAST_ROW}`, style };
  });

const TO_COMPLETE = t('○ To complete', '○ À compléter');
const CELLS = 13;

function rowPieces(context: Context, row: Row, at: number): Piece[] {
  const blank = Array.from({ length: CELLS }, () => null);
  if (row === null) return [{ at: `B${at}:N${at}`, cells: [blank] }];
  if ('heading' in row) {
    return [
      { at: `B${at}:N${at}`, cells: [[row.heading[context.language], ...blank.slice(1)]] },
      { at: `B${at}:N${at}`, style: { bold: true, color: COLORS.muted, wrap: false, format: '@' } },
      { at: `B${at}`, style: { align: 'left' } },
      { at: `B${at}:N${at}`, line: { color: COLORS.hairline } },
    ];
  }
  return linePieces(context, row, at);
}

function linePieces({ titles, language, money }: Context, row: Line, at: number): Piece[] {
  const { one, calcRow } = row;
  const { metric } = one;
  const height = heightOf(row);
  const calc = (column: string) => cellOf(titles.calc, `${column}${calcRow}`);
  const or = (cell: string, word: string) => formula(`=IF(${cell}="";${quoteText(word)};${cell})`);
  const months = MONTH_COLUMNS.map((_, rank) => cellOf(titles.calc, trendCell(calcRow, trendRank(rank))));
  const latest = formula(`=IF(${calc('U')};"∞";IF(${months[MONTHS - 1]}="";"—";${months[MONTHS - 1]}))`);
  const trend = cellOf(titles.calc, `${trendCell(calcRow, 0)}:${trendCell(calcRow, TREND_MONTHS - 1)}`);
  const words = (column: string, text: string, { sizes, ...box }: typeof NAME) =>
    placed(calc(column), text, { ...box, height }, sizes);
  const [name, owner, action] = [
    words('B', `${metric.name} ↓`, NAME),
    words('R', metric.owner, OWNER),
    words('S', metric.action, ACTION),
  ] as const;
  const toComplete = quoteText(TO_COMPLETE[language]);
  const line: Cell[] = [
    formula(`=${calc('Q')}`),
    formula(`=${name.is}`),
    ...months.slice(0, -1).map((cell) => or(cell, '—')),
    latest,
    or(calc('I'), '—'),
    formula(`=${shareOfTarget(calc('J'))}`),
    formula(`=IF(COUNT(${trend})<2;"—";SPARKLINE(${trend};${cellOf(titles.calc, trendLook(calcRow))}))`),
    formula(`=IF(${calc('R')}="";${toComplete};${owner.is})`),
    formula(`=IF(${calc('S')}="";${toComplete};${action.is})`),
  ];
  return [
    { at: `B${at}:N${at}`, cells: [line], line: { color: COLORS.hairline } },
    { at: `C${at}`, style: { size: name.size } },
    { at: `D${at}:J${at}`, style: { format: numberFormat(metric.unit, money, sizeOf(metric)) } },
    { at: `K${at}`, style: { format: ATTAINMENT[language] } },
    { at: `M${at}`, style: { size: owner.size } },
    { at: `N${at}`, style: { size: action.size } },
  ];
}

const STATUS_RANGE = `B${FIRST_ROW}:B${LAST_ROW}`;
const MISSING_RANGE = `M${FIRST_ROW}:N${LAST_ROW}`;

const colorRules = (): ColorRule[] => [
  ...Object.values(STATES).map(({ symbol, text, background }) => ({
    at: STATUS_RANGE,
    when: { startsWith: symbol },
    color: text,
    background,
    bold: true,
  })),
  {
    at: MISSING_RANGE,
    when: { startsWith: STATES.none.symbol },
    color: STATES.none.text,
    background: STATES.none.background,
  },
];
