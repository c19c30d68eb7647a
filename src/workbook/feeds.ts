/** This file makes the small tables that the two charts of the dashboard plot, on the calculation tab. */

import type { Model } from '../method/plan';
import type { Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import { at, columnLetters } from './address';
import { FEED_ROW } from './calcRows';
import type { Context } from './context';
import { formula, quoteText } from './formula';
import { AT, TREND_MONTHS, targetCell, trendCell } from './metricRows';
import { axisFormat, figureText, shortAmount } from './numberFormats';
import type { SeriesBlock } from './series';
import type { Cell, Piece } from './tab';

/** A bar of the left chart: an input's figure, added to what came before, taken from it, or standing alone. */
interface Step {
  readonly label: Text;
  readonly input: string | null;
  readonly sign: 1 | -1 | 0;
}

export interface LeftChart {
  readonly kind: 'waterfall' | 'funnel' | 'margin';
  readonly title: Text;
  readonly steps: readonly Step[];
}

const step = (label: Text, input: string | null, sign: 1 | -1 | 0): Step => ({ label, input, sign });

const WATERFALL: LeftChart = {
  kind: 'waterfall',
  title: t('MRR: change from start to end of month', 'MRR\u00a0: variation du début à la fin du mois'),
  steps: [
    step(t('Opening', 'Début'), 'opening_mrr', 0),
    step(t('New', 'Nouveau'), 'new_mrr', 1),
    step(same('Expansion'), 'expansion_mrr', 1),
    step(t('Return', 'Retour'), 'reactivation_mrr', 1),
    step(same('Contraction'), 'contraction_mrr', -1),
    step(same('Churn'), 'churned_mrr', -1),
    step(t('Closing', 'Fin'), null, 0),
  ],
};

const SHOP: LeftChart = {
  kind: 'funnel',
  title: t('From visitor to repeat customer', 'Du visiteur au client fidèle'),
  steps: [
    step(t('Qualified visitors', 'Visiteurs qualifiés'), 'qualified_visitors', 0),
    step(t('Customers who ordered', 'Clients ayant commandé'), 'buyers', 0),
    step(t('Repeat customers', 'Clients fidèles'), 'repeat_buyers', 0),
  ],
};

const PLATFORM: LeftChart = {
  kind: 'funnel',
  title: t('From visitor to transaction', 'Du visiteur à la transaction'),
  steps: [
    step(t('Qualified visitors', 'Visiteurs qualifiés'), 'qualified_visitors', 0),
    step(t('Sign-ups', 'Inscriptions'), 'signups', 0),
    step(same('Transactions'), 'transactions', 0),
  ],
};

const MARGIN: LeftChart = {
  kind: 'margin',
  title: t('Revenue and gross margin', 'Chiffre d’affaires et marge brute'),
  steps: [
    step(t('Revenue', 'Chiffre d’affaires'), 'revenue', 1),
    step(t('Gross margin', 'Marge brute'), 'direct_costs', -1),
  ],
};

const LEFT: Readonly<Record<Model, LeftChart>> = {
  plg: WATERFALL,
  slg: WATERFALL,
  b2c: WATERFALL,
  ecommerce: SHOP,
  marketplace: PLATFORM,
  services: MARGIN,
  other: MARGIN,
};

export const leftChart = (model: Model): LeftChart => LEFT[model];

/** The inputs that the left chart of a model plots. */
export const chartInputs = (model: Model): string[] =>
  leftChart(model).steps.flatMap((one) => (one.input === null ? [] : [one.input]));

const LEFT_COLUMN = 10;
const RIGHT_COLUMN = 17;

/** A figure of the size that each kind of left chart plots. */
const movementOf = ({ data }: Context): number | null => data.latest.new_mrr ?? null;
const revenueOf = ({ data }: Context): number | null => data.latest.revenue ?? null;

/** The number format of the left chart's axis. */
export function leftFormat(context: Context): string {
  const { kind } = leftChart(context.plan.model);
  if (kind === 'funnel') return '#,##0';
  return axisFormat('money', context.money, kind === 'waterfall' ? movementOf(context) : revenueOf(context));
}

/** Where both feeds stand, with the figures that are missing in them. */
export const FEEDS = `${at(FEED_ROW, LEFT_COLUMN)}:${at(FEED_ROW + TREND_MONTHS, RIGHT_COLUMN + 3)}`;

export interface Feed {
  readonly at: string;
  readonly pieces: readonly Piece[];
}

const span = (column: number, columns: number, rows: number): string =>
  `${at(FEED_ROW, column)}:${at(FEED_ROW + rows, column + columns - 1)}`;

const feed = (column: number, lines: readonly (readonly Cell[])[], format: string): Feed => {
  const place = span(column, lines[0]!.length, lines.length - 1);
  return { at: place, pieces: [{ at: place, cells: lines, style: { format } }, labels(column, lines.length)] };
};

const labels = (column: number, rows: number): Piece => ({
  at: span(column, 1, rows - 1),
  style: { format: 'mmm yy' },
});

export function leftFeed(context: Context, series: SeriesBlock): Feed {
  const chart = leftChart(context.plan.model);
  if (chart.kind === 'waterfall') return waterfallFeed(chart, context, series);
  if (chart.kind === 'funnel') return funnelFeed(chart, context, series);
  return marginFeed(chart, context, series);
}

const current = (series: SeriesBlock, input: string, row: string): string => `INDEX(${series.of(input)};${row})`;

/** A text, be it empty, is drawn as 0 by Excel, and a missing figure by none; both stay on the calculation tab. */
const MISSING = 'NA()';
export const MISSING_SHOWN = '#N/A';

const ifKnown = (needs: readonly string[], row: string, value: string, otherwise = MISSING): Cell =>
  formula(`=IF(${row}=0;${otherwise};IF(COUNT(${needs.join(';')})<${needs.length};${otherwise};${value}))`);

const figureOf = (cell: string): string => `IF(ISNUMBER(${cell});${cell};${MISSING})`;

const WATERFALL_HEAD: readonly Text[] = [
  same('Base'),
  t('Change', 'Variation'),
  ...[t('Increase', 'Hausse'), t('Increase below the start', 'Hausse sous le départ')],
  ...[t('Decrease', 'Baisse'), t('Decrease below the start', 'Baisse sous le départ')],
];

/** Beside the feed: what each step adds, and where that leads, from 0 at the start of the month. */
const AMOUNT = columnLetters(LEFT_COLUMN - 2);
const LEVEL = columnLetters(LEFT_COLUMN - 1);

/**
 * The steps of a month, drawn from its start, so that they are seen however large the balance is, and in any month. Columns
 * label, base in the colour of the page, change of the month, then increase and decrease, each above and below the start.
 */
function waterfallFeed(chart: LeftChart, context: Context, series: SeriesBlock): Feed {
  const steps = chart.steps.filter((one) => one.input === null || series.has(one.input));
  const figure = (one: Step) => current(series, one.input!, AT.row);
  const all = steps.filter((one) => one.input !== null).map(figure);
  const opening = FEED_ROW + 1;
  const lines = steps.map((one, rank): Cell[] => waterfallLine(one, opening + rank, opening, context));
  const amounts = steps.map((one, rank): Cell[] => {
    const row = opening + rank;
    const before = `${LEVEL}${row - 1}`;
    const known = (value: string) => formula(`=IF(${AMOUNT}${row}="";"";${value})`);
    if (one.input === null) {
      return [formula(`=IF(${before}="";"";${AMOUNT}${opening}+${before})`), formula(`=${before}`)];
    }
    const signed = `${one.sign < 0 ? '-' : ''}${figure(one)}`;
    return [ifKnown(all, AT.row, signed, '""'), known(rank === 0 ? '0' : `${before}+${AMOUNT}${row}`)];
  });
  const head = ['', ...WATERFALL_HEAD.map((word) => word[context.language])];
  const made = feed(LEFT_COLUMN, [head, ...lines], leftFormat(context));
  const beside = `${AMOUNT}${opening}:${LEVEL}${opening + steps.length - 1}`;
  return { at: made.at, pieces: [...made.pieces, { at: beside, cells: amounts }] };
}

function waterfallLine({ label, sign }: Step, row: number, opening: number, { language, money }: Context): Cell[] {
  const [amount, before, after] = [`${AMOUNT}${row}`, `${LEVEL}${row - 1}`, `${LEVEL}${row}`];
  const show = (value: string) => formula(`=IF(${amount}="";${MISSING};${value})`);
  const name = quoteText(`${label[language]} `);
  const signed = (cell: string) => `IF(${cell}<0;"−";"+")&${shortAmount(`ABS(${cell})`, money)}`;
  const words = sign === 0 ? shortAmount(amount, money) : signed(amount);
  const change = row === opening || sign !== 0 ? '' : `&" ("&${signed(after)}&")"`;
  const text = formula(`=IF(${amount}="";${quoteText(label[language])};${name}&${words}${change})`);
  if (sign === 0) return [text, null, row === opening ? null : show(after), null, null, null, null];
  const above = (from: string, to: string) => `MAX(0;${to})-MAX(0;${from})`;
  const below = (from: string, to: string) => `MIN(0;${to})-MIN(0;${from})`;
  const rise = (value: string) => show(`IF(${amount}>0;${value};0)`);
  const fall = (value: string) => show(`IF(${amount}<0;${value};0)`);
  const [low, high] = [`MIN(${before};${after})`, `MAX(${before};${after})`];
  return [
    text,
    show(`IF(${low}>0;${low};MIN(0;${high}))`),
    null,
    ...[rise(above(before, after)), rise(below(after, before))],
    ...[fall(above(after, before)), fall(below(before, after))],
  ];
}

/** Each step is named with its figure, as the bars beside the first may be short. */
function funnelFeed(chart: LeftChart, { language, money }: Context, series: SeriesBlock): Feed {
  const lines = chart.steps.map((one, rank): Cell[] => {
    const figure = current(series, one.input!, AT.row);
    const cell = at(FEED_ROW + 1 + rank, LEFT_COLUMN + 1);
    const name = one.label[language];
    const named = `${quoteText(`${name}${language === 'fr' ? '\u00a0' : ''}: `)}&${figureText(cell, 'count', money)}`;
    return [formula(`=IF(ISNUMBER(${cell});${named};${quoteText(name)})`), ifKnown([figure], AT.row, figure)];
  });
  return feed(LEFT_COLUMN, [['', chart.title[language]], ...lines], '#,##0');
}

function marginFeed(chart: LeftChart, context: Context, series: SeriesBlock): Feed {
  const { language } = context;
  const [revenue, costs] = chart.steps as readonly [Step, Step];
  const lines = months().map((rank): Cell[] => {
    const position = `${trendCell(10, rank)}`;
    const figures = [current(series, revenue.input!, position), current(series, costs.input!, position)];
    return [
      formula(`=${trendCell(1, rank)}`),
      ifKnown([figures[0]!], position, figures[0]!),
      ifKnown(figures, position, figures.join('-')),
    ];
  });
  const head = ['', revenue.label[language], costs.label[language]];
  return feed(LEFT_COLUMN, [head, ...lines], leftFormat(context));
}

const months = (): number[] => Array.from({ length: TREND_MONTHS }, (_, rank) => rank);

const RIGHT_HEAD: readonly Text[] = [t('Actual', 'Réel'), t('Target', 'Cible'), t('Last year', 'N-1')];

/** The number format of the right chart's axis: a target that is far ahead of its start is not near the figures. */
export function rightFormat({ measures, money }: Context): string {
  const { unit, target, start, startMonth, dueMonth } = measures[0]!.metric;
  const isSloped = startMonth !== null && dueMonth !== null;
  const sizes = [target, isSloped ? start : null].flatMap((figure) => (figure ? [Math.abs(figure)] : []));
  return axisFormat(unit, money, sizes.length === 0 ? null : Math.min(...sizes));
}

/** The North Star's twelve months: actual, target, the same month a year before. */
export function rightFeed(context: Context, series: SeriesBlock): Feed {
  const { language, measures } = context;
  const northStar = measures[0]!.metric;
  const column = series.of(northStar.id);
  const lines = months().map((rank): Cell[] => {
    const month = trendCell(1, rank);
    const yearAgo = `EDATE(${month};-12)`;
    const before = figureOf(`INDEX(${column};MATCH(${yearAgo};KPI_MONTHS;0))`);
    const known = `IF(COUNTIF(KPI_MONTHS;${yearAgo})=0;${MISSING};${before})`;
    return [
      formula(`=${month}`),
      formula(`=${figureOf(trendCell(2, rank))}`),
      formula(`=${figureOf(targetCell(2, rank))}`),
      formula(`=IF(ISNUMBER(${month});${known};${MISSING})`),
    ];
  });
  const head = ['', ...RIGHT_HEAD.map((word) => word[language])];
  return feed(RIGHT_COLUMN, [head, ...lines], rightFormat(context));
}
