/** This file gives charts the look of Google's: Arial, light gridlines, plain columns, dashes, no legend for a hidden series. */
import { registries } from '@odoo/o-spreadsheet';
import type { ChartConfiguration, Chart as ChartJs, LegendItem } from 'chart.js';

/** What the host says of a series beyond what the engine knows. */
interface SeriesLook {
  readonly hideLegend?: boolean;
  readonly backgroundColor?: string;
  readonly borderDash?: number[];
  readonly lineWidth?: number;
}

interface Definition {
  readonly dataSource?: { readonly dataSets?: readonly { readonly dataSetId: string }[] };
  readonly dataSetStyles?: Readonly<Record<string, SeriesLook>>;
}

const TYPES = ['bar', 'combo', 'line', 'pie', 'scatter'] as const;
const TEXT = '#57606A';
const GRID = '#E4E7EB';
const PIXELS_PER_POINT = 96 / 72;
const FONT = { family: 'Arial', size: 9 * PIXELS_PER_POINT };
/** The colour that the host gives the base of a waterfall. */
const UNSEEN = '#FFFFFF00';
/** Up to so many categories, each keeps its label, however close they come. */
const ALL_LABELS = 8;

/** A longer label of several words takes a line for each. */
const LONGEST_LINE = 8;

const looksOf = ({ dataSource, dataSetStyles = {} }: Definition): SeriesLook[] =>
  (dataSource?.dataSets ?? []).map(({ dataSetId }) => dataSetStyles[dataSetId] ?? {});

const dressSeries = ({ data, type }: ChartConfiguration, looks: readonly SeriesLook[]): void => {
  data.datasets.forEach((series, index) => {
    const { backgroundColor, borderDash, lineWidth } = looks[index] ?? {};
    if ((series.type ?? type) === 'line')
      Object.assign(series, { borderWidth: lineWidth ?? 2, borderDash, tension: 0 });
    if ((series.type ?? type) === 'bar')
      Object.assign(series, { borderWidth: 0, borderRadius: 0, barPercentage: 0.9, categoryPercentage: 0.75 });
    if (backgroundColor === UNSEEN)
      Object.assign(series, { backgroundColor: 'transparent', borderColor: 'transparent' });
  });
};

/** A square for columns, a stroke for lines, as in the chart. */
const dressLegend = ({ options, data, type }: ChartConfiguration, looks: readonly SeriesLook[]): void => {
  const labels = options?.plugins?.legend?.labels;
  if (!labels) return;
  const generate = labels.generateLabels?.bind(labels);
  const look = (item: LegendItem): LegendItem => {
    const line = (data.datasets[item.datasetIndex ?? -1]?.type ?? type) === 'line';
    const lineDash = looks[item.datasetIndex ?? -1]?.borderDash ?? [];
    return { ...item, fontColor: TEXT, pointStyle: line ? 'line' : 'rect', lineWidth: line ? 2 : 0, lineDash };
  };
  Object.assign(labels, {
    font: FONT,
    usePointStyle: true,
    pointStyleWidth: 16,
    boxHeight: 8,
    padding: 8,
    generateLabels: (chart: ChartJs): LegendItem[] =>
      (generate?.(chart) ?? []).filter(({ datasetIndex }) => !looks[datasetIndex ?? -1]?.hideLegend).map(look),
  });
};

type LabelOf = (this: unknown, ...args: unknown[]) => unknown;

const onLines = (labelOf: LabelOf): LabelOf =>
  function (...args) {
    const label = labelOf.apply(this, args);
    return typeof label === 'string' && label.length > LONGEST_LINE ? label.split(' ') : label;
  };

/** The whole name of a category, of which the engine would cut what comes after 20 characters. */
const ownLabel: LabelOf = function (value) {
  return (this as { getLabelForValue(value: unknown): string }).getLabelForValue(value);
};

const dressAxes = ({ options, data }: ChartConfiguration): void => {
  const few = (data.labels?.length ?? 0) <= ALL_LABELS;
  const across = options?.indexAxis === 'y';
  for (const [name, axis] of Object.entries(options?.scales ?? {})) {
    if (!axis) continue;
    const vertical = name.startsWith('y');
    const figures = ['linear', 'time'].includes((axis as { type?: string }).type ?? '') && !across;
    const labelOf = (figures && (axis.ticks as { callback?: LabelOf } | undefined)?.callback) || ownLabel;
    const labels = few ? { autoSkip: false, callback: across ? labelOf : onLines(labelOf) } : { autoSkip: true };
    const marks = vertical === across ? labels : { maxTicksLimit: across ? 8 : 5 };
    Object.assign(axis, {
      border: { display: false },
      ticks: { ...axis.ticks, ...marks, font: FONT, color: TEXT, maxRotation: 0 },
      grid: { ...axis.grid, color: GRID },
    });
  }
};

/** The engine takes points for pixels. */
const dressTitle = ({ options }: ChartConfiguration): void => {
  const title = options?.plugins?.title;
  if (!title) return;
  const { size = 12, ...font } = (title.font ?? {}) as { size?: number };
  Object.assign(title, {
    font: { ...font, family: 'Arial', size: size * PIXELS_PER_POINT },
    padding: { top: 2, bottom: 8 },
  });
};

const dress = (config: ChartConfiguration, definition: Definition): void => {
  const looks = looksOf(definition);
  dressSeries(config, looks);
  dressLegend(config, looks);
  dressAxes(config);
  dressTitle(config);
  if (!config.options) return;
  config.options.layout = { padding: { left: 6, right: 6, top: 2, bottom: 0 } };
  // A dashboard is read at once; nothing grows into place.
  config.options.animation = false;
};

interface Source {
  extractData(): { readonly dataSetsValues: readonly { readonly data: readonly unknown[] }[] };
}

type Getters = Record<'isColHidden' | 'isRowHidden', () => boolean>;

/** A chart whose figures are all in hidden columns was told to show them: the engine has no such choice. */
const hiddenToo = (getters: Getters, source: Source): ReturnType<Source['extractData']> => {
  const seen = source.extractData();
  if (seen.dataSetsValues.some(({ data }) => data.length > 0)) return seen;
  const { isColHidden, isRowHidden } = getters;
  try {
    Object.assign(getters, { isColHidden: () => false, isRowHidden: () => false });
    return source.extractData();
  } finally {
    Object.assign(getters, { isColHidden, isRowHidden });
  }
};

export const addChartLooks = (): void => {
  for (const type of TYPES) {
    const builder = registries.chartTypeRegistry.get(type) as unknown as {
      getRuntime: (getters: Getters, definition: Definition, source: Source, ...rest: unknown[]) => object;
    };
    const { getRuntime } = builder;
    builder.getRuntime = function (getters, definition, source, ...rest) {
      const shown = { ...source, extractData: () => hiddenToo(getters, source) };
      const runtime = getRuntime.call(this, getters, definition, shown, ...rest) as {
        chartJsConfig?: ChartConfiguration;
      };
      if (runtime.chartJsConfig) dress(runtime.chartJsConfig, definition);
      return runtime;
    };
  }
};
