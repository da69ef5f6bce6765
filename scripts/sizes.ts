/**
 * `npm run sizes`: what a page downloads, against the limits of bench/sizes.json. `--write` lowers limits and adds new
 * ones; one is raised by hand, with a line in docs/decisions/sizes.md that says what the bytes buy.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { goals, measureSizes, type Sizes } from './measure-sizes.js';

const LIMITS = 'bench/sizes.json';
/** Limits are whole steps, so that a renamed variable is no event. */
const STEP = 256;

const limits = JSON.parse(readFileSync(LIMITS, 'utf8')) as Sizes;
const sizes = await measureSizes();

if (process.argv.includes('--write')) {
  const stepped = Object.entries(sizes).map(([name, size]) => [name, Math.ceil(size / STEP) * STEP] as const);
  const next = stepped.map(([name, size]) => [name, Math.min(size, limits[name] ?? size)]);
  writeFileSync(LIMITS, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`);
} else {
  for (const [name, size] of Object.entries(sizes)) {
    const limit = limits[name];
    const ok = limit !== undefined && size <= limit;
    const goal = goals[name] === undefined ? '' : ` (goal ${goals[name]})`;
    console.log(
      `${ok ? ' ' : '✗'} ${name.padEnd(48)} ${size} of ${limit ?? 'no limit yet: npm run sizes -- --write'}${goal}`,
    );
    if (!ok) process.exitCode = 1;
  }
}
