/**
 * This file makes a hidden tab of the .xlsx file for what Excel can only take from cells: long lists of choices, and the
 * figures of charts and trends without the texts that stand for missing ones, which Excel would draw as zeros.
 */

import type { Model, Zone } from '../../engine/types';
import { type Book, positions } from './book';
import { quotedTitle } from './formulas';
import { el, type Xml } from './xml';

export type HelperTab = {
  title: string;
  /** A column of these values, and where it stands. */
  values(values: readonly unknown[]): string;
  /** The figures of a range as a chart takes them, and where they stand: in place unless some are computed. */
  figures(sheetId: string, zone: Zone): string;
  /** Nothing when nothing needs it. */
  rows(texts: { place(text: string): number }): Xml[];
};

type Entry = { formula?: string; value: unknown };

export function createHelperTab(book: Book): HelperTab {
  const title = book.titles.free(book.words('Lists and charts', 'Listes et graphiques'));
  const columns: Entry[][] = [];
  const places = new Map<string, string>();
  const column = (key: string, heading: string, make: () => Entry[]): string => {
    const known = places.get(key);
    if (known) return known;
    const entries = make();
    columns.push([{ value: heading }, ...entries]);
    const at = columns.length - 1;
    const place = reference(title, book, { left: at, right: at, top: 1, bottom: entries.length });
    places.set(key, place);
    return place;
  };
  return {
    title,
    values: (values) =>
      column(JSON.stringify(values), book.words('Choices', 'Choix'), () => values.map((value) => ({ value }))),
    figures: (sheetId, zone) => {
      const cells = [...positions(sheetId, zone)];
      const own = reference(book.titles.of(sheetId), book, zone);
      if (!cells.some((cell) => book.getters.getCell(cell)?.isFormula)) return own;
      return column(own, headingOf(book, sheetId, zone), () =>
        cells.map((cell) => {
          const one = reference(book.titles.of(sheetId), book, at(cell.col, cell.row));
          return { formula: `IF(ISNUMBER(${one}),${one},NA())`, value: numberAt(book.getters, cell) };
        }),
      );
    },
    rows: (texts) => {
      const height = Math.max(0, ...columns.map(({ length }) => length));
      return Array.from({ length: height }, (_, row) =>
        el(
          'row',
          { r: row + 1 },
          columns.map((entries, col) => row < entries.length && cell(book.a1(col, row), entries[row]!, texts)),
        ),
      );
    },
  };
}

/** Which cells these are, for who looks behind a chart. */
function headingOf(book: Book, sheetId: string, { left, right, top, bottom }: Zone): string {
  return `${book.titles.of(sheetId)} ${book.a1(left, top)}:${book.a1(right, bottom)}`;
}

const at = (col: number, row: number): Zone => ({ left: col, right: col, top: row, bottom: row });

export function numberAt(getters: Model['getters'], cell: { sheetId: string; col: number; row: number }) {
  const { value } = getters.getEvaluatedCell(cell);
  return typeof value === 'number' ? value : undefined;
}

/** An absolute reference, as Excel writes it. */
export function reference(title: string, book: Book, { left, right, top, bottom }: Zone): string {
  const fixed = (column: number, row: number) => book.a1(column, row).replace(/^([A-Z]+)/, '$$$1$$');
  const single = left === right && top === bottom;
  return `${quotedTitle(title)}!${fixed(left, top)}${single ? '' : `:${fixed(right, bottom)}`}`;
}

function cell(r: string, { formula, value }: Entry, texts: { place(text: string): number }): Xml {
  const f = formula !== undefined && el('f', {}, formula);
  if (typeof value === 'number') return el('c', { r }, f, el('v', {}, value));
  if (typeof value === 'boolean') return el('c', { r, t: 'b' }, f, el('v', {}, Number(value)));
  if (value === undefined) return el('c', { r, t: 'e' }, f, el('v', {}, '#N/A'));
  return el('c', { r, t: 's' }, f, el('v', {}, texts.place(String(value))));
}
