import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sceneOf } from '../../src/adapters/conformance/backend/scene.js';
import { type Person, people } from '../../src/adapters/conformance/backend-cases.js';
import type { PullAnswer } from '../../src/core/ports.js';
import { countyServer } from './county-server.js';

const county = await countyServer();
afterAll(() => county.close());
const scene = sceneOf(county.underTest());

/** Written by hand, apart from the code: `unit/shelf` that each may see. Everything else is closed. */
const may: Readonly<Record<Person, readonly string[]>> = {
  office: ['cs', 'cs.b1', 'cs.b2'].flatMap((unit) =>
    ['work', 'wall', 'people', 'roll'].map((shelf) => `${unit}/${shelf}`),
  ),
  liaison: ['cs.b1/work', 'cs.b1/wall', 'cs.b1/people', 'cs.b1/roll', 'cs.b2/wall', 'cs.b2/roll', 'cs/roll', 'cs/wall'],
  neighbour: [
    'cs.b2/work',
    'cs.b2/wall',
    'cs.b2/people',
    'cs.b2/roll',
    'cs.b1/wall',
    'cs.b1/roll',
    'cs/roll',
    'cs/wall',
  ],
  member: ['cs/wall', 'cs.b1/wall', 'cs.b2/wall', 'cs/roll', 'cs.b1/roll', 'cs.b2/roll', '@cs-4/work'],
  helper: ['cs/wall', 'cs.b1/wall', 'cs.b2/wall', 'cs/roll', 'cs.b1/roll', 'cs.b2/roll'],
};
const persons = Object.keys(people) as Person[];
let scopes: string[] = [];
let officeCursor = '';

beforeAll(async () => {
  await scene.found();
  const ref = await scene.wish('open', { helpers: 2 });
  await scene.act('member', ref, 'claim');
  scopes = [...(await county.vault.counters()).keys()];
  officeCursor = (await scene.pull('office')).last.cursor;
  // Another branch has work of its own, seen from the first one's side.
  const input = { unit: 'cs.b2', on: '2026-03-05', wisher: 'cs-8', title: '邻支部', category: 'goods' };
  await scene.act('neighbour', 'wish/b2', 'collect', input);
  scopes = [...(await county.vault.counters()).keys()];
});

describe.each(persons)('%s', (person) => {
  it('gets records of a scope exactly when it may', async () => {
    expect(scopes.length).toBeGreaterThanOrEqual(9);
    for (const scope of scopes) {
      const open = may[person].some((place) => scope.startsWith(`${place}/`));
      for (const cursor of [null, officeCursor]) {
        const response = await county.ask('/pull', person, { cursor, want: [scope], limit: 100 });
        const { records, gone, me } = (await response.json()) as PullAnswer;
        expect(me.scopes.includes(scope), `${scope} is named`).toBe(open);
        if (!open) expect([...records, ...gone], `${scope} from ${cursor}`).toEqual([]);
        if (open && cursor === null) expect(records.length, scope).toBeGreaterThan(0);
      }
    }
  });

  it('may audit a scope exactly when it is the office', async () => {
    for (const scope of scopes.filter((one) => !one.startsWith('@'))) {
      const { status } = await county.ask(`/verify?scope=${encodeURIComponent(scope)}`, person);
      expect(status, scope).toBe(person === 'office' ? 200 : 403);
    }
  });

  it('does not learn the verdict on a command of somebody else by using its id', async () => {
    const { command } = await scene.draw('liaison', 'wish~person/x', 'collect', { unit: 'cs.b1', on: '2026-03-05' });
    const mine = { ...command, actor: people.liaison.actor };
    await county.ask('/commit', 'liaison', { epoch: null, list: [{ command: mine, expect: 0 }] });
    const actor = people[person].actor;
    for (const who of [mine.actor, actor]) {
      const list = [{ command: { ...mine, actor: who, name: 'reveal', input: {} }, expect: 0 }];
      const answer = await (await county.ask('/commit', person, { epoch: null, list })).json();
      const [outcome] = (answer as { outcomes: { kind: string; code?: string }[] }).outcomes;
      expect(outcome?.kind).toBe('rejected');
      if (person !== 'liaison') expect(outcome?.code).not.toBe('DJ-R015');
    }
  });
});

describe.each(['/pull', '/commit', '/verify'])('%s', (path) => {
  const body = path === '/verify' ? undefined : { cursor: null, want: [], limit: 1, epoch: null, list: [] };
  it.each<[what: string, token: string | null, headers: Record<string, string>, status: number, code: string]>([
    ['without a login', null, { 'x-dangjian': '1' }, 401, 'DJ-N002'],
    ['with a login that is none', 'toString', { 'x-dangjian': '1' }, 401, 'DJ-N002'],
    ['without the header that a foreign form cannot send', 'office', {}, 403, 'DJ-N003'],
  ])('%s is closed', async (_what, token, headers, status, code) => {
    const response = await county.ask(path, token, body, headers);
    expect([response.status, await response.json()]).toMatchObject([status, { dangjian: 1, error: { code } }]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('takes no identity from the address or the body', async () => {
    const asked = await county.ask(
      `${path}?actor=cs-1&token=office`,
      null,
      body && { ...body, actor: 'cs-1', token: 'office' },
    );
    expect(asked.status).toBe(401);
  });
});
