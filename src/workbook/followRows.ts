/** This file lets what was written to a row follow it, when a person has inserted, deleted or sorted rows of a tab whose columns are known by ids. */
import type { Grid } from './keyedTable';
import { type Marks, textMark } from './merge';

interface Place {
  readonly fieldRow: number;
  readonly fields: readonly (string | null)[];
}

/** Marks by row, counted from the row of ids, and by the column's id. */
type Rows = Map<number, Map<string, string>>;

/** The same marks under the rows where they stand now; those of a row that is gone are left out. */
export function followRows(marks: Marks, values: Grid, place: Place): Marks {
  const rows = rowsOf(marks);
  const moved = withNeighbours(rows, knownByText(rows, values, place));
  if (moved.size === rows.size && [...moved].every(([from, to]) => from === to)) return marks;
  const own = Object.entries(marks).filter(([name]) => !name.includes(' '));
  const kept = [...moved].flatMap(([from, to]) =>
    [...rows.get(from)!].map(([id, value]) => [`${id} ${to}`, value] as const),
  );
  return Object.fromEntries([...own, ...kept]);
}

/** The marks but for those of empty rows that held one of these ids, which stands nowhere now: such a row is made anew. */
export function withoutLost(marks: Marks, values: Grid, { fieldRow, fields }: Place, ids: readonly string[]): Marks {
  const column = fields.indexOf('id');
  const lost = ids.filter((id) => !values.some((line) => line[column] === id)).map(textMark);
  const isLost = (row: string): boolean =>
    lost.includes(marks[`id ${row}`] ?? '') && (values[fieldRow - 1 + Number(row)] ?? []).every((read) => read === '');
  const isKept = ([name]: [string, string]): boolean => !isLost(name.split(' ')[1] ?? '');
  return Object.fromEntries(Object.entries(marks).filter(isKept));
}

function rowsOf(marks: Marks): Rows {
  const rows: Rows = new Map();
  for (const [name, value] of Object.entries(marks)) {
    const [id, row] = name.split(' ');
    if (row === undefined) continue;
    const line = rows.get(Number(row)) ?? new Map<string, string>();
    rows.set(Number(row), line.set(id!, value));
  }
  return rows;
}

/** A row is known by a text that stood in it alone, and stands in one row now. */
function knownByText(rows: Rows, values: Grid, { fieldRow, fields }: Place): Map<number, number> {
  const moved = new Map<number, number>();
  for (const [column, id] of fields.entries()) {
    if (id === null) continue;
    const before = alone([...rows].flatMap(([row, line]) => (line.has(id) ? [[line.get(id)!, row] as const] : [])));
    const now = alone(values.map((line, index) => [textMark(line[column] ?? ''), index + 1 - fieldRow] as const));
    for (const [text, from] of before) {
      const to = now.get(text);
      if (to !== undefined && !moved.has(from) && !includes(moved, to)) moved.set(from, to);
    }
  }
  return moved;
}

const includes = (moved: ReadonlyMap<number, number>, row: number): boolean => [...moved.values()].includes(row);

/** What occurs once, with its row. */
function alone(found: readonly (readonly [string, number])[]): Map<string, number> {
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  for (const [text, row] of found) {
    if (rows.has(text)) twice.add(text);
    rows.set(text, row);
  }
  for (const text of twice) rows.delete(text);
  rows.delete(textMark(''));
  return rows;
}

/** A row without such a text goes with the one above; where another stands there now, it is gone. */
function withNeighbours(rows: Rows, known: ReadonlyMap<number, number>): Map<number, number> {
  const moved = new Map(known);
  let shift = 0;
  for (const row of [...rows.keys()].sort((left, right) => left - right)) {
    const to = known.get(row);
    if (to !== undefined) shift = to - row;
    else if (!includes(moved, row + shift)) moved.set(row, row + shift);
  }
  return moved;
}
