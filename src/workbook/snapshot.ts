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
import { TREND_LOOKS } from './trendLooks';

/** Where the figures behind gauges, trends and charts stand, hidden, right of the page. */
const FEED_COLUMN = columnNumber('P');
const TITLE = t('Snapshot', 'Instantané');

/** Ranges of the calculation tab that drawings need, and the row at which each is copied. */
const SPARK_BAR = { from: 'D13:E16', row: 14 };
const TREND_LINES = { from: TREND_LOOKS, row: 54 };
const METRICS = { from: 'X2:AL9', row: 1 };
const RESULTS = { from: 'M59:N62', row: 10 };
const LEFT = { from: `J${FEED_ROW}:P${FEED_ROW + 12}`, row: 26 };
const RIGHT = { from: `Q${FEED_ROW}:T${FEED_ROW + 12}`, row: 40 };
const COPIES = [SPARK_BAR, TREND_LINES, METRICS, RESULTS, LEFT, RIGHT];
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
  const plotted = (live.charts ?? []).filter(({ absent }) => !absent);
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
      ...COPIES.map(({ from, row }) => copied(calc, from, row)),
      ...plotted.map(({ feed, format }) => ({ at: moved(feed.at).replace(/\$/g, ''), style: { format } })),
      ...[LEFT, RIGHT].map(({ row }) => ({
        at: `${at(row, FEED_COLUMN)}:${at(row + 12, FEED_COLUMN)}`,
        style: { format: 'mmm yy' },
      })),
    ],
    hiddenColumns: Array.from({ length: FEED_COLUMNS + 1 }, (_, index) => live.columns + 1 + index),
    choices: undefined,
    protection: undefined,
    charts: plotted.map((chart) => ({
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

function copied(calc: Grid, from: string, row: number): Piece {
  const { row: top, column: left, rows, columns } = area(from);
  const cells = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => asCell(calc[top - 1 + down]?.[left - 1 + across])),
  );
  const place = `${at(row, FEED_COLUMN)}:${at(row + rows - 1, FEED_COLUMN + columns - 1)}`;
  return { at: place, cells };
}

function asCell(read: Read | undefined): Cell {
  if (read === undefined || read === '' || read === MISSING_SHOWN) return null;
  if (!isDay(read)) return read;
  return formula(`=${dayFormula(`${read.year}-${read.month}-${read.day}`)}`);
}
