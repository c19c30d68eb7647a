/** This file reads a chart of a tab, a script's or a person's, as what is to be drawn: series, axes, looks. */

import { isDateFormat } from '../../engine/numberFormat';
import type { Zone } from '../../engine/types';
import { patternAt } from '../cells';
import type { ChartOptions } from '../chartDefinition';
import { type Book, type Figure, positions, type Tab } from './book';

export type Range = { sheetId: string; zone: Zone };
export type Shape = 'bar' | 'line' | 'area';
export type Series = {
  values: Range;
  name: Range | undefined;
  label: string | undefined;
  shape: Shape;
  /** Nothing for what is there but not seen, as the base of a waterfall. */
  color: string | undefined;
  dash: readonly number[] | undefined;
  width: number;
  inLegend: boolean;
};
type Axis = {
  title?: string | undefined;
  format?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
};
export type Plot = {
  kind: 'axes' | 'pie' | 'scatter';
  title: { text: string; size: number; color: string; bold: boolean };
  legend: string | undefined;
  background: string;
  labels: Range | undefined;
  series: Series[];
  horizontal: boolean;
  stacked: boolean;
  markers: boolean;
  hole: number;
  x: Axis;
  y: Axis;
  text: { size: number; color: string };
  grid: string;
};

type Look = {
  backgroundColor?: string;
  label?: string;
  hideLegend?: boolean;
  borderDash?: number[];
  lineWidth?: number;
  type?: string;
};
type EngineAxis = { title?: { text?: string }; min?: number; max?: number };
type Definition = {
  type: string;
  title?: { text?: string; fontSize?: number; color?: string; bold?: boolean };
  background?: string;
  legendPosition?: string;
  dataSource?: {
    labelRange?: string;
    dataSetsHaveTitle?: boolean;
    dataSets?: { dataSetId: string; dataRange: string }[];
  };
  dataSetStyles?: Record<string, Look>;
  axesDesign?: { x?: EngineAxis; y?: EngineAxis };
  stacked?: boolean;
  horizontal?: boolean;
  fillArea?: boolean;
  hideDataMarkers?: boolean;
  isDoughnut?: boolean;
};
type Options = ChartOptions & {
  hAxis?: { format?: string; textStyle?: { fontSize?: number; color?: string } };
  vAxis?: { format?: string; gridlines?: { color?: string } };
};

const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const LEGENDS: Readonly<Record<string, string>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };
const TEXT = '#57606A';
const GRID = '#D0D7DE';
const HALF = 50;

/** Nothing for a figure without series, such as a single number. */
export function readPlot(book: Book, tab: Tab, figure: Figure): Plot | undefined {
  const definition = figure.data as Definition;
  const options = (book.host.state.charts.find(({ figureId }) => figureId === figure.id)?.options ?? {}) as Options;
  const { title = {}, background = '#FFFFFF', axesDesign = {} } = definition;
  const labels = labelsOf(book, tab, definition);
  const series = seriesOf(book, tab, definition, background);
  if (series.length === 0) return undefined;
  const textStyle = options.hAxis?.textStyle ?? {};
  return {
    kind: definition.type === 'pie' ? 'pie' : definition.type === 'scatter' ? 'scatter' : 'axes',
    title: {
      text: title.text ?? '',
      size: title.fontSize ?? 12,
      color: title.color ?? '#000000',
      bold: title.bold ?? false,
    },
    legend: LEGENDS[definition.legendPosition ?? 'none'],
    background,
    labels,
    series,
    horizontal: !!definition.horizontal,
    stacked: !!definition.stacked,
    markers: definition.hideDataMarkers === false,
    hole: definition.isDoughnut ? HALF : 0,
    x: axisOf(axesDesign.x, options.hAxis?.format ?? (labels && dateFormat(book, labels))),
    y: {
      min: footOf(book, series),
      ...axisOf(axesDesign.y, options.vAxis?.format ?? formatOf(book, series[0]!.values)),
    },
    text: { size: textStyle.fontSize ?? 9, color: textStyle.color ?? TEXT },
    grid: options.vAxis?.gridlines?.color ?? GRID,
  };
}

const axisOf = ({ title, min, max }: EngineAxis = {}, format: string | undefined): Axis => ({
  title: title?.text,
  format,
  ...(min !== undefined && { min }),
  max,
});

/** Bars stand on zero, as Google draws them: other programs begin near the least figure where all are alike. */
const footOf = ({ getters }: Book, series: readonly Series[]): number | undefined =>
  series.some(({ shape }) => shape !== 'line') &&
  series.every(({ values }) =>
    [...positions(values.sheetId, values.zone)].every((cell) => !(Number(getters.getEvaluatedCell(cell).value) < 0)),
  )
    ? 0
    : undefined;

function rangeOf({ getters }: Book, tab: Tab, text: string): Range | undefined {
  const { sheetId, zone, invalidXc, invalidSheetName } = getters.getRangeFromSheetXC(tab.id, text);
  return invalidXc || invalidSheetName ? undefined : { sheetId, zone };
}

const withoutHead = ({ sheetId, zone }: Range): Range => ({
  sheetId,
  zone: zone.top < zone.bottom ? { ...zone, top: zone.top + 1 } : { ...zone, left: zone.left + 1 },
});

function labelsOf(book: Book, tab: Tab, { dataSource }: Definition): Range | undefined {
  const range = dataSource?.labelRange ? rangeOf(book, tab, dataSource.labelRange) : undefined;
  return range && dataSource?.dataSetsHaveTitle ? withoutHead(range) : range;
}

/** Each column of a block is a series of its own. */
function columnsOf({ sheetId, zone }: Range): Range[] {
  if (zone.top === zone.bottom) return [{ sheetId, zone }];
  const columns = Array.from({ length: zone.right - zone.left + 1 }, (_, at) => zone.left + at);
  return columns.map((column) => ({ sheetId, zone: { ...zone, left: column, right: column } }));
}

function seriesOf(book: Book, tab: Tab, definition: Definition, background: string): Series[] {
  const { dataSource, dataSetStyles = {} } = definition;
  const headed = !!dataSource?.dataSetsHaveTitle;
  const columns = (dataSource?.dataSets ?? []).flatMap(({ dataSetId, dataRange }) => {
    const range = rangeOf(book, tab, dataRange);
    return (range ? columnsOf(range) : []).map((column) => ({ column, look: dataSetStyles[dataSetId] ?? {} }));
  });
  return columns.map(({ column, look }, index): Series => {
    const { sheetId, zone } = column;
    const ink = look.backgroundColor ?? PALETTE[index % PALETTE.length]!;
    const unseen = isClear(ink) || ink.toLowerCase() === background.toLowerCase();
    return {
      values: headed ? withoutHead(column) : column,
      name: headed ? { sheetId, zone: { ...zone, right: zone.left, bottom: zone.top } } : undefined,
      label: look.label,
      shape: shapeOf(definition, look, index),
      color: unseen ? undefined : ink,
      dash: look.borderDash,
      width: look.lineWidth ?? 2,
      inLegend: !look.hideLegend && !unseen,
    };
  });
}

/** Eight digits of which the last two say that nothing is seen. */
const isClear = (color: string): boolean => /^#[0-9a-f]{6}00$/i.test(color) || color === 'transparent';

function shapeOf({ type, fillArea }: Definition, look: Look, index: number): Shape {
  if (type === 'combo') return (look.type ?? (index === 0 ? 'bar' : 'line')) === 'line' ? 'line' : 'bar';
  if (type === 'line') return fillArea ? 'area' : 'line';
  return 'bar';
}

const firstOf = ({ sheetId, zone }: Range) => ({ sheetId, col: zone.left, row: zone.top });

const formatOf = (book: Book, range: Range): string => patternAt(book.host, firstOf(range));

function dateFormat(book: Book, labels: Range): string | undefined {
  const hasNumbers = [...positions(labels.sheetId, labels.zone)].some(
    (cell) => typeof book.getters.getEvaluatedCell(cell).value === 'number',
  );
  const format = formatOf(book, labels);
  return hasNumbers && isDateFormat(format) ? format : undefined;
}
