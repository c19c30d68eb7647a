/** This file writes a number without a format, as Google does. */

import type { Locale } from './locale';

/** A number without the noise of its binary writing: fifteen significant digits, as a spreadsheet keeps. */
export const significant = (value: number): number => Number(value.toPrecision(15));

/** What a cell without a format shows: ten significant digits, exponents beyond 10¹⁵. */
export function general(value: number, locale: Locale): string {
  const short = Number.isInteger(value) ? value : Number(value.toPrecision(10));
  return written(short, locale);
}

/** A number joined to a text. */
export const joined = (value: number, locale: Locale): string => written(significant(value), locale);

function written(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) {
    const [mantissa = '', power = ''] = value.toExponential().split('e');
    return `${trimmed(mantissa).replace('.', locale.decimal)}E${power.replace(/^([+-])(\d)$/, '$10$2')}`;
  }
  return String(value).replace('.', locale.decimal);
}

const trimmed = (mantissa: string): string => {
  const short = Number(Number(mantissa).toPrecision(6));
  return String(short);
};
