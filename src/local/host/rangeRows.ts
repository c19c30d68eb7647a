/** This file emulates what puts the rows of a range in another order, or takes some away. */

import { blockOf, type RangeTarget } from './places';
import { createRange } from './range';
import { type Methods, SELF, write } from './service';

/** The rows of the range as they are to stand, by where they stand now; what is left below is cleared. */
function arrange({ host, sheetId, zone }: RangeTarget, order: readonly number[]): void {
  const getters = host.workbook.written();
  const commands = lines(zone.top, zone.bottom).flatMap((row, at) =>
    lines(zone.left, zone.right).map((col) => {
      const from = order[at];
      const cell = from === undefined ? undefined : getters.getCell({ sheetId, col, row: from });
      const content = cell?.isFormula
        ? getters.getTranslatedCellFormula(sheetId, 0, row - from!, cell.compiledFormula)
        : (cell?.content ?? '');
      const formats = { style: cell?.style ?? null, format: cell?.format ?? '' };
      return { type: 'UPDATE_CELL', sheetId, col, row, content, ...formats };
    }),
  );
  for (const command of commands) host.workbook.queue(command);
}

const lines = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

const valuesOf = ({ host, sheetId }: RangeTarget) => {
  const getters = host.workbook.read();
  return (row: number, col: number) => getters.getEvaluatedCell({ sheetId, col, row }).value ?? '';
};

type SortKey = number | { column: number; ascending?: boolean };

/** Orders as Google does: numbers, texts, booleans, then blanks whichever way. */
export function sortRows(range: RangeTarget, keys: SortKey | SortKey[]): void {
  const { zone } = range;
  const valueAt = valuesOf(range);
  const order = (Array.isArray(keys) ? keys : [keys]).map((key) => (typeof key === 'number' ? { column: key } : key));
  for (const { column } of order) refuseOutside(range, column);
  const rows = lines(zone.top, zone.bottom).sort((one, other) => {
    for (const { column, ascending = true } of order) {
      const difference = compare(valueAt(one, column - 1), valueAt(other, column - 1), ascending);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
  arrange(range, rows);
}

function refuseOutside({ zone }: RangeTarget, column: number): void {
  if (column - 1 < zone.left || column - 1 > zone.right) throw new Error('Sort column is out of bounds.');
}

const rank = (value: unknown): number =>
  value === null || value === '' ? 3 : ['number', 'string', 'boolean'].indexOf(typeof value);

function compare(one: unknown, other: unknown, ascending: boolean): number {
  const [first, second] = [rank(one), rank(other)];
  if (first === 3 || second === 3) return first - second;
  const difference =
    first - second || (typeof one === 'string' ? one.localeCompare(other as string) : Number(one) - Number(other));
  return ascending ? difference : -difference;
}

function shuffle(range: RangeTarget) {
  const rows = lines(range.zone.top, range.zone.bottom);
  for (let last = rows.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [rows[last], rows[other]] = [rows[other]!, rows[last]!];
  }
  arrange(range, rows);
  return SELF;
}

/** Capitals make no difference. */
const sameAs = (value: unknown): string =>
  `${typeof value}:${typeof value === 'string' ? value.toLowerCase() : String(value)}`;

/** By the columns of the tab that are named, or all of the range; what is left of the range. */
function removeDuplicates(range: RangeTarget, columns?: number[]): object {
  const { zone } = range;
  const compared = columns?.map((column) => column - 1) ?? lines(zone.left, zone.right);
  if (compared.some((col) => col < zone.left || col > zone.right))
    throw new Error('The columns to compare must be within the range.');
  const valueAt = valuesOf(range);
  const seen = new Set<string>();
  const kept = lines(zone.top, zone.bottom).filter((row) => {
    const key = JSON.stringify(compared.map((col) => sameAs(valueAt(row, col))));
    return !seen.has(key) && seen.add(key);
  });
  arrange(range, kept);
  return createRange(blockOf(range, { ...zone, bottom: zone.top + kept.length - 1 }));
}

export const rowMethods: Methods<RangeTarget> = {
  sort: write('Object', (range, keys: SortKey | SortKey[]) => {
    sortRows(range, keys);
    return SELF;
  }),
  randomize: write('', shuffle),
  removeDuplicates: write(' | Integer[]', removeDuplicates),
};
