/** This file checks what must hold for any data: the identities of the metrics. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/metrics/catalogue';
import { MetricError } from '../../src/metrics/errors';
import { kpiStatus } from '../../src/metrics/status';
import { column, money, near, num, run, table } from './calls';

const amountAboveZero = fc.integer({ min: 1, max: 1_000_000 });

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
