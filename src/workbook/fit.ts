/** This file fits texts into their cells: the size at which one is seen whole, and how much of it where none is. */

/** Mean width of a character at one point, in pixels: Arial, mixed case. */
const REGULAR = 0.62;
const BOLD = 0.7;
const PADDING = 6;
/** Height of a line at one point, in pixels. */
const LINE = 1.55;

interface Box {
  readonly width: number;
  readonly height: number;
  readonly bold?: boolean;
}

/** The largest of the sizes at which a text fits, else the last one. */
export function fitted(text: string, box: Box, sizes: readonly number[]): number {
  return sizes.find((size) => fits(text, box, size)) ?? sizes[sizes.length - 1]!;
}

/** What is lost of a line where it breaks, in characters. */
const LOST = 5;

/** How many characters of any text fit. */
export const capacity = ({ width, height, bold }: Box, size: number): number =>
  Math.max(1, Math.floor(height / (size * LINE))) * (charactersPerLine(width, size, bold) - LOST);

/** A piece of a formula: the text of a cell, cut short where it has more characters than that. */
export const shortened = (cell: string, most: number): string =>
  `IF(LEFT(${cell};${most})=${cell}&"";${cell};LEFT(${cell};${most - 1})&"…")`;

const charactersPerLine = (width: number, size: number, bold = false): number =>
  Math.floor((width - PADDING) / (size * (bold ? BOLD : REGULAR)));

export function fits(text: string, { width, height, bold }: Box, size: number): boolean {
  return linesOf(text, charactersPerLine(width, size, bold)) * size * LINE <= height;
}

/** How many lines a text takes; a word longer than a line is broken. */
function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/[ \n]/)) {
    if (used > 0 && used + 1 + word.length > perLine) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(Math.max(0, word.length - 1) / perLine);
    used = used === 0 ? word.length : used + 1 + word.length;
  }
  return lines;
}
