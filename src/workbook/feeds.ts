/** This file makes the small tables that the two charts of the dashboard plot, on the calculation tab. */

import type { Model } from '../method/plan';
import type { Text } from '../metrics/text';
import { same, t } from '../metrics/text';
import { at } from './address';
import { FEED_ROW } from './calcRows';
import type { Context } from './context';
import { formula } from './formula';
import { CONTROLS, TREND_MONTHS, targetCell, trendCell } from './metricRows';
import { numberFormat } from './numberFormats';
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
  title: t('MRR: from start to end of month', 'MRR\u00a0: du début à la fin du mois'),
  steps: [
    step(t('Opening MRR', 'MRR début'), 'opening_mrr', 0),
    step(t('New', 'Nouveau'), 'new_mrr', 1),
    step(same('Expansion'), 'expansion_mrr', 1),
    step(t('Return', 'Retour'), 'reactivation_mrr', 1),
    step(same('Contraction'), 'contraction_mrr', -1),
    step(same('Churn'), 'churned_mrr', -1),
    step(t('Closing MRR', 'MRR fin'), null, 0),
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

function orBlank(needs: readonly string[], row: string, value: string): Cell {
  return formula(`=IF(${row}=0;"";IF(COUNT(${needs.join(';')})<${needs.length};"";${value}))`);
}

const WATERFALL_HEAD: readonly Text[] = [same('Base'), same('Total'), t('Increase', 'Hausse'), t('Decrease', 'Baisse')];

/** Columns label, base, total, increase, decrease: the base is drawn in the colour of the page. */
function waterfallFeed(chart: LeftChart, { language, money }: Context, series: SeriesBlock): Feed {
  const steps = chart.steps.filter((one) => one.input === null || series.has(one.input));
  const figure = (one: Step) => current(series, one.input!, CONTROLS.row);
  const all = steps.filter((one) => one.input !== null).map(figure);
  const running = (rank: number) =>
    steps
      .slice(0, rank + 1)
      .filter((one) => one.input !== null)
      .map((one) => `${one.sign < 0 ? '-' : '+'}${figure(one)}`)
      .join('')
      .slice(1);
  const lines = steps.map((one, rank): Cell[] => {
    const show = (value: string) => orBlank(all, CONTROLS.row, value);
    if (one.sign === 0) return [one.label[language], null, show(running(rank)), null, null];
    const base = running(one.sign > 0 ? rank - 1 : rank);
    return one.sign > 0
      ? [one.label[language], show(base), null, show(figure(one)), null]
      : [one.label[language], show(base), null, null, show(figure(one))];
  });
  const head = ['', ...WATERFALL_HEAD.map((word) => word[language])];
  return feed(LEFT_COLUMN, [head, ...lines], numberFormat('money', money));
}

function funnelFeed(chart: LeftChart, { language }: Context, series: SeriesBlock): Feed {
  const lines = chart.steps.map((one): Cell[] => {
    const figure = current(series, one.input!, CONTROLS.row);
    return [one.label[language], orBlank([figure], CONTROLS.row, figure)];
  });
  return feed(LEFT_COLUMN, [['', chart.title[language]], ...lines], '#,##0');
}

function marginFeed(chart: LeftChart, { language, money }: Context, series: SeriesBlock): Feed {
  const [revenue, costs] = chart.steps as readonly [Step, Step];
  const lines = months().map((rank): Cell[] => {
    const position = `${trendCell(10, rank)}`;
    const figures = [current(series, revenue.input!, position), current(series, costs.input!, position)];
    return [
      formula(`=${trendCell(1, rank)}`),
      orBlank([figures[0]!], position, figures[0]!),
      orBlank(figures, position, figures.join('-')),
    ];
  });
  const head = ['', revenue.label[language], costs.label[language]];
  return feed(LEFT_COLUMN, [head, ...lines], numberFormat('money', money));
}

const months = (): number[] => Array.from({ length: TREND_MONTHS }, (_, rank) => rank);

const RIGHT_HEAD: readonly Text[] = [t('Actual', 'Réel'), t('Target', 'Cible'), t('Last year', 'N-1')];

/** The North Star's twelve months: actual, target, the same month a year before. */
export function rightFeed({ language, measures, money }: Context, series: SeriesBlock): Feed {
  const northStar = measures[0]!.metric;
  const column = series.of(northStar.id);
  const lines = months().map((rank): Cell[] => {
    const month = trendCell(1, rank);
    const yearAgo = `EDATE(${month};-12)`;
    const known = `IF(COUNTIF(KPI_MONTHS;${yearAgo})=0;"";INDEX(${column};MATCH(${yearAgo};KPI_MONTHS;0)))`;
    return [
      formula(`=${month}`),
      formula(`=${trendCell(2, rank)}`),
      formula(`=${targetCell(2, rank)}`),
      formula(`=IF(ISNUMBER(${month});${known};"")`),
    ];
  });
  const head = ['', ...RIGHT_HEAD.map((word) => word[language])];
  return feed(RIGHT_COLUMN, [head, ...lines], numberFormat(northStar.unit, money, northStar.target));
}
