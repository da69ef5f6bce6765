import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Part, runParts } from '../scripts/run-parts.js';

const folder = mkdtempSync(join(tmpdir(), 'run-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A part that writes these totals, if any, and ends with this exit code. */
function part(name: string, exit: number, totals?: object): Part {
  const path = join(folder, `${name}.json`);
  const write = totals ? `require('fs').writeFileSync(${JSON.stringify(path)}, '${JSON.stringify(totals)}');` : '';
  return { name, command: ['node', '-e', `${write} process.exit(${exit})`], totals: path };
}

describe('a table of parts', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  });

  it('adds up what both test runners counted and says so in the last line', async () => {
    await runParts([
      part('node', 0, { numPassedTests: 40, numFailedTests: 0 }),
      part('browser', 0, { passed: 2, failed: 0 }),
    ]);
    expect(printed.at(-1)?.split('\n').at(-1)).toBe('42 passed, 0 failed');
  });

  it('given a part that breaks without a test that failed, counts one failure', async () => {
    expect(await runParts([part('types', 2)])).toEqual({ passed: 0, failed: 1 });
    expect(await runParts([part('crash', 1, { passed: 3, failed: 0 })])).toEqual({ passed: 3, failed: 1 });
  });

  it('given a part that fails, still runs the next', async () => {
    expect(await runParts([part('first', 1), part('second', 0, { passed: 1, failed: 0 })])).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('given parts in a list of their own, then they run at the same time, and what each said stands under its name', async () => {
    const folderOf = JSON.stringify(folder);
    /** Waits for the other one's mark: alone, either would wait for ever. */
    const meet = (own: string, other: string): Part => ({
      name: own,
      command: [
        'node',
        '-e',
        `const fs = require('fs'); process.chdir(${folderOf}); fs.writeFileSync('${own}', '');
         const look = () => fs.existsSync('${other}') ? console.log('${own} met ${other}') : setTimeout(look, 5); look();`,
      ],
    });
    expect(await runParts([[meet('one', 'two'), meet('two', 'one'), part('third', 3)]])).toEqual({
      passed: 0,
      failed: 1,
    });
    const all = printed.join('\n');
    expect(all).toMatch(/=== one: .*[\s\S]*?one met two/);
    expect(all).toMatch(/passed {3}one: \d+ s\npassed {3}two: \d+ s\nFAILED {3}third/);
  });

  it('given a machine that cannot run a part, says why and counts nothing', async () => {
    const skipped = { ...part('firefox', 1), skip: () => 'no Firefox on this machine' };
    expect(await runParts([skipped])).toEqual({ passed: 0, failed: 0 });
    expect(printed.at(-1)).toContain('skipped  firefox: no Firefox on this machine');
  });

  it('never counts the totals of an earlier run', async () => {
    await runParts([part('stale', 0, { passed: 9, failed: 0 })]);
    expect(await runParts([part('stale', 0)])).toEqual({ passed: 0, failed: 0 });
  });
});
