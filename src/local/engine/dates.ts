/** This file converts between a spreadsheet's day numbers and instants, in a time zone. Day 1 is 31 December 1899. */

const DAY = 86_400_000;
/** The day number of 1 January 1970. */
const UNIX_EPOCH = 25_569;

export type Clock = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
  millisecond: number;
};

const wallMillis = (serial: number): number => Math.round((serial - UNIX_EPOCH) * DAY);

/** What a clock on the wall shows at a day number. */
export function clockOf(serial: number): Clock {
  const date = new Date(wallMillis(serial));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  };
}

export function serialOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY + UNIX_EPOCH + (hour * 3600 + minute * 60 + second) / 86_400;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** How far the clocks of a time zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = value;
  const wall = new Date(0);
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

export function instantOf(serial: number, timeZone: string): number {
  const wall = wallMillis(serial);
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

export const serialAt = (instant: number, timeZone: string): number =>
  (instant + offsetAt(instant, timeZone)) / DAY + UNIX_EPOCH;

export const clockAt = (instant: number, timeZone: string): Clock => clockOf(serialAt(instant, timeZone));

/** "+0200", as RFC 822 writes the offset of a time zone. */
export function offsetText(instant: number, timeZone: string, colon: string): string {
  const minutes = Math.round(offsetAt(instant, timeZone) / 60_000);
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}${colon}${two(size % 60)}`;
}
