/** This file fits texts into their cells: the size at which one is seen whole, and how much of it where none is. */

/** Characters of Arial by their width in thousandths of the size; accents change nothing, others are as wide as figures. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [222, "ijl'’‘|"],
  [278, ' \u00a0!,./\\:;ftIîïÎÏ[]·'],
  [333, '()-r"“”°`'],
  [500, 'ckçsvxyzJ'],
  [584, '+<=>×~−'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXYÀÂÉÈÊ&'],
  [722, 'CDHNRUÇwÙ'],
  [778, 'GOQÔ'],
  [833, 'mM'],
  [944, 'WœŒæÆ%'],
  [1000, '—…→←↓↑@✓■◆○'],
];
const FIGURE = 556;
const OF_CHARACTER: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, characters]) => characters.split('').map((one) => [one, width] as const)),
);
/** Pixels of a point, with a little to spare; bold is wider. */
const PIXELS = (4 / 3) * 1.02;
const BOLD = 1.13;
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

/** Mean width of a character in a text of which nothing is known, in thousandths of the size. */
const MEAN = 480;
/** What is lost of a line where it breaks, in characters. */
const LOST = 4;

/** How many characters of any text fit. */
export const capacity = ({ width, height, bold }: Box, size: number): number =>
  Math.max(1, Math.floor(height / (size * LINE))) *
  (Math.floor((width - PADDING) / (size * PIXELS * (bold ? BOLD : 1) * (MEAN / 1000))) - LOST);

/** A cell's text now, which people may change: as large as it fits, and a piece of a formula that cuts what is longer. */
export function placed(cell: string, text: string, box: Box, sizes: readonly number[]): { size: number; is: string } {
  const size = fitted(text, box, sizes);
  const most = capacity(box, size);
  return { size, is: shortened(cell, fits(text, box, size) ? Math.max(most, text.length) : most) };
}

/** How far back the end of a word is looked for. */
const BACK = 12;

/** A piece of a formula: the text of a cell, cut after a word where it has more characters than that. */
export function shortened(cell: string, most: number): string {
  const back = Math.min(BACK, Math.floor(most / 2));
  const ends = Array.from({ length: back }, (_, rank) => most - rank);
  const end = ends.reduceRight((rest, at) => `IF(RIGHT(LEFT(${cell};${at});1)=" ";${at - 1};${rest})`, `${most - 1}`);
  return `IF(LEFT(${cell};${most})=${cell}&"";${cell};LEFT(${cell};${end})&"…")`;
}

const widthOf = (text: string): number =>
  text.split('').reduce((sum, one) => sum + (OF_CHARACTER.get(one) ?? FIGURE), 0);

export function fits(text: string, { width, height, bold }: Box, size: number): boolean {
  const room = ((width - PADDING) * 1000) / (size * PIXELS * (bold ? BOLD : 1));
  return linesOf(text, room) * size * LINE <= height;
}

/** How many lines a text takes; a word longer than a line is broken. */
function linesOf(text: string, room: number): number {
  const space = widthOf(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(/[ \n]/)) {
    const width = widthOf(word);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    const broken = Math.floor(Math.max(0, width - 1) / room);
    lines += broken;
    used += (used > 0 ? space : 0) + width - broken * room;
  }
  return lines;
}
