import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { demoPeople } from '../../examples/server/demo-people.js';
import type { Rec } from '../../src/core/ports.js';
import { countyServer } from '../server/county-server.js';

/** A portal as an integrator has it: pages, our script files, a table, our server, and that server behind an envelope. */
export interface HostPortal {
  /** The address of a page with this body and, when there is one, this module. */
  page(body: string, module?: string): string;
  close(): Promise<void>;
}

const [office] = demoPeople;
const now = (): string => new Date().toISOString();

export async function hostPortal(): Promise<HostPortal> {
  const county = await countyServer({ now, persons: Object.fromEntries(demoPeople.map((one) => [one.token, one])) });
  const app = new Hono();
  let shown = { body: '', module: '' };
  const rows = new Map<string, Rec>();

  app.get('/', (c) =>
    c.html(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head>
      <body>${shown.body}</body></html>`),
  );
  app.get('/page.js', (c) => c.body(shown.module, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/dangjian/:file', (c) => {
    const file = `dist/cdn/${c.req.param('file')}`;
    if (!existsSync(file)) return c.text('', 404);
    return c.body(readFileSync(file, 'utf8'), 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });

  app.post('/table/list', (c) => c.json([...rows.values()]));
  app.post('/table/me', (c) => c.json({ actor: office?.actor, grants: office?.grants, now: now() }));
  app.post('/table/read', async (c) => c.json(rows.get((await c.req.json()).ref) ?? null));
  app.post('/table/write', async (c) => {
    const { record, expect } = (await c.req.json()) as { record: Rec; expect: number };
    const free = (rows.get(record.ref)?.version ?? 0) === expect;
    if (free) rows.set(record.ref, record);
    return c.json(free);
  });

  const judged = async (path: string, request: Request): Promise<unknown> =>
    (
      await fetch(`${county.url}/${path}`, { method: 'POST', headers: request.headers, body: await request.text() })
    ).json();
  app.post('/api/dangjian/:what', async (c) => c.json(await judged(c.req.param('what'), c.req.raw)));
  app.post('/envelope/dangjian/:what', async (c) =>
    c.json({ success: true, result: await judged(c.req.param('what'), c.req.raw) }),
  );

  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    page(body, module = '') {
      shown = { body, module };
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await county.close();
    },
  };
}
