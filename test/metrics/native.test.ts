/** This file checks that a KPI's native formula and its custom functions agree, month by month. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/metrics/catalogue';
import { MetricError } from '../../src/metrics/errors';
import { runNative } from './formula';

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5000 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000) },
  { weight: 1, arbitrary: fc.integer({ min: -50, max: -1 }) },
);

const kpis = Object.entries(catalogue).flatMap(([name, { kpi }]) => (kpi ? [{ name, kpi }] : []));

/** The value, or the empty text where the functions say that there is none. */
function called(call: string, month: Record<string, number>): unknown {
  try {
    return runNative(call, month);
  } catch (error) {
    if (error instanceof MetricError || (error as Error).message === '#DIV/0!') return '';
    throw error;
  }
}

describe.each(kpis.filter(({ kpi }) => kpi.call))('the KPI $name', ({ kpi }) => {
  const months = fc.record(Object.fromEntries(kpi.inputs.map(({ id }) => [id, figure])));

  it('has the same value by native formula and by functions, zero and negative inputs included', () => {
    fc.assert(
      fc.property(months, (month) => {
        const native = runNative(kpi.native, month);
        const custom = called(kpi.call!, month);
        const unbounded = kpi.unbounded ? runNative(kpi.unbounded, month) : false;
        expect(unbounded).toBe(custom === '∞');
        if (custom === '∞') expect(native).toBe('');
        else if (typeof custom === 'number')
          expect(Math.abs((native as number) - custom)).toBeLessThan(1e-9 * scaleOf(month, custom));
        else expect(native).toBe(custom);
      }),
      { numRuns: 500 },
    );
  });

  it('is defined in most months of plain figures', () => {
    const sample = Object.fromEntries(kpi.inputs.map(({ id, sample: [first] }) => [id, first]));
    if (kpi.inputs.some(({ sample: [first] }) => first === 0)) return;
    expect(typeof runNative(kpi.native, sample)).toBe('number');
  });
});

const scaleOf = (month: Record<string, number>, value: number) =>
  Math.max(1, Math.abs(value), ...Object.values(month).map(Math.abs));

describe('a KPI without a function', () => {
  it.each(kpis.filter(({ kpi }) => !kpi.call))(
    '$name has a value or an empty text, whatever the figures',
    ({ kpi }) => {
      const months = fc.record(Object.fromEntries(kpi.inputs.map(({ id }) => [id, figure])));
      fc.assert(
        fc.property(months, (month) => {
          const value = runNative(kpi.native, month);
          if (value !== '') expect(Number.isFinite(value)).toBe(true);
        }),
      );
    },
  );
});

describe('the sample company', () => {
  const first = Object.fromEntries(inputsOf().map(({ id, sample }) => [id, sample[0]]));
  const last = Object.fromEntries(inputsOf().map(({ id, sample }) => [id, sample[1]]));

  it.each(kpis)('has a plausible $name in its first and last month', ({ kpi }) => {
    for (const month of [first, last]) {
      const value = runNative(kpi.native, month);
      if (value === '' && kpi.inputs.some(({ id }) => month[id] === 0)) return;
      expect(typeof value).toBe('number');
      if (kpi.unit === 'rate') expect(Math.abs(value as number)).toBeLessThanOrEqual(1.2);
    }
  });

  it('closes its last month with the MRR, customers and staff to which its movements lead', () => {
    for (const { id, carries, sample } of inputsOf().filter((input) => input.carries)) {
      let balance = sample[0];
      for (let month = 0; month < 23; month++) {
        const at = (other: string) => Math.round(first[other]! + ((last[other]! - first[other]!) * month) / 23);
        for (const plus of carries!.plus) balance += at(plus);
        for (const minus of carries!.minus) balance -= at(minus);
      }
      expect(Math.abs(balance - sample[1]) / sample[1], `${id}: ${balance}`).toBeLessThan(0.01);
    }
  });
});

function inputsOf() {
  return [...new Map(kpis.flatMap(({ kpi }) => kpi.inputs.map((input) => [input.id, input] as const))).values()];
}
