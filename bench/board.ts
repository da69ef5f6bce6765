import type { CDPSession, Page } from 'playwright-core';
import type { Side } from './board-page.js';
import { withPage } from './in-page.js';
import { median, pairedRatio, type Row, type Section } from './section.js';

/** Milliseconds of the main thread, or MB; one figure a round. */
type Pairs = Record<Side, number[]>;
type Step = 'open' | 'move' | 'filter';

const sizes = [200, 2_000, 20_000, 100_000];
const goals: Partial<Record<Step, number>> = { open: 1.5, move: 1.2, filter: 1.3 };
const names: Record<Step, string> = { open: '交到手里 → 画完', move: '移动一张', filter: '输入一个词筛选' };
const sides: readonly Side[] = ['floor', 'ours'];

/** CPU of the main thread between hand-over and picture: other tabs and a busy machine are not in it. */
async function cpu(page: Page, session: CDPSession, step: string): Promise<number> {
  const before = await metric(session, 'TaskDuration');
  await page.evaluate(`bench.${step}`);
  return ((await metric(session, 'TaskDuration')) - before) * 1000;
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) / 1e6;
}

interface Figures {
  times: Record<Step, Pairs>;
  heap: Record<Side, number>;
}

const atSize = (count: number, rounds: number): Promise<Figures> =>
  withPage('bench/board-page.ts', async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(`bench.prepare(${count})`);
    const times: Figures['times'] = {
      ...{ open: { floor: [], ours: [] }, move: { floor: [], ours: [] }, filter: { floor: [], ours: [] } },
    };
    const bare = await heap(session);
    await page.evaluate('bench.validate()');
    const heaps = { floor: 0, ours: 0 };
    let moved = 0;
    // The first round warms both up and is not counted; whoever comes second finds a warmer machine, so they take turns.
    for (let round = 0; round <= rounds; round += 1) {
      for (const side of round % 2 ? sides : [...sides].reverse()) {
        const before = side === 'ours' && round === 0 ? bare : await heap(session);
        const kept = async (step: Step, call: string): Promise<void> => {
          const took = await cpu(page, session, call);
          await page.evaluate('bench.idle()');
          if (round > 0) times[step][side].push(took);
        };
        await kept('open', `open('${side}')`);
        if (round === 0) heaps[side] = (await heap(session)) - before;
        for (let n = 0; n < 3; n += 1) await kept('move', `move('${side}', ${moved + n})`);
        for (const word of ['结对', '学习', '第12', '']) await kept('filter', `filter('${side}', '${word}')`);
        await page.evaluate('bench.close()');
      }
      moved += 3;
    }
    return { times, heap: heaps };
  });

const sizeOf = (count: number): string => `${count.toLocaleString('en')} 张`;

function row(step: Step, count: number, { floor, ours }: Pairs): Row {
  const goal = goals[step] !== undefined && count === 20_000 ? { goal: goals[step] } : {};
  return {
    name: `${names[step]}，${sizeOf(count)}`,
    values: [median(floor), median(ours)],
    ratio: pairedRatio(ours, floor),
    ...goal,
  };
}

/** The staff board beside a window of cards that a person writes by hand. */
export async function board(rounds: number): Promise<Section> {
  const rows: Row[] = [];
  const opened: number[] = [];
  for (const count of sizes) {
    const { times, heap: heaps } = await atSize(count, count > 50_000 ? Math.min(rounds, 3) : rounds);
    opened.push(median(times.open.ours));
    for (const step of ['open', 'move', 'filter'] as const) rows.push(row(step, count, times[step]));
    const limit = count === 20_000 ? { goal: 1 } : {};
    rows.push({
      ...{ name: `记录以外的内存（MB），${sizeOf(count)}`, values: [heaps.floor, heaps.ours] },
      ...{ ratio: heaps.ours, ...limit },
    });
  }
  const [first = Number.NaN, last = Number.NaN] = [opened[1], opened[3]];
  rows.push({ name: '增长指数，2,000 → 100,000 张', values: ['', ''], ratio: Math.log(last / first) / Math.log(50) });
  return {
    title: '任务看板',
    about: `对照：手写的等高卡片窗口，内容相同。主线程 CPU 毫秒，从记录在内存到画完；${rounds} 轮交替，比值为各轮比值的中位数。内存一行，“比值”即本组件的 MB。`,
    columns: ['对照', '本组件'],
    rows,
  };
}
