/** This file reads a date that a person types with the month in letters, and shows it again in the way it was typed. */

import type { Locale } from './locale';

/** A day of 1 is meant where none is typed, and this year where no year is. */
export type WordedDate = { year?: number; month: number; day: number; format: string };

const MONTH = '(\\p{L}+\\.?)';
const YEAR = '(\\d{4})';
const shape = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'u');

/** In the order in which they are tried. */
const SHAPES: readonly { like: RegExp; read: (match: string[], locale: Locale) => WordedDate | undefined }[] = [
  {
    // octobre 2026, Oct 2026
    like: shape(`${MONTH}([\\s-])${YEAR}`),
    read: ([, word = '', mark = '', year], locale) => dated(locale, word, '1', year, (name) => `${name}${mark}yyyy`),
  },
  {
    // 5 janv., 1er octobre 2026, 5-Jan-2026
    like: shape(`(\\d{1,2}|1er)([\\s-])${MONTH}(?:\\2${YEAR})?`),
    read: ([, day = '', mark = '', word = '', year], locale) =>
      dated(locale, word, day, year, (name) => `d${mark}${name}${year ? `${mark}yyyy` : ''}`),
  },
  {
    // Jan 5, October 1, 2026
    like: shape(`${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s${YEAR})?`),
    read: ([, word = '', day = '', year], locale) =>
      locale.dayFirst ? undefined : dated(locale, word, day, year, (name) => `${name} d${year ? ', yyyy' : ''}`),
  },
];

export function wordedDate(text: string, locale: Locale): WordedDate | undefined {
  const spaced = text.replace(/\s+/g, ' ');
  for (const { like, read } of SHAPES) {
    const match = like.exec(spaced);
    if (match) return read(match, locale);
  }
  return undefined;
}

function dated(
  { months, shortMonths }: Locale,
  word: string,
  day: string,
  year: string | undefined,
  format: (monthName: string) => string,
): WordedDate | undefined {
  const typed = bare(word);
  const long = months.findIndex((name) => bare(name) === typed);
  const month = long >= 0 ? long : shortMonths.findIndex((name) => bare(name) === typed || typed === SEPT[bare(name)]);
  if (month < 0) return undefined;
  return {
    month: month + 1,
    day: Number.parseInt(day, 10),
    format: format(long >= 0 ? 'mmmm' : 'mmm'),
    ...(year && { year: Number(year) }),
  };
}

const bare = (name: string): string => name.toLowerCase().replace('.', '');

/** The one month that English shortens in two ways. */
const SEPT: Readonly<Record<string, string>> = { sep: 'sept' };
