/** This file lets a person edit a workbook at random, runs the generation again, and looks for what was lost or broken. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generate } from '../integration/generating';
import { withViews } from '../workbook/plans';
import { EDITS, type Edits } from './generateEditing';
import { problemsAfter } from './generateEditSettled';
import { reopened } from './generateOnce';

/** What has gone wrong once. */
const EXAMPLES: ['fr' | 'en', Edits][] = [
  [
    'fr',
    {
      before: [
        { do: 'set', rank: 1, field: 'target', to: 'mine' },
        { do: 'entry', rank: 3, to: 'mine' },
        { do: 'rows', tab: 'calc', at: 50, count: 2 },
        { do: 'figure', tab: 'quality', row: 59, column: 1 },
        { do: 'clear', tab: 'settings', row: 27, column: 11, rows: 6 },
        { do: 'clear', tab: 'data', row: 2, column: 7, rows: 5 },
      ],
      during: [
        { step: 1, edit: { do: 'cutRows', tab: 'data', at: 4, count: 1 } },
        { step: 1, edit: { do: 'delete', tab: 'dashboard' } },
      ],
    },
  ],
  [
    'en',
    {
      before: [
        { do: 'cutRows', tab: 'calc', at: 9, count: 3 },
        { do: 'columns', tab: 'calc', at: 5, count: 1 },
        ...(['data', 'settings', 'okr', 'quality', 'alerts'] as const).map((tab) => ({
          do: 'cutRows' as const,
          tab,
          at: 1,
          count: 3,
        })),
        { do: 'cutRows', tab: 'okr', at: 16, count: 3 },
        ...[3, 4, 5].map((rank) => ({ do: 'set' as const, rank, field: 'id', to: '' })),
      ],
      during: [
        { step: 0, edit: { do: 'set', rank: 3, field: 'since', to: 'bof' } },
        { step: 0, edit: { do: 'type', tab: 'quality', row: 4, column: 7 } },
      ],
    },
  ],
  [
    'en',
    {
      before: [
        { do: 'clear', tab: 'okr', row: 4, column: 5, rows: 2 },
        { do: 'delete', tab: 'calc' },
      ],
      during: [],
    },
  ],
  ['fr', { before: [{ do: 'cutRows', tab: 'settings', at: 22, count: 2 }], during: [] }],
  [
    'en',
    {
      before: [
        { do: 'forget', from: 4, columns: 4 },
        { do: 'rows', tab: 'calc', at: 13, count: 3 },
      ],
      during: [],
    },
  ],
];

/** `FUZZ_RUNS=500 npx vitest run test/addon/generateEdits.test.ts` for sequences made at random as well. */
const RUNS = Number(process.env.FUZZ_RUNS ?? EXAMPLES.length);
const SEED = Number(process.env.FUZZ_SEED ?? 2026);

test('a run after any edits throws nothing, loses nothing typed, shows no error, and settles', {
  timeout: 60_000 + RUNS * 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('fr', 'en'), EDITS, async (language, edits) => {
      expect(await problemsAfter(language, edits)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true, examples: EXAMPLES },
  );
});

test('a view into which rows were inserted is laid again when its cells are wanted back', async () => {
  const plan = withViews('fr');
  const opened = await reopened(plan);
  const view = opened.spreadsheet.getSheetByName('Vue managers')!;
  const look = () => {
    const range = view.getRange('A1:O12');
    const merged = range.getMergedRanges().map((one) => one.getA1Notation());
    const heights = Array.from({ length: 12 }, (_, index) => view.getRowHeight(index + 1));
    return { merged: merged.sort(), heights, shown: range.getDisplayValues(), colors: range.getBackgrounds() };
  };
  const before = look();
  view.insertRowsBefore(2, 2);
  view.insertColumnsBefore(4, 1);
  const options = { sample: true, restore: [] };
  const { data } = (await opened.call('preview', { plan, options })) as { data: { conflicts: { id: string }[] } };
  await generate(opened, plan, { restore: data.conflicts.map(({ id }) => id) });
  expect(look()).toEqual(before);
});
