/** This file makes a snapshot: the dashboard of a month that stands alone, with figures instead of formulas. */
import { t } from '../metrics/text';
import { area, at, columnNumber, fixed } from './address';
import { FEED_ROW } from './calcRows';
import { UPDATE_DAYS } from './calculation';
import type { Context } from './context';
import { dashboardTab } from './dashboard';
import { MISSING_SHOWN } from './feeds';
import { dayFormula, formula } from './formula';
import type { Day, Grid, Read } from './keyedTable';
import { isDay } from './keyedTable';
import { type Cell, isFormula, layOut, type Piece, type Tab } from './tab';
import { TREND_LOOKS, trendBounds } from './trendLooks';

/** Where what gauges, trends and charts are drawn from stands, hidden, right of the page. */
const FEED_COLUMN = columnNumber('P');
const TITLE = t('Snapshot', 'Instantané');

/** A range of the calculation tab that drawings need, and the row at which it is copied. */
interface Copy {
  readonly from: string;
  readonly row: number;
  /** As exact as is drawn: whoever is sent a month has no other figures. */
  readonly drawn: (cells: Grid) => Grid;
}

const SPARK_BAR: Copy = { from: 'D13:E16', row: 14, drawn: (cells) => cells };
const LEFT: Copy = { from: `J${FEED_ROW}:P${FEED_ROW + 12}`, row: 26, drawn: plotted };
const RIGHT: Copy = { from: `Q${FEED_ROW}:T${FEED_ROW + 12}`, row: 40, drawn: plotted };
const COPIES: readonly Copy[] = [
  SPARK_BAR,
  { from: TREND_LOOKS, row: 54, drawn: inHeights },
  { from: 'X2:Y9', row: 1, drawn: inPercent },
  { from: 'AA2:AL9', row: 18, drawn: (cells) => cells.map(heights) },
  { from: 'M59:N62', row: 10, drawn: inPercent },
  LEFT,
  RIGHT,
];
const FEED_COLUMNS = Math.max(...COPIES.map(({ from }) => area(from).columns));
const FEED_ROWS = Math.max(...COPIES.map(({ from, row }) => row + area(from).rows - 1));

/** `dashboard` and `calc` are the values that the two tabs show now. */
export function snapshotTab(context: Context, dashboard: Grid, calc: Grid, period: string): Tab {
  const live = dashboardTab(context);
  const layout = layOut(live);
  const shown = layout.spots.map((line, row) =>
    line.map((spot, column): Cell => {
      if (!spot) return null;
      if (!isFormula(spot.cell)) return spot.owner === 'entry' ? formula(`=${dayFormula(`${period}-01`)}`) : spot.cell;
      const drawn =
        /SPARKLINE\((?:'(?:[^']|'')+')!([A-Z]+\d+:[A-Z]+\d+);(?:KPI_SPARK_BAR|(?:'(?:[^']|'')+')!([A-Z]+\d+:[A-Z]+\d+))\)/.exec(
          spot.cell.formula,
        );
      const value = dashboard[row]?.[column] ?? '';
      if (spot.cell.formula.includes('KPI_LAST_UPDATE') && isDay(value)) return moment(value, calc);
      if (!drawn || value === '—') return asCell(value);
      return formula(`=SPARKLINE(${moved(drawn[1]!)};${moved(drawn[2] ?? SPARK_BAR.from)})`);
    }),
  );
  const charts = (live.charts ?? []).filter(({ absent }) => !absent);
  const copies = charts.length > 0 ? COPIES : COPIES.filter((copy) => copy !== LEFT && copy !== RIGHT);
  const plain = live.pieces.map(({ is: _, cells: __, name: ___, owner: ____, ...piece }): Piece => piece);
  return {
    ...live,
    title: `${TITLE[context.language]} ${period}`,
    rows: FEED_ROWS,
    columns: FEED_COLUMN + FEED_COLUMNS - 1,
    gridColumns: FEED_COLUMN + FEED_COLUMNS - 1,
    gridRows: FEED_ROWS,
    exact: undefined,
    pieces: [
      ...plain.filter((piece) => !piece.links),
      { at: `A1:${at(live.rows, live.columns)}`, cells: shown },
      ...textCells(shown),
      ...copies.map((copy) => copied(calc, copy)),
      ...charts.map(({ feed, format }) => ({ at: moved(feed.at).replace(/\$/g, ''), style: { format } })),
      ...[LEFT, RIGHT].map(({ row }) => ({
        at: `${at(row, FEED_COLUMN)}:${at(row + 12, FEED_COLUMN)}`,
        style: { format: 'mmm yy' },
      })),
    ],
    hiddenColumns: Array.from({ length: FEED_COLUMNS + 1 }, (_, index) => live.columns + 1 + index),
    choices: undefined,
    protection: undefined,
    charts: charts.map((chart) => ({
      ...chart,
      feed: { ...chart.feed, at: moved(chart.feed.at).replace(/\$/g, '') },
    })),
  };
}

/** The day and the minute of the oldest update. */
function moment({ year, month, day }: Day, calc: Grid): Cell {
  const days = Number(calc[UPDATE_DAYS.row - 1]?.[UPDATE_DAYS.column - 1] ?? 0);
  const minutes = Math.round(1440 * (days - Math.floor(days)));
  return formula(`=${dayFormula(`${year}-${month}-${day}`)}+${minutes}/1440`);
}

/** Text that was computed must not be read as a number or a date. */
const textCells = (shown: readonly (readonly Cell[])[]): Piece[] =>
  shown.flatMap((line, row) =>
    line.flatMap((cell, column): Piece[] =>
      typeof cell === 'string' ? [{ at: at(row + 1, column + 1), style: { format: '@' } }] : [],
    ),
  );

/** Where a range of the calculation tab stands in the snapshot. */
function moved(range: string): string {
  const wanted = area(range);
  for (const { from, row } of COPIES) {
    const source = area(from);
    const [down, across] = [wanted.row - source.row, wanted.column - source.column];
    if (down < 0 || across < 0 || down + wanted.rows > source.rows || across + wanted.columns > source.columns)
      continue;
    const first = at(row + down, FEED_COLUMN + across);
    return fixed(`${first}:${at(row + down + wanted.rows - 1, FEED_COLUMN + across + wanted.columns - 1)}`);
  }
  throw new Error(`No copy of ${range}`);
}

function copied(calc: Grid, { from, row, drawn }: Copy): Piece {
  const { row: top, column: left, rows, columns } = area(from);
  const read = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => calc[top - 1 + down]?.[left - 1 + across] ?? ''),
  );
  const cells = drawn(read).map((line) => line.map(asCell));
  const place = `${at(row, FEED_COLUMN)}:${at(row + rows - 1, FEED_COLUMN + columns - 1)}`;
  return { at: place, cells };
}

const numbersIn = (line: readonly Read[]): number[] => line.filter((read): read is number => typeof read === 'number');

/** Every number by the same rule; words and months stay. */
const mapped = (cells: Grid, rule: (figure: number) => number): Grid =>
  cells.map((line) => line.map((read) => (typeof read === 'number' ? rule(read) : read)));

function inPercent(cells: Grid): Grid {
  return mapped(cells, (share) => Math.round(100 * share) / 100);
}

const HIGHEST = 100;

/** The twelve months of a trend line by how high each is drawn. */
function heights(line: readonly Read[]): Read[] {
  const figures = numbersIn(line);
  const { low, high } = trendBounds(Math.min(...figures), Math.max(...figures));
  const height = (figure: number) => Math.round((HIGHEST * (figure - low)) / (high - low));
  return line.map((read) => (typeof read === 'number' ? height(read) : read));
}

/** The options of such lines. */
function inHeights(cells: Grid): Grid {
  const bounds = new Map<unknown, number>([
    ['ymin', 0],
    ['ymax', HIGHEST],
  ]);
  return cells.map((line) => line.map((read, column) => bounds.get(line[column - 1]) ?? read));
}

/** To three digits of the chart's largest figure, which is finer than it is drawn. */
function plotted(cells: Grid): Grid {
  const largest = Math.max(0, ...cells.flatMap(numbersIn).map(Math.abs));
  if (largest === 0) return cells;
  const digits = 3 - Math.ceil(Math.log10(largest));
  return mapped(cells, (figure) => Number((Math.round(figure * 10 ** digits) / 10 ** digits).toPrecision(15)));
}

function asCell(read: Read | undefined): Cell {
  if (read === undefined || read === '' || read === MISSING_SHOWN) return null;
  if (!isDay(read)) return read;
  return formula(`=${dayFormula(`${read.year}-${read.month}-${read.day}`)}`);
}
