/** This file checks that a date keeps its day in the spreadsheet's time zone, with few service calls. */
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/addon/calendar';
import { functions } from '../../src/addon/functions';
import { hostIn, midnightIn } from './functionsHost';

const ZONES = [
  'Asia/Tokyo',
  'Europe/Paris',
  'America/New_York',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
];
const iso = ({ year, month, day }: { year: number; month: number; day: number }) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

describe.each(ZONES)('in %s', (zone) => {
  it('the first of every month stays in its month, winter and summer', () => {
    hostIn(zone);
    const months = Array.from({ length: 36 }, (_, i) => [2024 + Math.floor(i / 12), (i % 12) + 1] as const);
    const [, ...rows] = functions.MRR_MOVEMENTS!(
      months.map((_, i) => [`customer ${i}`]),
      months.map(([year, month]) => [midnightIn(zone, year, month, 1)]),
      months.map(() => [100]),
    ) as unknown[][];
    expect(rows.map(([month]) => month)).toEqual(
      months.map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    );
    expect(rows.map((row) => row[2])).toEqual(months.map(() => 100));
  });

  it('every day of two years, one of them a leap year, keeps its date, at midnight and a minute before the next one', () => {
    const service = hostIn(zone);
    const format = (time: number) => Date.parse(Utilities.formatDate(new Date(time), zone, "yyyy-MM-dd'T'HH:mm:ss'Z'"));
    const calendar = calendarOf((time) => format(time) - time);
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2026, 0, 1); day += 86_400_000) {
      const [year, month, date] = iso({ year: 1970, month: 1, day: 1 + day / 86_400_000 })
        .split('-')
        .map(Number) as [number, number, number];
      const midnight = midnightIn(zone, year, month, date);
      expect(iso(calendar.partsOf(midnight))).toBe(iso({ year, month, day: date }));
      const next = midnightIn(zone, year, month, date + 1);
      expect(iso(calendar.partsOf(new Date(next.getTime() - 60_000)))).toBe(iso({ year, month, day: date }));
    }
    expect(service.calls.formats).toBeLessThan(500);
  });
});

it('the zone is not asked for without a date, and once for 100 000 of them', () => {
  const { calls } = hostIn('Europe/Paris');
  functions.LTV_CAC!(900, 300);
  expect(calls).toEqual({ zone: 0, formats: 0 });
  const rows = Array.from({ length: 100_000 }, (_, i) => i);
  const [, ...cohorts] = functions.COHORT_RETENTION!(
    rows.map((i) => [i % 4000]),
    rows.map((i) => [
      new Date(Date.UTC(2024, 0, 1) + ((i * 7919) % 730) * 86_400_000 + ((i * 104_729) % 86_400) * 1000),
    ]),
  ) as unknown[][];
  expect(cohorts.length).toBeGreaterThan(0);
  expect(calls.zone).toBe(1);
  expect(calls.formats).toBeLessThan(120);
});

it('a Date made in another realm is a date', () => {
  hostIn('Asia/Tokyo');
  const foreign = vm.runInNewContext('new Date(Date.UTC(2026, 1, 28, 15))');
  expect(foreign instanceof Date).toBe(false);
  const [, [month] = []] = functions.MRR_MOVEMENTS!('A', foreign, 10) as unknown[][];
  expect(month).toBe('2026-03');
});
