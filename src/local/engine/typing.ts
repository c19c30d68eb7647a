/** This file understands what a person types into a cell, as the spreadsheet's locale reads it. */

import { serialOf } from './dates';
import { toCanonical } from './formula';
import { significant } from './general';
import type { Locale } from './locale';
import { wordedDate } from './wordedDates';

/** The engine's content for a cell, and the number format that the typing itself brings. */
export type Typed = { content: string; format?: string };

const SPACES = /[\u00a0\u202f\u2009 ]/g;

/** A day that is typed without its year is of this year. */
export function typed(text: string, locale: Locale, thisYear: () => number): Typed {
  if (text === '' || text.startsWith("'")) return { content: text };
  if (text.startsWith('=') && text.length > 1) return { content: toCanonical(text, locale) };
  const trimmed = text.trim();
  const value = typedBoolean(trimmed, locale) ?? typedNumber(trimmed, locale) ?? typedDate(trimmed, locale, thisYear);
  if (value) return value;
  if (/^[+-]./.test(text)) return { content: toCanonical(`=${text}`, locale) };
  return { content: asText(text) };
}

/** A text that stays a text: the engine would read some as numbers, dates or formulas without its apostrophe. */
export const asText = (text: string): string =>
  /^\p{L}[^:/|[\]]*$/u.test(text) && !isEnglishBoolean(text) ? text : `'${text}`;

const isEnglishBoolean = (text: string) => /^(true|false)$/i.test(text);

function typedBoolean(text: string, { yes, no }: Locale): Typed | undefined {
  const word = text.toUpperCase();
  if (word === yes || word === 'TRUE') return { content: 'TRUE' };
  return word === no || word === 'FALSE' ? { content: 'FALSE' } : undefined;
}

/** Brackets are an accountant's minus sign. */
function typedNumber(text: string, locale: Locale): Typed | undefined {
  const [, bracketed] = /^\(([^-+]*)\)$/.exec(text) ?? [];
  return unbracketedNumber(bracketed === undefined ? text : `-${bracketed}`, locale);
}

function unbracketedNumber(text: string, locale: Locale): Typed | undefined {
  const money = /^([-+]?)\s*([$€])?\s*([-+]?)([\d.,\s\u00a0\u202f]*\d[.,]?(?:E[+-]?\d+)?)\s*([%€$])?$/i.exec(text);
  if (!money) return undefined;
  const [, sign = '', before, inner = '', digits = '', after] = money;
  const number = plainNumber(digits, locale);
  if (number === undefined || (sign && inner) || (before && after)) return undefined;
  const signed = sign === '-' || inner === '-' ? -number : number;
  const symbol = before ?? after;
  if (symbol === '%')
    return { content: String(significant(signed / 100)), format: /\d[.,]\d/.test(digits) ? '0.00%' : '0%' };
  const decimals = Number.isInteger(number) ? '' : '.00';
  if (symbol)
    return {
      content: String(signed),
      format: before ? `"${before}"#,##0${decimals}` : `#,##0${decimals}"\u00a0${after}"`,
    };
  return { content: String(signed), format: hasGrouping(digits, locale) ? `#,##0${decimals}` : undefined };
}

const hasGrouping = (digits: string, { decimal }: Locale) =>
  (decimal === ',' ? /\d\s\d/ : /\d,\d/).test(digits.replace(SPACES, ' '));

function plainNumber(digits: string, { decimal }: Locale): number | undefined {
  const pattern =
    decimal === ','
      ? /^(?:\d+|\d{1,3}(?: \d{3})+)?(?:,\d*)?(?:E[+-]?\d+)?$/i
      : /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:E[+-]?\d+)?$/i;
  const spaced = digits.replace(SPACES, ' ').trim();
  if (!pattern.test(spaced)) return undefined;
  const plain = decimal === ',' ? spaced.replace(/ /g, '').replace(',', '.') : spaced.replace(/,/g, '');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

const TIME = /(?:^|[\sT])(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?$/i;

function typedDate(text: string, locale: Locale, thisYear: () => number): Typed | undefined {
  const time = TIME.exec(text);
  const day = (time ? text.slice(0, time.index) : text).trim();
  const date = day ? dayOf(day, locale, thisYear) : undefined;
  if (day && !date) return undefined;
  if (!time) return date && { content: String(date.serial), format: date.format };
  const [, hours = '', minutes = '', seconds = '0', half] = time;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const share = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { content: String((date?.serial ?? 0) + share), format: date ? locale.dateTimeFormat : locale.timeFormat };
}

function dayOf(text: string, locale: Locale, thisYear: () => number): { serial: number; format: string } | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numeric && (numeric[2] !== '.' || numeric[4])) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const year = numeric[4] ? fullYear(numeric[4]) : thisYear();
    return locale.dayFirst
      ? existing(year, second, first, locale.dateFormat)
      : existing(year, first, second, locale.dateFormat);
  }
  const worded = wordedDate(text, locale);
  return worded && existing(worded.year ?? thisYear(), worded.month, worded.day, worded.format);
}

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function existing(year: number, month: number, day: number, format: string) {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay
    ? { serial: serialOf(year, month, day), format }
    : undefined;
}
