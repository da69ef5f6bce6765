import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { replayOf } from './play.js';

const root = resolve(import.meta.dirname, '../..');

/** Runs what a failed test printed, as a shell would. */
const run = (line: string): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const child = execFile('sh', ['-c', line], { cwd: root }, (_, out) => done({ code: child.exitCode ?? -1, out }));
  });

it('given the command that a failed story prints, when it is run, then the same story is told again', async () => {
  const [once, again] = [await run(replayOf(3, 'memory')), await run(replayOf(3, 'memory'))];
  const told = ({ out }: { out: string }): string | undefined =>
    out.split('\n').find((line) => line.startsWith('seed 3:'));
  expect(once.code).toBe(0);
  expect(told(once)).toMatch(/^seed 3: \d+ commands, \d+ requests; /);
  expect(told(again)).toBe(told(once));
}, 400_000);

it('given the command of a planted bug, when it is run, then the promise is broken once more', async () => {
  const { code, out } = await run(replayOf(1, 'silent refusal'));
  expect(code).toBe(1);
  expect(out).toContain('BROKEN every refusal reaches its author');
}, 400_000);
