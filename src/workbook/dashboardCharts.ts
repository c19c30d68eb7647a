/** This file makes the two charts of the dashboard: what moved this month, and the North Star against target and last year. */
import { type Text, t } from '../metrics/text';
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
    { color: COLORS.white },
    { color: COLORS.total },
    { color: COLORS.blue },
    { color: COLORS.blue },
    { color: COLORS.vermillion },
    { color: COLORS.vermillion },
  ],
  funnel: [{ color: COLORS.blue }],
  margin: [{ color: COLORS.blue }, { color: COLORS.total }],
};

const TOO_EARLY = t('Enter two months to show this chart', 'Saisissez deux mois pour afficher ce graphique');
const BOTH_TOO_EARLY = t('Enter two months to show the charts', 'Saisissez deux mois pour afficher les graphiques');

const TO_COME = t(
  'Update the dashboard to show this chart',
  'Actualisez le tableau de bord pour afficher ce graphique',
);
const BOTH_TO_COME = t(
  'Update the dashboard to show the charts',
  'Actualisez le tableau de bord pour afficher les graphiques',
);

const isTooEarly = ({ calc }: Titles): string =>
  `COUNT(${cellOf(calc, `AA${FIRST_METRIC_ROW}:AL${FIRST_METRIC_ROW}`)})<2`;

/** Above the charts, where a cell is empty: charts that stay from before hide what stands behind them. */
export const unlessTooEarly = (cell: string, context: Context): string =>
  `IF(${cell}="";${unlessShown(context, BOTH_TOO_EARLY, BOTH_TO_COME)};${cell})`;

/** Shown where charts will stand, until there is something to plot and a run has made them. */
export function chartCaptions(context: Context): Piece[] {
  const is = formula(`=${unlessShown(context, TOO_EARLY, TO_COME)}`);
  return ['C26', 'I26'].map((at) => ({ at, is, style: { color: COLORS.muted, align: 'left' } }));
}

function unlessShown(context: Context, tooEarly: Text, toCome: Text): string {
  const word = (text: Text) => quoteText(text[context.language]);
  const then = areMade(context) ? '""' : word(toCome);
  return `IF(${isTooEarly(context.titles)};${word(tooEarly)};${then})`;
}

/** Those that are wanted: none before the North Star has a figure. */
export const dashboardCharts = (context: Context): Chart[] =>
  charts(context).map((chart) => (areMade(context) ? chart : { ...chart, absent: true }));

const areMade = ({ data, measures }: Context): boolean =>
  measures[0]!.inputs.every((input) => data.filled.includes(input.id));

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
      legend: left.kind === 'margin' ? true : undefined,
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
      legend: true,
      format: rightFormat(context),
      anchor: { row: CHART_ROW, column: 7 },
      width: 722,
      height: HEIGHT,
    },
  ];
}
