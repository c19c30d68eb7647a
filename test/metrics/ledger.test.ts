/** This file checks what must hold for any ledger: movements, schedules and cohorts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, money, near, table } from './calls';

const monthText = (month: number) => `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Ledgers with gaps, reactivations and several rows of one customer in a month. */
const ledger = fc.array(
  fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', '7'), fc.integer({ min: 0, max: 17 }), fc.oneof(fc.constant(0), money)),
  {
    minLength: 1,
    maxLength: 60,
  },
);
type Ledger = [string, number, number][];
const movements = (rows: Ledger) =>
  table(
    'MRR_MOVEMENTS',
    column(rows.map(([customer]) => customer)),
    column(rows.map(([, month]) => monthText(month))),
    column(rows.map(([, , amount]) => amount)),
  );

/** The plainest way: a matrix of customers and months, read cell by cell. */
function plainMovements(rows: Ledger) {
  const first = Math.min(...rows.map(([, month]) => month));
  const last = Math.max(...rows.map(([, month]) => month));
  const names = [...new Set(rows.map(([customer]) => customer))];
  const amountOf = (customer: string, month: number) =>
    rows.filter((row) => row[0] === customer && row[1] === month).reduce((sum, [, , amount]) => sum + amount, 0);
  const paidBefore = (customer: string, month: number) =>
    rows.some((row) => row[0] === customer && row[1] < month && row[2] > 0);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const month = first + i;
    const sums = { new: 0, expansion: 0, contraction: 0, churned: 0, reactivation: 0, closing: 0, customers: 0 };
    for (const name of names) {
      const [was, is] = [amountOf(name, month - 1), amountOf(name, month)];
      sums.closing += is;
      if (is > 0) sums.customers++;
      if (was === 0 && is > 0) sums[paidBefore(name, month) ? 'reactivation' : 'new'] += is;
      else if (is === 0) sums.churned += was;
      else if (is > was) sums.expansion += is - was;
      else sums.contraction += was - is;
    }
    return [monthText(month), sums] as const;
  });
}

describe('MRR_MOVEMENTS', () => {
  it('closes at opening + new + expansion + reactivation − contraction − churned, and opens where it closed', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        let before = 0;
        for (const [, opening, fresh, expansion, contraction, churned, reactivation, closing] of movements(rows).slice(
          1,
        ) as number[][]) {
          expect(opening).toBe(before);
          near(closing!, opening! + fresh! + expansion! + reactivation! - contraction! - churned!, 1e5);
          for (const part of [fresh, expansion, contraction, churned, reactivation])
            expect(part).toBeGreaterThanOrEqual(0);
          before = closing!;
        }
      }),
    );
  });

  it('gives what a plain matrix gives, without gaps between the months', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const [header, ...actual] = movements(rows);
        const expected = plainMovements(rows);
        expect(actual.map(([month]) => month)).toEqual(expected.map(([month]) => month));
        expected.forEach(([, sums], i) => {
          for (const [name, sum] of Object.entries(sums)) near(actual[i]![header!.indexOf(name)] as number, sum, 1e5);
        });
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = ledger.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const [a, b] = [movements(rows), movements(other)];
        expect(b.map(([month]) => month)).toEqual(a.map(([month]) => month));
        a.slice(1).forEach((row, i) => {
          row.slice(1).forEach((value, j) => {
            near(value as number, b[i + 1]![j + 1] as number, 1e5);
          });
        });
      }),
    );
  });

  it('ten dimes and one unit are the same MRR: adding decimals is no expansion', () => {
    const rows: Ledger = [...new Array(10).fill(['A', 0, 0.1]), ['A', 1, 1]];
    expect(movements(rows)[2]!.slice(2, 7)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('MRR_SCHEDULE', () => {
  it('leads to the churn of an ended subscription in the month without service, and to one row per customer and month', () => {
    const schedule = table(
      'MRR_SCHEDULE',
      [['A'], ['A']],
      [['2026-01-15'], ['2026-03-01']],
      [['2026-03-01'], ['']],
      [[100], [150]],
      'month',
      '2026-05',
    );
    expect(schedule).toEqual([
      ['customer', 'month', 'amount'],
      ['A', '2026-01', 100],
      ['A', '2026-02', 100],
      ['A', '2026-03', 150],
      ['A', '2026-04', 150],
      ['A', '2026-05', 150],
    ]);
  });

  it('gives what each month’s last day tells, for any subscriptions in any order', () => {
    const dayIn = fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 28 }));
    const subscription = fc.tuple(
      fc.constantFrom('A', 'B', 'C'),
      dayIn,
      fc.option(dayIn),
      fc.integer({ min: 0, max: 9 }),
    );
    const until = fc.option(fc.integer({ min: 0, max: 16 }));
    const dayText = ([month, day]: readonly [number, number]) => `${monthText(month)}-${String(day).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.array(subscription, { minLength: 1, maxLength: 12 }), until, (drawn, asked) => {
        const rows = drawn.map(([name, start, end, amount]) => {
          const isAfter = end !== null && dayText(end) >= dayText(start);
          return { name, start, end: isAfter ? end : null, amount };
        });
        const last = asked ?? Math.max(...rows.flatMap(({ start, end }) => [start[0], end?.[0] ?? 0]));
        const expected = [...new Set(rows.map(({ name }) => name))].flatMap((name) =>
          Array.from({ length: last + 1 }, (_, month) => {
            const own = rows.filter((row) => row.name === name);
            const active = own.filter(({ start, end }) => start[0] <= month && (end === null || end[0] > month));
            const isListed = active.length > 0 || own.some(({ end }) => end?.[0] === month);
            return isListed ? [[name, monthText(month), active.reduce((sum, { amount }) => sum + amount, 0)]] : [];
          }).flat(),
        );
        const [, ...schedule] = table(
          'MRR_SCHEDULE',
          column(rows.map(({ name }) => name)),
          column(rows.map(({ start }) => dayText(start))),
          column(rows.map(({ end }) => (end ? dayText(end) : ''))),
          column(rows.map(({ amount }) => amount)),
          'month',
          asked === null ? '' : monthText(asked),
        );
        expect(schedule).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('does not count a month in which the subscription ended before the last day', () => {
    const schedule = table('MRR_SCHEDULE', [['A']], [['2026-01-31']], [['2026-02-28']], [[100]]);
    expect(schedule.slice(1)).toEqual([
      ['A', '2026-01', 100],
      ['A', '2026-02', 0],
    ]);
  });
});

describe('COHORT_RETENTION', () => {
  const activity = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', ''), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 80,
  });
  const period = fc.constantFrom('day', 'semaine', 'month', 'Trimestre', 'year');
  const dayText = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
  const cohorts = (rows: [string, number][], every: string, show: string) =>
    table(
      'COHORT_RETENTION',
      column(rows.map(([name]) => name)),
      column(rows.map(([, day]) => dayText(day))),
      every,
      show,
    );

  it('starts each cohort at its size, and counts every customer once', () => {
    fc.assert(
      fc.property(activity, period, (rows, every) => {
        fc.pre(rows.some(([name]) => name !== ''));
        const [, ...lines] = cohorts(rows, every, 'count');
        for (const [, size, atFirst, ...later] of lines) {
          expect(atFirst).toBe(size);
          for (const n of later) if (n !== '') expect(n).toBeLessThanOrEqual(size as number);
        }
        const people = new Set(rows.map(([name]) => name).filter(Boolean)).size;
        expect(lines.reduce((sum, [, size]) => sum + (size as number), 0)).toBe(people);
      }),
    );
  });

  it('shows rates as counts divided by sizes, blank after the last date of the data', () => {
    fc.assert(
      fc.property(activity, period, (rows, every) => {
        fc.pre(rows.some(([name]) => name !== ''));
        const [counts, rates] = [cohorts(rows, every, 'nombre'), cohorts(rows, every, 'taux')];
        counts.slice(1).forEach(([, size, ...ns], i) => {
          const shown = rates[i + 1]!.slice(2);
          ns.forEach((n, age) => {
            expect(shown[age]).toBe(n === '' ? '' : (n as number) / (size as number));
          });
          expect(ns.indexOf('')).toBe(ns.includes('') ? ns.filter((n) => n !== '').length : -1);
        });
      }),
    );
  });
});
