/** This file defines how days between pairs of dates are taken. */
import { MetricError, notDefined } from './errors';
import type { PlaceOf } from './metric';
import { type Day, PERIODS } from './periods';

/** The days from each first date to its second one; a pair in the wrong order fails. */
export function delays(
  firsts: Readonly<Record<string, readonly Day[]>>,
  seconds: Readonly<Record<string, readonly Day[]>>,
  placeOf: PlaceOf,
): number[] {
  const [[other, from]] = Object.entries(firsts) as [[string, readonly Day[]]];
  const [[param, to]] = Object.entries(seconds) as [[string, readonly Day[]]];
  if (from.length === 0) throw notDefined('no_pair', param);
  const { write } = PERIODS.day;
  return from.map((first, i) => {
    const second = to[i]!;
    if (second >= first) return second - first;
    const [found, otherFound] = [write(second), write(first)];
    throw new MetricError('before', { param, position: placeOf(i), found, other, otherFound });
  });
}
