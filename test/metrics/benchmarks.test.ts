/** This file checks the sector benchmarks. */
import { describe, expect, it } from 'vitest';
import { BANDS, benchmarkFor, SECOND_OPINIONS } from '../../src/metrics/benchmarks';
import { catalogue } from '../../src/metrics/catalogue';
import { evaluate } from '../../src/metrics/evaluate';
import { utc } from './utc';

describe('a band', () => {
  it.each(BANDS)('of $metric ($low–$high) has a source, a date, a unit and a metric of the catalogue', (band) => {
    expect(band.source).not.toBe('');
    expect(band.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(band.unit).toBe(catalogue[band.metric]?.kpi?.unit);
    if (band.low !== null && band.high !== null) expect(band.low).toBeLessThan(band.high);
    expect(band.low ?? band.high).not.toBeNull();
  });
});

/** CATALOGUE, "Benchmarks by sector", after "Les 7 KPIs que tout entrepreneur tech doit suivre" (2025-06-22). */
it.each([
  ['CAC', 'saas-b2b', 100, 400],
  ['CAC', 'marketplace', 50, 200],
  ['CHURN_RATE', 'saas-b2b', 0.05, 0.07],
  ['CHURN_RATE', 'mobile-app', 0.15, 0.3],
  ['NPS', 'fintech', 25, 45],
  ['GROWTH_RATE', 'saas-b2b', 0.1, 0.2],
  ['LTV_CAC', 'retail', 3, 5],
  ['PMF_SCORE', 'saas-b2c', 0.4, null],
  ['RUNWAY', 'industry', 12, 18],
] as const)('%s in %s is %s–%s', (metric, sector, low, high) => {
  expect(benchmarkFor(metric, sector)).toMatchObject({ low, high });
});

it('there is none where no source gives one, and none for a sector that is not told', () => {
  expect(benchmarkFor('CAC', 'industry')).toBeNull();
  expect(benchmarkFor('LTV_CAC', 'other')).toBeNull();
  expect(benchmarkFor('ARPA', 'saas-b2b')).toBeNull();
});

it('says what the usual monthly churn makes in a year', () => {
  const yearly = (rate: number) => Math.round(100 * (evaluate('ANNUAL_CHURN', [rate], utc) as number));
  expect(benchmarkFor('CHURN_RATE', 'saas-b2b')?.note?.en).toContain(`${yearly(0.05)}–${yearly(0.07)}% a year`);
});

it('second opinions name metrics of the catalogue', () => {
  for (const { metric } of SECOND_OPINIONS) expect(catalogue).toHaveProperty(metric);
});
