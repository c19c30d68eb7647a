/** This file counts what a script asks of the services, as a budget for tests. */

export type Kind = 'look' | 'read' | 'write';

export type ServiceCalls = {
  reads: number;
  writes: number;
  /** Each makes Google write what it kept so far before it can answer. */
  readsAfterWrites: number;
  byName: Record<string, number>;
  reset(): void;
};

export type Counter = ServiceCalls & { count(kind: Kind, name: string): void };

export function createCounter(): Counter {
  let written = false;
  const counter: Counter = {
    reads: 0,
    writes: 0,
    readsAfterWrites: 0,
    byName: {},
    reset() {
      Object.assign(counter, { reads: 0, writes: 0, readsAfterWrites: 0, byName: {} });
      written = false;
    },
    count(kind, name) {
      if (kind === 'look') return;
      counter.byName[name] = (counter.byName[name] ?? 0) + 1;
      if (kind === 'write') counter.writes++;
      else counter.reads++;
      if (kind === 'read' && written) counter.readsAfterWrites++;
      written = kind === 'write' && !name.endsWith('flush');
    },
  };
  return counter;
}
