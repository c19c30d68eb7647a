/** This file makes the views on request: the dashboard's own figures, for managers and for teams, six months side by side. */

import { AARRR_NAMES } from '../method/names';
import type { View } from '../method/plan';
import { DEPARTMENTS } from '../method/suggest';
import type { Level } from '../metrics/metric';
import type { Text } from '../metrics/text';
import { t } from '../metrics/text';
import type { Context } from './context';
import { TABLE_HEADER } from './dashboardUpper';
import { fitted } from './fit';
import { cellOf, formula, quoteText } from './formula';
import type { Measure } from './measures';
import { FIRST_METRIC_ROW, LAST_METRIC_ROW, STATUS_WORDS, TREND_MONTHS, trendCell } from './metricRows';
import { numberFormat, PERCENT } from './numberFormats';
import type { Cell, ColorRule, Piece, Style, Tab, TabKey } from './tab';
import { COLORS, STATES } from './tokens';

interface ViewKind {
  readonly key: TabKey & `view.${View}`;
  readonly level: Level;
  /** Teams act on what they count, not on money. */
  readonly money: boolean;
  readonly empty: Text;
}

const KINDS: Readonly<Record<View, ViewKind>> = {
  managers: {
    key: 'view.managers',
    level: 'tactical',
    money: true,
    empty: t(
      'No tactical KPI on the dashboard: in Settings, give a KPI the level Tactical, then update',
      'Aucun KPI tactique au tableau de bord\u00a0: dans Réglages, donnez à un KPI le niveau Tactique, puis actualisez',
    ),
  },
  teams: {
    key: 'view.teams',
    level: 'operational',
    money: false,
    empty: t(
      'No operational KPI on the dashboard: in Settings, give a KPI the level Operational, then update',
      'Aucun KPI opérationnel au tableau de bord\u00a0: dans Réglages, donnez à un KPI le niveau Opérationnel, puis actualisez',
    ),
  },
};

export const viewKey = (view: View): TabKey => KINDS[view].key;

const MONTHS = 6;
const WIDTHS = [12, 92, 160, 70, 70, 70, 70, 70, 70, 80, 66, 104, 92, 200, 12];
const HEAD_HEIGHTS = [8, 34, 24, 6, 24];
const FIRST_ROW = HEAD_HEIGHTS.length + 1;
/** Every metric of the dashboard under a heading of its own. */
const ROWS = 2 * (LAST_METRIC_ROW - FIRST_METRIC_ROW + 1);
const LAST_ROW = FIRST_ROW + ROWS - 1;
const LINE = 34;
const HEADING = 24;

/** A metric of the view, and its row on the calculation tab. */
interface Line {
  readonly one: Measure;
  readonly calcRow: number;
}

type Row = Line | { readonly heading: Text } | null;

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
    heights: [...HEAD_HEIGHTS, ...rows.map((row) => (row && 'heading' in row ? HEADING : LINE))],
    frozenRows: HEAD_HEIGHTS.length,
    hiddenRows: rows.flatMap((row, rank) => (row === null ? [FIRST_ROW + rank] : [])),
    hideGridlines: true,
    rules: colorRules(),
    protection: { description: kind.key, open: [] },
  };
}

/** The dashboard's metrics of the level, each group under its name, and empty rows to the end. */
function rowsOf(context: Context, kind: ViewKind): Row[] {
  const lines = linesOf(context, kind).filter(({ one }) => kind.money || one.metric.unit !== 'money');
  const groups = lines.map(({ one }) => groupOf(one));
  const order = groups.filter((group, index) => groups.findIndex((other) => other.en === group.en) === index);
  const rows = order.flatMap((heading): Row[] => [
    { heading },
    ...lines.filter((_, rank) => groups[rank]!.en === heading.en),
  ]);
  return [...rows, ...Array.from({ length: ROWS - rows.length }, () => null)];
}

const linesOf = ({ measures }: Context, { level }: ViewKind): Line[] =>
  measures
    .map((one, rank) => ({ one, calcRow: FIRST_METRIC_ROW + rank }))
    .filter(({ one }) => one.metric.level === level);

/** The department that answers for it; else its family. */
const groupOf = ({ metric }: Measure): Text =>
  DEPARTMENTS.find(({ kpis }) => (kpis as readonly string[]).includes(metric.id))?.name ?? AARRR_NAMES[metric.aarrr];

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
const UNKNOWN = [STATUS_WORDS[0]!, t(' without figure or target', ' sans chiffre ou sans cible')] as const;
const LEFT_OUT = t(' — in money, not shown here: ', ' — en montant, non affiché ici\u00a0: ');

/** How the lines stand, and what a view without money leaves out; or how to fill an empty view. */
function sentence(context: Context, kind: ViewKind, rows: readonly Row[]): Cell {
  const { language } = context;
  const hidden = kind.money ? [] : linesOf(context, kind).filter(({ one }) => one.metric.unit === 'money');
  const names = hidden.map(({ one }) => one.metric.name).join(', ');
  const out = names === '' ? '' : LEFT_OUT[language] + names;
  if (rows[0] === null) return kind.empty[language] + out;
  const states = `B${FIRST_ROW}:B${LAST_ROW}`;
  const count = (state: Text) => `COUNTIF(${states};${quoteText(state[language])})`;
  const counts = COUNTS.map(([state, words]) => `${count(state)}&${quoteText(words[language])}`).join('&" · "&');
  const [none, words] = UNKNOWN;
  const unknown = `IF(${count(none)}=0;"";" · "&${count(none)}&${quoteText(words[language])})`;
  return formula(`=${counts}&${unknown}${out === '' ? '' : `&${quoteText(out)}`}`);
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

function linePieces({ titles, language, money }: Context, { one, calcRow }: Line, at: number): Piece[] {
  const { metric } = one;
  const calc = (column: string) => cellOf(titles.calc, `${column}${calcRow}`);
  const or = (cell: string, word: string) => formula(`=IF(${cell}="";${quoteText(word)};${cell})`);
  const months = MONTH_COLUMNS.map((_, rank) => cellOf(titles.calc, trendCell(calcRow, trendRank(rank))));
  const latest = formula(`=IF(${calc('U')};"∞";IF(${months[MONTHS - 1]}="";"—";${months[MONTHS - 1]}))`);
  const trend = cellOf(titles.calc, `${trendCell(calcRow, 0)}:${trendCell(calcRow, TREND_MONTHS - 1)}`);
  const line: Cell[] = [
    formula(`=${calc('Q')}`),
    formula(`=${calc('B')}`),
    ...months.slice(0, -1).map((cell) => or(cell, '—')),
    latest,
    or(calc('I'), '—'),
    or(calc('J'), '—'),
    formula(`=IF(COUNT(${trend})<2;"—";SPARKLINE(${trend};KPI_SPARK_LINE))`),
    or(calc('R'), TO_COMPLETE[language]),
    or(calc('S'), TO_COMPLETE[language]),
  ];
  return [
    { at: `B${at}:N${at}`, cells: [line], line: { color: COLORS.hairline } },
    {
      at: `C${at}`,
      style: { size: fitted(`${metric.name} ↓`, { width: 160, height: LINE, bold: true }, [11, 10, 9, 8]) },
    },
    { at: `D${at}:J${at}`, style: { format: numberFormat(metric.unit, money, metric.target) } },
    { at: `K${at}`, style: { format: PERCENT[language] } },
    { at: `N${at}`, style: { size: fitted(metric.action, { width: 200, height: LINE }, [10, 9, 8]) } },
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
