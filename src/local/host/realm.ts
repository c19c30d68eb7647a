/** This file says what a script runs in: a bare global object, as Apps Script has, with only the services put on it. */

export type Realm = {
  global: Record<string, unknown> & {
    Array: ArrayConstructor;
    Date: DateConstructor;
    Error: ErrorConstructor;
    Object: ObjectConstructor;
  };
  run(code: string, fileName: string): void;
};

/** Node gives a new V8 context, the page a new hidden frame. */
export type NewRealm = () => Realm;

export type Callable = (...args: unknown[]) => unknown;

/**
 * Runs a script, and finds the functions that it declares at its top: `eval` and whatever else the realm had before are
 * nobody's to call by name.
 */
export function runScript({ global, run }: Realm, code: string): (name: string) => Callable | undefined {
  const own = (name: string): unknown => Object.getOwnPropertyDescriptor(global, name)?.value;
  const before = new Map(Object.getOwnPropertyNames(global).map((name) => [name, own(name)]));
  run(code, 'Code.js');
  return (name) => {
    const found = own(name);
    return typeof found === 'function' && found !== before.get(name) ? (found as Callable) : undefined;
  };
}

/** A value as the script's own realm would have made it, so that `instanceof` holds there. */
export function intoRealm(value: unknown, realm: Realm): unknown {
  const { global } = realm;
  if (Array.isArray(value)) return global.Array.from(value, (item) => intoRealm(item, realm));
  if (value instanceof Date) return new global.Date(value.getTime());
  if (!isPlain(value)) return value;
  const made = new global.Object() as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) made[key] = intoRealm(item, realm);
  return made;
}

/** Services have no prototype: they pass as they are. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A script's value as the host's own realm would have made it; the engine copies nothing else. */
export function outOfRealm(value: unknown, isService: (value: object) => boolean): unknown {
  if (Array.isArray(value)) return Array.from(value, (item) => outOfRealm(item, isService));
  if (typeof value !== 'object' || value === null || isDate(value) || isService(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outOfRealm(item, isService)]));
}

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

export function errorIn({ global }: Realm, error: unknown): Error {
  const { message = String(error), name } = (error ?? {}) as Error;
  const made = new global.Error(message);
  made.name = name === 'Error' || !name ? 'Exception' : name;
  return made;
}
