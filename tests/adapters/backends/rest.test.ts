import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruoyi } from '../../../src/adapters/backends/rest/ruoyi.js';
import { rest } from '../../../src/adapters/backends/rest.js';

const me = { actor: 'a', grants: [], scopes: ['lx/work/2026'], now: '2026-03-05T00:00:00.000Z' };
const record = {
  ref: 'wish/1',
  kindVersion: 1,
  version: 2,
  scopes: [],
  state: 'open',
  data: { title: '书' },
  at: '',
  did: [],
};
const page = { me, epoch: 'e', records: [record], gone: [], cursor: 'c', more: false, reset: false };
const good = { dangjian: 1, ...page };
const ask = { cursor: null, want: [], limit: 10 };
const call = { epoch: 'e', signal: new AbortController().signal };

type Reply = () => Response | Promise<Response>;
const over = (reply: Reply, unwrap = (body: unknown) => body) =>
  rest({ url: '/api/', fetch: async () => reply(), unwrap });
const json = (body: unknown, status = 200, headers = {}) => new Response(JSON.stringify(body), { status, headers });
const troubleOf = (reply: Reply, unwrap?: (body: unknown) => unknown) =>
  over(reply, unwrap)
    .pull(ask, call)
    .then(
      (answer) => ({ answer }),
      (thrown: { code?: string; retryAfter?: number }) => ({ code: thrown.code, retryAfter: thrown.retryAfter }),
    );

describe('given an answer that is not ours, rest throws a coded trouble and takes nothing for a verdict', () => {
  const portal = '<!doctype html><title>认证</title>';
  it.each<[name: string, reply: Reply, code: string, retryAfter?: number | undefined]>([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'DJ-N001'],
    ['a captive portal', () => new Response(portal), 'DJ-N001'],
    ['an honest captive network', () => new Response(portal, { status: 511 }), 'DJ-N001'],
    ['a redirect that came through', () => new Response('', { status: 302 }), 'DJ-N001'],
    ['a wrong address', () => new Response('nginx', { status: 404 }), 'DJ-N001'],
    ['JSON of somebody else', () => json({ code: 0 }), 'DJ-N001'],
    ['null', () => json(null), 'DJ-N001'],
    ['our mark on a wrong shape', () => json({ dangjian: 1, me }), 'DJ-N001'],
    ['a grant that does not say what for', () => json({ ...good, me: { ...me, grants: [{ unit: 'lx' }] } }), 'DJ-N001'],
    ['an ended login', () => json({ dangjian: 1 }, 401), 'DJ-N002'],
    ['a closed door', () => new Response('', { status: 403 }), 'DJ-N003'],
    ['too much', () => new Response('', { status: 413 }), 'DJ-N004'],
    [
      'too often, in seconds',
      () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
      'DJ-N005',
      7000,
    ],
    ['busy, without a time', () => new Response('', { status: 503 }), 'DJ-N005'],
    ['a gateway', () => new Response(portal, { status: 502 }), 'DJ-N006'],
    ['a server that breaks', () => json({ dangjian: 1 }, 500), 'DJ-N006'],
    ['good JSON on a bad status', () => json(good, 500), 'DJ-N006'],
  ])('%s', async (_name, reply, code, ...[retryAfter]) => {
    expect(await troubleOf(reply)).toEqual({ code, retryAfter });
  });

  it('reads a Retry-After that is a date', async () => {
    const at = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfter } = (await troubleOf(
      () => new Response('', { status: 503, headers: { 'retry-after': at } }),
    )) as {
      retryAfter: number;
    };
    expect(retryAfter).toBeGreaterThan(50_000);
    expect(retryAfter).toBeLessThanOrEqual(60_000);
  });

  it('an answer cut off at any place', async () => {
    const whole = JSON.stringify(good);
    for (let cut = 0; cut < whole.length; cut += 1) {
      expect(await troubleOf(() => new Response(whole.slice(0, cut)))).toMatchObject({ code: 'DJ-N001' });
    }
  });

  it('anything at all', async () => {
    const bodies = fc.oneof(fc.json(), fc.string());
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(200, 204, 400, 500), async (text, status) => {
        const got = await troubleOf(() => new Response(status === 204 ? null : text, { status }));
        expect(got).toHaveProperty('code', expect.stringMatching(/^DJ-N/));
      }),
    );
  });

  it('an answer that does not come in time, and a caller who gave up', async () => {
    const never: typeof fetch = (_url, init) =>
      new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    await expect(rest({ url: '/api', fetch: never, timeout: 5 }).pull(ask, call)).rejects.toMatchObject({
      code: 'DJ-N001',
    });
    const leaving = new AbortController();
    const pulled = rest({ url: '/api', fetch: never }).pull(ask, { epoch: null, signal: leaving.signal });
    leaving.abort();
    await expect(pulled).rejects.toMatchObject({ code: 'DJ-N001' });
  });
});

describe('given an answer of ours, rest hands it on', () => {
  it('with what a newer backend added, and without the mark', async () => {
    expect(await troubleOf(() => json({ ...good, later: 1 }))).toEqual({ answer: { ...page, later: 1 } });
  });

  it('and a record that is not of the expected shape is kept as it came', async () => {
    const odd = { ref: 'wish/2', data: { title: 7 }, colour: 'red' };
    const { answer } = (await troubleOf(() => json({ ...good, records: [odd] }))) as { answer: typeof page };
    expect(answer.records).toEqual([{ ...odd, kindVersion: 1, version: 0, scopes: [], state: '', at: '', did: [] }]);
  });

  it('and an outcome without what it needs is no verdict', async () => {
    const outcomes = [
      { kind: 'committed' },
      { kind: 'conflict' },
      { kind: 'rejected' },
      { kind: 'committed', version: 3 },
    ];
    const backend = over(() => json({ dangjian: 1, epoch: 'e', outcomes }));
    const answer = await backend.commit([], call);
    expect('outcomes' in answer && answer.outcomes.map((outcome) => outcome.kind)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'committed',
    ]);
  });

  it('sends identity in a header only, asked anew for each request', async () => {
    const seen: unknown[] = [];
    let token = 0;
    const backend = rest({
      url: 'https://host/api/',
      headers: () => ({ authorization: `Bearer ${++token}` }),
      fetch: async (url, init) => {
        seen.push([
          url,
          (init?.headers as Record<string, string>).authorization,
          (init?.headers as Record<string, string>)['x-dangjian'],
        ]);
        return json(good);
      },
    });
    await backend.pull(ask, call);
    await backend.pull(ask, call);
    expect(seen).toEqual([
      ['https://host/api/pull', 'Bearer 1', '1'],
      ['https://host/api/pull', 'Bearer 2', '1'],
    ]);
  });
});

describe('given a host that wraps everything in HTTP 200 (RuoYi)', () => {
  it.each<[body: unknown, seen: unknown]>([
    [{ code: 200, msg: '操作成功', data: good }, { answer: page }],
    [good, { answer: page }],
    [{ code: 401, msg: '登录状态已过期' }, { code: 'DJ-N002' }],
    [{ code: 403, msg: '没有权限' }, { code: 'DJ-N003' }],
    [{ code: 500, msg: '请勿重复提交' }, { code: 'DJ-N006' }],
    [{ code: 601, msg: '警告' }, { code: 'DJ-N006' }],
    [{ code: 200, msg: '操作成功' }, { code: 'DJ-N001' }],
    ['<html>', { code: 'DJ-N001' }],
  ])('%j', async (body, seen) => {
    expect(await troubleOf(() => json(body), ruoyi)).toMatchObject(seen as object);
  });

  it('an unwrap that breaks is a trouble with a code, too', async () => {
    const broken = () => {
      throw new TypeError('no');
    };
    expect(await troubleOf(() => json(good), broken)).toMatchObject({ code: 'DJ-N006' });
  });
});
