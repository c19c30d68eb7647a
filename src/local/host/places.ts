/** This file finds the ranges that a script names, and refuses those outside the grid as Apps Script does. */

import type { Zone } from '../engine/types';
import type { Execution } from './execution';
import type { Host } from './host';
import { sheetIdOf, sheetIds, sheetName } from './sheets';

export type SheetTarget = { execution: Execution; host: Host; id: string };
/** What was asked for by whole columns, as "A:B", or by whole rows, as "2:3", is named so again. */
export type Whole = 'columns' | 'rows';
export type RangeTarget = { execution: Execution; host: Host; sheetId: string; zone: Zone; whole?: Whole | undefined };

/** Another block of the same tab. */
export const blockOf = ({ execution, host, sheetId }: RangeTarget, zone: Zone): RangeTarget => ({
  execution,
  host,
  sheetId,
  zone,
});

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export const rowsOf = ({ workbook }: Host, sheetId: string): number => workbook.peek.getNumberRows(sheetId);
export const columnsOf = ({ workbook }: Host, sheetId: string): number => workbook.peek.getNumberCols(sheetId);

export const wholeSheet = (host: Host, sheetId: string): Zone => ({
  top: 0,
  left: 0,
  bottom: rowsOf(host, sheetId) - 1,
  right: columnsOf(host, sheetId) - 1,
});

/** A tab that was deleted since the script took hold of it. */
export function alive(host: Host, sheetId: string): void {
  if (!sheetIds(host).includes(sheetId)) throw new Error(`Sheet ${sheetId} not found`);
}

export function zoneOf(host: Host, sheetId: string, row: number, column: number, rows = 1, columns = 1): Zone {
  alive(host, sheetId);
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  return inside(host, sheetId, { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 });
}

export function inside(host: Host, sheetId: string, zone: Zone): Zone {
  const { bottom, right } = wholeSheet(host, sheetId);
  if (zone.top < 0 || zone.left < 0 || zone.bottom > bottom || zone.right > right) throw new Error(OUTSIDE);
  return zone;
}

const REFERENCE = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i;

const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

type Place = { sheetId: string; zone: Zone; whole?: Whole | undefined };

/** "A1", "A1:B2", "A:B", "2:3", "A2:B", "R1C1:R2C2", "'Tab'!A1", or the name of a range. */
export function findRange(host: Host, text: string, sheetId: string): Place {
  const named = namedRange(host, text);
  if (named) return named;
  const titled = tabOf(host, text);
  const tab = titled === undefined ? sheetId : titled;
  const reference = text.slice(text.lastIndexOf('!') + 1);
  const match = REFERENCE.exec(reference);
  const numbers = R1C1.exec(reference)?.slice(1);
  if (!tab || !(match?.[1] || match?.[2] || numbers)) throw new Error('Range not found');
  alive(host, tab);
  if (numbers) return { sheetId: tab, zone: inside(host, tab, numbered(numbers)) };
  const whole = !/\d/.test(reference) ? 'columns' : !/[a-z]/i.test(reference) ? 'rows' : undefined;
  return { sheetId: tab, zone: inside(host, tab, bounded(host, tab, match!)), whole };
}

function numbered([row, column, lastRow = row, lastColumn = column]: (string | undefined)[]): Zone {
  const ends = (first: string | undefined, last: string | undefined) => {
    const [start, end] = [Number(first) - 1, Number(last) - 1];
    return [Math.min(start, end), Math.max(start, end)] as const;
  };
  const [[top, bottom], [left, right]] = [ends(row, lastRow), ends(column, lastColumn)];
  return { top, left, bottom, right };
}

/** The tab that a reference names, null where there is none of that name; a reference need not name one. */
export function tabOf(host: Host, reference: string): string | null | undefined {
  const bang = reference.lastIndexOf('!');
  return bang > 0 ? (sheetIdOf(host, unquoted(reference.slice(0, bang))) ?? null) : undefined;
}

const unquoted = (name: string): string => name.replace(/^'([\s\S]*)'$/, '$1').replace(/''/g, "'");

function bounded({ workbook, ...host }: Host, sheetId: string, match: RegExpExecArray): Zone {
  const { lettersToNumber } = workbook.engine.helpers;
  const whole = wholeSheet({ workbook, ...host }, sheetId);
  const [, column, row, lastColumn = column, lastRow = row] = match;
  const ends = (
    first: string | undefined,
    last: string | undefined,
    number: (text: string) => number,
    size: number,
  ) => {
    const [start, end] = [first ? number(first) : 0, last ? number(last) : size];
    return [Math.min(start, end), Math.max(start, end)] as const;
  };
  const [left, right] = ends(column, lastColumn, (text) => lettersToNumber(text.toUpperCase()), whole.right);
  const [top, bottom] = ends(row, lastRow, (text) => Number(text) - 1, whole.bottom);
  return { left, right, top, bottom };
}

export function namedRange({ workbook }: Host, name: string): { sheetId: string; zone: Zone } | undefined {
  const range = workbook.peek.getNamedRange(name)?.range;
  return range && { sheetId: range.sheetId, zone: range.zone };
}

const letters = ({ workbook }: Host, column: number): string => workbook.engine.helpers.numberToLetters(column);

/** "A1:B2", or as it was asked for: "A:B", "2:3". */
export function a1Of(host: Host, { top, left, bottom, right }: Zone, whole?: Whole): string {
  if (whole === 'columns') return `${letters(host, left)}:${letters(host, right)}`;
  if (whole === 'rows') return `${top + 1}:${bottom + 1}`;
  const first = letters(host, left) + (top + 1);
  const last = letters(host, right) + (bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

/** A reference that a formula on any tab can use. */
export function absoluteA1(host: Host, sheetId: string, { top, left, bottom, right }: Zone): string {
  const corner = (column: number, row: number) => `$${letters(host, column)}$${row + 1}`;
  const name = sheetName(host, sheetId).replace(/'/g, "''");
  const single = top === bottom && left === right;
  return `'${name}'!${corner(left, top)}${single ? '' : `:${corner(right, bottom)}`}`;
}

export const engineZone = ({ top, left, bottom, right }: Zone): Zone => ({ top, left, bottom, right });

export const engineRange = ({ workbook }: Host, sheetId: string, zone: Zone) =>
  workbook.peek.getRangeDataFromZone(sheetId, zone);

/** Fills a block with one value, or takes its values one by one. */
export function checkBlock(values: readonly (readonly unknown[])[], zone: Zone): void {
  const [rows, columns] = [zone.bottom - zone.top + 1, zone.right - zone.left + 1];
  if (values.length !== rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  const wrong = values.find((row) => row.length !== columns);
  if (wrong) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
    );
  }
}
