/** This file defines what a metric is: the one literal from which its function, help, KPI card and native formula are made. */
import type { Text } from './text';

/** `rate` is a fraction (5 % = 0.05); `money` is in the file's own currency; `points` are NPS points. */
export type Unit = 'money' | 'rate' | 'ratio' | 'months' | 'days' | 'points' | 'count';

export const FAMILIES = [
  'acquisition',
  'unit-economics',
  'recurring-revenue',
  'retention',
  'engagement',
  'sales',
  'satisfaction',
  'cash',
  'people',
  'steering',
  'counted',
] as const;
export type Family = (typeof FAMILIES)[number];

/** Where a metric acts in the customer's life (Dave McClure's AARRR). */
export const AARRR = ['acquisition', 'activation', 'retention', 'referral', 'revenue'] as const;
export type Aarrr = (typeof AARRR)[number];

export type Direction = 'up' | 'down';
export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly';
export type Level = 'strategic' | 'tactical' | 'operational';

/** One column of the Data tab: a figure that a person enters once a month. */
export interface Input {
  readonly id: string;
  readonly label: Text;
  /** What to enter and where it is found; shown as the note of the column's header. */
  readonly help: Text;
  readonly unit: Unit;
  readonly group: Aarrr | 'finance' | 'satisfaction' | 'people';
  /** True where a negative figure has a meaning; losses are positive amounts. */
  readonly signed?: true;
  /** The sample company's figure in its first and in its 24th month. */
  readonly sample: readonly [first: number, last: number];
  /** For a balance at the start of the month: the inputs which, added and taken away, lead to the next month's. */
  readonly carries?: { readonly plus: readonly string[]; readonly minus: readonly string[] };
}

/** What a dashboard needs to show a metric month by month. */
export interface Kpi {
  readonly unit: Unit;
  readonly direction: Direction;
  readonly cadence: Cadence;
  readonly timing: 'leading' | 'lagging';
  readonly aarrr: Aarrr;
  readonly level: Level;
  /** First things to do when the KPI is in alert, best first. */
  readonly actions: readonly [Text, Text, Text];
  /** Default target and alert threshold by the method, in the KPI's unit. */
  readonly target?: number;
  readonly alert?: number;
  readonly inputs: readonly Input[];
  /**
   * The value of a month over its inputs, written `[input_id]`, in the locale-neutral subset: English names, `;`,
   * no decimal literal. Asked only when every input is filled; `""` where the value is not defined.
   */
  readonly native: string;
  /** The same value by the custom functions, over the same `[input_id]`; absent for a figure that is merely counted. */
  readonly call?: string;
  /** A condition over the inputs under which the best case has no number and shows `∞` (runway without burn). */
  readonly unbounded?: string;
}

/** A function's parameter as the help shows it. */
export interface ParamHelp {
  readonly name: string;
  readonly text: Text;
  /** Shown by Google Sheets as an example value. */
  readonly example: string;
  readonly optional: boolean;
}

/** An executed example: a formula in US notation and the value, or the table, that it gives. */
export interface Example {
  readonly formula: string;
  readonly result: unknown;
}
