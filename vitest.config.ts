import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/globalSetup.ts',
    testTimeout: 30_000,
    /** Half of a small machine would stand idle with the default of one less than its cores. */
    maxWorkers: 2,
  },
});
