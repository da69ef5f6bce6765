import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/ports.js';
import {
  anyWish,
  type BoardWish,
  boardOf,
  lightCounter,
  type Seen,
  talliesOf,
  tallyText,
} from '../../../src/core/views/index.js';

const seen = (id: string, state: string, more: JsonObject = {}): Seen => ({
  ref: `task/${id}`,
  record: {
    ref: `task/${id}`,
    kindVersion: 1,
    version: 1,
    scopes: [],
    state,
    data: { title: `任务${id}`, unit: 'yx.edu', on: '2026-01-01', term: 'open', ...more },
    at: `2026-03-0${1 + (id.length % 8)}T00:00:00.000Z`,
    did: [],
  },
  unsent: 0,
  foreign: false,
});
const o = { today: '2026-06-15', actor: 'u-edu' };
const shown = (all: Seen[], wish: Partial<BoardWish> = {}) =>
  Object.fromEntries(
    boardOf(all, { ...anyWish, ...wish }, o).columns.map(({ name, cards }) => [
      name,
      cards.all().map(({ ref }) => ref.slice(5)),
    ]),
  );

describe('the board: ten steps in five columns', () => {
  it('given every state, puts each where people look for it; what was cancelled is readable and out of the counts', () => {
    const all = ['unassigned', 'assigned', 'underway', 'review', 'done', 'paused', 'cancelled', 'carried'].map((s) =>
      seen(s, s),
    );
    expect(shown(all)).toEqual({
      unassigned: ['unassigned'],
      assigned: ['assigned'],
      underway: ['paused', 'underway'],
      review: ['review'],
      done: ['done', 'cancelled', 'carried'].sort(
        (a, b) => Number(a !== 'done') - Number(b !== 'done') || (a < b ? -1 : 1),
      ),
    });
    expect(boardOf(all, anyWish, o).columns.map(({ count }) => count)).toEqual([1, 1, 2, 1, 1]);
  });

  it('given marks on the cards, has room for as many as stand on the one that has most, and for two at the most', () => {
    const marks = (...all: Seen[]): number => boardOf(all, anyWish, o).marks;
    const plain = seen('a', 'assigned');
    expect(marks(plain)).toBe(0);
    expect(marks(plain, seen('b', 'assigned', { due: '2026-07-01' }))).toBe(1);
    expect(marks(plain, seen('b', 'paused', { due: '2026-07-01' }))).toBe(1);
    expect(marks(plain, { ...seen('b', 'done'), unsent: 1 })).toBe(2);
    expect(marks(seen('b', 'underway', { due: '2026-07-01', reason: '缺一页', wanted: '2026-08-01' }))).toBe(2);
  });

  it('given a state of a newer version, still shows the task', () => {
    expect(shown([seen('x', 'archived')]).underway).toEqual(['x']);
  });

  it.each([
    [{ search: '读书' }, ['2']],
    [{ search: 'ABC' }, ['3']],
    [{ section: '一' }, ['1', '2']],
    [{ unit: 'yx.b1' }, ['3']],
    [{ mine: true }, ['1']],
    [{ due: 'week' }, ['2']],
    [{ due: 'standing' }, ['3']],
    [{ light: 'soon' }, ['2']],
  ] as const)('given the wish %j, keeps %j', (wish, kept) => {
    const all = [
      seen('1', 'assigned', { section: '一', person: 'u-edu' }),
      seen('2', 'assigned', { section: '一', title: '办读书班', term: 'dated', due: '2026-06-17' }),
      seen('3', 'assigned', { partner: 'yx.b1', term: 'standing', sentence: '登录 abc 平台' }),
    ];
    expect(shown(all, wish).assigned).toEqual(kept);
  });

  it('given what rests or was cancelled, says of none of it that it falls due', () => {
    const all = ['assigned', 'paused', 'cancelled', 'carried', 'done'].map((s) => seen(s, s, { due: '2026-06-16' }));
    expect(Object.values(shown(all, { due: 'week' })).flat()).toEqual(['assigned']);
  });

  it('given dates, stands by date, and what has none stands last', () => {
    const all = [
      seen('1', 'assigned'),
      seen('2', 'assigned', { due: '2026-07-01' }),
      seen('3', 'assigned', { due: '2026-06-20' }),
    ];
    expect(shown(all, { sort: 'due' }).assigned).toEqual(['3', '2', '1']);
  });
});

describe('what is owed by many', () => {
  const parts = Array.from({ length: 60 }, (_, n) =>
    seen(`p.b${String(n).padStart(2, '0')}`, n < 43 ? 'done' : 'underway', {
      parent: 'task/p',
      unit: `b${String(n).padStart(2, '0')}`,
    }),
  );

  it('given 43 of 60 parts done, says so and names the others in the order of their numbers', () => {
    const tally = talliesOf(parts).get('task/p');
    expect(tally && tallyText(tally, (unit) => `${unit}支部`)).toMatch(
      /^已完成 43\/60，未完成：b43支部、b44支部、.*b59支部$/,
    );
  });

  it('given a cancelled part, takes it out of the counts', () => {
    const tally = talliesOf([...parts.slice(1), seen('p.b00', 'cancelled', { parent: 'task/p', unit: 'b00' })]).get(
      'task/p',
    );
    expect(tally).toMatchObject({ done: 42, total: 59 });
  });

  it('given numbers of more than one digit, names 2 before 10', () => {
    const open = ['b10', 'b2'].map((unit) => seen(`q.${unit}`, 'assigned', { parent: 'task/q', unit }));
    const tally = talliesOf(open).get('task/q');
    expect(tally && tallyText(tally, (unit) => unit)).toBe('已完成 0/2，未完成：b2、b10');
    expect(shown(open, { sort: 'unit' }).assigned).toEqual(['q.b2', 'q.b10']);
  });

  it('given a light, finds as many as it counts: a part does not count beside its whole', () => {
    const due = { due: '2026-06-01' };
    const all = [
      seen('p', 'underway', due),
      ...parts.map((part) => seen(part.ref.slice(5), 'assigned', { ...part.record.data, ...due })),
    ];
    const { look } = boardOf(all, anyWish, o);
    const found = boardOf(all, { ...anyWish, light: 'late' }, o).found;
    expect([lightCounter(all, look)(1000)?.late, found]).toEqual([1, 1]);
  });

  it('given the whole on the board, does not show its parts beside it; who looks for a unit finds its part', () => {
    const all = [seen('p', 'underway', { unit: 'yx' }), ...parts];
    expect(shown(all).underway).toEqual(['p']);
    expect(shown(all, { unit: 'b50' }).underway).toEqual(['p.b50']);
    expect(shown(parts).done).toHaveLength(43);
  });
});

it('given many tasks, counts their lights in slices, and the same whatever the slice', () => {
  const all = Array.from({ length: 250 }, (_, n) => seen(`${n}`, 'underway', n % 2 ? { due: '2026-06-01' } : {}));
  const { look } = boardOf(all, anyWish, o);
  const next = lightCounter(all, look);
  expect([next(100), next(100)]).toEqual([null, null]);
  expect(next(100)).toMatchObject({ late: 125, none: 125 });
});
