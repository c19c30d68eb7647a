/** This file makes the options of each metric's trend line: its look, and a height under which a change is not worth drawing. */
import { area, at } from './address';
import { formula } from './formula';
import { FIRST_METRIC_ROW, LAST_METRIC_ROW, TREND_MONTHS, trendCell } from './metricRows';
import type { Cell, Piece } from './tab';
import { COLORS } from './tokens';

/** What all trend lines have in common. */
const LOOK: readonly (readonly [option: string, value: string | number])[] = [
  ['charttype', 'line'],
  ['linewidth', 2],
  ['color', COLORS.total],
  ['empty', 'ignore'],
  ['nan', 'ignore'],
];
const TOP = 13;
const LOOK_RANGE = `F${TOP}:G${TOP + LOOK.length - 1}`;

/** Side by side, two columns for each metric row. */
const FIRST_COLUMN = 40;
const ROWS = LOOK.length + 2;
const firstColumn = (row: number): number => FIRST_COLUMN + 2 * (row - FIRST_METRIC_ROW);
const LAST_COLUMN = firstColumn(LAST_METRIC_ROW) + 1;

/** All of them, for who copies them. */
export const TREND_LOOKS = `${at(TOP, FIRST_COLUMN)}:${at(TOP + ROWS - 1, LAST_COLUMN)}`;

/** The options of a metric row's trend line. */
export const trendLook = (row: number): string =>
  `${at(TOP, firstColumn(row))}:${at(TOP + ROWS - 1, firstColumn(row) + 1)}`;

/** A line is as high as its figures differ, and at least 2 % of them: a rounding of cents does not zigzag. */
export function trendLooks(metrics: number): Piece[] {
  const rows = Array.from({ length: metrics }, (_, rank) => FIRST_METRIC_ROW + rank);
  const look = area(LOOK_RANGE);
  return [
    { at: LOOK_RANGE, cells: LOOK, name: 'KPI_SPARK_LINE' },
    ...rows.map((row): Piece => {
      const figures = `${trendCell(row, 0)}:${trendCell(row, TREND_MONTHS - 1)}`;
      const [low, high] = [`MIN(${figures})`, `MAX(${figures})`];
      const half = `MAX((${high}-${low})/2;ABS(${high}+${low})/200)`;
      const bound = (sign: '-' | '+') => formula(`=(${low}+${high})/2${sign}IF(${half}=0;1;${half})`);
      const common = LOOK.map((_, rank): Cell[] =>
        [0, 1].map((across) => formula(`=${at(look.row + rank, look.column + across)}`)),
      );
      return { at: trendLook(row), cells: [...common, ['ymin', bound('-')], ['ymax', bound('+')]] };
    }),
  ];
}

/** The same of the figures themselves. */
export function trendBounds(least: number, most: number): { low: number; high: number } {
  const half = Math.max((most - least) / 2, Math.abs(most + least) / 200) || 1;
  return { low: (least + most) / 2 - half, high: (least + most) / 2 + half };
}
