/** This file defines when a KPI is on track: one rule, the same as the dashboard's native formulas. */
import type { Direction } from './metric';
import { isLess, isMore } from './numbers';

/** The share of the target that is reached; null where it is not defined. */
export function attainment(value: number, target: number, direction: Direction): number | null {
  if (direction === 'up') return target <= 0 ? null : Math.max(0, value / target);
  if (value <= 0) return 1;
  return target <= 0 ? null : target / value;
}

/** The best case that has no number: RUNWAY without burn, QUICK_RATIO without loss; shown as ∞. */
export const UNBOUNDED = Number.POSITIVE_INFINITY;

export type Status = '○' | '✓' | '◆' | '■';
const NEAR = 9 / 10;

export function kpiStatus(
  value: number | null,
  target: number | null,
  direction: Direction,
  alert: number | null,
): Status {
  if (value === null || target === null) return '○';
  const isWorse = (than: number) => (direction === 'up' ? isLess(value, than) : isMore(value, than));
  if (value === UNBOUNDED || !isWorse(target)) return '✓';
  if (alert !== null) return isWorse(alert) ? '■' : '◆';
  return isLess(attainment(value, target, direction) ?? 0, NEAR) ? '■' : '◆';
}
