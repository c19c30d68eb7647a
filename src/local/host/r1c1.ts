/** This file writes the references of formulas by rows and columns, counted from a cell, and back. */

import type { Position } from '../engine/types';

/** Texts and quoted titles of tabs pass as they are. */
const A1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.(])/gi;
const R1C1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)(?![\w.(])/gi;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return number > 26 ? columnLetters((number - 1 - rest) / 26) + last : last;
}

/** "=A1" in B3 is "=R[-2]C[-1]", "=$A$1" is "=R1C1". */
export const toR1C1 = (formula: string, { col, row }: Position): string =>
  formula.replace(A1, (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined) return whole;
    const column = columnNumber(letters);
    const rowPart = fixedRow ? digits : `[${Number(digits) - 1 - row}]`;
    return `R${rowPart}C${fixedColumn ? column : `[${column - 1 - col}]`}`;
  });

const BEYOND = '#REF!';

export const fromR1C1 = (formula: string, { col, row }: Position): string =>
  formula.replace(R1C1, (whole, rowPart?: string, columnPart?: string) => {
    if (rowPart === undefined || columnPart === undefined) return whole;
    const [rowNumber, fixedRow] = numberOf(rowPart, row + 1);
    const [columnAt, fixedColumn] = numberOf(columnPart, col + 1);
    if (rowNumber < 1 || columnAt < 1) return BEYOND;
    return `${fixedColumn}${columnLetters(columnAt)}${fixedRow}${rowNumber}`;
  });

/** A number alone is fixed, one in brackets is counted from here, none is here. */
function numberOf(part: string, here: number): [number, string] {
  if (part === '') return [here, ''];
  return part.startsWith('[') ? [here + Number(part.slice(1, -1)), ''] : [Number(part), '$'];
}
