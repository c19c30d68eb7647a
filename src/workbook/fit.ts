/** This file chooses the size at which a text fits its cell: Arial, wrapped at words. */

/** Mean width of a character at one point, in pixels: Arial, mixed case. */
const REGULAR = 0.58;
const BOLD = 0.7;
const PADDING = 6;
/** Height of a line at one point, in pixels. */
const LINE = 1.58;

interface Box {
  readonly width: number;
  readonly height: number;
  readonly bold?: boolean;
}

/** The largest of the sizes at which a text fits, else the last one. */
export function fitted(text: string, box: Box, sizes: readonly number[]): number {
  return sizes.find((size) => fits(text, box, size)) ?? sizes[sizes.length - 1]!;
}

export function fits(text: string, { width, height, bold }: Box, size: number): boolean {
  const perLine = Math.floor((width - PADDING) / (size * (bold ? BOLD : REGULAR)));
  return linesOf(text, perLine) * size * LINE <= height;
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
