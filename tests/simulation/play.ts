import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'esbuild';
import type { PlantedBug } from './planted-bugs.js';
import type { Report } from './simulate.js';
import type { StageName } from './stages/stage.js';
import type { Work } from './worker.js';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles a stage with what is shipped, or with one shipped file changed. Resolves with the script's place, from which
 * it finds what is not bundled.
 */
export async function bundle(stage: StageName, bug?: PlantedBug): Promise<string> {
  const outfile = join(
    root,
    `.cache/simulation/${process.pid}-${stage}-${bug?.name.replace(/\W/g, '-') ?? 'clean'}.mjs`,
  );
  await build({
    stdin: {
      contents: `import { playOn } from './worker.js'; import { stage } from './stages/${stage}.js'; await playOn(stage);`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    outfile,
    external: ['@electric-sql/pglite', 'pg'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: bug ? [plant(bug)] : [],
  });
  return outfile;
}

const plant = ({ name, file, find, replace }: PlantedBug): Plugin => ({
  name,
  setup(on) {
    const path = resolve(root, file);
    on.onLoad({ filter: /\.ts$/ }, async (args) => {
      if (args.path !== path) return undefined;
      const source = await readFile(path, 'utf8');
      if (source.split(find).length !== 2)
        throw new Error(`"${name}": ${file} holds ${source.split(find).length - 1} × ${find}`);
      return { contents: source.split(find).join(replace), loader: 'ts' };
    });
  },
});

/** Plays the work in a thread of its own and resolves with what it told. */
export const play = (script: string, work: Work): Promise<Report[]> =>
  new Promise((done, fail) => {
    const reports: Report[] = [];
    const worker = new Worker(script, { workerData: work });
    worker.on('message', (report: Report) => reports.push(report));
    worker.on('error', fail);
    worker.on('exit', (code) => {
      // 13: a story waits for something that never comes.
      if (code === 0) done(reports);
      else fail(new Error(`the thread ended with ${code} after ${reports.length} of seeds ${work.seeds.join(' ')}`));
    });
  });

/** The command that plays one seed again, with the name of a stage or of a planted bug. */
export const replayOf = (seed: number, name: string): string =>
  `npx tsx tests/simulation/replay.ts ${seed} ${seed} "${name}"`;

const threads = 2;

/** Shares seeds out to threads; those that cannot begin within a `box` of real time may be left out. */
export async function playAll(
  script: string,
  seeds: number[],
  box: Pick<Work, 'before' | 'least'> = {},
): Promise<Report[]> {
  const shares = [...Array(threads)].map((_, n) => seeds.filter((_, place) => place % threads === n));
  const reports = await Promise.all(shares.map((share) => play(script, { seeds: share, ...box })));
  return reports.flat().sort((a, b) => a.seed - b.seed);
}

export const clear = (script: string): Promise<void> => rm(script, { force: true });
export const range = (from: number, to: number): number[] => [...Array(to - from + 1)].map((_, n) => from + n);
