/** This file checks the arguments of a service call and words the refusal as Apps Script does. */

import { isDate } from './realm';

export type ClassOf = (value: unknown) => string | undefined;

/** Overloads separated by `|`, types by blanks: "Integer Integer | String". A `?` admits null, a `...` repeats. */
export type Signature = string;

const overloads = new Map<Signature, string[][]>();

function overloadsOf(signature: Signature): string[][] {
  const known = overloads.get(signature);
  if (known) return known;
  const read = signature.split('|').map((types) => types.trim().split(/\s+/).filter(Boolean));
  overloads.set(signature, read);
  return read;
}

export function checkArguments(name: string, signature: Signature, args: readonly unknown[], classOf: ClassOf): void {
  if (overloadsOf(signature).some((types) => fits(types, args, classOf))) return;
  const given = args.map((arg) => nameOf(arg, classOf)).join(',');
  throw new Error(`The parameters (${given}) don't match the method signature for ${name}.`);
}

function fits(types: string[], args: readonly unknown[], classOf: ClassOf): boolean {
  const last = types[types.length - 1];
  if (last?.endsWith('...')) {
    const repeated = last.slice(0, -3);
    const fixed = types.slice(0, -1);
    return args.length >= fixed.length && args.every((arg, at) => isA(fixed[at] ?? repeated, arg, classOf));
  }
  return args.length === types.length && types.every((type, at) => isA(type, args[at], classOf));
}

function isA(type: string, value: unknown, classOf: ClassOf): boolean {
  if (type.endsWith('?')) return value === null || isA(type.slice(0, -1), value, classOf);
  if (type.endsWith('[]')) return Array.isArray(value) && value.every((item) => isA(type.slice(0, -2), item, classOf));
  if (type === 'Object') return true;
  if (type === 'String') return typeof value === 'string';
  if (type === 'Text') return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (type === 'Integer') return typeof value === 'number' && Number.isInteger(value);
  if (type === 'Number') return typeof value === 'number';
  if (type === 'Boolean') return typeof value === 'boolean';
  if (type === 'Date') return isDate(value);
  if (type === 'Function') return typeof value === 'function';
  if (type === 'Plain') return typeof value === 'object' && value !== null && !classOf(value);
  return classOf(value) === type;
}

function nameOf(value: unknown, classOf: ClassOf): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value))
    return value.length > 0 ? `${nameOf(value[0], classOf).replace(/^\(class\)$/, 'Object')}[]` : 'Array';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'object') return classOf(value) ?? '(class)';
  return typeof value === 'function' ? '(class)' : typeof value;
}
