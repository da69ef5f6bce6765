import type { RequestListener } from 'node:http';
import type { PullAnswer, Rec } from '../src/core/ports.js';
import { runInPage } from './in-page.js';
import type { PullTimes } from './pull-page.js';
import { median, pairedRatio, type Section } from './section.js';

const PAGE = 1000;
const scope = 'lx.b1/work/2026';

/** 600 bytes of JSON that the kind `wish` takes. */
function record(n: number): Rec {
  const id = `0198f3a2-7c1e-7000-8000-${String(n).padStart(12, '0')}`;
  const rest = { unit: 'lx.b1', on: '2026-03-05', wisher: `w-${n}`, category: 'goods', helpers: 1, claims: [] };
  const data = { title: `心愿 ${n}`, note: '为老同志办一件实事，当面问清需要，办完之后回访。'.repeat(4), ...rest };
  return {
    ...{ ref: `wish/${id}`, kindVersion: 1, version: 1, scopes: [scope], state: 'draft' },
    ...{ at: '2026-03-05T08:00:00.000Z', did: [id], data },
  };
}

/** Pages of the answer, as text, made before anybody asks: the server costs next to nothing. */
function pagesOf(count: number): string[] {
  const pages = Math.ceil(count / PAGE) + 1;
  return Array.from({ length: pages }, (_, page) => {
    const size = Math.min(PAGE, count - page * PAGE);
    const answer: PullAnswer = {
      me: { actor: 'u1', grants: [], scopes: [scope], now: new Date().toISOString() },
      ...{ epoch: 'e1', gone: [], reset: false, cursor: String(Math.min(page + 1, pages - 1)), more: page < pages - 2 },
      records: Array.from({ length: Math.max(size, 0) }, (_, n) => record(page * PAGE + n)),
    };
    return JSON.stringify({ dangjian: 1, ...answer });
  });
}

function answering(pages: readonly string[]): RequestListener {
  const { records: _, ...head } = JSON.parse(pages[0] as string) as PullAnswer;
  const nothing = JSON.stringify({ ...head, records: [], cursor: '0', more: false });
  return async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { cursor, want } = JSON.parse(body) as { cursor: string | null; want: string[] };
    response.setHeader('content-type', 'application/json');
    response.end(want.includes(scope) ? pages[Number(cursor ?? 0)] : nothing);
  };
}

/** The first pull of a device, from the first request to the last record on the device and in memory. */
export async function pull(rounds: number, counts: readonly number[] = [20_000, 100_000]): Promise<Section> {
  const rows = [];
  for (const count of counts) {
    const goal = count === 20_000 ? { goal: 1.3 } : {};
    const times = await runInPage<PullTimes>(
      'bench/pull-page.ts',
      `bench.run(${count}, ${count > 50_000 ? 3 : rounds})`,
      answering(pagesOf(count)),
    );
    const [chunks, byRow, ours] = [median(times.chunks), median(times.rows), median(times.ours)];
    const ratio = pairedRatio(times.ours, times.chunks);
    rows.push({ name: `${count.toLocaleString('en')} 条`, values: [chunks, byRow, ours], ratio, ...goal });
  }
  return {
    title: '首次拉取',
    about: `每页 1,000 条，每条 600 字节，同一个本机服务。对照：手写的请求、解析、按页存入；同行：同样的请求，一条一行存入（idb）。毫秒，${rounds} 轮交替，比值为各轮比值的中位数；100,000 条只打印，3 轮。`,
    columns: ['对照', '同行', '本组件'],
    rows,
  };
}
