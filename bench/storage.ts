import { runInPage } from './in-page.js';
import { median, type Section } from './section.js';
import type { Times } from './storage-page.js';

/** Goals for ours ÷ rows written by hand; a figure without one is printed only. */
const goals: Record<string, number> = {
  'write 10,000 at once': 0.15,
  'read all': 0.45,
  'read all after scattered updates': 0.45,
  '1,000 updates fired together': 0.15,
  'one strict update': 1.2,
};
const names: Record<string, string> = {
  'write 10,000 at once': '一次写入 10,000 条',
  'read all': '全部读出',
  'open and read the first 50': '打开并读前 50 条',
  '1,000 updates, awaited one by one': '1,000 次更新，逐个等待',
  'read all after scattered updates': '零散更新后全部读出',
  '1,000 updates fired together': '1,000 次更新，一并发出',
  'one strict update': '一次落盘的更新',
  'one strict command': '一次落盘的操作',
};

/** The IndexedDB store beside rows written by hand. */
export async function storage(rounds: number): Promise<Section> {
  const times = await runInPage<Times>('bench/storage-page.ts', `bench.run(${rounds})`);
  return {
    title: '本机存储',
    about: `10,000 条记录，每条 600 字节；对照：手写 IndexedDB，一条一行、一个索引。毫秒，${rounds} 轮交替取中位数。`,
    columns: ['对照', '本组件'],
    rows: Object.entries(times).map(([name, { raw, ours }]) => ({
      name: names[name] ?? name,
      values: [median(raw), median(ours)],
      ratio: median(ours) / median(raw),
      ...(goals[name] === undefined ? {} : { goal: goals[name] }),
    })),
  };
}
