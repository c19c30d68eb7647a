/** This file checks what must hold for any data: the identities of the metrics. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/metrics/catalogue';
import { MetricError } from '../../src/metrics/errors';
import { evaluate } from '../../src/metrics/evaluate';
import { kpiStatus } from '../../src/metrics/status';
import { utc } from './utc';

const run = (name: string, ...args: unknown[]) => evaluate(name, args, utc);
const num = (name: string, ...args: unknown[]) => run(name, ...args) as number;
const table = (name: string, ...args: unknown[]) => run(name, ...args) as (string | number)[][];
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const near = (a: number, b: number, scale = Math.max(1, Math.abs(a), Math.abs(b))) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * scale);

const money = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
const amountAboveZero = fc.integer({ min: 1, max: 1_000_000 });
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

describe('satisfaction', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 200 });

  it('NPS is within ± 100, agrees with its breakdown, and does not depend on order', () => {
    fc.assert(
      fc.property(scores, (answers) => {
        const nps = num('NPS', column(answers));
        expect(Math.abs(nps)).toBeLessThanOrEqual(100);
        const [, [, promoters], [, passives], [, detractors]] = table('NPS_BREAKDOWN', [answers]) as [
          unknown,
          number[],
          number[],
          number[],
        ];
        expect(promoters! + passives! + detractors!).toBe(answers.length);
        expect(nps).toBe((100 * (promoters! - detractors!)) / answers.length);
        expect(num('ENPS', column([...answers].reverse()))).toBe(nps);
      }),
    );
  });

  it('NPS of 1 000 answers is exact: 10, not 9.999…', () => {
    const answers = [...new Array(407).fill(9), ...new Array(286).fill(8), ...new Array(307).fill(6)];
    expect(num('NPS', column(answers))).toBe(10);
  });

  it('a PMF score lies within its interval', () => {
    const answers = fc.array(fc.constantFrom(1, 2, 3, 4, 'Très déçue', 'somewhat disappointed', 'N/A', ''), {
      minLength: 1,
    });
    fc.assert(
      fc.property(answers, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (values, confidence) => {
        fc.pre(values.some((value) => value !== '' && value !== 'N/A'));
        const score = num('PMF_SCORE', column(values));
        const [[low, high]] = table('PMF_INTERVAL', column(values), confidence) as [[number, number]];
        expect(low).toBeLessThanOrEqual(score + 1e-12);
        expect(high).toBeGreaterThanOrEqual(score - 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  /** CATALOGUE: 50/30/20 → ± 15.1; 40 of 100 → 30.9 %–49.8 %. */
  it('margins are those of the definition', () => {
    const answers = [...new Array(50).fill(10), ...new Array(30).fill(7), ...new Array(20).fill(0)];
    expect(num('NPS_MARGIN', column(answers))).toBeCloseTo(15.1, 1);
    const survey = [...new Array(40).fill('Very disappointed'), ...new Array(60).fill('Not disappointed')];
    const [[low, high]] = table('PMF_INTERVAL', column(survey)) as [[number, number]];
    expect(low).toBeCloseTo(0.309, 3);
    expect(high).toBeCloseTo(0.498, 3);
  });
});

describe('recurring revenue', () => {
  it('adding decimals loses no more than there was: 0.1 + 0.2 of 0.3 is all of it', () => {
    expect(num('GRR', 0.3, 0.1, 0.2)).toBe(0);
    expect(num('REVENUE_CHURN', 0.1, 0.3, 0.2)).toBe(1);
    expect(() => num('GRR', 0.3, 0.1, 0.2000001)).toThrow();
  });

  const year = fc.tuple(amountAboveZero, money, money, money, money);

  it('NRR is at least GRR, GRR is within 0 and 1, and GRR is what revenue churn leaves', () => {
    fc.assert(
      fc.property(year, ([start, expansion, churned, contraction, back]) => {
        fc.pre(churned + contraction <= start);
        const [nrr, grr] = [
          num('NRR', start, expansion, churned, contraction, back),
          num('GRR', start, churned, contraction),
        ];
        expect(nrr).toBeGreaterThanOrEqual(grr);
        expect(grr).toBeGreaterThanOrEqual(0);
        expect(grr).toBeLessThanOrEqual(1);
        near(grr, 1 - num('REVENUE_CHURN', churned, start, contraction));
      }),
    );
  });

  it('does not change with the currency: rates are scale invariant', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(2, 100, 0.5), ([start, expansion, churned, contraction], k) => {
        fc.pre(churned + contraction <= start);
        near(
          num('NRR', start, expansion, churned, contraction),
          num('NRR', k * start, k * expansion, k * churned, k * contraction),
        );
        near(num('GROWTH_RATE', start, expansion), num('GROWTH_RATE', k * start, k * expansion));
        near(num('LTV_CAC', expansion, start), num('LTV_CAC', k * expansion, k * start));
      }),
    );
  });

  it('CMGR over its months leads from start to end', () => {
    fc.assert(
      fc.property(amountAboveZero, amountAboveZero, fc.integer({ min: 1, max: 60 }), (start, end, months) => {
        near(start * (1 + num('CMGR', start, end, months)) ** months, end);
      }),
    );
  });

  it('normalises every interval, by its name in either language or its months', () => {
    const monthly = (interval: unknown) => num('MRR', 1200, interval);
    expect(['year', 'An', 'annuel', 12, '12'].map(monthly)).toEqual([100, 100, 100, 100, 100]);
    expect(['quarter', 'Trimestriel', 3].map(monthly)).toEqual([400, 400, 400]);
    expect(['half-year', 'semestre', 6].map(monthly)).toEqual([200, 200, 200]);
    expect(['month', 'Mois', 'mensuel', ''].map(monthly)).toEqual([1200, 1200, 1200, 1200]);
    expect(['week', 'semaines'].map(monthly)).toEqual([5200, 5200]);
    expect(['day', 'jour'].map(monthly)).toEqual([36500, 36500]);
  });
});

describe('steering', () => {
  const value = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -3, max: 3, noNaN: true }));

  it('progress is 0 at the start and 1 at the target, for results that rise or fall', () => {
    fc.assert(
      fc.property(value, value, (start, target) => {
        fc.pre(start !== target);
        expect(num('KR_PROGRESS', start, target, start)).toBe(0);
        expect(num('KR_PROGRESS', start, target, target)).toBe(1);
      }),
    );
  });

  it('a value without number, such as the runway without burn, meets its target', () => {
    expect(run('KPI_STATUS', '∞', 12)).toBe('✓');
    expect(run('KPI_STATUS', '∞', '')).toBe('○');
    expect(kpiStatus(null, 12, 'up', null)).toBe('○');
  });

  const history = fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 5, maxLength: 30 });
  it('the chance of the target at a chance is that chance', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('up', 'baisse'),
        (past, periods, percent, direction) => {
          fc.pre(new Set(past).size > 1);
          const target = num('TARGET_AT', column(past), periods, percent / 100, direction);
          fc.pre(target !== 0 && Math.abs(target) > 1e-200 && Math.abs(target) < 1e200);
          near(num('TARGET_CHANCE', column(past), target, periods, direction), percent / 100);
        },
      ),
    );
  });

  /** METHOD C17: +12 % a month for six months; +15 % is ambitious, +25 % unrealistic. */
  it('of a steady growth of 12 %, one month of 15 % is ambitious and one of 25 % unrealistic', () => {
    const past = column([0, 1, 2, 3, 4, 5, 6].map((month) => 1000 * 1.12 ** month));
    const next = (growth: number) => num('TARGET_CHANCE', past, 1000 * 1.12 ** 6 * growth, 1);
    expect(next(1.15)).toBeCloseTo(0.2136, 4);
    expect(next(1.25)).toBeLessThan(0.01);
    expect(next(1.1)).toBeGreaterThan(0.7);
  });

  it('a gap in the history is not a change', () => {
    const full = [['100'], [110], [121], [133.1], [146.41], [161.051]];
    const withGap = [...full, [''], ...full];
    expect(num('TARGET_CHANCE', [...full, ['']], 170, 1)).toBe(num('TARGET_CHANCE', full, 170, 1));
    expect(() => num('TARGET_AT', [[100], [''], [110], [''], [121], [''], [133], [''], [146]], 1)).toThrow();
    expect(num('TARGET_AT', withGap, 1)).toBeGreaterThan(161);
  });

  it('leading by two periods is found, in the table and in the test', () => {
    const noise = [3, -1, 4, 1, -5, 9, 2, -6, 5, 3, 5, -8, 9, 7, 9, -3];
    const kpi = noise.map((_, i) => noise.slice(0, i + 1).reduce((a, b) => a + b, 0));
    const star = kpi.map((_, i) => (i < 2 ? '' : 10 + 2 * kpi[i - 2]!));
    const [, , , [lag, r, pairs] = []] = table('LEAD_LAG', column(kpi), column(star), 3);
    expect([lag, pairs]).toEqual([2, 13]);
    near(r as number, 1);
    expect(table('CORRELATION_TEST', column(kpi), column(star))[0]![3]).toBe('correlated');
  });
});

describe('broadcasting', () => {
  const scalars = Object.entries(catalogue).filter(
    ([name, { fn }]) => fn && Object.values(fn.params).every(({ kind }) => kind === 'cell') && name !== 'BENCHMARK',
  );
  const cell = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 100 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }).map((n) => n / 100) },
    { weight: 1, arbitrary: fc.constantFrom('', null, '12,5', '40 %') },
  );
  const outcome = (name: string, args: unknown[]) => {
    try {
      return run(name, ...args);
    } catch (error) {
      const { code } = error as MetricError;
      return code === 'not_defined' || code === 'empty' ? '' : `fails: ${code}`;
    }
  };

  it.each(scalars)('%s of a column is each of its calls, and fails where one of them does', (name, { fn }) => {
    const width = Object.keys(fn!.params).length;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
        (rows) => {
          const singles = rows.map((row) => outcome(name, row));
          const columns = Array.from({ length: width }, (_, i) => rows.map((row) => [row[i]]));
          const failure = singles.find((single) => typeof single === 'string' && single.startsWith('fails'));
          const whole = outcome(name, columns);
          if (failure === undefined) expect(whole).toEqual(singles.map((single) => [single]));
          else expect(whole).toMatch(/^fails/);
        },
      ),
    );
  });

  it('gives the shape that it was given, repeats single cells, and refuses a row beside a column', () => {
    expect(run('LTV_CAC', [[900, 600]], 300)).toEqual([[3, 2]]);
    expect(run('LTV_CAC', [[900], [600]], [[300]])).toEqual([[3], [2]]);
    expect(() => run('LTV_CAC', [[900, 600]], [[300], [200]])).toThrow(MetricError);
  });

  it('leaves an empty month empty, and does not hide the others', () => {
    expect(run('CAC', [[100], [100], ['']], [[50], [50], [50]], [[3], [0], [2]])).toEqual([[50], [''], ['']]);
  });
});
