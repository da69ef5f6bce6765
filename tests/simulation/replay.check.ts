import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { replayOf } from './play.js';

it('given the command of a planted bug, when it is run, then the promise is broken once more', () => {
  const { status, stdout } = spawnSync('sh', ['-c', replayOf(1, 'silent refusal')], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toContain('BROKEN every refusal reaches its author');
}, 400_000);
