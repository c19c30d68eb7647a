/** This file defines how answers of surveys are counted, and how far chance alone could move the result. */
import { classify } from './answers';
import { zOf } from './distributions';
import { notDefined } from './errors';

export interface Tally {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly n: number;
}

export function tally(values: readonly number[], param = 'scores'): Tally {
  if (values.length === 0) throw notDefined('no_answer', param);
  let promoters = 0;
  let detractors = 0;
  for (const value of values) {
    if (value >= 9) promoters++;
    else if (value <= 6) detractors++;
  }
  return { promoters, detractors, passives: values.length - promoters - detractors, n: values.length };
}

export const points = ({ promoters, detractors, n }: Tally) => (100 * (promoters - detractors)) / n;

/** Adjusted Wald: three answers are added, ¾ of a promoter and ¾ of a detractor among them. */
export function npsMargin({ promoters, detractors, n }: Tally, level: number): number {
  const size = n + 3;
  const p = (promoters + 3 / 4) / size;
  const d = (detractors + 3 / 4) / size;
  return 100 * zOf(level) * Math.sqrt((p + d - (p - d) ** 2) / size);
}

/** Wald, unpooled, of one sample: the variance of its mean, in points². */
export function waldVariance({ promoters, detractors, n }: Tally): number {
  const mean = (promoters - detractors) / n;
  return (10_000 * ((promoters + detractors) / n - mean * mean)) / n;
}

export function pmf(answers: readonly (string | null)[], very: string | null): { very: number; n: number } {
  const counted = classify(answers, very).filter((meaning) => meaning !== 'gone');
  if (counted.length === 0) throw notDefined('no_answer', 'answers');
  return { very: counted.filter((meaning) => meaning === 'very').length, n: counted.length };
}

/** Wilson's score interval. */
export function wilson(successes: number, n: number, level: number): [low: number, high: number] {
  const z = zOf(level);
  const p = successes / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
