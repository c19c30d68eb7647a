/** This file reads tables that people may sort, widen and move: rows and columns are known by ids, never by place. */

/** A cell as read: blank is `''`; a date is its day in the spreadsheet's zone. */
export type Read = string | number | boolean | Day;

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type Grid = readonly (readonly Read[])[];

export const isDay = (read: Read | undefined): read is Day => typeof read === 'object';

/** The row (from 1) of a grid that holds both ids, or 0. */
export function rowWith(grid: Grid, ids: readonly string[]): number {
  return grid.findIndex((line) => ids.every((id) => line.includes(id))) + 1;
}

/** The ids of a row, null where a person's own column stands. */
export function idsOf(line: readonly Read[] | undefined, known: (id: string) => boolean): (string | null)[] {
  const ids = (line ?? []).map((read) => (typeof read === 'string' && known(read) ? read : null));
  let length = ids.length;
  while (length > 0 && ids[length - 1] === null) length -= 1;
  return ids.slice(0, length).map((id, index) => (id !== null && ids.indexOf(id) === index ? id : null));
}

/** Columns that a person has deleted come back at the end. */
export const withMissing = (ids: readonly (string | null)[], all: readonly { readonly id: string }[]) => [
  ...ids,
  ...all.map(({ id }) => id).filter((id) => !ids.includes(id)),
];

/** Before it, formulas mean other years; a cell that holds 0 and shows a date holds none. */
const FIRST_YEAR = 1900;

const two = (number: number): string => `${number < 10 ? '0' : ''}${number}`;

/** `2026-03` of a date or of text that begins so; null otherwise. */
export function readMonth(read: Read | undefined): string | null {
  if (isDay(read)) return read.year < FIRST_YEAR ? null : `${read.year}-${two(read.month)}`;
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?!\d)/.exec(String(read ?? '').trim());
  return match ? match[0] : null;
}

/** `2026-03-15` of a date or of such text; null otherwise. */
export function readDay(read: Read | undefined): string | null {
  if (isDay(read)) return read.year < FIRST_YEAR ? null : `${read.year}-${two(read.month)}-${two(read.day)}`;
  const match = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(String(read ?? '').trim());
  return match ? match[0] : null;
}
