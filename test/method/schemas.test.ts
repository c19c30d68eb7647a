/** This file states that no message of the sidebar may be longer than what the product itself can send. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { draftSchema, pendingRunSchema, readRequest, requests } from '../../src/method/schemas';

/** What valibot's schemas have in common, for a walk through them. */
interface Node {
  readonly type: string;
  readonly pipe?: readonly Node[];
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly key?: Node;
  readonly value?: Node;
}

const ENDS: Readonly<Record<string, readonly string[]>> = {
  // Every pattern of the messages has an end.
  string: ['max_length', 'regex', 'iso_date'],
  array: ['max_length', 'length'],
  record: ['max_entries'],
  number: ['finite', 'max_value'],
};

/** What a value passes, through pipes that begin with pipes. */
const stepsOf = ({ type, pipe }: Node): string[] => pipe?.flatMap(stepsOf) ?? [type];

/** Where a schema takes a text, a list, a table or a number without an end. */
function endless(schema: Node, at: string): string[] {
  const { type, entries = {}, item, wrapped, key, value } = schema;
  const ends = ENDS[type];
  const own = ends && !stepsOf(schema).some((step) => ends.includes(step)) ? [at] : [];
  const inner = { ...entries, ...(item && { '[]': item }), ...(key && { key }) };
  return [
    ...own,
    ...Object.entries(inner).flatMap(([name, one]) => endless(one, `${at}.${name}`)),
    ...(wrapped ? endless(wrapped, at) : []),
    // The value of a pattern is the pattern itself, not a schema.
    ...(type === 'record' && value ? endless(value, `${at}.value`) : []),
  ];
}

describe('a schema of messages', () => {
  test.each(Object.entries({ ...requests, draftSchema, pendingRunSchema }))('%s ends everywhere', (name, schema) => {
    expect(endless(schema as unknown as Node, name)).toEqual([]);
  });

  test('is found endless where it is', () => {
    const schema = v.object({ a: v.string(), b: v.optional(v.array(v.record(v.string(), v.number()))) });
    expect(endless(schema as unknown as Node, '')).toEqual(['.a', '.b', '.b.[]', '.b.[].key', '.b.[].value']);
  });
});

test.each([
  ['stopRun', { runId: 'x'.repeat(101) }],
  ['goTo', { tab: 'x'.repeat(101), cell: 'A1' }],
  ['removal', { what: 'x' }],
] as const)('a request of %s beyond the ends is refused', (name, request) => {
  expect(readRequest(name, request).success).toBe(false);
});
