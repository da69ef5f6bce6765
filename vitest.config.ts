import { defineConfig } from 'vitest/config';

/**
 * `node` is what `npm test` runs; `check` holds what needs more time or more machine, and runs in `npm run check`. The
 * files of `node` share the modules of a worker: reading the source a hundred times over was a third of their time.
 */
export default defineConfig({
  test: {
    environment: 'node',
    // One more than the cores of a small machine: databases and child processes make a worker wait.
    maxWorkers: 3,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], isolate: false },
      },
      { extends: true, test: { name: 'check', include: ['tests/**/*.check.ts'], testTimeout: 600_000 } },
    ],
  },
});
