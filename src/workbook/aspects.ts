/** This file turns a tab's layout into the arrays that a spreadsheet is written by, one per property. */
import { GENERAL } from './literal';
import { type Layout, layOut, type Style, type Tab } from './tab';

/** What is written as one array per tab. */
export const ARRAYS = ['formats', 'backgrounds', 'texts', 'aligns', 'valigns', 'wraps'] as const;
export type ArrayAspect = (typeof ARRAYS)[number];
export type ArrayValue = string | number | boolean | null;

/** What a new cell has anyway; a text's style is its size, weight and colour. */
export const PLAIN: Readonly<Record<ArrayAspect, ArrayValue>> = {
  formats: GENERAL,
  backgrounds: null,
  texts: '10 normal #000000',
  aligns: null,
  valigns: 'bottom',
  wraps: false,
};

const READ: Readonly<Record<ArrayAspect, (style: Style) => ArrayValue>> = {
  formats: (style) => style.format ?? PLAIN.formats,
  backgrounds: (style) => style.background ?? PLAIN.backgrounds,
  texts: (style) => `${style.size ?? 10} ${style.bold ? 'bold' : 'normal'} ${style.color ?? '#000000'}`,
  aligns: (style) => style.align ?? PLAIN.aligns,
  valigns: (style) => style.valign ?? PLAIN.valigns,
  wraps: (style) => style.wrap ?? PLAIN.wraps,
};

export const arrayOf = (layout: Layout, aspect: ArrayAspect): ArrayValue[][] =>
  layout.styles.map((line) => line.map(READ[aspect]));

/** The one value of an array, or undefined if there are several. */
export function uniform(array: readonly (readonly ArrayValue[])[]): ArrayValue | undefined {
  const first = array[0]?.[0];
  return array.every((line) => line.every((value) => value === first)) ? first : undefined;
}

/** Neighbours with equal values, as `[first, count, value]`; first starts at 1. */
export function runs<Value>(values: readonly Value[]): [first: number, count: number, value: Value][] {
  const found: [number, number, Value][] = [];
  for (const [index, value] of values.entries()) {
    const last = found[found.length - 1];
    if (last && last[2] === value) last[1] += 1;
    else found.push([index + 1, 1, value]);
  }
  return found;
}

/** The fewest calls that give neighbours their values, in order: a later one may cover part of an earlier one. */
export function fewestRuns(values: readonly number[], standing: number | null): [number, number, number][] {
  const parts = runs(values);
  const colors = parts.map(([, , value]) => value);
  const best = new Map<string, Painting>();
  /** Strokes for parts `from` to `to`, on a ground that has the value `ground` already. */
  const paint = (from: number, to: number, ground: number | null): Painting => {
    if (from > to) return [];
    if (colors[from] === ground) return paint(from + 1, to, ground);
    const key = `${from} ${to} ${ground}`;
    const known = best.get(key);
    if (known) return known;
    const color = colors[from]!;
    let found: Painting | null = null;
    for (let end = from; end <= to; end += 1) {
      if (colors[end] !== color) continue;
      const strokes = [[from, end, color] as const, ...paint(from, end, color), ...paint(end + 1, to, ground)];
      if (found === null || strokes.length < found.length) found = strokes;
    }
    best.set(key, found!);
    return found!;
  };
  return paint(0, parts.length - 1, standing).map(([from, end, color]) => {
    const [first] = parts[from]!;
    const [last, count] = parts[end]!;
    return [first, last + count - first, color];
  });
}

type Painting = readonly (readonly [from: number, to: number, value: number])[];

/** What is compared with the last run before anything is written. */
export function aspectsOf(tab: Tab): { layout: Layout; arrays: Record<ArrayAspect, ArrayValue[][]> } {
  const layout = layOut(tab);
  const arrays = Object.fromEntries(ARRAYS.map((aspect) => [aspect, arrayOf(layout, aspect)]));
  return { layout, arrays: arrays as Record<ArrayAspect, ArrayValue[][]> };
}
