/** This file makes charts: found again by the range they plot, changed in place, created only if absent. */
import { mark } from '../workbook/hash';
import type { Chart, Tab, TabKey } from '../workbook/tab';
import { COLORS, FONT } from '../workbook/tokens';
import type { TabState } from './reader';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Embedded = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

export const chartMarks = (tab: Tab): Record<string, string> =>
  Object.fromEntries(
    (tab.charts ?? []).flatMap((chart) => (chart.absent ? [] : [[nameOf(chart), mark(JSON.stringify(chart))]])),
  );

const nameOf = ({ id }: Chart): string => `chart ${id}`;

export function writeCharts(
  tab: Tab,
  { sheet, record, charts }: TabState,
  sheetOf: (key: TabKey) => Sheet,
  aspects: Readonly<Record<string, string>>,
): number {
  let written = 0;
  for (const chart of tab.charts ?? []) {
    const name = nameOf(chart);
    const feed = sheetOf(chart.feed.tab);
    const plotting = charts.find((one) => plots(one, chart, feed));
    if (chart.absent) {
      if (plotting && record?.aspects[name]) sheet.removeChart(plotting);
      continue;
    }
    if (plotting && record?.aspects[name] === aspects[name]) continue;
    written += 1;
    const adrift = charts.find((one) => isAdrift(one, sheet, feed) && one.getOptions().get('title') === chart.title);
    const standing = plotting ?? adrift;
    if (standing) sheet.updateChart(fed(drawn(standing.modify(), chart).clearRanges(), chart, feed).build());
    else sheet.insertChart(placed(fed(drawn(sheet.newChart(), chart), chart, feed), chart).build());
  }
  return written;
}

/** The feed may have grown: its first cell tells. */
function plots(standing: Embedded, chart: Chart, feed: Sheet): boolean {
  const first = chart.feed.at.split(':')[0];
  return standing.getRanges().some((range) => {
    return range.getGridId() === feed.getSheetId() && range.getA1Notation().split(':')[0] === first;
  });
}

/** Its calculation tab was deleted, or its cells were pushed about. */
const isAdrift = (standing: Embedded, sheet: Sheet, feed: Sheet): boolean =>
  standing.getRanges().every((range) => {
    const id = range.getGridId();
    return id === feed.getSheetId() || sheet.getParent().getSheetById(id) === null;
  });

const OFFSET = 1;

const fed = (builder: Builder, chart: Chart, feed: Sheet): Builder => builder.addRange(feed.getRange(chart.feed.at));

const placed = (builder: Builder, { anchor }: Chart): Builder =>
  builder.setPosition(anchor.row, anchor.column, OFFSET, OFFSET);

const KINDS: Readonly<Record<Chart['kind'], 'COLUMN' | 'BAR' | 'COMBO'>> = {
  columns: 'COLUMN',
  bars: 'BAR',
  combo: 'COMBO',
};

function drawn(builder: Builder, chart: Chart): Builder {
  const text = { color: COLORS.muted, fontName: FONT, fontSize: 9 };
  const value = { format: chart.format, textStyle: text, gridlines: { color: COLORS.hairline } };
  const label = { textStyle: text };
  const [horizontal, vertical] = chart.kind === 'bars' ? [value, label] : [label, value];
  return builder
    .setChartType(Charts.ChartType[KINDS[chart.kind]])
    .setNumHeaders(1)
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setOption('title', chart.title)
    .setOption('titleTextStyle', { ...text, color: COLORS.ink, bold: true })
    .setOption('backgroundColor', COLORS.white)
    .setOption('fontName', FONT)
    .setOption('useFirstColumnAsDomain', true)
    .setOption('legend', { position: chart.legend ? 'bottom' : 'none', textStyle: text })
    .setOption('isStacked', chart.stacked === true)
    .setOption('hAxis', horizontal)
    .setOption('vAxis', vertical)
    .setOption('series', seriesOptions(chart))
    .setOption('width', chart.width)
    .setOption('height', chart.height);
}

function seriesOptions({ series }: Chart): Record<string, object> {
  const options = series.map(({ color, as, dashed }, index) => [
    String(index),
    {
      color,
      ...(as ? { type: as, lineWidth: 2 } : {}),
      ...(dashed ? { lineDashStyle: [4, 4] } : {}),
    },
  ]);
  return Object.fromEntries(options);
}
