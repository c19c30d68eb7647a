/** This file compares numbers as Google Sheets does: by their first fifteen digits, so that 0.1 + 0.2 is 0.3. */

const significant = (n: number): number => Number(n.toPrecision(15));

export const isMore = (a: number, b: number): boolean => a > b && significant(a) > significant(b);
export const isLess = (a: number, b: number): boolean => isMore(b, a);
