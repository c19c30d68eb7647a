/** This file lets a person edit a workbook at random, runs the generation again, and looks for what was lost or broken. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EDIT, problemsAfter } from './generateEditing';

/** `FUZZ_RUNS=500 npx vitest run test/addon/generateEdits.test.ts` for more sequences. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2);
const SEED = Number(process.env.FUZZ_SEED ?? 2026);

test('a run after any edits throws nothing, loses nothing typed, shows no error, and settles', {
  timeout: 60_000 + RUNS * 20_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(EDIT, { minLength: 1, maxLength: 8 }), async (edits) => {
      expect(await problemsAfter(edits)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
});
