import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { bundle, clear, play, replayOf } from './play.js';
import type { Report } from './simulate.js';

const root = resolve(import.meta.dirname, '../..');

/** Runs what a failed test printed, as a shell would. */
const run = (line: string): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const child = execFile('sh', ['-c', line], { cwd: root }, (_, out) => done({ code: child.exitCode ?? -1, out }));
  });

it('given the command that a failed story prints, when it is run, then the same story is told again', async () => {
  const { code, out } = await run(replayOf(3, 'memory'));
  expect(code).toBe(0);
  const script = await bundle('memory');
  const [again] = await play(script, { seeds: [3] }).finally(() => clear(script));
  const { commands, requests, faults } = again as Report;
  expect(out.split('\n')).toContain(`seed 3: ${commands} commands, ${requests} requests; ${faults.join(' ')}`);
}, 400_000);
