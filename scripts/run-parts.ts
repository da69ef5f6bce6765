/** Runs a table of commands and counts. Both `npm test` and `npm run check` are such a table. */
import { spawn } from 'node:child_process';
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

/**
 * Resolves with what was counted. A part that fails does not keep the next ones from running. Parts in a list of their own
 * need nothing of each other and run at the same time; what each of them said is shown when it ends.
 */
export async function runParts(rows: readonly (Part | readonly Part[])[]): Promise<Totals> {
  const sum: Totals = { passed: 0, failed: 0 };
  const lines: string[] = [];
  for (const row of rows) {
    const group = 'command' in row ? [row] : row;
    const told = await Promise.all(group.map((part) => tell(part, group.length > 1, sum)));
    lines.push(...told);
  }
  console.log(`\n${lines.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`);
  return sum;
}

/** Runs a part, adds what it counted to the sum, and says in one line how it ended. */
async function tell(part: Part, beside: boolean, sum: Totals): Promise<string> {
  const reason = part.skip?.();
  if (reason) return `skipped  ${part.name}: ${reason}`;
  const title = `\n=== ${part.name}: ${part.command.join(' ')}`;
  if (!beside) console.log(title);
  const began = Date.now();
  const { ok, totals, said } = await run(part, beside);
  if (beside) console.log(`${title}\n${said}`);
  sum.passed += totals.passed;
  sum.failed += totals.failed;
  const tests = part.totals ? `, ${totals.passed} tests passed, ${totals.failed} failed` : '';
  return `${ok ? 'passed ' : 'FAILED '}  ${part.name}: ${((Date.now() - began) / 1000).toFixed(0)} s${tests}`;
}

async function run({ command: [program, ...args], env, totals: path }: Part, beside: boolean) {
  if (path) rmSync(path, { force: true });
  const bin = `node_modules/.bin/${program}`;
  const child = spawn(existsSync(bin) ? bin : program, args, {
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const ok = await new Promise<boolean>((done) => {
    child.once('error', (error) => done(!said.push(Buffer.from(error.message))));
    child.once('close', (code) => done(code === 0));
  });
  const totals = path && existsSync(path) ? readTotals(path) : { passed: 0, failed: 0 };
  // A part may break without one test that failed: a compiler error, a crash. It still has to be seen in the last line.
  const counted = ok || totals.failed > 0 ? totals : { ...totals, failed: 1 };
  return { ok, totals: counted, said: Buffer.concat(said).toString().trimEnd() };
}

/** Vitest's JSON report, or `{ passed, failed }`. */
function readTotals(path: string): Totals {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
  return {
    passed: report.numPassedTests ?? report.passed ?? 0,
    failed: report.numFailedTests ?? report.failed ?? 0,
  };
}
