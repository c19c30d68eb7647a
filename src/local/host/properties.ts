/** This file emulates what a script keeps: properties, cache, locks, with Google's limits. */

import type { Execution } from './execution';
import { keep, look, type Methods, SELF, wrap } from './service';

/** Nine kilobytes a value are documented, but 8 066 bytes is the most that was measured to pass; 500 kB a store. */
const LIMITS = { value: 8066, store: 500 * 1024, cached: 100 * 1024 };

export const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

type Store = Record<string, string>;

/** All of them or, where the store has no room, none. */
function put(store: Store, values: Record<string, unknown>): void {
  const added = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  if (Object.values(added).some((value) => bytesOf(value) > LIMITS.value)) throw new Error('Argument too large: value');
  const all = Object.entries({ ...store, ...added });
  const size = all.reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(value), 0);
  if (size > LIMITS.store)
    throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
  Object.assign(store, added);
}

export const propertyMethods: Methods<Store> = {
  getProperty: keep('String', (store, key: string) => store[key] ?? null),
  getProperties: keep('', (store) => ({ ...store })),
  getKeys: keep('', (store) => Object.keys(store)),
  setProperty: keep('String Text', (store, key: string, value: string) => {
    put(store, { [key]: value });
    return SELF;
  }),
  setProperties: keep('Plain | Plain Boolean', (store, values: Record<string, unknown>, deleteOthers = false) => {
    if (deleteOthers) for (const key of Object.keys(store)) delete store[key];
    put(store, values);
    return SELF;
  }),
  deleteProperty: keep('String', (store, key: string) => {
    delete store[key];
    return SELF;
  }),
  deleteAllProperties: keep('', (store) => {
    for (const key of Object.keys(store)) delete store[key];
    return SELF;
  }),
};

const properties = (execution: Execution, store: Store): object =>
  wrap(execution, 'PropertiesService.Properties', propertyMethods, store);

export const propertiesMethods: Methods<Execution> = {
  getUserProperties: look('', (execution) => properties(execution, execution.host.state.properties.user)),
  getDocumentProperties: look('', (execution) => properties(execution, execution.host.state.properties.document)),
  getScriptProperties: look('', (execution) => properties(execution, execution.host.state.properties.script)),
};

export const createPropertiesService = (execution: Execution): object =>
  wrap(execution, 'PropertiesService', propertiesMethods, execution);

type CacheTarget = { execution: Execution; scope: string };

const keyOf = ({ scope }: CacheTarget, key: string) => `${scope}:${key}`;
const nowOf = ({ execution }: CacheTarget) => execution.host.options.now().getTime();

function cached(target: CacheTarget, key: string): string | null {
  const { cache } = target.execution.host.state;
  const entry = cache.get(keyOf(target, key));
  return entry && entry.until > nowOf(target) ? entry.value : null;
}

function store(target: CacheTarget, key: string, value: string, seconds = 600): null {
  if (bytesOf(value) > LIMITS.cached) throw new Error('Argument too large: value');
  const until = nowOf(target) + Math.min(seconds, 21_600) * 1000;
  target.execution.host.state.cache.set(keyOf(target, key), { value, until });
  return null;
}

function forget(target: CacheTarget, key: string): null {
  target.execution.host.state.cache.delete(keyOf(target, key));
  return null;
}

export const cacheMethods: Methods<CacheTarget> = {
  get: keep('String', cached),
  getAll: keep('String[]', (target, keys: string[]) =>
    Object.fromEntries(keys.map((key) => [key, cached(target, key)]).filter(([, value]) => value !== null)),
  ),
  put: keep('String String | String String Integer', store),
  putAll: keep('Plain | Plain Integer', (target, values: Record<string, string>, seconds?: number) => {
    for (const [key, value] of Object.entries(values)) store(target, key, value, seconds);
    return null;
  }),
  remove: keep('String', forget),
  removeAll: keep('String[]', (target, keys: string[]) => {
    for (const key of keys) forget(target, key);
    return null;
  }),
};

const cache = (execution: Execution, scope: string): object =>
  wrap(execution, 'CacheService.Cache', cacheMethods, { execution, scope });

export const cacheServiceMethods: Methods<Execution> = {
  getUserCache: look('', (execution) => cache(execution, 'user')),
  getDocumentCache: look('', (execution) => cache(execution, 'document')),
  getScriptCache: look('', (execution) => cache(execution, 'script')),
};

export const createCacheService = (execution: Execution): object =>
  wrap(execution, 'CacheService', cacheServiceMethods, execution);

type LockTarget = { execution: Execution; name: string };

/** One run at a time here, so that a lock is free unless a test holds it in `state.locks`. */
const isFree = ({ execution, name }: LockTarget): boolean => {
  const holder = execution.host.state.locks.get(name);
  return holder === undefined || holder === execution;
};

/** What a run still holds is free when it ends, however it ends. */
export function freeLocks(execution: Execution): void {
  const { locks } = execution.host.state;
  for (const [name, holder] of locks) if (holder === execution) locks.delete(name);
}

function tryLock(target: LockTarget, milliseconds: number): boolean {
  if (milliseconds < 0 || !isFree(target)) return false;
  target.execution.host.state.locks.set(target.name, target.execution);
  return true;
}

export const lockMethods: Methods<LockTarget> = {
  tryLock: look('Integer', tryLock),
  waitLock: look('Integer', (target, milliseconds: number) => {
    if (!tryLock(target, milliseconds))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }),
  hasLock: look('', ({ execution, name }) => execution.host.state.locks.get(name) === execution),
  releaseLock: look('', (target) => {
    if (isFree(target)) target.execution.host.state.locks.delete(target.name);
  }),
};

const lock = (execution: Execution, name: string): object =>
  wrap(execution, 'LockService.Lock', lockMethods, { execution, name });

export const lockServiceMethods: Methods<Execution> = {
  getUserLock: look('', (execution) => lock(execution, 'user')),
  getDocumentLock: look('', (execution) => lock(execution, 'document')),
  getScriptLock: look('', (execution) => lock(execution, 'script')),
};

export const createLockService = (execution: Execution): object =>
  wrap(execution, 'LockService', lockServiceMethods, execution);
