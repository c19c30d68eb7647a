/** This file finds the custom functions of a script as Google does, by the JSDoc above top-level functions, and runs them. */

import { isDateFormat } from './numberFormat';
import type { Argument, Box, Engine } from './types';
import type { UnknownNames } from './unknownNames';

export type CustomFunction = Readonly<{
  name: string;
  description: string;
  params: readonly { name: string; example: string; description: string }[];
}>;

/** What a spreadsheet lends to its custom functions. */
export type CustomFunctionHost = {
  has(name: string): boolean;
  call(name: string, args: unknown[]): unknown;
  toDate(serial: number): unknown;
  fromDate(date: Date): { value: number; format: string };
};

const DECLARATION =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\n(?:async\s+)?function\s+([\p{L}$_][\p{L}\p{N}$_]*)\s*\(([^)]*)\)/gu;

export function findCustomFunctions(code: string): CustomFunction[] {
  const found: CustomFunction[] = [];
  for (const [, comment = '', name = '', declared = ''] of code.matchAll(DECLARATION)) {
    if (/@customfunction\b/i.test(comment) && !name.endsWith('_')) found.push(describe(name, comment, declared));
  }
  return found;
}

/** Google shows the parameters of the comment, or failing them those of the declaration. */
function describe(name: string, comment: string, declared: string): CustomFunction {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd());
  const [text, ...tags] = lines.join('\n').split(/^@/m);
  const documented = tags.flatMap(parameter);
  const params = documented.length > 0 ? documented : declared.split(',').flatMap(undocumented);
  return { name, description: oneLine(text ?? ''), params };
}

function parameter(tag: string) {
  const match = /^param\s+(?:\{((?:[^{}]|\{[^{}]*\})*)\}\s*)?(\[?[\p{L}\p{N}$_.]+[^\s]*)\s*(?:-\s*)?([\s\S]*)$/u.exec(
    tag,
  );
  return match ? [{ example: match[1] ?? '', name: match[2]!, description: oneLine(match[3] ?? '') }] : [];
}

const undocumented = (declared: string) =>
  declared.trim() ? [{ name: declared.trim().replace(/\W.*/, ''), example: '', description: '' }] : [];

/** No-break spaces stay. */
const oneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** What can be called by name in the spreadsheet of these custom functions: theirs, and none of another's script. */
export function functionsKnownTo({ registries }: Engine, functions: readonly CustomFunction[]): string[] {
  const { content } = registries.functionRegistry;
  const builtIn = Object.keys(content).filter((name) => content[name]!.category !== CUSTOM && !content[name]!.hidden);
  return [...functions.map(({ name }) => name.toUpperCase()), ...builtIn];
}

const hosts = new WeakMap<object, CustomFunctionHost>();

/** The registry of functions is one for the whole process: the host of a call is found by the model's getters. */
export function lendCustomFunctions(getters: object, host: CustomFunctionHost): void {
  hosts.set(getters, host);
}

export const isCustomFunction = (getters: object, name: string): boolean => hosts.get(getters)?.has(name) ?? false;

type Context = { getters: object; unknown: UnknownNames };

const CUSTOM = 'Custom';

/** A built-in function hides a custom one of its name. */
function isBuiltIn({ registries }: Engine, name: string): boolean {
  const known = registries.functionRegistry.content[name.toUpperCase()];
  return known !== undefined && known.category !== CUSTOM;
}

export function registerCustomFunctions(engine: Engine, functions: readonly CustomFunction[]): void {
  for (const { name, description, params } of functions) {
    if (isBuiltIn(engine, name)) continue;
    engine.registries.functionRegistry.replace(name, {
      description,
      category: CUSTOM,
      examples: params.map((param) => param.example || param.name),
      args: [...params.map(asArgument), ...UNDOCUMENTED],
      compute(this: Context, ...args: Argument[]) {
        return compute(engine, name.toUpperCase(), this, args);
      },
    } as never);
  }
}

const asArgument = ({ name, description }: CustomFunction['params'][number]) => ({
  name: name.replace(/[[\]]/g, ''),
  description,
  type: ['ANY' as const, 'RANGE<ANY>' as const],
  acceptMatrix: true,
  acceptErrors: true,
  optional: true,
});

/** Google passes on whatever is typed; the engine counts arguments, and the help leaves these out. */
const UNDOCUMENTED = Array.from({ length: 24 }, () => ({
  ...asArgument({ name: '', example: '', description: '' }),
  undocumented: true,
}));

function compute(engine: Engine, name: string, context: Context, args: Argument[]): Box | Box[][] {
  const host = hosts.get(context.getters);
  if (!host?.has(name)) return new engine.EvaluationError(context.unknown.function(name), '#NAME?') as Box;
  try {
    return boxed(
      host.call(
        name,
        args.map((arg) => unboxed(arg, host)),
      ),
      host,
    );
  } catch (error) {
    return new engine.EvaluationError(messageOf(error), '#ERROR!') as Box;
  }
}

const messageOf = (error: unknown): string => String((error as Error | undefined)?.message ?? error);

/** What the script receives: a scalar, or rows of cells; the engine holds columns. */
function unboxed(arg: Argument, host: CustomFunctionHost): unknown {
  if (arg === undefined) return undefined;
  if (!Array.isArray(arg)) return scalar(arg, host);
  if (arg.length === 1 && arg[0]?.length === 1) return scalar(arg[0][0], host);
  const rows = arg[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) => arg.map((column) => scalar(column[row], host)));
}

function scalar(box: Box | undefined, host: CustomFunctionHost): unknown {
  const value = box?.value ?? '';
  return typeof value === 'number' && isDateFormat(box?.format) ? host.toDate(value) : value;
}

function boxed(result: unknown, host: CustomFunctionHost): Box | Box[][] {
  if (!Array.isArray(result)) return box(result, host);
  const rows = (Array.isArray(result[0]) ? result : result.map((cell) => [cell])) as unknown[][];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  if (rows.length === 0) return { value: '' };
  return Array.from({ length: width }, (_, column) => rows.map((row) => box(row[column], host)));
}

const NOT_A_NUMBER: Box = { value: '#NUM!', message: 'Result was not a number.' };

function box(value: unknown, host: CustomFunctionHost): Box {
  if (Object.prototype.toString.call(value) === '[object Date]') return host.fromDate(value as Date);
  if (value === null || value === undefined) return { value: '' };
  if (typeof value === 'number' && !Number.isFinite(value)) return NOT_A_NUMBER;
  if (typeof value === 'object' || typeof value === 'function') return { value: String(value) };
  return { value };
}
