import { describe, expect, it } from 'vitest';
import { agreedWords, type Kind, shownOn } from '../../../src/core/kind/index.js';
import { wish } from '../../../src/core/kinds/index.js';
import { words } from '../../../src/core/kinds/wish/person.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { placesLeft } from '../../../src/core/rules/wish-terms.js';
import * as views from '../../../src/core/views/index.js';

const kind = wish as unknown as Kind;
const today = '2026-03-20';
const glasses = { title: '一副老花镜', category: 'goods', township: '长岭镇', age: 'a80', helpers: 1, unit: 'b1' };
let made = 0;
const seen = (state: string, data: JsonObject): views.Seen => {
  made += 1;
  const ref = `wish/${String(made).padStart(3, '0')}`;
  const record = { ref, kindVersion: 1, version: 1, scopes: [], state, data, at: '', did: [] };
  return { ref, record, unsent: 0, foreign: false };
};
const claim = (by: string, on: string, more: JsonObject = {}) => ({
  by,
  on,
  plan: '红星眼镜店送',
  as: 'unit',
  ...more,
});

describe('the public card', () => {
  it('given a draft, then its text is the words that the person is asked about', () => {
    const { text } = views.wallCard(kind, glasses);
    expect(text).toBe('一副老花镜（物质，长岭镇，80岁以上）');
    expect(text).toBe(agreedWords(kind.fields, words, glasses));
  });

  it('given a claim of a firm, then nothing of it is shown but that a place is gone', () => {
    const card = views.wallCard(kind, { ...glasses, helpers: 2, claims: [claim('firm', today)], result: '红星' });
    expect(card.left).toBe(1);
    expect(JSON.stringify(card)).not.toMatch(/红星|firm/);
    expect(Object.keys(card)).toEqual(['title', 'category', 'township', 'age', 'sum', 'left', 'text']);
  });

  const people = (township: string, age: string, many: number) =>
    Array.from({ length: many }, (_, n) => ({ township, age, unit: 'b1', wisher: `${township} ${age} ${n}` }));
  it.each([
    ['five of that age there', people('长岭镇', 'a80', 5), '一副老花镜（物质，长岭镇，80岁以上）'],
    [
      'four of that age there',
      [...people('长岭镇', 'a80', 4), ...people('长岭镇', 'a70', 9)],
      '一副老花镜（物质，长岭镇）',
    ],
    ['four there in all', people('长岭镇', 'a80', 4), '一副老花镜（物质）'],
    ['nobody there', people('和平镇', 'a80', 40), '一副老花镜（物质）'],
  ])('given %s, then it says %s', (_given, all, text) =>
    expect(views.wallCard(kind, glasses, views.sharingOf(all)).text).toBe(text),
  );

  const wishes = (...who: [wisher: string, unit: string][]) =>
    who.map(([wisher, unit]) => ({ township: '长岭镇', age: 'a80', unit, ...(wisher === '' ? {} : { wisher }) }));
  const five: [string, string][] = ['w1', 'w2', 'w3', 'w4', 'w5'].map((who) => [who, 'b1']);
  it.each([
    ['five wishes of one person', wishes(...five.map(([, unit]): [string, string] => ['w1', unit])), false],
    ['one each of five persons', wishes(...five), true],
    ['five of nobody knows whom, all of one branch', wishes(...Array(5).fill(['', 'b1'])), false],
    ['four persons, and one unknown who may be one of them', wishes(...five.slice(1), ['', 'b1']), false],
    ['four persons, and one unknown of another branch', wishes(...five.slice(1), ['', 'b2']), true],
  ])('given %s, then people are counted and not wishes', (_given, all, told) =>
    expect(views.wallCard(kind, glasses, views.sharingOf(all)).age).toBe(told ? '80岁以上' : ''),
  );

  it('given that nobody knows how many share it, then it is not shown', () =>
    expect(views.wallCard(kind, glasses, () => undefined)).toMatchObject({ township: '', age: '', category: '物质' }));
});

it.each([
  [0, 3, 3],
  [2, 3, 1],
  [3, 3, 0],
  [4, 3, 0],
  [0, undefined, 1],
  [1, 'x', 0],
])('given %i claims for %s places, %i are left', (claims, helpers, left) =>
  expect(placesLeft(claims, helpers)).toBe(left),
);

describe('wishes that are alike', () => {
  const one = seen('open', { ...glasses, wisher: 'w1' });
  const find = (draft: JsonObject, ...all: views.Seen[]) =>
    views.likeWishes(draft, all).map(({ ref, why }) => [ref, why]);

  it.each([
    ['想要一副老花镜', 'b1', '', 'words'],
    ['老花镜', 'b1', '', 'words'],
    ['二百度老花镜', 'b1', '', 'words'],
    ['手机教一教', 'b1', 'w1', 'person'],
    ['陪着聊天', 'b2', 'w1', 'person'],
  ])('given %s in %s by %s, then it is found', (title, unit, wisher, why) =>
    expect(find({ title, unit, wisher }, one)).toEqual([[one.ref, why]]),
  );

  it.each([
    ['一副扑克', 'b1'],
    ['手机教一教', 'b1'],
    ['一副老花镜', 'b2'],
    ['', 'b1'],
  ])('given %s in %s, then it is not', (title, unit) => expect(find({ title, unit }, one)).toEqual([]));

  it('given one that came to an end, then it is not', () =>
    expect(find(glasses, seen('archived', glasses), seen('merged', glasses))).toEqual([]));
});

describe('claims', () => {
  const all = [
    seen('claimed', { ...glasses, claims: [claim('a', '2026-03-14')] }),
    seen('claimed', { ...glasses, claims: [claim('b', '2026-03-13')] }),
    seen('open', { ...glasses, claims: [claim('c', '2026-03-08'), claim('d', '2026-03-01', { metOn: today })] }),
    seen('arranging', { ...glasses, claims: [claim('e', '2026-03-05')] }),
    seen('fulfilled', { ...glasses, claims: [claim('f', '2026-01-01')] }),
  ];
  it('given days without contact, then they are told after 7, again after 12, and may be recalled after 15', () =>
    expect(views.silentClaims(all, today).map(({ by, days, step }) => [by, days, step])).toEqual([
      ['e', 15, 'recall'],
      ['c', 12, 'again'],
      ['b', 7, 'contact'],
    ]));

  it('given a claimant who died or left, then nobody is reminded, and the claim is passed on, early or met as it may be', () => {
    const gone = new Set(['a', 'd', 'e', 'f', 'g']);
    const met = seen('arranging', { ...glasses, claims: [claim('g', '2026-03-01', { metOn: today, doneOn: today })] });
    expect(views.silentClaims([...all, met], today, gone).map(({ by, step }) => [by, step])).toEqual([
      ['d', 'gone'],
      ['e', 'gone'],
      ...[
        ['c', 'again'],
        ['b', 'contact'],
        ['a', 'gone'],
      ],
    ]);
  });

  it('given mine, then each says what is next, what is over last', () => {
    const of = (state: string, more: JsonObject = {}) =>
      seen(state, { ...glasses, claims: [claim('me', '2026-03-01', more), claim('other', '2026-03-02')] });
    const mine = [
      of('archived', { doneOn: today }),
      of('withdrawn'),
      of('claimed'),
      of('arranging', { metOn: today }),
      of('checking', { metOn: today }),
      of('confirming', { doneOn: today }),
    ];
    expect(views.myClaims(mine, 'me').map(({ next }) => next)).toEqual([
      ...['contact', 'report', 'changed', 'wait'],
      ...['none', 'off'],
    ]);
    expect(views.myClaims(mine, 'nobody')).toEqual([]);
  });
});

describe('my wish', () => {
  const mine = (state: string, more: JsonObject = {}) =>
    views.myWishes([seen(state, { ...glasses, wisher: 'w1', ...more })], 'w1', ({ record }) =>
      shownOn(kind, record, today),
    )[0];

  it.each(Object.keys(wish.states))('given %s, then it says in words where it stands and what is next', (state) => {
    const told = mine(state);
    expect(told?.stands).toMatch(/^[\u4e00-\u9fff，]{3,}$/);
    expect(told?.next.length).toBeGreaterThan(3);
    if (!['arranging'].includes(state)) expect(told?.next).not.toBe(mine('hn.newer')?.next);
  });

  it('given two of three who help, an answer from elsewhere, or a showing, then it says so', () => {
    expect(mine('open', { helpers: 3, claims: [claim('a', today), claim('b', today)] })?.stands).toMatch(/还差1人/);
    expect(mine('referred', { referredTo: '县民政局', answer: '下月发放' })).toMatchObject({
      ...{ stands: '已经转给县民政局', next: '答复：下月发放' },
    });
    expect(mine('open', { until: today })?.shown).toBe(true);
    expect(mine('open', { until: '2026-03-19' })?.shown).toBe(false);
  });

  it('then nobody sees what another wished', () =>
    expect(views.myWishes([seen('open', { ...glasses, wisher: 'w2' })], 'w1', () => true)).toEqual([]));
});

it('the desk of the office: what to look at, whom to ask again, what to tell, what to settle', () => {
  const all = [
    seen('checking', { ...glasses, title: '3号楼502的老花镜', rewordedOn: today, claims: [claim('a', today)] }),
    seen('open', { ...glasses, until: '2026-04-03' }),
    seen('arranging', { ...glasses, until: '2026-04-04' }),
    seen('claimed', { ...glasses, until: '2026-03-01', hiddenOn: today }),
    seen('claimed', { ...glasses, until: '2026-12-31', claims: [claim('a', '2026-03-01')] }),
    seen('referred', { ...glasses, referredTo: '县民政局' }),
    seen('impossible', { ...glasses, toldOn: today }),
    seen('withdrawn', { ...glasses, claims: [claim('a', today)] }),
    seen('ended', { ...glasses, claims: [] }),
    seen('withdrawn', { ...glasses, claims: [claim('a', today)], settled: '已退' }),
  ];
  const desk = views.deskOf(all, today);
  expect(desk.review).toMatchObject([{ unfit: '门牌', reworded: true, claimed: 1 }]);
  expect(desk.review[0]?.like.length).toBeGreaterThan(0);
  const places = (list: readonly { ref: string }[]) => list.map(({ ref }) => all.findIndex((one) => one.ref === ref));
  expect([desk.renew, desk.recall, desk.tell, desk.settle].map(places)).toEqual([[1], [4], [5], [7]]);
});

describe('numbers and the printed list', () => {
  const all = [
    seen('draft', glasses),
    seen('open', { ...glasses, campaign: 'campaign/1' }),
    seen('merged', { ...glasses, campaign: 'campaign/1' }),
    seen('confirming', { ...glasses, category: 'service' }),
    seen('partly', glasses),
    seen('archived', { ...glasses, campaign: 'campaign/1' }),
    seen('archived', { ...glasses, toldOn: today }),
    seen('ended', glasses),
  ];
  it('count a merged wish once, with the one that goes on', () => {
    expect(views.wishTally(all)).toEqual({
      ...{ total: 6, drafts: 1, waiting: 1, underway: 1, fulfilled: 2, other: 2 },
      categories: { goods: 5, service: 1 },
    });
    expect(views.wishTally(all, 'campaign/1')).toMatchObject({ total: 2, waiting: 1, fulfilled: 1 });
  });

  it('print one row a wish, and nobody by name', () => {
    const names = { unit: () => '第一支部', actor: () => '甲某', record: () => undefined };
    const [row] = views.wishRows(kind, [seen('open', { ...glasses, wisher: 'w', on: '2026-03-01' })], names);
    expect(row).toEqual(['1', '一副老花镜', '物质', '第一支部', '长岭镇', '2026年3月1日', '0/1', '待认领', '']);
    expect(row).toHaveLength(views.wishColumns.length);
    expect(views.wishRows(kind, all, names)).toHaveLength(7);
  });
  it('given who may know, print who wishes beside it', () => {
    const names = { unit: () => undefined, actor: () => '甲某', record: () => undefined };
    const [row] = views.wishRows(kind, [seen('open', glasses)], names, (ref) => `欧阳** ${ref.slice(0, 5)}`);
    expect(row?.slice(0, 4)).toEqual(['1', '一副老花镜', '欧阳** wish/', '物质']);
    expect(row).toHaveLength(views.namedColumns.length);
  });
});
