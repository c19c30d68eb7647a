/** This file defines what a metric is: the one literal from which its function, help, KPI card and native formula are made. */
import type { SourceId } from './sources';
import { type Language, type Text, t } from './text';

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
  /** Where that target and that alert come from: without a source, a KPI has neither. */
  readonly goalFrom?: readonly SourceId[];
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

/** Tells a date's day in the spreadsheet's time zone, whatever the script's. */
export interface Calendar {
  partsOf(date: Date): { readonly year: number; readonly month: number; readonly day: number };
}

export type CellValue = number | string;
/** A word of a table stands in both languages until it reaches its cell. */
export type TableCell = CellValue | Text;
/** What a function gives to its cell: a value, or rows that spill. */
export type Result = CellValue | readonly (readonly TableCell[])[];

/** The words of a table in the language that is asked for where there are any. */
export function spoken(result: Result, language: () => Language): CellValue | readonly (readonly CellValue[])[] {
  if (!Array.isArray(result)) return result as CellValue;
  return (result as readonly (readonly TableCell[])[]).map((row) =>
    row.map((cell) => (typeof cell === 'object' ? cell[language()] : cell)),
  );
}

/**
 * A parameter; `V` is what `compute` receives of it. `cell`: one cell. `list`: the filled cells of a range.
 * `series`: every cell of a range, null where blank. `column`: ranges that pair by position, filled rows only.
 */
export interface Param<V> {
  readonly kind: 'cell' | 'list' | 'series' | 'column';
  readonly text: Text;
  /** Shown by Google Sheets as an example value. */
  readonly example: string;
  /** Reads one cell that is not blank; throws a MetricError. */
  readonly read: (cell: unknown, calendar: Calendar) => unknown;
  /** True where the argument may be left out. */
  readonly optional: boolean;
  /** What a blank cell means, where it may be blank. */
  readonly blank?: { readonly value: V | unknown; readonly text?: Text };
}

type Params = Readonly<Record<string, Param<unknown>>>;
type ValuesOf<P> = { readonly [K in keyof P]: P[K] extends Param<infer V> ? V : never };

/** Tells at which place of its range, counted from 1, stood the n-th row that `compute` received, counted from 0. */
export type PlaceOf = (index: number) => number;

/** Where in its result a function gives rates: from this row and column on, each from 1; those above `most` are no rates. */
export interface Rates {
  readonly row: number;
  readonly column: number;
  readonly most?: number;
}

/** A function to type in a cell. */
export interface Fn {
  readonly params: Params;
  compute(values: Readonly<Record<string, unknown>>, placeOf: PlaceOf): Result;
  /** Where the KPI's unit does not tell. */
  readonly rates?: Rates;
  readonly examples: readonly [Example, ...Example[]];
}

/** Declares a function; `compute` receives clean values of the types that its parameters read. */
export const fn = <P extends Params>(declared: {
  readonly params: P;
  readonly compute: (values: ValuesOf<P>, placeOf: PlaceOf) => Result;
  readonly rates?: Rates;
  readonly examples: readonly [Example, ...Example[]];
}): Fn => declared as unknown as Fn;

/** An entry of the catalogue: a function, a KPI of the dashboard, or both. */
export interface Metric {
  readonly title: Text;
  readonly description: Text;
  readonly family: Family;
  /** Where the definition comes from. */
  readonly from: readonly [SourceId, ...SourceId[]];
  readonly fn?: Fn;
  readonly kpi?: Kpi;
}

/** The parameters as the help shows them; Sheets shows every parameter as required, so the text says which is not. */
export const help = ({ params }: Fn): ParamHelp[] =>
  Object.entries(params).map(([name, { text, example, optional, blank }]) => ({
    name,
    text: optional ? withDefault(text, blank?.text) : text,
    example,
    optional,
  }));

const withDefault = (text: Text, value: Text | undefined): Text =>
  value
    ? t(`${text.en} Optional (default: ${value.en}).`, `${text.fr} Facultatif (par défaut : ${value.fr}).`)
    : t(`${text.en} Optional.`, `${text.fr} Facultatif.`);
