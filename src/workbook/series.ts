/** This file makes the monthly series of the calculation tab: the inputs month by month, and each metric over them. */
import { at, columnLetters, fixed } from './address';
import type { Context } from './context';
import { dataRange } from './data';
import { cellOf, formula, holdsDay } from './formula';
import type { Calculation } from './measures';
import { type FlagColumn, flagColumns } from './qualityFindings';
import type { Cell, Piece } from './tab';
import { inputsOf, monthly, monthlyFlag } from './template';
import { COLORS } from './tokens';

export const SERIES_ROW = 101;

export interface SeriesBlock {
  /** The months of which every figure of the North Star is there. */
  readonly known: string;
  readonly lastRow: number;
  readonly columns: number;
  /** Every cell of the block: many, and due on the calculation tab alone. */
  pieces(): readonly Piece[];
  has(id: string): boolean;
  /** A metric's or an input's figures. */
  of(id: string): string;
  /** The months in which a metric's best case has no number, or null. */
  unboundedOf(id: string): string | null;
  /** The months whose figures cannot be, by a check of the Data quality tab, or null. */
  flagsOf(id: string): string | null;
}

interface SeriesColumn {
  readonly id: string;
  readonly format: string;
  cell(row: number, rank: number): string;
}

/** The block for the dashboard's metrics, North Star first, and for what charts and diagnoses look at beside. */
export function seriesBlock(context: Context, all: readonly Calculation[], also: readonly string[]): SeriesBlock {
  const inputs = unique([...all.flatMap((one) => one.inputs.map((input) => input.id)), ...also]);
  const count = context.data.months.length;
  const cellOfInput = (row: number) => (id: string) => at(row, 3 + inputs.indexOf(id));
  const columns: SeriesColumn[] = [
    monthColumn(context),
    knownColumn(all[0]!, cellOfInput),
    ...inputs.map((id) => mirror(context, id)),
    ...all.map((one) => metricColumn(one, cellOfInput)),
    ...all.filter((one) => one.unbounded).map((one) => flagColumn(one, cellOfInput)),
    ...flagColumns(inputs, count).map((flag) => checkColumn(context, flag, cellOfInput)),
  ];
  const lastRow = SERIES_ROW + count - 1;
  const indexOf = (id: string) => columns.findIndex((column) => column.id === id) + 1;
  const range = (column: number) => {
    if (column === 0) throw new Error('No such series');
    const letters = columnLetters(column);
    return fixed(`${letters}${SERIES_ROW}:${letters}${lastRow}`);
  };
  const optional = (id: string) => (indexOf(id) > 0 ? range(indexOf(id)) : null);
  return {
    known: range(2),
    lastRow,
    columns: columns.length,
    pieces: () => pieces(columns, count),
    has: (id) => indexOf(`value:${id}`) > 0 || indexOf(`input:${id}`) > 0,
    of: (id) => range(indexOf(`value:${id}`) || indexOf(`input:${id}`)),
    unboundedOf: (id) => optional(`unbounded:${id}`),
    flagsOf: (id) => optional(`flag:${id}`),
  };
}

const unique = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) === index);

function pieces(columns: readonly SeriesColumn[], count: number): Piece[] {
  const rows = Array.from({ length: count }, (_, rank) => rank);
  const lines = rows.map((rank) => columns.map((column): Cell => formula(column.cell(SERIES_ROW + rank, rank + 1))));
  return [
    {
      at: `A${SERIES_ROW - 1}:${at(SERIES_ROW - 1, columns.length)}`,
      cells: [columns.map((column) => column.id)],
      style: { bold: true, background: COLORS.head, format: '@' },
    },
    { at: `A${SERIES_ROW}:${at(SERIES_ROW + count - 1, columns.length)}`, cells: lines },
    ...columns.map((column, index) => ({
      at: `${at(SERIES_ROW, index + 1)}:${at(SERIES_ROW + count - 1, index + 1)}`,
      style: { format: column.format },
    })),
  ];
}

const MONTH_FORMAT = 'mmm yyyy';

/** The n-th row of a data column: safe when rows of the Data tab are inserted, deleted or sorted. */
const dataCell = (context: Context, id: string, rank: number): string =>
  `INDEX(${cellOf(context.titles.data, dataRange(context.data, id))};${rank})`;

function monthColumn(context: Context): SeriesColumn {
  return {
    id: 'month',
    format: MONTH_FORMAT,
    cell: (_, rank) => {
      const cell = dataCell(context, 'month', rank);
      return `=IF(${holdsDay(cell)};DATE(YEAR(${cell});MONTH(${cell});1);"")`;
    },
  };
}

/** The month itself where every figure of the North Star is there. */
function knownColumn(northStar: Calculation, cellOf: (row: number) => (id: string) => string): SeriesColumn {
  return {
    id: 'known',
    format: MONTH_FORMAT,
    cell: (row) => {
      const needs = northStar.inputs.map((input) => cellOf(row)(input.id));
      return `=IF(COUNT(${[`A${row}`, ...needs].join(';')})=${needs.length + 1};A${row};"")`;
    },
  };
}

function mirror(context: Context, id: string): SeriesColumn {
  return {
    id: `input:${id}`,
    format: '#,##0.00',
    cell: (_, rank) => {
      const cell = dataCell(context, id, rank);
      return `=IF(ISNUMBER(${cell});${cell};"")`;
    },
  };
}

function metricColumn(one: Calculation, cellOf: (row: number) => (id: string) => string): SeriesColumn {
  return {
    id: `value:${one.id}`,
    format: '#,##0.00',
    cell: (row) => monthly(one.native, needsOf(one), cellOf(row)),
  };
}

function flagColumn(one: Calculation, cellOf: (row: number) => (id: string) => string): SeriesColumn {
  return {
    id: `unbounded:${one.id}`,
    format: '0',
    cell: (row) => monthlyFlag(one.unbounded!, needsOf(one), cellOf(row)),
  };
}

function checkColumn(
  context: Context,
  flag: FlagColumn,
  cellOf: (row: number) => (id: string) => string,
): SeriesColumn {
  return {
    id: `flag:${flag.id}`,
    format: '0',
    cell: (row, rank) => flag.formula(cellOf, row, (input) => dataCell(context, input, rank)),
  };
}

const needsOf = (one: Calculation): string[] =>
  unique([...one.inputs.map((input) => input.id), ...inputsOf(one.native)]);
