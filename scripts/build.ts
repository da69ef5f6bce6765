/**
 * `npm run build`: everything of `dist/` is built in a folder of this run and put in place at the end, so that two builds
 * in one checkout do not disturb each other and nobody reads half a build.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putInPlace } from './put-in-place.js';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join('.cache', 'build-'));
const built = join(folder, 'dist');
const rollup = ['rollup', '-c', '--environment', `DIST:${built}`];
const declarations = ['tsc', '-p', 'tsconfig.build.json', '--outDir', join(folder, 'types')];
const integrity = ['tsx', 'scripts/integrity.ts', join(built, 'cdn')];

const run = ([program, ...args]: string[]): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(join('node_modules', '.bin', program as string), args, { stdio: 'inherit' });
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });

try {
  // The bundler empties its folder first, so the declarations wait beside it.
  const both = await Promise.all([run(rollup), run(declarations)]);
  if (both.every(Boolean)) renameSync(join(folder, 'types'), join(built, 'types'));
  if (!both.every(Boolean) || !(await run(integrity))) process.exitCode = 1;
  else {
    // Beside the script files, so that it opens by a double click wherever they are copied to.
    const page = readFileSync('examples/minimal.html', 'utf8').replace(/\.\.\/dist\/cdn\//g, '');
    writeFileSync(join(built, 'cdn', 'minimal.html'), page);
    putInPlace(built, 'dist');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
