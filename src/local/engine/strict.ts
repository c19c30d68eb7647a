/** This file makes the engine's functions refuse what Google's refuse: a text or a range where one number is due. */

import { scalarOf } from './evaluator';
import { type Parameter, parametersFor } from './parameters';
import type { Argument, Box, Engine, Position } from './types';

type Context = { spreadsArrays?: boolean; __originCellPosition?: Position };
type Compute = (this: Context, ...args: Argument[]) => unknown;
type Description = { name: string; args: Parameter[]; compute: Compute };
type Registry = {
  content: Record<string, Description>;
  mapping: Record<string, Compute>;
  replace(name: string, description: unknown): void;
};

const strictEngines = new WeakSet<Engine>();

export function makeFunctionsStrict(engine: Engine): void {
  if (strictEngines.has(engine)) return;
  strictEngines.add(engine);
  const registry = engine.registries.functionRegistry as unknown as Registry;
  for (const [name, description] of Object.entries(registry.content)) makeStrict(registry, name, description);
}

function makeStrict(registry: Registry, name: string, description: Description): void {
  const { compute } = description;
  if (description.args.some(isNumberOnly)) {
    registry.replace(name, { ...description, compute: refusingText(name, description, compute) });
  }
  const vectorised = registry.mapping[name]!;
  const takesRanges = description.args.every((parameter) => parameter.acceptMatrix);
  const hasDomain = OUT_OF_DOMAIN.has(name);
  if (takesRanges && !hasDomain) return;
  registry.mapping[name] = function (...args) {
    const given = this.spreadsArrays === false && !takesRanges ? scalars(this, description, args) : args;
    const result = vectorised.apply(this, given) as Box | Box[][];
    return hasDomain && !Array.isArray(result) ? outOfDomain(result) : result;
  };
}

/** Functions whose argument can be a number and yet wrong: #NUM! at Google. */
const OUT_OF_DOMAIN: ReadonlySet<string> = new Set(
  (
    'SQRT SMALL LARGE LN LOG LOG10 POWER POW MEDIAN FACT INDEX CHOOSE DATE DATEDIF IRR XIRR RATE NPER ' +
    'QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTILE PERCENTILE.INC PERCENTILE.EXC'
  ).split(' '),
);

const outOfDomain = (result: Box): Box =>
  result?.value === '#VALUE!' && !/coerced|array value/.test(result.message ?? '')
    ? { ...result, value: '#NUM!' }
    : result;

function refusingText(name: string, description: Description, compute: Compute): Compute {
  return function (...args) {
    const at = args.some(isEmptyText) ? emptyTextForNumber(description, args) : -1;
    if (at < 0) return compute.apply(this, args);
    return {
      value: '#VALUE!',
      message: `Function ${name} parameter ${at + 1} expects number values. But '' is a text and cannot be coerced to a number.`,
    } satisfies Box;
  };
}

function emptyTextForNumber(description: Description, args: Argument[]): number {
  const parameters = parametersFor(description.args, args.length);
  return args.findIndex((arg, index) => isEmptyText(arg) && isNumberOnly(parameters[index]!));
}

function scalars(context: Context, description: Description, args: Argument[]): Argument[] {
  if (!args.some(Array.isArray)) return args;
  const parameters = parametersFor(description.args, args.length);
  return args.map((arg, index) =>
    Array.isArray(arg) && !parameters[index]!.acceptMatrix ? scalarOf(arg, context.__originCellPosition) : arg,
  );
}

const isEmptyText = (arg: Argument): boolean => !!arg && !Array.isArray(arg) && arg.value === '';
const isNumberOnly = ({ type }: Parameter): boolean => type.every((kind) => kind === 'NUMBER' || kind === 'DATE');
