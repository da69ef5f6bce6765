import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rest } from '../../src/adapters/backends/rest.js';
import { id } from '../../src/adapters/conformance/backend/scene.js';

const data = mkdtempSync(join(tmpdir(), 'dangjian-start-'));
const port = 20_000 + (process.pid % 20_000);
const page = `http://127.0.0.1:${port}`;
let started: ChildProcess;

/** What a newcomer does: `npm start`, then the address that it prints. */
beforeAll(async () => {
  started = spawn(process.execPath, ['--import', 'tsx', 'examples/start.ts'], {
    env: { ...process.env, PORT: String(port), DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    started.stdout?.on('data', (piece) => {
      said += String(piece);
      if (said.includes(`请用浏览器打开  ${page}`)) resolve();
    });
    started.once('exit', () => reject(new Error(`it ended: ${said}`)));
  });
}, 90_000);

afterAll(async () => {
  const gone = once(started, 'exit');
  started.kill('SIGTERM');
  await gone;
  rmSync(data, { recursive: true, force: true });
});

interface PageSettings {
  api: string;
  people: { token: string; actor: string }[];
}
const settings = async (): Promise<PageSettings> =>
  (await (await fetch(`${page}/settings.json`)).json()) as PageSettings;
const control = (what: string): Promise<Response> =>
  fetch(`${page}/control/${what}`, { method: 'POST', headers: { 'x-dangjian': '1' } });
const call = () => ({ epoch: null, signal: new AbortController().signal });

it('given a page that was asked for, it is there, strict, and its script can be read by a browser of 2019', async () => {
  const html = await fetch(`${page}/`);
  expect(await html.text()).toContain('<dangjian-task-board');
  expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*require-trusted-types-for 'script'/);
  const script = await (await fetch(`${page}/main.js`)).text();
  expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'module' })).not.toThrow();
});

it.each(['/../start.ts', '/..%2fstart.ts', '/%2e%2e/start.ts', '/main.ts', '/none.html'])(
  'given %s, nothing outside the page is handed out',
  async (path) => {
    expect((await fetch(page + path)).status).toBe(404);
  },
);

it('given the button that stops the backend, it is gone, and what it took is there when it is back', async () => {
  const { api, people } = await settings();
  const [office] = people;
  const backend = rest({ url: api, headers: { authorization: `Bearer ${office?.token}` } });
  const input = { title: '走访', unit: 'yx', on: '2026-01-05' };
  const stamp = { id: id(), kind: 'task', name: 'create', kindVersion: 1, ref: 'task/start', input, basis: 0 };
  const command = { ...stamp, at: '2026-03-05T01:00:00.000Z', actor: office?.actor ?? '' };
  const taken = await backend.commit([{ command, expect: 0, next: { state: '', data: null } }], call());
  expect(taken).toMatchObject({ outcomes: [{ kind: 'committed', version: 1 }] });

  expect(await (await control('stop')).json()).toEqual({ running: false });
  const asked = backend.pull({ cursor: null, want: ['yx/work/2026'], limit: 10 }, call());
  await expect(asked).rejects.toMatchObject({ code: 'DJ-N001' });
  expect((await fetch(`${page}/`)).status).toBe(200);

  expect(await (await control('start')).json()).toEqual({ running: true });
  const { records, epoch } = await backend.pull({ cursor: null, want: ['yx/work/2026'], limit: 10 }, call());
  expect(records.map(({ ref }) => ref)).toEqual(['task/start']);
  expect('epoch' in taken && taken.epoch).toBe(epoch);
}, 60_000);

it('given a control without the header, nothing happens', async () => {
  expect((await fetch(`${page}/control/stop`, { method: 'POST' })).status).toBe(403);
  expect(await (await fetch(`${page}/control`)).json()).toEqual({ running: true });
});
