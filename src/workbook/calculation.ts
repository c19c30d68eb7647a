/** This file makes the calculation tab: control cells, metric rows, alerts, diagnosis, chart feeds, monthly series. */
import { type Text, t } from '../metrics/text';
import { alertPieces, summaryPieces } from './alerts';
import { CONTROLS, type Control, controlCell, controlRow, MANIFEST_COLUMN, PERIODS_ROW } from './calcRows';
import type { Context } from './context';
import { diagnosisPieces, extraCalculations, extraInputs } from './diagnosis';
import { chartInputs, leftFeed, rightFeed } from './feeds';
import { formula, quoteText } from './formula';
import { metricRows, monthlyTargets } from './metricRows';
import { MONTH_NAMES } from './months';
import type { RangeName } from './namedRanges';
import { DAY_TIME } from './numberFormats';
import { okrFeedPieces } from './okrFeed';
import { qualityControls } from './quality';
import { SERIES_ROW, type SeriesBlock, seriesBlock } from './series';
import type { Piece, Tab } from './tab';
import { COLORS } from './tokens';
import { trendLooks } from './trendLooks';

/** The drop-down of the dashboard offers the latest month and so many before it. */
const PERIODS = 25;
export const PERIOD_LIST = `V${PERIODS_ROW}:V${PERIODS_ROW + PERIODS}`;
/** Up to BU. */
const METRIC_COLUMNS = 73;
const GRID_COLUMNS = MANIFEST_COLUMN + 10;

/** Under the sentence: when in the month the oldest update was. */
export const UPDATE_DAYS = { row: 27, column: 2 } as const;

export const LATEST_MONTH: Text = t('Latest month', 'Dernier mois saisi');

export function calculationSeries(context: Context): SeriesBlock {
  const { measures, data, plan } = context;
  const all = [...measures, ...extraCalculations(measures, data.columns)];
  const plotted = chartInputs(plan.model).filter((id) => data.columns.includes(id));
  return seriesBlock(context, all, [...plotted, ...extraInputs(data.columns)]);
}

export function calculationTab(context: Context): Tab {
  const { language, titles } = context;
  const series = calculationSeries(context);
  return {
    key: 'calc',
    title: titles.calc,
    color: COLORS.rule,
    rows: series.lastRow,
    gridColumns: GRID_COLUMNS,
    columns: Math.max(METRIC_COLUMNS, series.columns),
    pieces: [
      ...metricRows(context, series),
      monthlyTargets(context.measures.length),
      ...controls(series, context),
      ...gaugeOptions(),
      ...trendLooks(context.measures.length),
      ...alertPieces(),
      ...summaryPieces(language, monthName('KPI_PERIOD', language)),
      ...diagnosisPieces(context, series),
      ...(context.hasOkr ? okrFeedPieces(context, series) : []),
      ...leftFeed(context, series).pieces,
      ...rightFeed(context, series).pieces,
      ...periods(context, series),
      ...series.pieces(),
    ],
    widths: [],
    hidden: true,
    protection: { description: 'calc', open: [] },
  };
}

const monthName = (cell: string, language: 'en' | 'fr'): string =>
  `CHOOSE(MONTH(${cell});${MONTH_NAMES[language].map(quoteText).join(';')})&" "&YEAR(${cell})`;

/** A number, for whoever reads dates by their day alone and wants the hour. */
const daysIntoMonth = (date: string): string =>
  `=IF(ISNUMBER(${date});IF(${date}=0;"";${date}-DATE(YEAR(${date});MONTH(${date});1));"")`;

/** Which month is shown, and those that it is compared to. */
function controls(series: SeriesBlock, context: Context): Piece[] {
  const quality = qualityControls(context);
  const first = `KPI_MONTHS`;
  const back = (months: number) => `=IF(ISNUMBER(KPI_PERIOD);EDATE(KPI_PERIOD;-${months});"")`;
  const row = (cell: string) => `=IF(ISNUMBER(${cell});IF(COUNTIF(${first};${cell})=0;0;MATCH(${cell};${first};0));0)`;
  const month = 'mmm yyyy';
  const previous = controlCell('previous');
  const lines: Readonly<Record<Control, readonly [is: string, name?: RangeName | undefined, format?: string]>> = {
    latest: [`=IF(COUNT(${series.known})=0;"";MAX(${series.known}))`, 'KPI_LATEST', month],
    period: ['=IF(ISNUMBER(KPI_PERIOD_CHOICE);KPI_PERIOD_CHOICE;KPI_LATEST)', 'KPI_PERIOD', month],
    previous: [back(1), undefined, month],
    yearAgo: [back(12), undefined, month],
    row: [row('KPI_PERIOD')],
    previousRow: [row(previous)],
    yearAgoRow: [row(controlCell('yearAgo'))],
    beforeRow: [row(controlCell('before'))],
    before: [`=IF(ISNUMBER(${previous});EDATE(${previous};-1);"")`, undefined, month],
    lastUpdate: [quality.lastUpdate, 'KPI_LAST_UPDATE', DAY_TIME[context.language]],
    age: ['=IF(KPI_LAST_UPDATE=0;"";24*(NOW()-KPI_LAST_UPDATE))', 'KPI_AGE_H', '0'],
    coherence: [quality.coherence, 'KPI_COHERENCE', '0.000'],
    lateSources: [quality.late, undefined, '0'],
  };
  return [
    ...CONTROLS.flatMap((control): Piece[] => {
      const [is, name, format] = lines[control];
      return [
        { at: `A${controlRow(control)}`, is: control },
        { at: controlCell(control), is: formula(is), name, style: format ? { format } : undefined },
      ];
    }),
    { at: `A${UPDATE_DAYS.row}`, is: 'update, days since the 1st' },
    { at: `B${UPDATE_DAYS.row}`, is: formula(daysIntoMonth('KPI_LAST_UPDATE')), style: { format: '0.000' } },
    { at: `A${SERIES_ROW}:A${series.lastRow}`, name: 'KPI_MONTHS' },
  ];
}

function gaugeOptions(): Piece[] {
  return [
    {
      at: 'D13:E16',
      cells: [
        ['charttype', 'bar'],
        ['max', 1],
        ['color1', COLORS.blue],
        ['color2', COLORS.track],
      ],
      name: 'KPI_SPARK_BAR',
    },
  ];
}

/** What the period drop-down offers: the latest month in words, then months as dates. */
function periods({ language }: Context, series: SeriesBlock): Piece[] {
  const month = (rank: number) => {
    const cell = `EDATE(KPI_LATEST;-${rank})`;
    return formula(`=IF(ISNUMBER(KPI_LATEST);IF(COUNTIF(${series.known};${cell})=0;"";${cell});"")`);
  };
  return [
    {
      at: PERIOD_LIST,
      cells: [[LATEST_MONTH[language]], ...Array.from({ length: PERIODS }, (_, rank) => [month(rank)])],
      style: { format: 'mmmm yyyy' },
    },
  ];
}
