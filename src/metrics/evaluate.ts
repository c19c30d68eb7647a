/** This file defines how a function is called on raw cells: arity, ranges, broadcasting, and nothing but values out. */
import { catalogue } from './catalogue';
import { isBlank } from './cells';
import { type ErrorDetails, located, MetricError } from './errors';
import type { Calendar, CellValue, Fn, Param, Result } from './metric';

const METRICS = new Map(Object.entries(catalogue));

type AnyParam = Param<unknown>;
type Values = Record<string, unknown>;

/** A range's cells in reading order. */
interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly unknown[];
}

/** The value or the table of a function on raw cell values; throws a MetricError. */
export function evaluate(name: string, args: readonly unknown[], calendar: Calendar): Result {
  const fn = METRICS.get(name)?.fn;
  if (!fn) throw new MetricError('unknown_function', { found: name });
  return call(fn, args, calendar);
}

/** The same for a function that is not looked up by name. */
export function call(fn: Fn, args: readonly unknown[], calendar: Calendar): Result {
  const params = Object.entries(fn.params);
  if (args.length > params.length) throw new MetricError('too_many', { max: params.length });
  const grids = params.map((_, i) => toGrid(args[i]));
  const ofScalars = params.every(([, param]) => param.kind === 'cell');
  return ofScalars && grids.some(isRange)
    ? broadcast(fn, params, grids, calendar)
    : checked(computeOnce(fn, params, grids, calendar));
}

function toGrid(arg: unknown): Grid {
  if (!Array.isArray(arg)) return { rows: 1, columns: 1, cells: [arg] };
  const rows: unknown[][] = arg.map((row) => (Array.isArray(row) ? row : [row]));
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length === 0 || columns === 0) return { rows: 1, columns: 1, cells: [undefined] };
  return { rows: rows.length, columns, cells: flatten(rows, columns) };
}

function flatten(rows: readonly (readonly unknown[])[], columns: number): unknown[] {
  const cells: unknown[] = new Array(rows.length * columns);
  for (let r = 0; r < rows.length; r++) for (let c = 0; c < columns; c++) cells[r * columns + c] = rows[r]![c];
  return cells;
}

const isRange = (grid: Grid) => grid.cells.length > 1;
const shape = (grid: Grid) => `${grid.rows} × ${grid.columns}`;
const sameShape = (a: Grid, b: Grid) => a.rows === b.rows && a.columns === b.columns;

function broadcast(fn: Fn, params: [string, AnyParam][], grids: Grid[], calendar: Calendar): Result {
  const lead = grids.findIndex(isRange);
  const { rows, columns } = grids[lead]!;
  requireSameShape(params, grids, lead, isRange);
  const out: CellValue[][] = [];
  for (let r = 0; r < rows; r++) {
    const line: CellValue[] = [];
    for (let c = 0; c < columns; c++) {
      const where: ErrorDetails = columns === 1 ? { row: r + 1 } : { row: r + 1, column: c + 1 };
      const value = located(
        () => where,
        () => element(fn, params, grids, r * columns + c, calendar),
      );
      if (Array.isArray(value)) throw new MetricError('one_cell', { param: params[lead]![0] });
      line.push(checkedCell(value as CellValue));
    }
    out.push(line);
  }
  return out;
}

/** One value of a broadcast: empty where an input is, or where the result is not defined. */
function element(fn: Fn, params: [string, AnyParam][], grids: Grid[], index: number, calendar: Calendar): Result {
  const contents = grids.map(({ cells }) => cells[cells.length === 1 ? 0 : index]);
  const { values, missing } = readCells(params, contents, calendar);
  if (missing !== null) return '';
  try {
    return fn.compute(values, (i) => i + 1);
  } catch (error) {
    if (error instanceof MetricError && error.code === 'not_defined') return '';
    throw error;
  }
}

/** Reads the parameters of one cell; what is wrong fails first, then the first blank required one is told. */
function readCells(params: [string, AnyParam][], contents: readonly unknown[], calendar: Calendar) {
  const values: Values = {};
  let missing: string | null = null;
  params.forEach(([param, { kind, read, blank }], i) => {
    if (kind !== 'cell') return;
    if (isBlank(contents[i])) {
      if (blank) values[param] = blank.value;
      else missing = missing ?? param;
    } else {
      values[param] = located(
        () => ({ param }),
        () => read(contents[i], calendar),
      );
    }
  });
  return { values, missing };
}

function computeOnce(fn: Fn, params: [string, AnyParam][], grids: Grid[], calendar: Calendar): Result {
  params.forEach(([param, { kind }], i) => {
    if (kind === 'cell' && isRange(grids[i]!)) throw new MetricError('one_cell', { param });
  });
  const { values, missing } = readCells(
    params,
    grids.map(({ cells }) => cells[0]),
    calendar,
  );
  if (missing !== null) throw new MetricError('empty', { param: missing });
  params.forEach(([name, param], i) => {
    if (param.kind === 'list') values[name] = readList(name, param, grids[i]!, calendar);
    if (param.kind === 'series') values[name] = readSeries(name, param, grids[i]!, calendar);
  });
  const places = readColumns(params, grids, values, calendar);
  return fn.compute(values, (i) => places[i] ?? i + 1);
}

function readList(name: string, param: AnyParam, { cells }: Grid, calendar: Calendar): unknown[] {
  const values: unknown[] = [];
  let i = 0;
  located(
    () => ({ param: name, position: i + 1 }),
    () => {
      for (; i < cells.length; i++) if (!isBlank(cells[i])) values.push(param.read(cells[i], calendar));
    },
  );
  return values;
}

function readSeries(name: string, param: AnyParam, { cells }: Grid, calendar: Calendar): unknown[] {
  let i = 0;
  const values: unknown[] = new Array(cells.length);
  located(
    () => ({ param: name, position: i + 1 }),
    () => {
      for (; i < cells.length; i++) values[i] = isBlank(cells[i]) ? null : param.read(cells[i], calendar);
    },
  );
  return values;
}

/** Reads the columns row by row into `values`; gives the place of each row that counts. */
function readColumns(params: [string, AnyParam][], grids: Grid[], values: Values, calendar: Calendar): number[] {
  const columns = params
    .map(([name, param], i) => ({ name, param, grid: grids[i]!, values: [] as unknown[] }))
    .filter(({ param }) => param.kind === 'column');
  if (columns.length === 0) return [];
  const lead = columns.findIndex(({ param }) => !param.optional);
  const mayRepeat = ({ cells }: Grid, param: AnyParam) => cells.length === 1 && param.optional;
  requireSameShape(
    columns.map(({ name, param }) => [name, param]),
    columns.map(({ grid }) => grid),
    lead,
    (grid, i) => !mayRepeat(grid, columns[i]!.param),
  );
  const places: number[] = [];
  const required = columns.filter(({ param }) => !param.blank).map(({ grid }) => grid.cells);
  let reading = '';
  let row = 0;
  located(
    () => ({ param: reading, position: row + 1 }),
    () => {
      const count = columns[lead]!.grid.cells.length;
      for (; row < count; row++) {
        if (required.some((cells) => isBlank(cells[row]))) continue;
        for (const { name, param, grid, values: read } of columns) {
          reading = name;
          const content = grid.cells[grid.cells.length === 1 ? 0 : row];
          read.push(isBlank(content) ? param.blank?.value : param.read(content, calendar));
        }
        places.push(row + 1);
      }
    },
  );
  for (const { name, values: read } of columns) values[name] = read;
  return places;
}

function requireSameShape(
  params: [string, AnyParam][],
  grids: Grid[],
  lead: number,
  counts: (grid: Grid, index: number) => boolean,
): void {
  grids.forEach((grid, i) => {
    if (!counts(grid, i) || sameShape(grid, grids[lead]!)) return;
    const [other, param] = [lead, i].map((index) => params[index]![0]);
    throw new MetricError('shapes', { param, found: shape(grid), other, otherFound: shape(grids[lead]!) });
  });
}

const checked = (result: Result): Result =>
  Array.isArray(result) ? result.map((row) => row.map(checkedCell)) : checkedCell(result as CellValue);

/** Nothing but numbers and texts reaches a cell, and no negative zero. */
function checkedCell(value: CellValue): CellValue {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new MetricError('overflow');
  return value === 0 ? 0 : value;
}
