/** This file defines the ledger algorithms: MRR movements, subscription schedules and cohorts, in one pass over typed columns. */
import { MetricError } from './errors';
import type { CellValue, TableCell } from './metric';
import { type Day, type Month, monthOf, PERIODS, type PeriodName, writeMonth } from './periods';
import { same, t } from './text';

type Row = readonly TableCell[];

/** Google Sheets holds no wider sheet, and ten million cells in all. */
const MAX_COLUMNS = 18_278;
const MAX_CELLS = 5_000_000;

function requireRoom(rows: number, columns: number): void {
  if (columns > MAX_COLUMNS || rows * columns > MAX_CELLS)
    throw new MetricError('too_large', { found: rows * columns });
}

/** Customers as whole numbers, in the order in which they are first seen. */
function numbered(names: readonly string[]): { codes: Int32Array; names: string[] } {
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(names.length);
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    let code = codeOf.get(name);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(name, code);
    }
    codes[i] = code;
  }
  return { codes, names: [...codeOf.keys()] };
}

/** The rows of each period, by counting: those of period p stand in `order` from `starts[p]` to `starts[p + 1]`. */
function bucketed(periods: ArrayLike<number>): { first: number; count: number; order: Int32Array; starts: Int32Array } {
  const [first, last] = extentOf(periods);
  const count = periods.length === 0 ? 0 : last - first + 1;
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < periods.length; i++) starts[periods[i]! - first + 1]!++;
  for (let p = 0; p < count; p++) starts[p + 1]! += starts[p]!;
  const next = starts.slice();
  const order = new Int32Array(periods.length);
  for (let i = 0; i < periods.length; i++) order[next[periods[i]! - first]!++] = i;
  return { first, count, order, starts };
}

function extentOf(values: ArrayLike<number>): [first: number, last: number] {
  let [first, last] = [values[0]!, values[0]!];
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    if (value < first) first = value;
    else if (value > last) last = value;
  }
  return [first, last];
}

export const MOVEMENT_HEADER = [
  t('month', 'mois'),
  t('opening', 'ouverture'),
  t('new', 'nouveau'),
  same('expansion'),
  same('contraction'),
  t('churned', 'perdu'),
  t('reactivation', 'réactivation'),
  t('closing', 'clôture'),
  t('customers', 'clients'),
];

export const SCHEDULE_HEADER = [t('customer', 'client'), t('month', 'mois'), t('amount', 'montant')];

export const COHORT_HEADER = [t('cohort', 'cohorte'), t('size', 'taille')];

/** Less than this share of an amount is the noise of adding decimals, not a change. */
const NOISE = 1e-9;

/** MRR's movements month by month, from one row per customer and month; months without rows count as 0. */
export function mrrMovements(
  customers: readonly string[],
  months: readonly Month[],
  amounts: readonly number[],
): Row[] {
  const { codes, names } = numbered(customers);
  const { first, count, order, starts } = bucketed(months);
  const before = new Float64Array(names.length);
  const now = new Float64Array(names.length);
  const hasPaid = new Uint8Array(names.length);
  const seenIn = new Int32Array(names.length).fill(-1);
  let paying: number[] = [];
  let opening = 0;
  const rows: Row[] = [];
  for (let m = 0; m < count; m++) {
    const present = paying;
    for (const code of present) seenIn[code] = m;
    for (let i = starts[m]!; i < starts[m + 1]!; i++) {
      const row = order[i]!;
      const code = codes[row]!;
      if (seenIn[code] !== m) {
        seenIn[code] = m;
        present.push(code);
      }
      now[code]! += amounts[row]!;
    }
    let [fresh, expansion, contraction, churned, reactivation, closing] = [0, 0, 0, 0, 0, 0];
    paying = [];
    for (const code of present) {
      const was = before[code]!;
      const is = now[code]!;
      if (was === 0 && hasPaid[code]) reactivation += is;
      else if (was === 0) fresh += is;
      else if (is === 0) churned += was;
      else if (is - was > NOISE * is) expansion += is - was;
      else if (was - is > NOISE * was) contraction += was - is;
      if (is > 0) {
        hasPaid[code] = 1;
        paying.push(code);
      }
      closing += is;
      before[code] = is;
      now[code] = 0;
    }
    const month = writeMonth(first + m);
    rows.push([month, opening, fresh, expansion, contraction, churned, reactivation, closing, paying.length]);
    opening = closing;
  }
  return rows;
}

export interface Subscription {
  readonly customer: string;
  readonly start: Day;
  /** The first day without service; null while it lasts. */
  readonly end: Day | null;
  readonly monthly: number;
}

/** One row per customer and month in which a subscription is active on the last day, and a 0 in the month of an end. */
export function mrrSchedule(subscriptions: readonly Subscription[], until: Month | null): Row[] {
  const { codes, names } = numbered(subscriptions.map(({ customer }) => customer));
  const { order, starts } = bucketed(codes);
  const first = subscriptions.reduce((month, { start }) => Math.min(month, monthOf(start)), Number.POSITIVE_INFINITY);
  const last = until ?? lastEvent(subscriptions);
  const span = Math.max(0, last - first + 1);
  const months = Array.from({ length: span }, (_, m) => writeMonth(first + m));
  const mrr = new Float64Array(span);
  const isListed = new Uint8Array(span);
  const rows: Row[] = [];
  for (let code = 0; code < names.length; code++) {
    let [from, to] = [span, 0];
    for (let i = starts[code]!; i < starts[code + 1]!; i++) {
      const { start, end, monthly } = subscriptions[order[i]!]!;
      const begin = monthOf(start) - first;
      const stop = end === null ? span : Math.min(span, monthOf(end) - first);
      for (let m = begin; m < stop; m++) {
        mrr[m]! += monthly;
        isListed[m] = 1;
      }
      if (stop < span) isListed[stop] = 1;
      from = Math.min(from, begin);
      to = Math.max(to, Math.min(stop + 1, span));
    }
    for (let m = from; m < to; m++) {
      if (isListed[m]) rows.push([names[code]!, months[m]!, mrr[m]!]);
      mrr[m] = 0;
      isListed[m] = 0;
    }
    requireRoom(rows.length, 3);
  }
  return rows;
}

const lastEvent = (subscriptions: readonly Subscription[]): Month =>
  subscriptions.reduce((last, { start, end }) => Math.max(last, monthOf(start), end === null ? 0 : monthOf(end)), 0);

/** For each cohort of first periods: its size, then how many of it are active in each period up to the data's last one. */
export function cohortRetention(
  customers: readonly string[],
  days: readonly Day[],
  period: PeriodName,
  show: 'rate' | 'count',
): Row[] {
  const { codes, names } = numbered(customers);
  const { first, count, order, starts } = bucketed(days.map(PERIODS[period].of));
  const cohortOf = new Int32Array(names.length).fill(-1);
  const sizes = new Map<number, number>();
  for (let p = 0; p < count; p++) {
    for (let i = starts[p]!; i < starts[p + 1]!; i++) {
      const code = codes[order[i]!]!;
      if (cohortOf[code] !== -1) continue;
      cohortOf[code] = p;
      sizes.set(p, (sizes.get(p) ?? 0) + 1);
    }
  }
  requireRoom(sizes.size + 1, count + 2);
  const active = new Map([...sizes.keys()].map((cohort) => [cohort, new Float64Array(count - cohort)]));
  const countedIn = new Int32Array(names.length).fill(-1);
  for (let p = 0; p < count; p++) {
    for (let i = starts[p]!; i < starts[p + 1]!; i++) {
      const code = codes[order[i]!]!;
      if (countedIn[code] === p) continue;
      countedIn[code] = p;
      const cohort = cohortOf[code]!;
      active.get(cohort)![p - cohort]!++;
    }
  }
  const header: Row = [...COHORT_HEADER, ...Array.from({ length: count }, (_, age) => age)];
  const rows = [...sizes].map(([cohort, size]): Row => {
    const counts = Array.from(active.get(cohort)!, (n) => (show === 'rate' ? n / size : n));
    const blanks = new Array<CellValue>(cohort).fill('');
    return [PERIODS[period].write(first + cohort), size, ...counts, ...blanks];
  });
  return [header, ...rows];
}
