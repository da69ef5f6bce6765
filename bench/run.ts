/**
 * `npm run bench`: everything that has a figure, each as a ratio within one run, written to docs/figures.md.
 * `npm run bench -- pull parser` measures only these and writes nothing. `ROUNDS` = 5 if not said otherwise.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { goals, measureSizes } from '../scripts/measure-sizes.js';
import { board } from './board.js';
import { parser } from './parser.js';
import { pull } from './pull.js';
import { type Section, toMarkdown, verdictOf } from './section.js';
import { server } from './server.js';
import { storage } from './storage.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const FILE = 'docs/figures.md';

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
const parts: string[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const section = await benches[name]?.();
  const part = section ? toMarkdown(section) : `## ${name}\n\n这台机器上没有测。`;
  console.log(`${part}\n`);
  parts.push(part);
  if (section?.rows.some((row) => verdictOf(row) === '未达标')) process.exitCode = 1;
}

if (asked.length === 0) {
  const machine = `${cpus().length} 核 ${process.arch}，内存 ${Math.round(totalmem() / 2 ** 30)} GB，${process.platform}，Node ${process.versions.node}`;
  const head = [
    '# 数字',
    '',
    `${new Date().toISOString().slice(0, 10)}，${machine}。由 \`npm run bench\` 写成。`,
    '',
    '每个比值的两边在同一次运行里交替测得；共用的机器上误差约两成，超出目标不到两成的记为“误差内”。',
  ];
  writeFileSync(FILE, `${[head.join('\n'), ...parts].join('\n\n')}\n`);
}
