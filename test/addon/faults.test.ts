/** This file strikes acts at a few of their service calls, by a seed: `npm run fuzz:faults` strikes them at every one. */
import { expect, test } from 'vitest';
import type { ActName } from '../fuzz/acts';
import { hunt } from '../fuzz/hunt';

/** `FAULT_SEED=7 npx vitest run test/addon/faults.test.ts` for other calls. */
const SEED = Number(process.env.FAULT_SEED ?? 2026);

/** One fault in so many: one or two of each act. */
const STRUCK: readonly (readonly [act: ActName, every: number])[] = [
  ['creation', 660],
  ['update', 230],
];

test.each(STRUCK)('after a fault the %s, asked for again, leaves what it leaves without one', async (act, every) => {
  const { faults, failures } = await hunt(act, { every, seed: SEED, only: 'again' });
  expect(failures).toEqual([]);
  expect(faults).toBeGreaterThan(0);
});
