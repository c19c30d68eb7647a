/** This file states which KPIs may stand below zero, by what their formulas give. */
import { describe, expect, test } from 'vitest';
import { customFormula, PATTERNS } from '../../src/method/custom';
import { maySink } from '../../src/method/signed';
import { catalogue } from '../../src/metrics/catalogue';
import type { Kpi } from '../../src/metrics/metric';

/** The value over figures from 0 to 100, or from 0 to 1 for rates; the formula's few functions are those of JavaScript. */
function drawn({ native, inputs }: Kpi, draw: () => number): number {
  const figures = new Map(inputs.map(({ id, unit }) => [id, unit === 'rate' ? draw() : Math.round(100 * draw())]));
  const script = native
    .replace(/\[(\w+)\]/g, (_, id: string) => String(figures.get(id)))
    .replace(/;/g, ',')
    .replace(/([^<>])=/g, '$1===')
    .replace(/""/g, 'NaN');
  return new Function('IF', 'AND', 'MIN', `return ${script}`)(
    (test: boolean, yes: number, no: number) => (test ? yes : no),
    (...tests: boolean[]) => tests.every(Boolean),
    Math.min,
  ) as number;
}

function draws(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const KPIS = Object.entries(catalogue).flatMap(([id, { kpi }]) => (kpi ? [[id, kpi] as const] : []));

describe('over three hundred months of any figures', () => {
  /** What a customer is worth sinks with a negative margin; to aim at that means nothing. */
  const AIMED_ABOVE = ['LTV'];

  test.each(KPIS)('%s stands below zero if its minus sign means something, and only then', (id, kpi) => {
    const draw = draws();
    const sinks = Array.from({ length: 300 }).some(() => drawn(kpi, draw) < 0);
    expect(sinks && !AIMED_ABOVE.includes(id)).toBe(maySink({ id, formula: null }));
  });
});

test.each(PATTERNS.map(({ id }) => [id] as const))('an own KPI by “%s” may sink where it takes a column away', (id) => {
  const formula = customFormula(id, ['revenue', 'direct_costs', 'orders'])!;
  expect(maySink({ id: 'custom_x', formula })).toBe(id.startsWith('difference'));
});
