/** This file defines a rule of the method: a row with its condition, its sentence in both languages and its source. */
import type { Text } from '../metrics/text';
import type { Params } from './say';

/** An error blocks; what is not called one is an advice. */
export interface Rule<Context> {
  readonly id: string;
  readonly level?: 'error';
  /** The field beside which the sentence stands. */
  readonly field: string;
  readonly holds: (context: Context) => boolean;
  readonly text: Text;
  readonly why?: Text;
  readonly params?: (context: Context) => Params;
  /** The place in the method's articles, such as "F1", or a decision, such as "Z3". */
  readonly source: string;
}

export interface Problem {
  readonly id: string;
  readonly level: 'error' | 'advice';
  readonly field: string;
  readonly text: Text;
  readonly why?: Text;
  readonly params: Params;
}

export function problemsOf<Context>(rules: readonly Rule<Context>[], context: Context): Problem[] {
  return rules
    .filter((rule) => rule.holds(context))
    .map(({ id, level, field, text, why, params }) => ({
      id,
      level: level ?? 'advice',
      field,
      text,
      ...(why && { why }),
      params: params ? params(context) : {},
    }));
}

export const errorsOf = (problems: readonly Problem[]) => problems.filter((problem) => problem.level === 'error');
