import os from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    include: ['test/**/*.test.ts'],
    // Without it vitest leaves one core free: on a machine of two, one file after another.
    maxWorkers: os.availableParallelism(),
    // A real browser and whole builds take seconds on a small machine; nothing here asserts a time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-results.json' }]] : ['default'],
  },
});
