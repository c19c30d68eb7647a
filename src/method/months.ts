/** This file counts months written as `2026-03`. */

export function monthAfter(month: string, months: number): string {
  const [year, index] = month.split('-').map(Number) as [number, number];
  const total = year * 12 + index - 1 + months;
  const number = (total % 12) + 1;
  return `${Math.floor(total / 12)}-${number < 10 ? '0' : ''}${number}`;
}

/** From a month or a day to the other's month. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = from.split('-').map(Number) as [number, number];
  const [toYear, toMonth] = to.split('-').map(Number) as [number, number];
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}
