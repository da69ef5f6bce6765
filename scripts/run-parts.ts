/** Runs a table of commands one after another and counts. Both `npm test` and `npm run check` are such a table. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Part {
  name: string;
  /** A program of node_modules/.bin or of the system, then its arguments. */
  command: readonly [string, ...string[]];
  env?: Record<string, string>;
  /** A JSON file of the run with how many tests passed and failed; without one, the part itself counts as nothing. */
  totals?: string;
  /** Why this machine cannot run the part, in a few words; `undefined` when it can. */
  skip?: () => string | undefined;
}

export interface Totals {
  passed: number;
  failed: number;
}

/** Returns whether every part that ran passed. A part that fails does not keep the next ones from running. */
export function runParts(parts: readonly Part[]): Totals {
  const sum: Totals = { passed: 0, failed: 0 };
  const lines = parts.map((part) => {
    const reason = part.skip?.();
    if (reason) return `skipped  ${part.name}: ${reason}`;
    console.log(`\n=== ${part.name}: ${part.command.join(' ')}`);
    const began = Date.now();
    const { ok, totals } = run(part);
    sum.passed += totals.passed;
    sum.failed += totals.failed;
    const tests = part.totals ? `, ${totals.passed} tests passed, ${totals.failed} failed` : '';
    return `${ok ? 'passed ' : 'FAILED '}  ${part.name}: ${((Date.now() - began) / 1000).toFixed(0)} s${tests}`;
  });
  console.log(`\n${lines.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`);
  return sum;
}

function run({ command: [program, ...args], env, totals: path }: Part): { ok: boolean; totals: Totals } {
  if (path) rmSync(path, { force: true });
  const bin = `node_modules/.bin/${program}`;
  const { status } = spawnSync(existsSync(bin) ? bin : program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const ok = status === 0;
  const totals = path && existsSync(path) ? readTotals(path) : { passed: 0, failed: 0 };
  // A part may break without one test that failed: a compiler error, a crash. It still has to be seen in the last line.
  return { ok, totals: ok || totals.failed > 0 ? totals : { ...totals, failed: 1 } };
}

/** Vitest's JSON report, or `{ passed, failed }`. */
function readTotals(path: string): Totals {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
  return {
    passed: report.numPassedTests ?? report.passed ?? 0,
    failed: report.numFailedTests ?? report.failed ?? 0,
  };
}
