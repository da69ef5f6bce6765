import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'esbuild';
import type { PlantedBug } from './planted-bugs.js';
import type { Report } from './simulate.js';
import type { Work } from './worker.js';

const root = resolve(import.meta.dirname, '../..');

/** Bundles the simulation with what is shipped, or with one shipped file changed. Resolves with the script's place. */
export async function bundle(bug?: PlantedBug): Promise<string> {
  const outfile = join(
    tmpdir(),
    `dangjian-simulation-${process.pid}-${bug ? bug.name.replace(/\W/g, '-') : 'clean'}.mjs`,
  );
  await build({
    entryPoints: [join(root, 'tests/simulation/worker.ts')],
    outfile,
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
    worker.on('exit', () => done(reports));
  });

/** Shares seeds out to `threads` threads. */
export async function playAll(script: string, seeds: number[], threads = 2): Promise<Report[]> {
  const shares = [...Array(threads)].map((_, n) => seeds.filter((_, place) => place % threads === n));
  const reports = await Promise.all(shares.map((share) => play(script, { seeds: share, untilBroken: false })));
  return reports.flat().sort((a, b) => a.seed - b.seed);
}

export const clear = (script: string): Promise<void> => rm(script, { force: true });
export const range = (from: number, to: number): number[] => [...Array(to - from + 1)].map((_, n) => from + n);
