import { resolve } from 'node:path';
import { Hono } from 'hono';
import type { ApiProcess } from './api-process.js';
import { pageFile } from './page-files.js';

export interface PageOptions {
  /** Folder of the page. */
  root: string;
  /** Where the backend is: `http://127.0.0.1:8081/api`. */
  api: string;
  /** Who may be chosen on the page; a real host has a login instead. */
  people: readonly { token: string; actor: string; name: string; post: string }[];
  process: ApiProcess;
}

/**
 * The page's own server. Beside the files: `GET /settings.json` → `{ api, people }`, `GET /control` → `{ running }`,
 * `POST /control/stop` and `/control/start` end and begin the backend's process.
 */
export function pageServer({ root, api, people, process: backend }: PageOptions): Hono {
  const app = new Hono();
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${new URL(api).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html dangjian-kit',
  ].join('; ');

  app.use(async (c, next) => {
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('cache-control', 'no-store');
    await next();
  });
  app.get('/settings.json', (c) =>
    c.json({ api, people: people.map(({ token, actor, name, post }) => ({ token, actor, name, post })) }),
  );
  app.get('/control', (c) => c.json({ running: backend.running() }));
  app.post('/control/:what{stop|start}', async (c) => {
    if (!c.req.header('x-dangjian')) return c.json({ running: backend.running() }, 403);
    await (c.req.param('what') === 'stop' ? backend.stop() : backend.start());
    return c.json({ running: backend.running() });
  });
  app.get('*', async (c) => {
    const file = await pageFile(resolve(root), c.req.path);
    return file ? c.body(file.body, 200, { 'content-type': file.type }) : c.text('没有这个文件', 404);
  });
  app.onError((thrown, c) => {
    console.error(thrown);
    return c.text('页面没有编译成功，原因见终端', 500);
  });
  return app;
}
