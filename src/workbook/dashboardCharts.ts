/** This file makes the two charts of the dashboard: what moved this month, and the North Star against target and last year. */
import { type Text, t } from '../metrics/text';
import { calculationSeries } from './calculation';
import type { Context } from './context';
import { leftChart, leftFeed, leftFormat, rightFeed, rightFormat } from './feeds';
import { cellOf, formula, quoteText } from './formula';
import { FIRST_METRIC_ROW } from './metricRows';
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

const NO_FIGURE = t('Enter a month to show the charts', 'Saisissez un mois pour afficher les graphiques');
const TO_COME = t(
  'Update the dashboard to show the charts',
  'Actualisez le tableau de bord pour afficher les graphiques',
);

/** Why there is no chart, once: where it will stand or, as charts that stay from before hide what is behind them, above it. */
export function chartCaption(context: Context): { readonly behind: Piece; readonly above: string } {
  const word = (text: Text) => quoteText(text[context.language]);
  const figures = cellOf(context.titles.calc, `AA${FIRST_METRIC_ROW}:AL${FIRST_METRIC_ROW}`);
  const caption = (otherwise: string) => `IF(COUNT(${figures})=0;${word(NO_FIGURE)};${otherwise})`;
  const made = areMade(context);
  return {
    behind: {
      at: 'C26',
      is: formula(`=${caption(made ? '""' : word(TO_COME))}`),
      style: { color: COLORS.muted, align: 'left' },
    },
    above: made ? caption('""') : '""',
  };
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
  const against =
    northStar.target === null
      ? t(': actual and last year', ' : réel et année précédente')
      : t(': actual, target, last year', ' : réel, cible, année précédente');
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
