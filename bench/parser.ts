import { readFileSync } from 'node:fs';
import { type PlanSource, parsePlan } from '../src/core/plan/index.js';
import type { Row, Section } from './section.js';

const MEGABYTES = [0.5, 1, 2, 5] as const;
const TEXTS: Record<string, string> = {
  分节连续编号: 'sections-continuous-points.txt',
  时限与责任: 'dues-and-others.txt',
  扫描断行: 'scanned-lines.txt',
  任务表: 'table-plain.txt',
};

/** A text of so many bytes of UTF-8: one plan below the other. */
function repeated(text: string, bytes: number): PlanSource {
  return text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));
}

/** CPU milliseconds, the best of some: other programs only ever add to it. */
function cost(input: PlanSource, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    parsePlan(input);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** The reader of plans: its time may grow with the text and no faster. */
export async function parser(rounds: number): Promise<Section> {
  const rows = Object.entries(TEXTS).map(([name, file]): Row => {
    const text = `${readFileSync(`tests/fixtures/plans/${file}`, 'utf8')}\n`;
    cost(repeated(text, 200_000), 2); // the compiler of the machine warms up
    const times = MEGABYTES.map((size) => cost(repeated(text, size * 1_000_000), rounds));
    const [first = Number.NaN, last = Number.NaN] = [times[0], times[times.length - 1]];
    return { name, values: times, ratio: last / 5 / (first / 0.5), goal: 1.5 };
  });
  return {
    title: '要点识别随篇幅的增长',
    about: `粘贴的文字从 0.5 到 5 MB（UTF-8）；CPU 毫秒（含垃圾回收），${rounds} 次取最小。比值：5 MB 每字节的时间 ÷ 0.5 MB 每字节的时间，1 为线性。`,
    columns: MEGABYTES.map((size) => `${size} MB`),
    rows,
  };
}
