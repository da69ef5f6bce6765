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

  it('adds up what both test runners counted and says so in the last line', () => {
    runParts([
      part('node', 0, { numPassedTests: 40, numFailedTests: 0 }),
      part('browser', 0, { passed: 2, failed: 0 }),
    ]);
    expect(printed.at(-1)?.split('\n').at(-1)).toBe('42 passed, 0 failed');
  });

  it('given a part that breaks without a test that failed, counts one failure', () => {
    expect(runParts([part('types', 2)])).toEqual({ passed: 0, failed: 1 });
    expect(runParts([part('crash', 1, { passed: 3, failed: 0 })])).toEqual({ passed: 3, failed: 1 });
  });

  it('given a part that fails, still runs the next', () => {
    expect(runParts([part('first', 1), part('second', 0, { passed: 1, failed: 0 })])).toEqual({ passed: 1, failed: 1 });
  });

  it('given a machine that cannot run a part, says why and counts nothing', () => {
    const skipped = { ...part('firefox', 1), skip: () => 'no Firefox on this machine' };
    expect(runParts([skipped])).toEqual({ passed: 0, failed: 0 });
    expect(printed.at(-1)).toContain('skipped  firefox: no Firefox on this machine');
  });

  it('never counts the totals of an earlier run', () => {
    runParts([part('stale', 0, { passed: 9, failed: 0 })]);
    expect(runParts([part('stale', 0)])).toEqual({ passed: 0, failed: 0 });
  });
});
