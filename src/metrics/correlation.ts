/** This file defines how a KPI's changes are compared with those of a result that may follow it. */
import { sampleCorrelation } from 'simple-statistics';
import { studentProbability } from './distributions';

type Series = readonly (number | null)[];

export interface Lag {
  readonly lag: number;
  readonly pairs: number;
  /** Pearson's coefficient; null where there are fewer than three pairs or no variation. */
  readonly r: number | null;
}

/** Under this number of pairs, a correlation is a hypothesis. */
export const ENOUGH_PAIRS = 8;
const LEAST_PAIRS = 3;
const SIGNIFICANCE = 5 / 100;

/** Changes from one period to the next; null where either is missing. */
const changesOf = (series: Series): Series =>
  series.slice(1).map((value, i) => {
    const before = series[i];
    return value === null || before === null || before === undefined ? null : value - before;
  });

/** The correlation of the changes, the KPI leading by 0 to `maxLag` periods. */
export function lagsOf(kpi: Series, result: Series, maxLag: number): Lag[] {
  const [leading, following] = [changesOf(kpi), changesOf(result)];
  return Array.from({ length: maxLag + 1 }, (_, lag) => {
    const x: number[] = [];
    const y: number[] = [];
    following.forEach((after, i) => {
      const before = leading[i - lag];
      if (after === null || before === null || before === undefined) return;
      x.push(before);
      y.push(after);
    });
    return { lag, pairs: x.length, r: pearson(x, y) };
  });
}

export function pearson(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < LEAST_PAIRS) return null;
  const r = sampleCorrelation([...x], [...y]);
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null;
}

export type Verdict = 'hypothesis' | 'correlated' | 'not correlated';

/** The strongest lag and what it is worth; the more lags were tried, the stronger the proof must be (Bonferroni). */
export function strongest(lags: readonly Lag[]): { best: Lag | null; verdict: Verdict } {
  const strength = ({ r }: Lag) => Math.abs(r ?? 0);
  const pick = (some: readonly Lag[]) =>
    some.reduce<Lag | null>((best, lag) => (best === null || strength(lag) > strength(best) ? lag : best), null);
  const tried = lags.filter(({ pairs, r }) => pairs >= ENOUGH_PAIRS && r !== null);
  if (tried.length === 0) return { best: pick(lags.filter(({ r }) => r !== null).slice(0, 1)), verdict: 'hypothesis' };
  const best = pick(tried)!;
  return { best, verdict: chanceOfNoise(best) * tried.length < SIGNIFICANCE ? 'correlated' : 'not correlated' };
}

/** The chance that so strong a correlation shows without any link (two-sided). */
function chanceOfNoise({ r, pairs }: Lag): number {
  const df = pairs - 2;
  const rest = 1 - r! * r!;
  return rest <= 0 ? 0 : 2 * studentProbability(-Math.abs(r!) * Math.sqrt(df / rest), df);
}
