/** This file defines the trend model: how far a history's changes lead, with which chance; closed form, no randomness. */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { studentProbability, studentQuantile } from './distributions';
import { notDefined } from './errors';
import type { Direction } from './metric';

/** A quarter of initiatives do not go as planned: the spread is at least this share of the mean change. */
const LEAST_SPREAD = 25 / 100;
const LEAST_CHANGES = 4;

type History = readonly (number | null)[];

/** Changes of the logarithm, or of the value itself where a value is not positive. */
interface Scale {
  readonly to: (value: number) => number;
  readonly from: (value: number) => number;
}
const LOGARITHM: Scale = { to: Math.log, from: Math.exp };
const VALUE: Scale = { to: (value) => value, from: (value) => value };

interface Trend {
  readonly scale: Scale;
  /** The last value, on the scale. */
  readonly last: number;
  readonly mean: number;
  readonly spread: number;
  readonly changes: number;
}

function trendOf(history: History): Trend {
  const filled = history.filter((value): value is number => value !== null);
  const scale = filled.every((value) => value > 0) ? LOGARITHM : VALUE;
  const changes: number[] = [];
  history.forEach((value, i) => {
    const before = history[i - 1];
    if (value !== null && before !== null && before !== undefined) changes.push(scale.to(value) - scale.to(before));
  });
  if (changes.length < LEAST_CHANGES) throw notDefined('short_history', 'history');
  const m = mean(changes);
  const spread = Math.max(sampleStandardDeviation(changes), LEAST_SPREAD * Math.abs(m));
  return { scale, last: scale.to(filled[filled.length - 1]!), mean: m, spread, changes: changes.length };
}

/** The centre and the width of the sum of k future changes; in widths, it follows Student's law of n − 1 degrees. */
const ahead = ({ mean: m, spread, changes }: Trend, k: number) => ({
  centre: k * m,
  width: spread * Math.sqrt(k + (k * k) / changes),
});

/** The value that has this chance of being reached in so many periods. */
export function targetAt(history: History, periods: number, chance: number, direction: Direction): number {
  const trend = trendOf(history);
  const { centre, width } = ahead(trend, periods);
  const t = studentQuantile(direction === 'up' ? 1 - chance : chance, trend.changes - 1);
  return trend.scale.from(trend.last + centre + t * width);
}

/** The chance of reaching a target in so many periods. */
export function targetChance(history: History, target: number, periods: number, direction: Direction): number {
  const trend = trendOf(history);
  const { centre, width } = ahead(trend, periods);
  const beyond = trend.scale === LOGARITHM && target <= 0 ? Number.NEGATIVE_INFINITY : trend.scale.to(target);
  const distance = beyond - trend.last - centre;
  if (width === 0) return (direction === 'up' ? distance <= 0 : distance >= 0) ? 1 : 0;
  const t = distance / width;
  return studentProbability(direction === 'up' ? -t : t, trend.changes - 1);
}
