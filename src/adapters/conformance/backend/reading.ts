import { check, same } from '../check.js';
import { type BackendCase, caseOf, continues } from './given.js';
import { people } from './people.js';

/** A pull may deliver twice; it never leaves out. */
export const readingCases: readonly BackendCase[] = [
  caseOf('who I am', 'the page knows what the caller may see and what time it is', async ({ pull }) => {
    const { me } = (await pull('liaison')).last;
    same(me.actor, people.liaison.actor, 'actor');
    same(me.grants, people.liaison.grants, 'grants');
    check(me.scopes.includes('cs.b1/roll/-'), 'the own branch is there');
    check(/^\d{4}-\d\d-\d\dT.*Z$/.test(me.now), 'an ISO time');
  }),
  caseOf('only what is asked for', 'a page gets the shelves that it shows', async ({ wish, pull }) => {
    const ref = await wish('draft');
    const { records } = await pull('liaison', { want: ['cs.b1/roll/-'] });
    check(records.has('unit/cs.b1') && !records.has(ref), 'the roll, and no wishes');
  }),
  caseOf('nothing asked for', 'no want is no records', async ({ wish, pull }) => {
    await wish('draft');
    same((await pull('liaison', { want: [] })).records.size, 0, 'records');
  }),
  caseOf('page after page', 'small pages add up to everything', async ({ wish, pull }) => {
    const refs = [];
    for (let n = 0; n < 5; n += 1) refs.push(await wish('open'));
    for (const limit of [1, 2, 3]) {
      const { records } = await pull('liaison', { limit });
      for (const ref of refs) check(records.has(ref), `${ref} with pages of ${limit}`);
      for (const ref of refs) check(records.has(ref.replace('/', '~person/')), `its person part, pages of ${limit}`);
    }
  }),
  caseOf('written between two pages', 'what changes meanwhile is not lost', async (scene) => {
    const refs = [await scene.wish('draft'), await scene.wish('draft'), await scene.wish('draft')];
    const backend = scene.under.as('liaison');
    const want = (await scene.pull('liaison')).last.me.scopes;
    const states = new Map<string, string>();
    let cursor: string | null = null;
    for (let page = 0; page < 200; page += 1) {
      const answer = await backend.pull({ cursor, want, limit: 1 }, scene.call());
      for (const record of answer.records) states.set(record.ref, record.state);
      const next = refs[page];
      if (next) await scene.act('liaison', next, 'submit');
      cursor = answer.cursor;
      if (!answer.more && !next) break;
    }
    // The last page of a whole pull may be older than the last write: the next pull has it.
    for (const record of (await scene.pull('liaison', cursor ? { cursor } : {})).records.values()) {
      states.set(record.ref, record.state);
    }
    for (const ref of refs) same(states.get(ref), 'checking', ref);
  }),
  caseOf(
    'going on from a cursor',
    'only what is new comes down the line',
    async ({ wish, pull, act }) => {
      const [moved, still] = [await wish('draft'), await wish('draft')];
      const { cursor } = (await pull('liaison')).last;
      same((await pull('liaison', { cursor })).records.size, 0, 'nothing new');
      await act('liaison', moved, 'submit');
      const news = await pull('liaison', { cursor });
      check(news.records.get(moved)?.state === 'checking' && !news.records.has(still), 'the one that moved');
      same(news.last.reset, false, 'reset');
    },
    continues,
  ),
  caseOf(
    'a scope that is asked for later',
    'a cursor does not hide what it never covered',
    async ({ wish, pull }) => {
      const ref = await wish('open');
      const { cursor } = (await pull('liaison', { want: ['cs.b1/roll/-'] })).last;
      const { records } = await pull('liaison', { cursor, want: ['cs.b1/roll/-', 'cs.b1/wall/2026'] });
      check(records.has(ref), 'the wall of before is delivered');
    },
    continues,
  ),
  caseOf(
    'asked for, not asked for, asked for again',
    'a record that only moved between shelves is not lost',
    async ({ wish, act, pull }) => {
      const ref = await wish('open');
      const both = ['cs.b1/work/2026', 'cs.b1/wall/2026'];
      const first = (await pull('liaison', { want: both })).last;
      await act('liaison', ref, 'unpublish');
      const second = await pull('liaison', { cursor: first.cursor, want: ['cs.b1/wall/2026'] });
      const third = await pull('liaison', { cursor: second.last.cursor, want: both });
      const told = second.records.has(ref) || third.records.has(ref);
      check(told || !second.gone.has(ref), 'gone from the wall is not gone from the desk');
    },
    continues,
  ),
  caseOf(
    'a record that leaves',
    'who may not see it any more is told to drop it',
    async ({ wish, act, pull }) => {
      const ref = await wish('open');
      const { records, last } = await pull('member');
      check(records.has(ref), 'it was on the wall');
      await act('liaison', ref, 'withdraw');
      const news = await pull('member', { cursor: last.cursor });
      check(news.gone.has(ref) && !news.records.has(ref), 'gone, and not delivered');
    },
    continues,
  ),
  caseOf('a record that left, read anew', 'a new device does not get what is gone', async ({ wish, act, pull }) => {
    const ref = await wish('open');
    await act('liaison', ref, 'withdraw');
    const { records } = await pull('member');
    check(!records.has(ref), 'not on the wall');
    check((await pull('liaison')).records.get(ref)?.state === 'withdrawn', 'still at the desk');
  }),
];
