/** This file emulates charts: builders, and the charts of a tab, which the engine draws. */

import { type ChartOptions, engineDefinition, isDrawn, SIZE } from './chartDefinition';
import { enumeration } from './enums';
import type { Execution } from './execution';
import type { Host } from './host';
import { engineZone, type RangeTarget, type SheetTarget } from './places';
import { createRange } from './range';
import { look, type Method, type Methods, read, SELF, targetOf, wrap } from './service';
import type { Chart } from './state';

export const ChartType = enumeration('Charts.ChartType', [
  ...['AREA', 'BAR', 'BUBBLE', 'CANDLESTICK', 'COLUMN', 'COMBO', 'GAUGE', 'GEO', 'HISTOGRAM', 'LINE', 'ORG', 'PIE'],
  ...['RADAR', 'SCATTER', 'SPARKLINE', 'STEPPED_AREA', 'TABLE', 'TIMELINE', 'TREEMAP', 'WATERFALL'],
]);
export const Position = enumeration('Charts.Position', ['TOP', 'RIGHT', 'BOTTOM', 'LEFT', 'NONE']);
export const HiddenDimensionStrategy = enumeration('Charts.ChartHiddenDimensionStrategy', [
  'IGNORE_BOTH',
  'IGNORE_COLUMNS',
  'IGNORE_ROWS',
  'SHOW_BOTH',
]);
export const MergeStrategy = enumeration('Charts.ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);

type Target = { execution: Execution; chart: Chart };

const set = (target: Target, change: Partial<Chart>) => {
  Object.assign(target.chart, change);
  return SELF;
};

/** "series.0.color" reaches into the options. */
function setOption(target: Target, path: string, value: unknown) {
  const names = path.split('.');
  const last = names.pop()!;
  let at = target.chart.options;
  for (const name of names) {
    if (typeof at[name] !== 'object' || at[name] === null) at[name] = {};
    at = at[name] as Record<string, unknown>;
  }
  at[last] = structuredClone(value);
  return SELF;
}

const optionAt = ({ chart }: Target, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], chart.options) ??
  null;

const as = (type: string): Method<Target> =>
  look('', (target: Target) => createBuilder(target.execution, { ...target.chart, type }));

const rangesOf = ({ execution, chart }: Target): object[] =>
  chart.ranges.map(({ sheetId, zone }) => createRange({ execution, host: execution.host, sheetId, zone }));

const same = (one: { sheetId: string; zone: object }, other: { sheetId: string; zone: object }) =>
  one.sheetId === other.sheetId && JSON.stringify(one.zone) === JSON.stringify(other.zone);

const place = (range: object) => {
  const { sheetId, zone } = targetOf<RangeTarget>(range);
  return { sheetId, zone: engineZone(zone) };
};

const option = (types: string, path: string): Method<Target> =>
  look(types, (target: Target, value: unknown) => setOption(target, path, value));

/** The types that have a builder of their own. */
export const BUILT_TYPES = ['AREA', 'BAR', 'COLUMN', 'COMBO', 'HISTOGRAM', 'LINE', 'PIE', 'SCATTER', 'TABLE'] as const;

const builderMethods: Methods<Target> = {
  addRange: look('SpreadsheetApp.Range', (target, range: object) =>
    set(target, { ranges: [...target.chart.ranges, place(range)] }),
  ),
  removeRange: look('SpreadsheetApp.Range', (target, range: object) =>
    set(target, { ranges: target.chart.ranges.filter((other) => !same(other, place(range))) }),
  ),
  clearRanges: look('', (target) => set(target, { ranges: [] })),
  getRanges: look('', rangesOf),
  getChartType: look('', ({ chart }) => ChartType[chart.type as 'COLUMN']),
  setChartType: look('Charts.ChartType', (target, type: object) => set(target, { type: String(type) })),
  setNumHeaders: look('Integer', (target, numHeaders: number) => set(target, { numHeaders })),
  setMergeStrategy: look('Charts.ChartMergeStrategy', (target, strategy: object) =>
    set(target, { mergeStrategy: String(strategy) }),
  ),
  setHiddenDimensionStrategy: look('Charts.ChartHiddenDimensionStrategy', (target, strategy: object) =>
    set(target, { hiddenDimensions: String(strategy) }),
  ),
  setTransposeRowsAndColumns: look('Boolean', (target, transpose: boolean) => set(target, { transpose })),
  setPosition: look(
    'Integer Integer Integer Integer',
    (target, row: number, column: number, offsetX: number, offsetY: number) =>
      set(target, { anchor: { row, column, offsetX, offsetY } }),
  ),
  setOption: look('String Object', setOption),
  ...Object.fromEntries(
    BUILT_TYPES.map((type) => [`as${type.charAt(0)}${type.slice(1).toLowerCase()}Chart`, as(type)]),
  ),
  build: look('', ({ execution, chart }) => createChart(execution, structuredClone(chart))),
};

/** What the builders of one type add; Google's typed builders have these, the general one has not. */
const typedMethods: Methods<Target> = {
  setTitle: option('String', 'title'),
  setBackgroundColor: option('String', 'backgroundColor'),
  setColors: option('String[]', 'colors'),
  setXAxisTitle: option('String', 'hAxis.title'),
  setYAxisTitle: option('String', 'vAxis.title'),
  setStacked: look('', (target) => setOption(target, 'isStacked', true)),
  setLegendPosition: look('Charts.Position', (target, position: object) =>
    setOption(target, 'legend.position', String(position).toLowerCase()),
  ),
  setRange: look('Number Number', (target, min: number, max: number) =>
    setOption(target, 'vAxis.viewWindow', { min, max }),
  ),
};

const scatterMethods: Methods<Target> = {
  setXAxisRange: look('Number Number', (target: Target, min: number, max: number) =>
    setOption(target, 'hAxis.viewWindow', { min, max }),
  ),
  setYAxisRange: look('Number Number', (target: Target, min: number, max: number) =>
    setOption(target, 'vAxis.viewWindow', { min, max }),
  ),
};

const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  PIE: ['setStacked', 'setRange', 'setXAxisTitle', 'setYAxisTitle'],
  LINE: ['setStacked'],
  SCATTER: ['setStacked', 'setRange'],
  TABLE: Object.keys(typedMethods),
};

/** The general builder alone calls itself by its name in Java. */
const GENERAL_BUILDER = 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@1';

export function builderMethodsOf(type: string): Methods<Target> {
  if (type === '') return { ...builderMethods, toString: look('', () => GENERAL_BUILDER) };
  const without = WITHOUT[type] ?? [];
  const typed = Object.entries(typedMethods).filter(([name]) => !without.includes(name));
  return { ...builderMethods, ...Object.fromEntries(typed), ...(type === 'SCATTER' && scatterMethods) };
}

export const builderName = (type: string): string =>
  `SpreadsheetApp.Embedded${type.charAt(0)}${type.slice(1).toLowerCase()}ChartBuilder`;

const createBuilder = (execution: Execution, chart: Chart): object =>
  wrap(execution, builderName(chart.type), builderMethodsOf(chart.type), { execution, chart });

export const newChart = ({ execution, id }: SheetTarget): object =>
  createBuilder(execution, {
    id: 0,
    engineId: '',
    figureId: '',
    sheetId: id,
    type: '',
    ranges: [],
    options: {},
    numHeaders: 0,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenDimensions: 'IGNORE_BOTH',
    transpose: false,
    anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  });

export const chartMethods: Methods<Target> = {
  getChartId: read('', ({ chart }) => chart.id || null),
  getRanges: read('', rangesOf),
  getOptions: read('', (target) => wrap(target.execution, 'Charts.ChartOptions', optionMethods, target)),
  getNumHeaders: read('', ({ chart }) => chart.numHeaders),
  getMergeStrategy: read('', ({ chart }) => MergeStrategy[chart.mergeStrategy as 'MERGE_COLUMNS']),
  getHiddenDimensionStrategy: read('', ({ chart }) => HiddenDimensionStrategy[chart.hiddenDimensions as 'SHOW_BOTH']),
  getTransposeRowsAndColumns: read('', ({ chart }) => chart.transpose),
  getContainerInfo: read('', ({ execution, chart }) =>
    wrap(execution, 'SpreadsheetApp.ContainerInfo', containerMethods, anchorOf(execution.host, chart)),
  ),
  modify: look('', ({ execution, chart }) =>
    createBuilder(execution, { ...structuredClone(chart), anchor: anchorOf(execution.host, chart) }),
  ),
};

export const optionMethods: Methods<Target> = { get: look('String', optionAt) };

export const containerMethods: Methods<Chart['anchor']> = {
  getAnchorRow: look('', ({ row }) => row),
  getAnchorColumn: look('', ({ column }) => column),
  getOffsetX: look('', ({ offsetX }) => offsetX),
  getOffsetY: look('', ({ offsetY }) => offsetY),
};

/** Where the chart stands now: people move charts. */
function anchorOf({ workbook }: Host, chart: Chart): Chart['anchor'] {
  const figure = chart.figureId && workbook.written().getFigure(chart.sheetId, chart.figureId);
  if (!figure) return chart.anchor;
  return { row: figure.row + 1, column: figure.col + 1, offsetX: figure.offset.x, offsetY: figure.offset.y };
}

const createChart = (execution: Execution, chart: Chart): object =>
  wrap(execution, 'SpreadsheetApp.EmbeddedChart', chartMethods, { execution, chart });

export function chartsOf({ execution, host, id }: SheetTarget): object[] {
  const drawn = new Set(host.workbook.written().getChartIds(id));
  return host.state.charts
    .filter(({ sheetId, engineId }) => sheetId === id && drawn.has(engineId))
    .map((chart) => createChart(execution, chart));
}

export function insertChart({ host, id }: SheetTarget, object: object): void {
  const { chart } = targetOf<Target>(object);
  refuseUndrawn(chart);
  const number = host.state.newId();
  const made: Chart = {
    ...structuredClone(chart),
    sheetId: id,
    id: number,
    engineId: `chart-${number}`,
    figureId: `figure-${number}`,
  };
  chart.id = number;
  host.workbook.run({
    type: 'CREATE_CHART',
    sheetId: id,
    figureId: made.figureId,
    chartId: made.engineId,
    ...figureOf(made),
    size: sizeOf(made),
    definition: engineDefinition(host, made),
  });
  host.state.charts.push(made);
}

export function updateChart({ host, id }: SheetTarget, object: object): void {
  const { chart } = targetOf<Target>(object);
  const index = host.state.charts.findIndex((known) => known.id === chart.id && known.sheetId === id);
  if (index < 0) throw new Error('The chart does not exist on this sheet.');
  refuseUndrawn(chart);
  const { figureId, engineId } = host.state.charts[index]!;
  const made = { ...structuredClone(chart), sheetId: id, figureId, engineId };
  host.state.charts[index] = made;
  host.workbook.run({
    type: 'UPDATE_CHART',
    sheetId: id,
    figureId,
    chartId: engineId,
    definition: engineDefinition(host, made),
  });
  host.workbook.run({ type: 'UPDATE_FIGURE', sheetId: id, figureId, ...figureOf(made), ...sizeOf(made) });
}

export function removeChart({ host, id }: SheetTarget, object: object): void {
  const { chart } = targetOf<Target>(object);
  const known = host.state.charts.find((other) => other.id === chart.id && other.sheetId === id);
  if (!known) return;
  host.state.charts = host.state.charts.filter((other) => other !== known);
  host.workbook.run({ type: 'DELETE_FIGURE', sheetId: id, figureId: known.figureId });
}

function refuseUndrawn({ type, transpose }: Chart): void {
  if (!isDrawn(type || 'COLUMN')) throw new Error(`A chart of type ${type} is not available in Local Sheets.`);
  if (transpose) throw new Error('EmbeddedChartBuilder.setTransposeRowsAndColumns is not available in Local Sheets.');
}

const figureOf = ({ anchor }: Chart) => ({
  col: anchor.column - 1,
  row: anchor.row - 1,
  offset: { x: anchor.offsetX, y: anchor.offsetY },
});

const sizeOf = ({ options }: Chart) => {
  const { width = SIZE.width, height = SIZE.height } = options as ChartOptions;
  return { width, height };
};
