/** This file defines the spreadsheet's calendar: the day of a date in the spreadsheet's time zone, with few service calls. */
import type { Calendar } from '../metrics/metric';

const QUARTER_HOUR = 15 * 60_000;
/** Clocks do not change twice within sixteen days; the block is a whole number of quarters of an hour. */
const BLOCK = 16 * 24 * 60 * 60_000;

/** The zone's local time minus UTC, in milliseconds. */
type OffsetAt = (time: number) => number;

/** A calendar which asks for offsets at the ends of blocks of days only, and looks for a change between them. */
export function calendarOf(ask: OffsetAt): Calendar {
  const asked = new Map<number, number>();
  const offsetAt: OffsetAt = (time) => {
    const known = asked.get(time);
    if (known !== undefined) return known;
    const offset = ask(time);
    asked.set(time, offset);
    return offset;
  };
  return {
    partsOf(date) {
      const time = date.getTime();
      const local = new Date(time + offsetWithin(time, offsetAt));
      return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
    },
  };
}

/** The offset at a time, from those at the ends of its block; a change is found by halving. */
function offsetWithin(time: number, offsetAt: OffsetAt): number {
  let low = Math.floor(time / BLOCK) * BLOCK;
  let high = low + BLOCK;
  while (offsetAt(low) !== offsetAt(high)) {
    if (high - low <= QUARTER_HOUR) return offsetAt(time < high ? low : high);
    const middle = low + Math.floor((high - low) / 2 / QUARTER_HOUR) * QUARTER_HOUR;
    if (time < middle) high = middle;
    else low = middle;
  }
  return offsetAt(low);
}

/** The active spreadsheet's calendar; its zone is asked for when a date is first met. */
export function spreadsheetCalendar(): Calendar {
  let zone: string | undefined;
  return calendarOf((time) => {
    zone = zone ?? SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    const local = Utilities.formatDate(new Date(time), zone, "yyyy-MM-dd'T'HH:mm:ss'Z'");
    return Date.parse(local) - time;
  });
}
