/** This file defines what can be wrong with a call, as codes with details; `wording.ts` holds the sentences. */
import { isMore } from './numbers';
import type { Text } from './text';
import type { Reason } from './wording';

export type ErrorCode =
  | 'unknown_function'
  | 'too_many'
  | 'empty'
  | 'not_number'
  | 'header'
  | 'ambiguous'
  | 'boolean'
  | 'error_cell'
  | 'negative'
  | 'negative_loss'
  | 'rate'
  | 'out_of_range'
  | 'not_whole'
  | 'not_date'
  | 'not_text'
  | 'not_choice'
  | 'one_cell'
  | 'shapes'
  | 'exceeds'
  | 'rises'
  | 'before'
  | 'not_defined'
  | 'too_large'
  | 'overflow';

export interface ErrorDetails {
  readonly param?: string;
  /** The content of the cell at fault. */
  readonly found?: unknown;
  /** The place of the cell in its range, counted from 1, row by row. */
  readonly position?: number;
  /** The place in a broadcast, counted from 1; the column only where there are several. */
  readonly row?: number;
  readonly column?: number;
  /** The other parameter of a comparison, and its content. */
  readonly other?: string;
  readonly otherFound?: unknown;
  readonly min?: number;
  readonly max?: number;
  /** What could be written instead. */
  readonly choices?: Text;
  readonly suggestion?: string;
  readonly reason?: Reason;
}

/** The one error that a metric throws. */
export class MetricError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
  }
}

/** Runs a reading and says where it stood if it fails. */
export function located<T>(where: () => ErrorDetails, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MetricError) throw new MetricError(error.code, { ...error.details, ...where() });
    throw error;
  }
}

type Named = Readonly<Record<string, number>>;
const named = (value: Named) => Object.entries(value)[0] as [string, number];

/** The error of a result that has no value: the parameter that makes it so, with its content where it tells something. */
export function notDefined(reason: Reason, because: string | Readonly<Record<string, unknown>>): MetricError {
  if (typeof because === 'string') return new MetricError('not_defined', { reason, param: because });
  const [[param, found]] = Object.entries(because) as [[string, unknown]];
  return new MetricError('not_defined', { reason, param, found });
}

/** `numerator ÷ denominator`; a denominator of zero or less has no result. `divide(5, { leads }, 'no_lead')`. */
export function divide(numerator: number, denominator: Named, reason: Reason): number {
  const [, value] = named(denominator);
  if (value <= 0) throw notDefined(reason, denominator);
  return numerator / value;
}

/** Fails if the part is more than the whole. `atMost({ lost }, { start })`. */
export function atMost(part: Named, whole: Named): void {
  const [param, found] = named(part);
  const [other, otherFound] = named(whole);
  // A sum of figures, each of which can be written, may be none that can.
  if (!Number.isFinite(found)) throw new MetricError('overflow');
  if (isMore(found, otherFound)) throw new MetricError('exceeds', { param, found, other, otherFound });
}

/** `part ÷ whole` for a part that belongs to the whole. */
export function share(part: Named, whole: Named, reason: Reason): number {
  const [, all] = named(whole);
  if (all > 0) atMost(part, whole);
  return divide(Math.min(named(part)[1], all), whole, reason);
}
