/**
 * `npm run build`: everything of `dist/` is built in a folder of this run and put in place at the end, so that two builds
 * in one checkout do not disturb each other and nobody reads half a build.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putInPlace } from './put-in-place.js';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join('.cache', 'build-'));
const built = join(folder, 'dist');
const steps = [
  ['rollup', '-c', '--environment', `DIST:${built}`],
  ['tsc', '-p', 'tsconfig.build.json', '--outDir', join(built, 'types')],
  ['tsx', 'scripts/integrity.ts', join(built, 'cdn')],
] as const;

try {
  const failed = steps.find(
    ([program, ...args]) => spawnSync(join('node_modules', '.bin', program), args, { stdio: 'inherit' }).status !== 0,
  );
  if (failed) process.exitCode = 1;
  else {
    // Beside the script files, so that it opens by a double click wherever they are copied to.
    const page = readFileSync('examples/minimal.html', 'utf8').replace(/\.\.\/dist\/cdn\//g, '');
    writeFileSync(join(built, 'cdn', 'minimal.html'), page);
    putInPlace(built, 'dist');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
