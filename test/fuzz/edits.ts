/** This file is `npm run fuzz:edits -- RUNS SEED`: so many sequences of edits of a person, each under a seed of its own, and what each has lost or broken. */
import fc from 'fast-check';
import type { Language } from '../../src/metrics/text';
import { EDITS } from '../addon/generateEditing';
import { problemsAfter } from '../addon/generateEditSettled';
import build from '../globalSetup';

const [runs = 500, seed = 990_001] = process.argv.slice(2).map(Number);

await build();
let failed = 0;
for (let rank = 0; rank < runs; rank += 1) {
  const language: Language = rank % 2 === 0 ? 'en' : 'fr';
  const [edits] = fc.sample(EDITS, { seed: seed + rank, numRuns: 1 });
  const problems = await problemsAfter(language, edits!).catch((error: Error) => [`thrown: ${error.message}`]);
  if (problems.length === 0) continue;
  failed += 1;
  console.log(JSON.stringify({ seed: seed + rank, language, problems: problems.slice(0, 5), edits }));
}
console.log(`${runs} sequences from seed ${seed}, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
