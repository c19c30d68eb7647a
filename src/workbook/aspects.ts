/** This file turns a tab's layout into the arrays that a spreadsheet is written by, one per property. */
import { type Layout, layOut, type Style, type Tab } from './tab';

/** What is written as one array per tab. */
export const ARRAYS = ['formats', 'backgrounds', 'colors', 'sizes', 'weights', 'aligns', 'valigns', 'wraps'] as const;
export type ArrayAspect = (typeof ARRAYS)[number];
export type ArrayValue = string | number | boolean | null;

/** What a new cell has anyway. */
export const PLAIN: Readonly<Record<ArrayAspect, ArrayValue>> = {
  formats: 'General',
  backgrounds: null,
  colors: null,
  sizes: 10,
  weights: 'normal',
  aligns: null,
  valigns: 'bottom',
  wraps: false,
};

const READ: Readonly<Record<ArrayAspect, (style: Style) => ArrayValue>> = {
  formats: (style) => style.format ?? PLAIN.formats,
  backgrounds: (style) => style.background ?? PLAIN.backgrounds,
  colors: (style) => style.color ?? PLAIN.colors,
  sizes: (style) => style.size ?? PLAIN.sizes,
  weights: (style) => (style.bold ? 'bold' : 'normal'),
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

/** The runs to set one by one after the whole was set to the commonest value, if that takes fewer calls. */
export function fewestRuns(values: readonly number[], standing: number | null): [number, number, number][] {
  const plain = runs(values).filter(([, , value]) => value !== standing);
  const options = values.map((base): [number, number, number][] => [
    [1, values.length, base],
    ...runs(values).filter(([, , value]) => value !== base),
  ]);
  return options.reduce((best, one) => (one.length < best.length ? one : best), plain);
}

/** What is compared with the last run before anything is written. */
export function aspectsOf(tab: Tab): { layout: Layout; arrays: Record<ArrayAspect, ArrayValue[][]> } {
  const layout = layOut(tab);
  const arrays = Object.fromEntries(ARRAYS.map((aspect) => [aspect, arrayOf(layout, aspect)]));
  return { layout, arrays: arrays as Record<ArrayAspect, ArrayValue[][]> };
}
