/** This file turns a tab's layout into the arrays that a spreadsheet is written by, one per property. */
import { type Layout, layOut, type Style, type Tab } from './tab';

/** What is written as one array per tab. */
export const ARRAYS = ['formats', 'backgrounds', 'colors', 'sizes', 'weights', 'aligns', 'valigns', 'wraps'] as const;
export type ArrayAspect = (typeof ARRAYS)[number];
export type ArrayValue = string | number | boolean | null;

const READ: Readonly<Record<ArrayAspect, (style: Style) => ArrayValue>> = {
  formats: (style) => style.format ?? 'General',
  backgrounds: (style) => style.background ?? null,
  colors: (style) => style.color ?? null,
  sizes: (style) => style.size ?? 10,
  weights: (style) => (style.bold ? 'bold' : 'normal'),
  aligns: (style) => style.align ?? null,
  valigns: (style) => style.valign ?? 'middle',
  wraps: (style) => style.wrap ?? false,
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

/** What is compared with the last run before anything is written. */
export function aspectsOf(tab: Tab): { layout: Layout; arrays: Record<ArrayAspect, ArrayValue[][]> } {
  const layout = layOut(tab);
  const arrays = Object.fromEntries(ARRAYS.map((aspect) => [aspect, arrayOf(layout, aspect)]));
  return { layout, arrays: arrays as Record<ArrayAspect, ArrayValue[][]> };
}
