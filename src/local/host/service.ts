/** This file makes an emulated object of Apps Script from a table of methods: checked, counted, and strict about the rest. */

import type { Kind } from './calls';
import type { Execution } from './execution';
import { carriedOut } from './faults';
import { checkProtected } from './protected';
import { errorIn, intoRealm, outOfRealm } from './realm';
import { checkArguments, type Signature } from './signature';

type Run<T> = (this: void, target: T, ...args: never[]) => unknown;
export type Method<T> = { kind: Kind; signature: Signature; run: Run<T> };
export type Methods<T> = Readonly<Record<string, Method<T>>>;

const method =
  (kind: Kind) =>
  <T>(signature: Signature, run: Run<T>): Method<T> => ({ kind, signature, run });

/** Finds or makes an object, without asking Google anything that a budget should count. */
export const look = method('look');
export const read = method('read');
export const write = method('write');
/** Reads or writes a store beside the document. */
export const keep = method('keep');

type Wrapped = { className: string; target: unknown };
const wrapped = new WeakMap<object, Wrapped>();

export const classOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? wrapped.get(value)?.className : undefined;

const isService = (value: object): boolean => wrapped.has(value);

/** The host's own object behind one that a script holds. */
export const targetOf = <T>(value: unknown): T => wrapped.get(value as object)!.target as T;

/** A method whose result is the object itself, so that calls can be chained. */
export const SELF = Symbol('self');

/** What programs ask of any object, and Apps Script's objects do not have. */
const PROBES = new Set([
  'then',
  'toJSON',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
  'constructor',
  'tagName',
  'window',
  'length',
]);

export function wrap<T>(
  execution: Execution,
  className: string,
  methods: Methods<T>,
  target: T,
  constants: Record<string, unknown> = {},
): object {
  const made: Record<string, unknown> = Object.assign(Object.create(null), constants);
  const shortName = className.slice(className.lastIndexOf('.') + 1);
  const proxy: object = new Proxy(made, {
    get(_, property) {
      if (typeof property === 'symbol' || property in made) return made[property as string];
      const found = Object.hasOwn(methods, property) ? methods[property] : undefined;
      if (found) {
        made[property] = callable(execution, `${className}.${property}`, found, target, () => proxy);
        return made[property];
      }
      if (property === 'toString') return () => shortName;
      if (PROBES.has(property) || property.startsWith('@@') || property.startsWith('_')) return undefined;
      throw errorIn(execution.realm, `${shortName}.${property} is not available in Local Sheets.`);
    },
    set(_, property) {
      throw errorIn(execution.realm, `${shortName}.${String(property)} cannot be set.`);
    },
    has: (_, property) => property in methods || property in made,
    ownKeys: () => [],
  });
  wrapped.set(proxy, { className, target });
  return proxy;
}

function callable<T>(
  execution: Execution,
  name: string,
  { kind, signature, run }: Method<T>,
  target: T,
  self: () => object,
) {
  return (...args: unknown[]) => {
    try {
      execution.allow(kind, name);
      checkArguments(name, signature, args, classOf);
      if (kind === 'write') checkProtected(execution, name, target, () => wrapped.get(args[0] as object)?.target);
      if (execution.rights !== 'TEST') execution.host.calls.count(kind, name.slice(name.indexOf('.') + 1));
      const result = carriedOut(execution, kind, name, () =>
        run(target, ...(args.map((arg) => outOfRealm(arg, isService)) as never[])),
      );
      return result === SELF ? self() : intoRealm(result, execution.realm);
    } catch (error) {
      throw errorIn(execution.realm, error);
    }
  };
}

/** Marks an object that is not a table of methods, such as a value of an enumeration, as one of a class. */
export function brand(value: object, className: string): void {
  wrapped.set(value, { className, target: value });
}
