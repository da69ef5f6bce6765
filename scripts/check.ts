/**
 * `npm run check`: everything that needs more time or more machine than `npm test`. It uses what is installed and says
 * what it left out. Each folder of tests/ that holds `*.check.ts` files is a part of its own.
 */
import { existsSync, readdirSync } from 'node:fs';
import { firefoxPath } from './firefox.js';
import { type Part, runParts } from './run-parts.js';

const oldBuilds = (): string | undefined =>
  process.platform === 'linux' && process.arch === 'x64' ? undefined : 'the old builds are for x64 Linux';
/** What a folder of checks needs from the machine; the reason for leaving it out, or nothing. */
const needs: Record<string, () => string | undefined> = { kernels: oldBuilds, proofs: oldBuilds };
/** A proof is a server, a database and one or two browsers: three at once keep each other waiting on a small machine. */
const workers: Record<string, number> = { proofs: 2 };

const folders = readdirSync('tests', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) =>
    readdirSync(`tests/${name}`, { recursive: true }).some((file) => String(file).endsWith('.check.ts')),
  );

const checks = folders.map((name): Part => {
  const totals = `.cache/check-${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${totals}`];
  const atOnce = workers[name] ? [`--maxWorkers=${workers[name]}`] : [];
  return {
    name: `checks of tests/${name}`,
    command: ['vitest', 'run', '--project', 'check', `tests/${name}`, ...atOnce, ...reporters],
    totals,
    ...(needs[name] ? { skip: needs[name] } : {}),
  };
});

const { failed } = await runParts([
  { name: 'npm test', command: ['npm', 'test', '--silent'], totals: '.cache/test.json' },
  {
    name: 'every screen in every mode and size',
    command: ['tsx', 'node_modules/@web/test-runner/dist/bin.js', '--files', 'tests/browser/elder/*.test.ts'],
    env: { WHOLE: '1' },
    totals: '.cache/browser.json',
  },
  {
    name: 'tests in Firefox',
    command: ['tsx', 'node_modules/@web/test-runner/dist/bin.js'],
    env: { ENGINE: 'firefox', WHOLE: '1' },
    totals: '.cache/browser.json',
    skip: () => {
      const path = firefoxPath();
      return path && existsSync(path) ? undefined : 'no Firefox on this machine (FIREFOX_PATH)';
    },
  },
  ...checks,
]);
if (failed > 0) process.exitCode = 1;
