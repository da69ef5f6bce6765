import { defineConfig } from 'vitest/config';

/** `node` is what `npm test` runs; `check` holds what needs more time or more machine, and runs in `npm run check`. */
export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'] } },
      { extends: true, test: { name: 'check', include: ['tests/**/*.check.ts'], testTimeout: 600_000 } },
    ],
  },
});
