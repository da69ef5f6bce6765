/**
 * `npm run bench`: everything that has a figure, each as a ratio within one run, written to docs/figures.md.
 * `npm run bench -- pull parser` measures and renews only these. `ROUNDS` = 5 if not said otherwise.
 */
import { spawnSync } from 'node:child_process';
import { goals, measureSizes } from '../scripts/measure-sizes.js';
import { board } from './board.js';
import { occasion, writeFigures } from './figures.js';
import { parser } from './parser.js';
import { pull } from './pull.js';
import { type Section, toMarkdown, verdictOf } from './section.js';
import { server } from './server.js';
import { storage } from './storage.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);

const benches: Record<string, () => Promise<Section | null>> = {
  storage: () => storage(ROUNDS),
  pull: () => pull(ROUNDS),
  board: () => board(ROUNDS),
  server: () => server(ROUNDS),
  parser: () => parser(3),
  sizes,
};

/** Of what is shipped now, not of what some earlier build left. */
async function sizes(): Promise<Section | null> {
  if (spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status !== 0) return null;
  return {
    title: '体积',
    about: 'gzip 之后的字节数；上限逐项记在 bench/sizes.json，提高的理由记在 docs/decisions/sizes.md。比值：÷ 目标。',
    columns: ['字节', '目标字节'],
    rows: Object.entries(await measureSizes()).map(([name, size]) => {
      const goal = goals[name];
      return goal === undefined
        ? { name, values: [size, ''], ratio: null }
        : { name, values: [size, goal], ratio: size / goal, goal: 1 };
    }),
  };
}

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const section = await benches[name]?.();
  if (!section) {
    console.log(`${name}: not measured on this machine`);
    continue;
  }
  const part = toMarkdown({ ...section, about: `${occasion()}${section.about}` });
  console.log(`${part}\n`);
  writeFigures([part]);
  if (section.rows.some((row) => verdictOf(row) === '未达标')) process.exitCode = 1;
}
