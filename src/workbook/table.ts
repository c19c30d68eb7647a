/** This file makes tabs that are one table: a title, a help line, headers, a hidden row of field ids, rows known by id. */
import type { Language, Text } from '../metrics/text';
import { at, columnLetters, fixed } from './address';
import { type Grid, idsOf, rowWith, withMissing } from './keyedTable';
import { above, type Cell, type Owner, type Piece, type Style } from './tab';
import { COLORS } from './tokens';

export interface Column {
  readonly id: string;
  readonly label: Text;
  readonly width: number;
  readonly style?: Style;
  /** In the file's language, where the style says none. */
  readonly format?: Text;
}

/** Where a table stands in the file. */
export interface TablePlace {
  readonly fieldRow: number;
  readonly fields: readonly (string | null)[];
  /** The id in each row under the field ids; null for a person's own row. */
  readonly rows: readonly (string | null)[];
  /** The fields of which a known row holds something. */
  readonly filled: readonly string[];
}

export const newPlace = (columns: readonly Column[], rows: readonly string[]): TablePlace => ({
  fieldRow: 4,
  fields: columns.map((column) => column.id),
  rows,
  filled: [],
});

/** Finds a table again; `signature` are ids that only this tab's field row holds together. */
export function locateTable(grid: Grid, columns: readonly Column[], signature: readonly string[]): TablePlace | null {
  const fieldRow = rowWith(grid, signature);
  if (fieldRow === 0) return null;
  const fields = withMissing(
    idsOf(grid[fieldRow - 1], (id) => columns.some((column) => column.id === id)),
    columns,
  );
  const own = fields.indexOf('id');
  const ids = grid.slice(fieldRow).map((line) => String(line[own] ?? '').trim());
  while (ids.length > 0 && ids[ids.length - 1] === '') ids.pop();
  const rows = ids.map((id, index) => (id !== '' && ids.indexOf(id) === index ? id : null));
  const filled = fields.filter(
    (field, column): field is string =>
      field !== null && rows.some((id, rank) => id !== null && (grid[fieldRow + rank]?.[column] ?? '') !== ''),
  );
  return { fieldRow, fields, rows, filled };
}

export const lastRow = (place: TablePlace): number => place.fieldRow + Math.max(1, place.rows.length);

export const columnOf = (place: TablePlace, id: string): number => place.fields.indexOf(id) + 1;

export const cellIn = (place: TablePlace, row: number, id: string): string => at(row, columnOf(place, id));

/** A field's cells under the headers, down to `reach` rows. */
export function rangeIn(place: TablePlace, id: string, reach = place.rows.length): string {
  const letters = columnLetters(columnOf(place, id));
  return `${letters}${place.fieldRow + 1}:${letters}${place.fieldRow + Math.max(1, reach)}`;
}

/** The cells of a table that people fill in, which a lock leaves open. */
export const openIn = (place: TablePlace, ids: readonly string[]): string[] =>
  ids.filter((id) => place.fields.includes(id)).map((id) => rangeIn(place, id));

export const fixedRangeIn = (place: TablePlace, id: string, reach: number): string => fixed(rangeIn(place, id, reach));

export const HEADER: Style = {
  bold: true,
  background: COLORS.head,
  wrap: true,
  format: '@',
};

interface Heading {
  readonly title: Text;
  readonly help: Text;
  /** The column of ids is for us alone. */
  readonly hidesIds?: true;
}

export const hiddenIds = (place: TablePlace): number[] => (place.fields.includes('id') ? [columnOf(place, 'id')] : []);

export function headPieces(
  place: TablePlace,
  columns: readonly Column[],
  heading: Heading,
  language: Language,
): Piece[] {
  const first = heading.hidesIds && columnOf(place, 'id') === 1 ? 'B' : 'A';
  return [
    ...above(place.fieldRow - 1, [
      { at: `${first}1`, is: heading.title[language], style: { bold: true, format: '@' } },
      { at: `${first}2`, is: heading.help[language], style: { format: '@' } },
    ]),
    ...place.fields.flatMap((id, index): Piece[] => {
      const column = columns.find((one) => one.id === id);
      if (!column) return [];
      const rows = `${at(place.fieldRow + 1, index + 1)}:${at(lastRow(place), index + 1)}`;
      return [
        ...above(place.fieldRow, [
          { at: at(place.fieldRow - 1, index + 1), is: column.label[language], style: HEADER },
        ]),
        { at: at(place.fieldRow, index + 1), is: column.id, style: { format: '@' } },
        { at: rows, style: { ...column.style, ...(column.format && { format: column.format[language] }) } },
      ];
    }),
  ];
}

export interface Field {
  readonly is: Cell;
  readonly owner?: Owner;
  readonly style?: Style;
}

/** The cells of a row; fields that the tab has no column for are left out. */
export function rowPieces(place: TablePlace, row: number, fields: Readonly<Record<string, Field>>): Piece[] {
  return Object.entries(fields).flatMap(([id, field]): Piece[] =>
    place.fields.includes(id) ? [{ at: cellIn(place, row, id), ...field }] : [],
  );
}

export const widthsOf = (place: TablePlace, columns: readonly Column[]): number[] =>
  place.fields.map((id) => columns.find((column) => column.id === id)?.width ?? 100);
