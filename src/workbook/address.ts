/** This file turns A1 addresses into numbers and back. Rows and columns start at 1. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `B2` or `B2:F2`. */
export function area(a1: string): Area {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(a1);
  if (!match) throw new Error(`Not an address: ${a1}`);
  const [, left, top, right, bottom] = match as unknown as [string, string, string, string?, string?];
  const row = Number(top);
  const column = columnNumber(left);
  return {
    row,
    column,
    rows: bottom === undefined ? 1 : Number(bottom) - row + 1,
    columns: right === undefined ? 1 : columnNumber(right) - column + 1,
  };
}

export const at = (row: number, column: number): string => `${columnLetters(column)}${row}`;

export function a1({ row, column, rows, columns }: Area): string {
  const first = at(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${at(row + rows - 1, column + columns - 1)}`;
}

/** The same address with dollar signs, so that it reads as fixed. */
export const fixed = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
