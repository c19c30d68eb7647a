/** This file states what is known of a tab whose writing was cut, and that nothing of it is taken for a person's. */
import { expect, test } from 'vitest';
import { type Marks, merge, type Standing } from '../../src/workbook/merge';
import { layOut } from '../../src/workbook/tab';
import { begin, type TabRecord, withInserted } from '../../src/workbook/unfinished';

const NAMES = { keyOf: () => null, columnId: () => null };

const tabOf = (texts: readonly (string | null)[]) =>
  layOut({
    key: 'glossary',
    title: 'Glossary',
    color: null,
    rows: texts.length,
    columns: 1,
    pieces: [{ at: 'A1', cells: texts.map((text) => [text]) }],
    widths: [100],
  });

const merged = (texts: readonly (string | null)[], standing: readonly string[], marks: Marks | null) =>
  merge({
    layout: tabOf(texts),
    standing: { values: standing.map((text) => [text]), formulas: [] } satisfies Standing,
    marks,
    restore: () => false,
    home: 'glossary',
    names: NAMES,
    namesBefore: NAMES,
    cellName: (row) => `A${row}`,
  });

const recordOf = (texts: readonly (string | null)[], rules: readonly string[] = []): TabRecord => ({
  aspects: { widths: 'w', formats: texts.join() },
  cells: merged(texts, [], null).marks,
  rules,
});

const [FIRST, SECOND, THIRD] = [
  ['a', 'b', 'c'],
  ['d', 'b', null, 'e'],
  ['f', 'g', 'h', 'i'],
];

test('a tab that was half written by a second plan is ours under a third, but for what a person typed meanwhile', () => {
  const note = begin(recordOf(FIRST!), recordOf(SECOND as string[]));
  const { edited, wanted } = merged(THIRD!, ['d', 'b', '', 'typed'], note.cells);
  expect(edited).toEqual(['A4']);
  expect(wanted.flat()).toEqual([true, true, true, false]);
  expect(merged(THIRD!, ['d', 'b', '', 'typed'], recordOf(FIRST!).cells).edited, 'without the note').toEqual([
    'A1',
    'A3',
    'A4',
  ]);
});

test('what a plan that was cut wrote beyond the next one goes', () => {
  const note = begin(begin(null, recordOf(FIRST!)), recordOf(THIRD!));
  const { wanted, kept } = merged(['x'], ['a', 'g', 'c', 'mine'], note.cells);
  expect(wanted.flat()).toEqual([true, true, true, false]);
  expect(kept.flat()).toEqual([false, false, false, true]);
});

test('the note of a tab is sure of what neither writing changes, owns the rules of both, and stays new until it is done', () => {
  const note = begin(begin(null, recordOf(FIRST!, ['B1'])), recordOf(SECOND as string[], ['B2']));
  expect(note).toMatchObject({ isNew: true, rules: ['B1', 'B2'], aspects: { widths: '?', formats: '?' } });
  const known = begin(recordOf(FIRST!, ['B1']), recordOf(SECOND as string[], ['B1', 'B2']));
  expect(known).toMatchObject({ rules: ['B1', 'B2'], aspects: { widths: 'w', formats: '?' } });
  expect(known.isNew).toBeUndefined();
});

test('an inserted column that holds nothing yet has the id that it was inserted for', () => {
  const record = { ...recordOf(FIRST!), inserted: { 2: 'mrr', 3: 'churned' } };
  const values = [
    ['month', '', 'mine'],
    ['', '', 7],
  ];
  expect(withInserted(['month', null, null], values, record)).toEqual(['month', 'mrr', null]);
  expect(withInserted(['month', null, null], values, undefined)).toEqual(['month', null, null]);
});
