/** This file counts what a script asks of the services, as a budget for tests. */

/** `keep` is what goes to a store beside the document: properties and cache. */
export type Kind = 'look' | 'read' | 'write' | 'keep';

export type ServiceCalls = {
  /** Of the document. */
  reads: number;
  writes: number;
  /** Of the stores beside it. */
  keeps: number;
  /** Each makes Google write what it kept so far before it can answer; a flush, which is not counted, does no more. */
  readsAfterWrites: number;
  byName: Record<string, number>;
  reset(): void;
};

export type Counter = ServiceCalls & { count(kind: Kind, name: string): void };

const COUNTS = { read: 'reads', write: 'writes', keep: 'keeps' } as const;

export function createCounter(): Counter {
  let written = false;
  const counter: Counter = {
    reads: 0,
    writes: 0,
    keeps: 0,
    readsAfterWrites: 0,
    byName: {},
    reset() {
      Object.assign(counter, { reads: 0, writes: 0, keeps: 0, readsAfterWrites: 0, byName: {} });
      written = false;
    },
    count(kind, name) {
      if (name === 'flush') {
        written = false;
        return;
      }
      if (kind === 'look') return;
      counter.byName[name] = (counter.byName[name] ?? 0) + 1;
      counter[COUNTS[kind]]++;
      if (kind === 'keep') return;
      if (kind === 'read' && written) counter.readsAfterWrites++;
      written = kind === 'write';
    },
  };
  return counter;
}
