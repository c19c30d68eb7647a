/** This file lets a person edit a workbook at random, runs the generation again, and looks for what was lost or broken. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EDITS, type Edits } from './generateEditing';
import { problemsAfter } from './generateEditSettled';

/** `FUZZ_RUNS=500 npx vitest run test/addon/generateEdits.test.ts` for more sequences. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2);
const SEED = Number(process.env.FUZZ_SEED ?? 2026);

/** What has gone wrong once. */
const EXAMPLES: ['fr' | 'en', Edits][] = [
  [
    'fr',
    {
      before: [
        { do: 'set', rank: 1, field: 'target', to: 'mine' },
        { do: 'entry', rank: 3, to: 'mine' },
        { do: 'rows', tab: 'calc', at: 50, count: 2 },
      ],
      during: [{ step: 1, edit: { do: 'delete', tab: 'dashboard' } }],
    },
  ],
  [
    'fr',
    {
      before: [
        { do: 'cutRows', tab: 'data', at: 4, count: 1 },
        { do: 'columns', tab: 'calc', at: 5, count: 1 },
      ],
      during: [],
    },
  ],
];

test('a run after any edits throws nothing, loses nothing typed, shows no error, and settles', {
  timeout: 60_000 + RUNS * 20_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('fr', 'en'), EDITS, async (language, edits) => {
      expect(await problemsAfter(language, edits)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true, examples: EXAMPLES },
  );
});
