/** `npm test`: what must hold before every commit, in at most six minutes on two cores. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { runParts } from './run-parts.js';

const totals = await runParts([
  [
    { name: 'kinds index', command: ['tsx', 'scripts/generate-kinds-index.ts', '--check'] },
    { name: 'package exports', command: ['tsx', 'scripts/generate-exports.ts', '--check'] },
    { name: 'contract', command: ['tsx', 'scripts/generate-contract.ts', '--check'] },
    { name: 'lint', command: ['biome', 'ci', '--colors=off', '.'] },
    { name: 'types', command: ['tsc', '--noEmit'] },
    { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  ],
  { name: 'package', command: ['publint', '--pack=false', '--strict'] },
  { name: 'sizes', command: ['tsx', 'scripts/sizes.ts'] },
  {
    name: 'tests in Node',
    command: [
      'vitest',
      'run',
      '--project',
      'node',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.cache/node.json',
    ],
    totals: '.cache/node.json',
  },
  {
    name: 'tests in Chromium',
    command: ['tsx', 'node_modules/@web/test-runner/dist/bin.js'],
    totals: '.cache/browser.json',
  },
]);
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/test.json', JSON.stringify(totals));
if (totals.failed > 0) process.exitCode = 1;
