/** This file defines days and periods as whole numbers, and the texts in which they are written (`2026-03`, `2026-W09`). */

/** Days since 1970-01-01. */
export type Day = number;
/** Months since year 0: year × 12 + month − 1. */
export type Month = number;

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

export const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / DAY_MS;
/** Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years run from March, in eras of 400. */
export function monthOf(day: Day): Month {
  const sinceMarch0 = day + 719_468;
  const era = Math.floor(sinceMarch0 / 146_097);
  const dayOfEra = sinceMarch0 - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const year = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  return (era * 400 + year) * 12 + Math.floor((5 * dayOfYear + 2) / 153) + 2;
}
const yearOf = (month: Month) => Math.floor(month / 12);

/** The day, if there is such a day in a year that people write in spreadsheets. */
export function validDay(year: number, month: number, day: number): Day | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  const days = dayOf(year, month, day);
  const date = new Date(days * DAY_MS);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? days : null;
}

/** 1970-01-01 was a Thursday: weeks, from Monday, are counted from 1969-12-29. */
const weekOf = (day: Day) => Math.floor((day + 3) / 7);
const monday = (week: number): Day => week * 7 - 3;
/** The Monday of week 1, the week that holds 4 January (ISO 8601). */
const firstMonday = (year: number): Day => monday(weekOf(dayOf(year, 1, 4)));

/** The first day of `2026-03-01`, `2026-03`, `2026-Q1`, `2026-W09` or `2026`. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q([1-4])|-W(\d\d))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[4]) return validDay(year, Number(match[4]) * 3 - 2, 1);
  if (match[5]) return parseWeek(year, Number(match[5]));
  return validDay(year, Number(match[2] ?? 1), Number(match[3] ?? 1));
}

function parseWeek(year: number, week: number): Day | null {
  if (validDay(year, 1, 1) === null || week < 1) return null;
  const day = firstMonday(year) + 7 * (week - 1);
  return day < firstMonday(year + 1) ? day : null;
}

const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`);
export const writeMonth = (month: Month): string => `${yearOf(month)}-${pad((month % 12) + 1)}`;
const writeDay = (day: Day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

function writeWeek(week: number): string {
  const thursday = new Date((monday(week) + 3) * DAY_MS);
  const year = thursday.getUTCFullYear();
  return `${year}-W${pad((monday(week) - firstMonday(year)) / 7 + 1)}`;
}

/** The number of a day's period, and the text of a period's number. */
export const PERIODS = {
  day: { of: (day: Day) => day, write: writeDay },
  week: { of: weekOf, write: writeWeek },
  month: { of: monthOf, write: writeMonth },
  quarter: {
    of: (day: Day) => Math.floor(monthOf(day) / 3),
    write: (quarter: number) => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`,
  },
  year: { of: (day: Day) => yearOf(monthOf(day)), write: (year: number) => `${year}` },
} as const;
export type PeriodName = keyof typeof PERIODS;
