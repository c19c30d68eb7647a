/** This file makes the rows of the benchmarks: the same rows at every run, of any number. */

/** A small generator with a fixed seed (mulberry32), so that two runs measure the same rows. */
export const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const month = (index: number): string =>
  `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** One column of a range, as a custom function receives it. */
export type Column = unknown[][];
export interface Ledger {
  readonly customers: Column;
  readonly months: Column;
  readonly amounts: Column;
}

/** Payments of so many customers over 36 months, in no order. */
export const ledger = (rows: number, customerCount: number): Ledger => {
  const random = seeded(rows);
  const pick = (count: number) => Math.floor(random() * count);
  const records = Array.from(
    { length: rows },
    () => [`customer ${pick(customerCount)}`, month(pick(36)), 10 + pick(90)] as const,
  );
  return {
    customers: records.map(([customer]) => [customer]),
    months: records.map(([, period]) => [period]),
    amounts: records.map(([, , amount]) => [amount]),
  };
};

/** Subscriptions of so many customers, a third of them still open. */
export const subscriptions = (rows: number, customerCount: number) => {
  const random = seeded(rows + 1);
  const pick = (count: number) => Math.floor(random() * count);
  const records = Array.from({ length: rows }, () => {
    const start = pick(30);
    return [
      `customer ${pick(customerCount)}`,
      `${month(start)}-15`,
      random() < 1 / 3 ? '' : `${month(start + 1 + pick(6))}-10`,
      10 + pick(90),
    ];
  });
  return [0, 1, 2, 3].map((index) => records.map((record) => [record[index]])) as [Column, Column, Column, Column];
};

/** Survey answers from 0 to 10. */
export const scores = (rows: number): Column => {
  const random = seeded(rows + 2);
  return Array.from({ length: rows }, () => [Math.floor(random() * 11)]);
};
