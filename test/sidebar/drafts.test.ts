/** This file states how drafts are kept in properties whose values are small. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf, forget, forgetOld, keep, recall, type Store } from '../../src/addon/drafts';

const NOW = new Date('2026-03-01T10:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 24 * 3600 * 1000);

/** Only what a Properties store does; it refuses what Google refuses. */
function memory(): Store & { values: Record<string, string> } {
  const values: Record<string, string> = {};
  const store = {
    values,
    getProperties: () => ({ ...values }),
    getProperty: (key: string) => values[key] ?? null,
    setProperties: (added: Record<string, string>) => {
      for (const value of Object.values(added)) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(8066);
      Object.assign(values, added);
      return store;
    },
    deleteProperty: (key: string) => {
      delete values[key];
      return store;
    },
  };
  return store as unknown as Store & { values: Record<string, string> };
}

describe('a draft', () => {
  test('comes back as it was, whatever a person typed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 9000 }), (value, text) => {
        const store = memory();
        keep(store, 'draft:1', { value, text }, NOW);
        expect(recall(store, 'draft:1', NOW)).toEqual(JSON.parse(JSON.stringify({ value, text })));
      }),
      { numRuns: 25 },
    );
  });

  test('that shrinks leaves no chunk behind', () => {
    const store = memory();
    keep(store, 'draft:1', 'é'.repeat(20000), NOW);
    keep(store, 'draft:1', 'short', NOW);
    expect(Object.keys(store.values)).toEqual(['draft:1', 'draft:1.0']);
    forget(store, 'draft:1');
    expect(store.values).toEqual({});
  });

  test('older than 90 days is ignored', () => {
    const store = memory();
    keep(store, 'draft:1', 'kept', NOW);
    expect(recall(store, 'draft:1', later(89))).toBe('kept');
    expect(recall(store, 'draft:1', later(91))).toBeNull();
  });

  test('of another file makes room when it is older, and nothing else does', () => {
    const store = memory();
    keep(store, 'draft:1', 'é'.repeat(9000), NOW);
    keep(store, 'draft:2', 'recent', later(80));
    store.setProperties({ other: '12 things' });
    forgetOld(store, later(100));
    expect(Object.keys(store.values)).toEqual(['draft:2', 'draft:2.0', 'other']);
  });

  test('that lost a chunk is ignored', () => {
    const store = memory();
    keep(store, 'draft:1', 'é'.repeat(20000), NOW);
    store.deleteProperty('draft:1.1');
    expect(recall(store, 'draft:1', NOW)).toBeNull();
  });
});

describe('a chunk', () => {
  test('holds at most 7 500 bytes and never half a character', () => {
    const text = 'a😀é漢'.repeat(4000);
    const chunks = chunksOf(text);
    expect(chunks.join('')).toBe(text);
    for (const chunk of chunks) expect(Buffer.byteLength(chunk)).toBeLessThanOrEqual(7500);
    for (const chunk of chunks) expect(chunk).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });
});
