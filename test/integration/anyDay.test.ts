/** This file states that a creation is whole on the days on which clocks and calendars change. */
import { describe, expect, test } from 'vitest';
import type { LocalSpreadsheet } from '../../src/local/node';
import { errorsIn, writtenBy } from '../addon/generateOnce';
import { openAddOn } from '../open';
import { bare } from '../workbook/plans';
import { generate } from './generating';

interface Day {
  readonly title: string;
  readonly zone: string;
  /** The clock's moment at its first reading; each reading after it is `step` milliseconds later. */
  readonly from: string;
  readonly step: number;
  /** The day in the spreadsheet's zone when the creation is done, and its last complete month. */
  readonly today: string;
  readonly last: string;
}

/** Each creation reads the clock a few dozen times. */
const DAYS: readonly Day[] = [
  {
    title: 'New Year’s night, the year changing between its steps',
    zone: 'Europe/Paris',
    from: '2026-12-31T22:59:55Z',
    step: 1_000,
    today: '2027-01-01',
    last: 'December 2026',
  },
  {
    title: '29 February, late in the evening',
    zone: 'America/New_York',
    from: '2028-03-01T04:30:00Z',
    step: 100,
    today: '2028-02-29',
    last: 'January 2028',
  },
  {
    title: 'the night on which summer time begins, within its lost hour',
    zone: 'Europe/Paris',
    from: '2027-03-28T00:59:58Z',
    step: 500,
    today: '2027-03-28',
    last: 'February 2027',
  },
  {
    title: 'a first of the month before 9 o’clock, which is still the month before in Greenwich',
    zone: 'Asia/Tokyo',
    from: '2026-11-30T23:20:00Z',
    step: 100,
    today: '2026-12-01',
    last: 'November 2026',
  },
];

const bootstrap = async (spreadsheet: LocalSpreadsheet) =>
  ((await spreadsheet.call('bootstrap', null)) as { data: { today: string } }).data;

describe.each(DAYS)('a creation with sample figures on $title', ({ zone, from, step, today, last }) => {
  test(`ends on ${today}, shows ${last}, and leaves nothing for a second run to write`, async () => {
    let readings = 0;
    const now = () => new Date(Date.parse(from) + step * readings++);
    const spreadsheet = await openAddOn({ timeZone: zone, scriptTimeZone: zone, now });
    await generate(spreadsheet, bare('en'));
    expect(errorsIn(spreadsheet)).toEqual([]);
    expect((await bootstrap(spreadsheet)).today).toBe(today);
    expect(spreadsheet.displays('Dashboard!B2:M12').flat().join(' ')).toContain(last.slice(0, 3));
    spreadsheet.calls.reset();
    await generate(spreadsheet, bare('en'));
    expect(writtenBy(spreadsheet)).toEqual([]);
    const months = spreadsheet
      .values('Data!A1:C70')
      .flat()
      .filter((value) => value instanceof Date);
    const days = months.map((month) => month.toLocaleDateString('en-CA', { timeZone: zone }));
    expect(days.length).toBeGreaterThan(24);
    expect(days.filter((day) => !day.endsWith('-01'))).toEqual([]);
    expect(new Set(days).size).toBe(days.length);
  });
});
