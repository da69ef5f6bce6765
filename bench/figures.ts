/** The file of figures: a head, and a part for each thing that is measured, which says when and on what machine. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const FILE = 'docs/figures.md';
const head = `# 数字

由 \`npm run bench\` 写成；\`npm run bench -- pull board\` 只测这几项，别的照旧。

每个比值的两边在同一次运行里交替测得；共用的机器上误差约两成，超出目标不到两成的记为“误差内”。`;

const titleOf = (part: string): string => part.slice(0, part.indexOf('\n'));

/** The file's text with these parts in place of those of the same title; a new one comes last. */
export function withParts(text: string, parts: readonly string[]): string {
  const old = text.split(/^(?=## )/m).slice(1);
  const titles = old.map(titleOf);
  const kept = old.map((part) => parts.find((one) => titleOf(one) === titleOf(part)) ?? part);
  const added = parts.filter((part) => !titles.includes(titleOf(part)));
  return `${[head, ...kept, ...added].map((part) => part.trim()).join('\n\n')}\n`;
}

export function writeFigures(parts: readonly string[]): void {
  writeFileSync(FILE, withParts(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '', parts));
}

/** When and where something was measured, in one line. */
export const occasion = (): string =>
  `${new Date().toISOString().slice(0, 10)}，${cpus().length} 核 ${process.arch}，内存 ${Math.round(totalmem() / 2 ** 30)} GB，${process.platform}，Node ${process.versions.node}。`;
