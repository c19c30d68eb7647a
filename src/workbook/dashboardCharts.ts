/** This file makes the two charts of the dashboard: what moved this month, and the North Star against target and last year. */
import { t } from '../metrics/text';
import { calculationSeries } from './calculation';
import type { Context } from './context';
import { leftChart, leftFeed, leftFormat, rightFeed, rightFormat } from './feeds';
import { cellOf, formula, quoteText } from './formula';
import { FIRST_METRIC_ROW } from './metricRows';
import type { Titles } from './names';
import type { Chart, Piece, Series } from './tab';
import { COLORS } from './tokens';

const CHART_ROW = 23;
const HEIGHT = 166;

const LEFT_SERIES: Readonly<Record<ReturnType<typeof leftChart>['kind'], readonly Series[]>> = {
  waterfall: [
    { color: COLORS.white, hidden: true },
    { color: COLORS.total },
    { color: COLORS.blue },
    { color: COLORS.blue, hidden: true },
    { color: COLORS.vermillion },
    { color: COLORS.vermillion, hidden: true },
  ],
  funnel: [{ color: COLORS.blue, hidden: true }],
  margin: [{ color: COLORS.blue }, { color: COLORS.total }],
};

const TOO_EARLY = t('Enter two months to show this chart', 'Saisissez deux mois pour afficher ce graphique');
const BOTH_TOO_EARLY = t('Enter two months to show the charts', 'Saisissez deux mois pour afficher les graphiques');

const isTooEarly = ({ calc }: Titles): string =>
  `COUNT(${cellOf(calc, `AA${FIRST_METRIC_ROW}:AL${FIRST_METRIC_ROW}`)})<2`;

/** Above the charts, where a cell is empty: charts that stay from before hide what stands behind them. */
export const unlessTooEarly = (cell: string, { language, titles }: Context): string =>
  `IF(${cell}="";IF(${isTooEarly(titles)};${quoteText(BOTH_TOO_EARLY[language])};"");${cell})`;

/** Shown where charts will stand, until there is something to plot. */
export function chartCaptions({ language, titles }: Context): Piece[] {
  const is = formula(`=IF(${isTooEarly(titles)};${quoteText(TOO_EARLY[language])};"")`);
  return ['C26', 'I26'].map((at) => ({ at, is, style: { color: COLORS.muted, align: 'left' } }));
}

/** None before the North Star has a figure. */
export function dashboardCharts(context: Context): Chart[] {
  const [star] = context.measures;
  return star!.inputs.every((input) => context.data.filled.includes(input.id)) ? charts(context) : [];
}

function charts(context: Context): Chart[] {
  const { language, measures, plan } = context;
  const series = calculationSeries(context);
  const left = leftChart(plan.model);
  const northStar = measures[0]!.metric;
  const against = t(': actual, target, last year', ' : réel, cible, année précédente');
  return [
    {
      id: 'left',
      kind: left.kind === 'funnel' ? 'bars' : 'columns',
      stacked: left.kind === 'waterfall' ? true : undefined,
      feed: { tab: 'calc', at: leftFeed(context, series).at },
      title: left.title[language],
      series: LEFT_SERIES[left.kind],
      format: leftFormat(context),
      anchor: { row: CHART_ROW, column: 2 },
      width: 476,
      height: HEIGHT,
    },
    {
      id: 'right',
      kind: 'combo',
      feed: { tab: 'calc', at: rightFeed(context, series).at },
      title: `${northStar.name}${against[language]}`,
      series: [
        { color: COLORS.blue, as: 'bars' },
        { color: COLORS.vermillion, as: 'line' },
        { color: COLORS.grey, as: 'line', dashed: true },
      ],
      format: rightFormat(context),
      anchor: { row: CHART_ROW, column: 7 },
      width: 722,
      height: HEIGHT,
    },
  ];
}
