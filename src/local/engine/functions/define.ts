/** This file adds functions of Google Sheets to the engine: their arguments are read once, so that each computes with plain values. */

import type { Formats } from '../formats';
import type { LocaleCode } from '../locale';
import type { Argument, Box, Engine, Position } from '../types';

/** What a workbook lends to its functions. */
export type Context = {
  locale: object;
  localeCode: LocaleCode;
  formats(): Formats;
  thisYear(): number;
  __originCellPosition?: Position;
};

type Tools = { helpers: Engine['helpers']; context: Context };

export type Parameter<Value> = {
  name: string;
  description: string;
  type: readonly string[];
  read(argument: Argument, tools: Tools): Value;
  optional?: boolean;
  /** Takes all the arguments that are left. */
  repeating?: boolean;
  acceptMatrix?: boolean;
  acceptErrors?: boolean;
};

type Values<Parameters extends readonly Parameter<unknown>[]> = {
  [At in keyof Parameters]: Parameters[At] extends Parameter<infer Value> ? Value : never;
};

export type Result = string | number | boolean | Box | Box[][];

export type Definition = {
  description: string;
  parameters: readonly Parameter<unknown>[];
  compute(this: Context, ...values: never[]): Result;
};

/** A function that is known by several names keeps them in one entry: 'NORM.DIST NORMDIST'. */
export type Definitions = Readonly<Record<string, Definition>>;

export const fn = <const Parameters extends readonly Parameter<unknown>[]>(
  description: string,
  parameters: Parameters,
  compute: (this: Context, ...values: Values<Parameters>) => Result,
): Definition => ({ description, parameters, compute: compute as never });

/** An error, as a cell holds it. */
export const fail = (value: string, message: string): Box => ({ value, message });

const reads =
  <Value>(type: readonly string[], read: Parameter<Value>['read'], more: Partial<Parameter<Value>> = {}) =>
  (name: string, description: string): Parameter<Value> => ({ name, description, type, read, ...more });

const single = (argument: Argument): Box | undefined => (Array.isArray(argument) ? argument[0]?.[0] : argument);

export const number = reads<number>(['NUMBER'], (argument, { helpers, context }) =>
  helpers.toNumber(single(argument) as never, context.locale as never),
);
export const integer = reads<number>(['NUMBER'], (argument, tools) =>
  Math.trunc(tools.helpers.toNumber(single(argument) as never, tools.context.locale as never)),
);
export const text = reads<string>(['STRING'], (argument, { helpers }) => helpers.toString(single(argument) as never));
export const yesOrNo = reads<boolean>(['BOOLEAN'], (argument, { helpers }) =>
  helpers.toBoolean(single(argument) as never),
);
export const any = reads<Box>(['ANY'], (argument) => single(argument) ?? { value: null });
export const anyOrError = reads<Box>(['ANY'], (argument) => single(argument) ?? { value: null }, {
  acceptErrors: true,
});

const RANGE = ['ANY', 'RANGE<ANY>'];

/** Columns of cells. */
export const range = reads<Box[][]>(RANGE, columnsOf, { acceptMatrix: true, acceptErrors: true });

/** The numbers of ranges, where texts and booleans do not count, and those that are written as arguments. */
export const numbers = reads<number[]>(RANGE, numbersIn, { acceptMatrix: true, acceptErrors: true });

export const optional = <Value>(parameter: Parameter<Value>): Parameter<Value | undefined> => ({
  ...parameter,
  optional: true,
  read: (argument, tools) => (argument === undefined ? undefined : parameter.read(argument, tools)),
});

/** Numbers, however many arguments they stand in. */
export const repeated = (parameter: Parameter<number[]>): Parameter<number[]> => ({ ...parameter, repeating: true });

function columnsOf(argument: Argument): Box[][] {
  if (argument === undefined) return [[{ value: null }]];
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((column) => Array.from(column, (box) => box ?? { value: null }));
}

function numbersIn(argument: Argument, { helpers, context }: Tools): number[] {
  const boxes = columnsOf(argument).flat();
  const failure = boxes.find(({ value }) => helpers.isEvaluationError(value as never));
  if (failure) throw failure;
  if (argument && !Array.isArray(argument)) return [helpers.toNumber(argument as never, context.locale as never)];
  return boxes.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}

export function addFunctions(engine: Engine, category: string, definitions: Definitions): void {
  const { helpers, registries } = engine;
  for (const [names, { description, parameters, compute }] of Object.entries(definitions)) {
    const read = (context: Context, args: Argument[]): unknown[] =>
      parameters.map((parameter, at) => {
        const tools = { helpers, context };
        if (!parameter.repeating) return parameter.read(args[at], tools);
        return args.slice(at).flatMap((argument) => parameter.read(argument, tools));
      });
    const args = parameters.map(({ read: _, ...argument }) => argument);
    for (const name of names.split(' ')) {
      registries.functionRegistry.replace(name, {
        description,
        category,
        args,
        compute(this: Context, ...given: Argument[]) {
          const result = compute.apply(this, read(this, given) as never[]);
          // The engine writes in what it is given.
          return typeof result === 'object' && !Array.isArray(result) ? { ...result } : result;
        },
      } as never);
    }
  }
}
