/** This file stands in for the two services that a custom function may call, with any time zone, and counts the calls. */

interface Host {
  readonly calls: { zone: number; formats: number };
}

/** Puts the services on the global object, for a spreadsheet in this zone. */
export function hostIn(zone: string, locale = 'en_US'): Host {
  const calls = { zone: 0, formats: 0 };
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  Object.assign(globalThis, {
    SpreadsheetApp: {
      getActiveSpreadsheet: () => ({
        getSpreadsheetTimeZone: () => {
          calls.zone++;
          return zone;
        },
        getSpreadsheetLocale: () => locale,
      }),
    },
    Utilities: {
      formatDate: (date: Date, asked: string, pattern: string) => {
        calls.formats++;
        if (asked !== zone || pattern !== "yyyy-MM-dd'T'HH:mm:ss'Z'") throw new Error(`unexpected ${asked} ${pattern}`);
        const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
        return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`;
      },
    },
  });
  return { calls };
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** A format is slow to make: each zone has one. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock =
    CLOCKS.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' });
  CLOCKS.set(timeZone, clock);
  return clock;
}

/** The moment of a day's midnight in a zone, as Sheets hands over a date cell. */
export function midnightIn(zone: string, year: number, month: number, day: number): Date {
  const guess = Date.UTC(year, month - 1, day);
  const localHour = (time: number) => {
    const parts = clockIn(zone).format(time).split(', ');
    return Date.parse(`${parts[0]}T${parts[1]}Z`);
  };
  let time = guess;
  for (let i = 0; i < 3; i++) time += guess - localHour(time);
  return new Date(time);
}

/** What a call is told, or the answer that it should not have had. */
export const messageOf = (call: () => unknown): string => {
  try {
    return `answers ${JSON.stringify(call())}`;
  } catch (error) {
    return (error as Error).message;
  }
};
