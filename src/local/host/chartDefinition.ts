/** This file turns a chart as Apps Script describes it into the engine's own definition, so that it is drawn. */

import type { Zone } from '../engine/types';
import type { Host } from './host';
import { absoluteA1 } from './places';
import type { Chart } from './state';

type Series = {
  color?: string;
  type?: string;
  lineWidth?: number;
  lineDashStyle?: number[];
  visibleInLegend?: boolean;
  labelInLegend?: string;
};
type Axis = {
  title?: string;
  viewWindow?: { min?: number; max?: number };
  minValue?: number;
  maxValue?: number;
  gridlines?: { count?: number };
};
type TextStyle = { fontSize?: number; color?: string; bold?: boolean; italic?: boolean };
export type ChartOptions = {
  title?: string;
  titleTextStyle?: TextStyle;
  width?: number;
  height?: number;
  colors?: string[];
  series?: Record<string, Series>;
  seriesType?: string;
  isStacked?: boolean | string;
  legend?: { position?: string } | string;
  vAxis?: Axis;
  vAxes?: Record<string, Axis>;
  hAxis?: Axis;
  backgroundColor?: string | { fill?: string };
  pieHole?: number;
  pointSize?: number;
};

export const SIZE = { width: 600, height: 371 };

/** Google's own order of colours. */
const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

const ENGINE_TYPES: Readonly<Record<string, string>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'line',
  COMBO: 'combo',
  PIE: 'pie',
  SCATTER: 'scatter',
};

export const isDrawn = (type: string): boolean => type in ENGINE_TYPES;

export function engineDefinition(host: Host, chart: Chart): Record<string, unknown> {
  const options = chart.options as ChartOptions;
  const type = ENGINE_TYPES[chart.type] ?? 'bar';
  const [labels, ...series] = columnsOf(chart);
  const references = series.map((column) => reference(host, column));
  return {
    type,
    title: { text: options.title ?? '', ...textStyle(options.titleTextStyle) },
    background: fillOf(options.backgroundColor),
    legendPosition: legendOf(options),
    humanize: false,
    aggregated: false,
    dataSource: {
      type: 'range',
      dataSetsHaveTitle: chart.numHeaders > 0,
      labelRange: labels && reference(host, labels),
      dataSets: references.map((dataRange, index) => ({ dataSetId: String(index), dataRange })),
    },
    dataSetStyles: Object.fromEntries(references.map((_, index) => [String(index), styleOf(chart, options, index)])),
    axesDesign: { x: axisOf(options.hAxis), y: axisOf(options.vAxis ?? options.vAxes?.[0]) },
    ...shapeOf(chart, options),
  };
}

type Column = { sheetId: string; zone: Zone };

/** The columns of all ranges side by side; the first names the categories. */
const columnsOf = ({ ranges }: Chart): Column[] =>
  ranges.flatMap(({ sheetId, zone }) =>
    Array.from({ length: zone.right - zone.left + 1 }, (_, at) => ({
      sheetId,
      zone: { ...zone, left: zone.left + at, right: zone.left + at },
    })),
  );

const reference = (host: Host, { sheetId, zone }: Column): string =>
  absoluteA1(host, sheetId, zone).replace(/''/g, '\u02bc').replace(/\$/g, '');

/** A white series without a legend is the invisible base of a waterfall. */
function styleOf(chart: Chart, options: ChartOptions, index: number): Record<string, unknown> {
  const series = options.series?.[index] ?? {};
  const ink = series.color ?? options.colors?.[index] ?? PALETTE[index % PALETTE.length]!;
  const hidden = series.visibleInLegend === false;
  const base = hidden && /^(#fff(fff)?|white|transparent)$/i.test(ink);
  return {
    backgroundColor: base ? '#FFFFFF00' : ink,
    ...(series.labelInLegend && { label: series.labelInLegend }),
    ...(hidden && { hideLegend: true }),
    ...(series.lineDashStyle && { borderDash: series.lineDashStyle }),
    ...(series.lineWidth && { lineWidth: series.lineWidth }),
    ...(chart.type === 'COMBO' && { type: (series.type ?? options.seriesType) === 'line' ? 'line' : 'bar' }),
  };
}

function shapeOf({ type }: Chart, options: ChartOptions): Record<string, unknown> {
  const stacked = !!options.isStacked && options.isStacked !== 'false';
  if (type === 'COLUMN' || type === 'BAR') return { stacked, horizontal: type === 'BAR' };
  if (type === 'COMBO') return { hideDataMarkers: !options.pointSize };
  if (type === 'PIE') return { isDoughnut: !!options.pieHole, showValues: false };
  return {
    stacked,
    fillArea: type === 'AREA',
    labelsAsText: true,
    cumulative: false,
    hideDataMarkers: !options.pointSize,
  };
}

function legendOf({ legend }: ChartOptions): string {
  const position = (typeof legend === 'string' ? legend : legend?.position) ?? 'right';
  return ['top', 'bottom', 'left', 'right', 'none'].includes(position) ? position : 'bottom';
}

const fillOf = (background: ChartOptions['backgroundColor']): string =>
  (typeof background === 'string' ? background : background?.fill) ?? '#FFFFFF';

const textStyle = ({ fontSize, color, bold, italic }: TextStyle = {}) => ({
  ...(fontSize && { fontSize }),
  ...(color && { color }),
  ...(bold !== undefined && { bold }),
  ...(italic !== undefined && { italic }),
});

function axisOf(axis: Axis = {}): Record<string, unknown> {
  const min = axis.viewWindow?.min ?? axis.minValue;
  const max = axis.viewWindow?.max ?? axis.maxValue;
  return {
    ...(axis.title && { title: { text: axis.title } }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(axis.gridlines && { gridLines: axis.gridlines.count === 0 ? 'none' : 'major' }),
  };
}
