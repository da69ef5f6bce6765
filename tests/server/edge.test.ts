import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rest } from '../../src/adapters/backends/rest.js';
import { sceneOf } from '../../src/adapters/conformance/backend/scene.js';
import { countyServer, moment } from './county-server.js';

let clock = Date.parse(moment);
const county = await countyServer({
  maxBody: 20_000,
  rate: { burst: 150, perSecond: 100 },
  origins: ['http://page.test'],
  now: () => new Date(clock).toISOString(),
});
afterAll(() => county.close());
const scene = sceneOf(county.underTest());
beforeAll(() => scene.found());

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error?: { code?: string } }).error?.code;

describe('given a body that cannot be read, the server says so with a code and loses nothing', () => {
  it.each<[what: string, path: string, body: unknown, status: number, code: string]>([
    ['no JSON', '/pull', '{"cur', 400, 'DJ-N006'],
    ['a list', '/pull', [], 400, 'DJ-N006'],
    ['a limit that is none', '/pull', { cursor: null, want: [], limit: 0 }, 400, 'DJ-N006'],
    ['a want that is none', '/pull', { cursor: null, want: [1], limit: 1 }, 400, 'DJ-N006'],
    ['no list', '/commit', { epoch: null }, 400, 'DJ-N006'],
    ['too much', '/commit', { epoch: null, list: ['x'.repeat(30_000)] }, 413, 'DJ-N004'],
  ])('%s', async (_what, path, body, status, code) => {
    const response = await county.ask(path, 'office', body);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  it('one command that is none does not keep back the others', async () => {
    const ref = await scene.wish('draft');
    const good = await scene.draw('liaison', ref, 'submit');
    const list = [{ command: { id: 1 } }, good, null, { ...good, command: { ...good.command, at: 'gestern' } }];
    const response = await county.ask('/commit', 'liaison', { epoch: null, list });
    const { outcomes } = (await response.json()) as { outcomes: { kind: string; detail?: unknown }[] };
    expect(outcomes.map(({ kind }) => kind)).toEqual(['rejected', 'committed', 'rejected', 'rejected']);
    expect(outcomes[3]?.detail).toEqual({ path: 'command.at' });
  });

  it.each<[what: string, change: object]>([
    ['a command of the language itself', { name: 'constructor' }],
    ['a kind that is none', { kind: 'toString', ref: 'toString/1' }],
    ['a kind that is not that of its ref', { kind: 'unit' }],
    ['a version of tomorrow', { kindVersion: 99 }],
    [
      'a unit with a slash in it',
      { input: { unit: 'cs.b1/people/2026', on: '2026-03-05', title: 'x', category: 'goods' } },
    ],
    ['a unit that is not there', { input: { unit: 'cs.b9', on: '2026-03-05', title: 'x', category: 'goods' } }],
    ['an unknown field', { input: { __proto__: null, constructor: 'x' } }],
  ])('%s is refused', async (_what, change) => {
    const { command } = await scene.draw('liaison', 'wish/edge', 'collect', {});
    const list = [{ command: { ...command, ...change }, expect: 0 }];
    const response = await county.ask('/commit', 'liaison', { epoch: null, list });
    expect(await response.json()).toMatchObject({ outcomes: [{ kind: 'rejected' }] });
    expect(await scene.current('wish/edge')).toBeNull();
  });

  it.each([
    ['half a character', '云溪\ud83d'],
    ['a NUL', '云溪\u0000'],
  ])('a unit whose name holds %s costs nobody an answer', async (_what, name) => {
    const input = { name, from: '2026-03-01' };
    await scene.act('office', 'unit/cs.b2', 'rename', input);
    for (const person of ['office', 'member'] as const) {
      expect((await county.ask('/pull', person, { cursor: null, want: [], limit: 1 })).status).toBe(200);
    }
    const closed = await scene.act('office', 'unit/cs', 'close');
    expect(closed).toMatchObject({ kind: 'committed' });
    const dissolved = await scene.act('office', 'unit/cs', 'dissolve', { document: '1', from: '2026-03-01' });
    expect(dissolved).toMatchObject({ code: 'DJ-R008', detail: { refs: ['unit/cs.b1', 'unit/cs.b2'] } });
    await scene.act('office', 'unit/cs', 'reopen');
  });

  it('a NUL where a unit or a record is named is no more than refused', async () => {
    const { command } = await scene.draw('office', 'unit/cs.b2', 'dissolve', {});
    const list = [{ command: { ...command, input: { unit: '\u0000' } }, expect: command.basis }];
    const response = await county.ask('/commit', 'office', { epoch: null, list });
    expect(await response.json()).toMatchObject({ outcomes: [{ kind: 'rejected' }] });
    const file = await county.ask(`/file?ref=${encodeURIComponent('wish~person/\u0000')}&sha256=00`, 'office');
    expect(file.status).toBe(404);
  });

  it('whatever comes, the answer bears the mark and no inner word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom('/pull', '/commit'), async (body, path) => {
        const response = await county.ask(path, 'member', body);
        expect(response.status).toBeLessThan(500);
        const text = await response.text();
        expect(text).toMatch(/^\{"dangjian":1,/);
        expect(text).not.toMatch(/node_modules|select |at .*\.ts/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('given too many requests', () => {
  it('the caller is told how long to wait, others are not held up, and nothing is dropped for good', async () => {
    const backend = rest({ url: county.url, headers: { authorization: 'Bearer helper' } });
    const pull = () =>
      backend.pull({ cursor: null, want: [], limit: 1 }, { epoch: null, signal: new AbortController().signal });
    let told: unknown = null;
    for (let n = 0; n < 200 && told === null; n += 1) {
      await pull().catch((thrown: unknown) => {
        told = thrown;
      });
    }
    expect(told).toMatchObject({ code: 'DJ-N005', retryAfter: 1000 });
    expect((await county.ask('/pull', 'member', { cursor: null, want: [], limit: 1 })).status).toBe(200);
    clock += 1000;
    expect(await pull()).toMatchObject({ more: false });
  });
});

describe('given a page of another origin', () => {
  it.each([
    ['http://page.test', 'http://page.test'],
    ['http://evil.test', null],
  ])('%s is let in: %s', async (origin, allowed) => {
    const response = await fetch(`${county.url}/pull`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-dangjian' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
  });
});
