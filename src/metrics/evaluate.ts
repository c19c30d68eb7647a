/** This file defines how a function is called on raw cells: arity, ranges, broadcasting, and nothing but values out. */
import { catalogue } from './catalogue';
import { isBlank } from './cells';
import { type ErrorCode, type ErrorDetails, located, MetricError } from './errors';
import type { Calendar, CellValue, Fn, Param, Result } from './metric';

type AnyParam = Param<unknown>;
type Values = Record<string, unknown>;

/** A range as Sheets hands it over, its cells row by row; a single cell is a range of one. */
interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly unknown[];
}

/** The value or the table of a function on raw cell values; throws a MetricError. */
export function evaluate(name: string, args: readonly unknown[], calendar: Calendar): Result {
  const fn = catalogue[name]?.fn;
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
  const table: readonly unknown[] = Array.isArray(arg) ? arg : [arg];
  let columns = 0;
  for (const row of table) columns = Math.max(columns, Array.isArray(row) ? row.length : 1);
  if (columns === 0) return { rows: 1, columns: 1, cells: [undefined] };
  const cells = new Array<unknown>(table.length * columns);
  for (let r = 0; r < table.length; r++) {
    const row = table[r];
    for (let c = 0; c < columns; c++) cells[r * columns + c] = Array.isArray(row) ? row[c] : c === 0 ? row : undefined;
  }
  return { rows: table.length, columns, cells };
}

/** The content of the i-th cell, where one cell stands for every place. */
const contentFor = ({ cells }: Grid, i: number): unknown => cells[cells.length > 1 ? i : 0];

const isRange = ({ cells }: Grid) => cells.length > 1;
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
        () =>
          underHeader(
            () => r === 0 && rows > 1,
            () => element(fn, params, grids, (r + 1) * columns + c, calendar),
            () => element(fn, params, grids, r * columns + c, calendar),
          ),
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
  const contents = grids.map((grid) => contentFor(grid, index));
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
  return fn.compute(values, (i) => (places[i] ?? i) + 1);
}

function readList(name: string, param: AnyParam, grid: Grid, calendar: Calendar): unknown[] {
  return readPlaces(name, param, grid, filledPlaces(grid, [grid]), calendar);
}

function readSeries(name: string, param: AnyParam, grid: Grid, calendar: Calendar): unknown[] {
  return readPlaces(name, { ...param, blank: { value: null } }, grid, filledPlaces(grid, []), calendar);
}

/** Reads the columns into `values`; gives the place, counted from 0, of each row that counts. */
function readColumns(params: [string, AnyParam][], grids: Grid[], values: Values, calendar: Calendar): number[] {
  const columns = params
    .map(([name, param], i) => ({ name, param, grid: grids[i]! }))
    .filter(({ param }) => param.kind === 'column');
  if (columns.length === 0) return [];
  const lead = columns.findIndex(({ param }) => !param.optional);
  const mayRepeat = (grid: Grid, param: AnyParam) => !isRange(grid) && param.optional;
  requireSameShape(
    columns.map(({ name, param }) => [name, param]),
    columns.map(({ grid }) => grid),
    lead,
    (grid, i) => !mayRepeat(grid, columns[i]!.param),
  );
  const required = columns.filter(({ param }) => !param.blank).map(({ grid }) => grid);
  const places = filledPlaces(columns[lead]!.grid, required);
  for (const { name, param, grid } of columns) values[name] = readPlaces(name, param, grid, places, calendar);
  return places;
}

/** The places of a range at which none of the given ranges of its shape is blank. */
function filledPlaces({ cells }: Grid, required: readonly Grid[]): number[] {
  const isMissing = new Uint8Array(cells.length);
  for (const grid of required) for (let i = 0; i < isMissing.length; i++) if (isBlank(grid.cells[i])) isMissing[i] = 1;
  const places: number[] = [];
  for (let i = 0; i < isMissing.length; i++) if (!isMissing[i]) places.push(i);
  return places;
}

/** Reads the cells at these places; what fails says which value it is. */
function readPlaces(
  name: string,
  { read, blank }: AnyParam,
  grid: Grid,
  places: readonly number[],
  calendar: Calendar,
) {
  const values = new Array<unknown>(places.length);
  const { cells } = grid;
  const repeats = !isRange(grid);
  const filled = (rank: number) => places.filter((at) => !isBlank(cells[at]))[rank] ?? -1;
  let place = 0;
  located(
    () => ({ param: name, position: place + 1 }),
    () =>
      underHeader(
        () => !repeats && place === filled(0),
        () => read(cells[filled(1)], calendar),
        () => {
          for (let i = 0; i < places.length; i++) {
            place = repeats ? 0 : places[i]!;
            const content = cells[place];
            values[i] = blank && isBlank(content) ? blank.value : read(content, calendar);
          }
        },
      ),
  );
  return values;
}

/** What a text is refused as, where it may be the header of what follows. */
const OF_A_HEADER: readonly ErrorCode[] = ['not_number', 'not_date', 'not_choice'];

/** Digits that no word comes before: "10a", "CHF 1200", where "Score 0–10" names what stands under it. */
const MISTYPED = /^(?!\s*\p{L}{4}).*\d/su;

/** Runs a reading; a text that is refused at the head of a range, while the next cell can be read, is told as a header. */
function underHeader<T>(isHead: () => boolean, next: () => unknown, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MetricError) || !OF_A_HEADER.includes(error.code)) throw error;
    const { found } = error.details;
    if (typeof found !== 'string' || MISTYPED.test(found) || !isHead() || !succeeds(next)) throw error;
    throw new MetricError('header', error.details);
  }
}

function succeeds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
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

/** A table is cleaned in place: it is large, and nobody else's. */
function checked(result: Result): Result {
  if (!Array.isArray(result)) return checkedCell(result as CellValue);
  for (const row of result as CellValue[][])
    for (let c = 0; c < row.length; c++) {
      const clean = checkedCell(row[c]!);
      if (!Object.is(clean, row[c])) row[c] = clean;
    }
  return result;
}

/** Nothing but numbers and texts reaches a cell, and no negative zero. */
function checkedCell(value: CellValue): CellValue {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new MetricError('overflow');
  return value === 0 ? 0 : value;
}
