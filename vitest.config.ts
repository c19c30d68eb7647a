import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/globalSetup.ts',
    /** Enough for a machine that has other work: nothing waits so long, unless it hangs. */
    testTimeout: 180_000,
    hookTimeout: 180_000,
    /** Half of a small machine would stand idle with the default of one less than its cores. */
    maxWorkers: 2,
    /** The engine and the packages are loaded once for each worker: no file of tests leaves anything behind. */
    isolate: false,
    /** Room for what the engine makes and forgets: a fifth of the time went into collecting it. */
    execArgv: ['--max-semi-space-size=64'],
  },
});
