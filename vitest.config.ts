import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The words that every reading of a page needs.
    globalSetup: ['tools/dictionary.mjs'],
    include: ['test/**/*.test.ts'],
    // A real browser and whole builds take seconds on a small machine; nothing here asserts a time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-results.json' }]] : ['default'],
  },
});
