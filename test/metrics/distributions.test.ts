/** This file checks the distributions against published tables. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, studentProbability, studentQuantile, zOf } from '../../src/metrics/distributions';

/** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1 and 1.3.6.7.2. */
describe('published tables', () => {
  it.each([
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
    [0.5, 0],
  ])('the normal quantile of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 13);
  });

  it('95 % confidence is ± 1.96', () => {
    expect(zOf(0.95)).toBeCloseTo(1.959964, 6);
  });

  it.each([
    [1, 0.975, 12.706],
    [2, 0.95, 2.92],
    [3, 0.9, 1.638],
    [4, 0.975, 2.776],
    [5, 0.7, 0.559],
    [5, 0.995, 4.032],
    [10, 0.975, 2.228],
    [11, 0.7, 0.54],
    [30, 0.95, 1.697],
    [100, 0.975, 1.984],
  ])('with %d degrees of freedom, the Student quantile of %d is %d', (df, p, t) => {
    expect(studentQuantile(p, df)).toBeCloseTo(t, 2.9);
    expect(studentQuantile(1 - p, df)).toBeCloseTo(-t, 2.9);
  });

  /** R: pt(1, 5), pt(-2.5, 8), pt(0.3, 1). */
  it.each([
    [1, 5, 0.8183912661754386],
    [-2.5, 8, 0.018471018856812],
    [0.3, 1, 0.5927735790777],
  ])('P(T ≤ %d) with %d degrees of freedom is %d', (t, df, p) => {
    expect(studentProbability(t, df)).toBeCloseTo(p, 9);
  });
});

it('the Student quantile and probability are inverses', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), fc.integer({ min: 1, max: 400 }), (p, df) => {
      expect(Math.abs(studentProbability(studentQuantile(p, df), df) - p)).toBeLessThan(1e-13);
    }),
  );
});
