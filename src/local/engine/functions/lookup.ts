/** This file holds the functions that find a place in a range or cut it, and that the engine lacks. */

import type { Box } from '../types';
import { any, type Definitions, fail, fn, integer, optional, range } from './define';

const KINDS = ['number', 'string', 'boolean'];

const comparable = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : (value ?? ''));

/** Numbers come before texts, texts before booleans; capitals do not count. */
function compare(a: unknown, b: unknown): number {
  const [one, other] = [comparable(a), comparable(b)];
  if (typeof one !== typeof other) return KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  if (typeof one === 'string') return one.localeCompare(other as string);
  return Number(one) - Number(other);
}

const wildcard = (pattern: string): RegExp => {
  const source = pattern.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (mark, plain: string | undefined) => {
    if (plain) return `\\${plain}`.replace('\\~', '~');
    if (mark === '*') return '.*';
    return mark === '?' ? '.' : `\\${mark}`;
  });
  return new RegExp(`^${source}$`, 'isu');
};

type Found = (value: unknown) => number;

/** 0 where a value is what is looked for, more the further it is on the side that may do instead, else NaN. */
const MATCHES: Readonly<Record<number, (key: unknown) => Found>> = {
  0: (key) => (value) => (compare(value, key) === 0 ? 0 : Number.NaN),
  1: (key) => (value) => sideOf(value, key, 1),
  '-1': (key) => (value) => sideOf(value, key, -1),
  2: (key) => {
    const pattern = wildcard(String(key));
    return (value) => (typeof value === 'string' && pattern.test(value) ? 0 : Number.NaN);
  },
};

function sideOf(value: unknown, key: unknown, side: 1 | -1): number {
  if (typeof comparable(value) !== typeof comparable(key)) return Number.NaN;
  const order = compare(value, key);
  return order === 0 ? 0 : order * side > 0 ? 1 : Number.NaN;
}

/** The place of the value itself, or of the nearest one on the side that is asked for. */
function placeOf(key: unknown, values: readonly unknown[], mode: number, backwards: boolean): number {
  const match = MATCHES[mode]!(key);
  const places = values.map((_, place) => place);
  if (backwards) places.reverse();
  let best = -1;
  for (const place of places) {
    const found = match(values[place]);
    if (found === 0) return place;
    if (found > 0 && (best < 0 || compare(values[place], values[best]) * mode < 0)) best = place;
  }
  return best;
}

const line = (columns: Box[][]): Box[] | undefined =>
  columns.length === 1
    ? columns[0]
    : columns.every((column) => column.length === 1)
      ? columns.map(([box]) => box!)
      : undefined;

export const lookup: Definitions = {
  XMATCH: fn(
    'The place of a value in a row or a column',
    [
      any('search_key', 'The value.'),
      range('lookup_range', 'A row or a column.'),
      optional(
        integer('match_mode', '0 the value itself, 1 or the next greater, -1 or the next smaller, 2 wildcards.'),
      ),
      optional(integer('search_mode', '1 from the first, -1 from the last, 2 and -2 in sorted values.')),
    ],
    ({ value: key }, columns, mode = 0, search = 1) => {
      const cells = line(columns);
      if (!cells) return fail('#VALUE!', 'XMATCH lookup range must be a single row or a single column.');
      if (!(mode in MATCHES)) return fail('#VALUE!', `Invalid match mode ${mode}: it is 0, 1, -1 or 2.`);
      if (![1, -1, 2, -2].includes(search))
        return fail('#VALUE!', `Invalid search mode ${search}: it is 1, -1, 2 or -2.`);
      const values = cells.map(({ value }) => value);
      const place = placeOf(key, values, mode, search === -1);
      return place < 0 ? fail('#N/A', `Did not find value '${key}' in XMATCH evaluation.`) : place + 1;
    },
  ),
  ARRAY_CONSTRAIN: fn(
    'The first rows and columns of a range',
    [
      range('input_range', 'The range.'),
      integer('num_rows', 'How many rows.'),
      integer('num_cols', 'How many columns.'),
    ],
    (columns, rows, width) =>
      rows < 1 || width < 1
        ? fail('#NUM!', 'ARRAY_CONSTRAIN needs at least one row and one column.')
        : columns.slice(0, width).map((column) => column.slice(0, rows)),
  ),
};
