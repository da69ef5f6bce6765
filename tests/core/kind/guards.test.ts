import { describe, expect, it } from 'vitest';
import { guards } from '../../../src/core/kind/index.js';
import type { JsonObject, Rec } from '../../../src/core/ports.js';

interface Seen {
  now?: JsonObject;
  before?: JsonObject;
  input?: JsonObject;
  read?: JsonObject | null;
  open?: string[];
  codes?: string[];
}
const actor = 'a1';
const today = '2026-03-05';
const stored = (data: JsonObject | null): Rec => ({
  ref: 'wish~person/1',
  kindVersion: 1,
  version: 1,
  scopes: [],
  state: 'held',
  data,
  at: '',
  did: [],
});
const judge = (name: string, args: (string | number)[], seen: Seen) =>
  guards[name]?.holds(
    {
      ref: 'wish/1',
      before: seen.before ?? {},
      now: seen.now ?? {},
      input: seen.input ?? {},
      actor,
      today,
      read: () => (seen.read === undefined ? undefined : stored(seen.read)),
      known: () => (seen.read === undefined ? null : stored(seen.read)),
      codes: () => seen.codes,
      below: () => seen.open,
      above: (unit) => (unit === 'd1' ? ['d1', 'yx'] : undefined),
      open: (kind) => (kind === 'task' ? seen.open : []),
      words: (names) => names.map((name) => seen.now?.[name]).join('，'),
    },
    ...args,
  );

const passing = [
  { what: 'left', from: '2026-03-01' },
  { what: 'left', from: '2026-03-04' },
  { what: 'left', from: '2026-03-02', voidedOn: today },
];
const served = [
  { what: 'took', office: 'secretary', person: 'b2', from: '2026-03-04' },
  { what: 'quit', person: 'b2', from: '2026-03-07' },
];
/** Guard, arguments, what it sees, what it says. `undefined` = cannot be told on this device. */
const vectors: [name: string, args: (string | number)[], seen: Seen, says: boolean | undefined][] = [
  ['filled', ['x'], { now: { x: 'a' } }, true],
  ['filled', ['x'], { now: { x: 0 } }, true],
  ['filled', ['x'], { now: { x: ' \u3000' } }, false],
  ['filled', ['x'], { now: { x: [] } }, false],
  ['another', ['x'], { now: { x: 'wish/2' } }, true],
  ['another', ['x'], { now: { x: 'wish/1' } }, false],
  ['named', ['s', 'on'], { now: { s: 1, on: today } }, false],
  ['named', ['s'], { now: { s: '1' } }, true],
  ['waited', ['l', 'w', 'on', 'met', 15], { now: { w: 'b2', l: [{ by: 'b2', on: '2026-02-18' }] } }, true],
  ['waited', ['l', 'w', 'on', 'met', 15], { now: { w: 'b2', l: [{ by: 'b2', on: '2026-02-19' }] } }, false],
  ['waited', ['l', 'w', 'on', 'met', 15], { now: { w: 'b2', l: [{ by: 'b2', on: '2026-02-01', met: today }] } }, false],
  ['waited', ['l', 'w', 'on', 'met', 15], { now: { w: 'c3', l: [{ by: 'b2', on: '2026-02-01' }] } }, false],
  ['waited', ['l', 'w', 'on', 'met', 15], { now: { l: [{}] } }, false],
  ['blank', ['x'], {}, true],
  ['blank', ['x'], { now: { x: 'a' } }, false],
  ['agreed', ['x'], { now: { x: true } }, true],
  ['agreed', ['x'], { now: { x: 'true' } }, false],
  ['agreedFor', ['box', 'x'], {}, true],
  ['agreedFor', ['box', 'x'], { now: { x: 'a', box: true } }, true],
  ['agreedFor', ['box', 'x'], { now: { x: 'a' } }, false],
  ['neededFor', ['x', 'cause'], {}, true],
  ['neededFor', ['x', 'cause'], { now: { cause: true } }, false],
  ['neededFor', ['x', 'cause'], { now: { cause: true, x: 'a' } }, true],
  ['neededWhen', ['x', 'kind', 'dated'], { now: { kind: 'open' } }, true],
  ['neededWhen', ['x', 'kind', 'dated'], { now: { kind: 'dated' } }, false],
  ['neededWhen', ['x', 'kind', 'dated'], { now: { kind: 'dated', x: today } }, true],
  ['differs', ['x'], { before: { x: 'a' }, input: { x: 'b' } }, true],
  ['differs', ['x'], { before: { x: 'a' }, input: { x: 'a' } }, false],
  ['differs', ['x'], { before: { x: 'a' } }, false],
  ['oneOf', ['x', 'a', 'b'], { now: { x: 'b' } }, true],
  ['oneOf', ['x', 'a', 'b'], { now: { x: 'c' } }, false],
  ['is', ['x', 'a'], { now: { x: 'a' } }, true],
  ['is', ['x', 'a'], { now: { x: 'aa' } }, false],
  ['withinWishes', ['x'], { now: { x: '陪同做康复治疗' } }, true],
  ['withinWishes', ['x'], { now: { x: '想要 现\u3000金' } }, false],
  ['impersonal', ['x'], { now: { x: '想要一盒5号电池' } }, true],
  ['impersonal', ['x'], { now: { x: '电话138 0000 1234' } }, false],
  ['notBefore', ['x', '$today'], { now: { x: today } }, true],
  ['notBefore', ['x', '$today'], { now: { x: '2026-03-04' } }, false],
  ['notBefore', ['x', 'y'], { now: { x: '2026-03-04' } }, true],
  ['after', ['x', 'y'], { now: { x: '2026-03-06', y: today } }, true],
  ['after', ['x', 'y'], { now: { x: today, y: today } }, false],
  ['notAhead', ['x'], { now: { x: today } }, true],
  ['notAhead', ['x'], { now: { x: '2026-03-06' } }, false],
  ['continues', ['x', 'l', 'left'], { now: { x: today } }, true],
  ['continues', ['x', 'l', 'left'], { now: { x: today, l: [{ what: 'left', from: today }] } }, true],
  ['continues', ['x', 'l', 'left'], { now: { x: today, l: [{ what: 'left', from: '2026-03-06' }] } }, false],
  ['continues', ['x', 'l', 'left'], { now: { x: today, l: [{ what: 'full', from: '2026-03-06' }] } }, true],
  ['continues', ['x', 'l'], { now: { x: today, l: [{ from: '2026-03-06', voidedOn: today }] } }, true],
  ['recorded', ['l', 'what', 'left', 'from', '$x'], { now: { x: today, l: [{ what: 'left', from: today }] } }, true],
  ['recorded', ['l', 'what', 'left', 'from', '$x'], { now: { x: today, l: [{ what: 'full', from: today }] } }, false],
  ['recorded', ['l', 'from', '$x'], { now: { x: today, l: [{ from: today, voidedOn: today }] } }, false],
  ['recorded', ['l', 'from', '$x'], { now: { l: [{}] } }, false],
  ['recorded', ['l', 'by', '$x', 'done', ''], { now: { x: 'b2', l: [{ by: 'b2' }] } }, true],
  ['recorded', ['l', 'by', '$x', 'done', ''], { now: { x: 'b2', l: [{ by: 'b2', done: today }] } }, false],
  ['inOrder', ['x', 'y', 'l', 'left'], { now: { x: '2026-03-01', y: today, what: 'left', l: passing } }, false],
  ['inOrder', ['x', 'y', 'l', 'left'], { now: { x: '2026-03-01', y: '2026-03-03', what: 'left', l: passing } }, true],
  ['inOrder', ['x', 'y', 'l', 'left'], { now: { x: today, y: '2026-03-02', what: 'left', l: passing } }, false],
  ['inOrder', ['x', 'y', 'l', 'left'], { now: { x: '2026-03-01', y: today, what: 'full', l: passing } }, true],
  ['stands', ['l', 'left'], { now: { l: passing } }, true],
  ['stands', ['l', 'full'], { now: { l: passing } }, false],
  ['stands', ['l', 'left'], { now: { l: [{ what: 'left' }] } }, false],
  ['serves', ['l', 'p', 'x'], { now: { x: today, p: 'b2', l: served } }, true],
  ['serves', ['l', 'p', 'x'], { now: { x: '2026-03-01', p: 'b2', l: served } }, false],
  ['serves', ['l', 'p', 'x'], { now: { x: '2026-03-09', p: 'b2', l: served } }, false],
  ['lastIs', ['l', 'left', 'joined'], { now: { l: passing } }, true],
  ['lastIs', ['l', 'joined', 'left'], { now: { l: passing } }, false],
  ['lastIs', ['l', 'left'], { now: {} }, false],
  ['notPassed', ['x'], { before: { x: today } }, true],
  ['notPassed', ['x'], { before: { x: '2026-03-04' } }, false],
  ['notPassed', ['x'], {}, true],
  ['notSelf', ['x'], { now: { x: 'a2' } }, true],
  ['notSelf', ['x'], { now: { x: actor } }, false],
  ['mine', ['l'], { now: { l: [{ by: 'a2' }, { by: actor }] } }, true],
  ['mine', ['l'], { now: { l: [{ by: 'a11' }] } }, false],
  ['notMine', ['l'], {}, true],
  ['notMine', ['l'], { now: { l: [{ by: actor }] } }, false],
  ['every', ['l', 'done'], { now: { l: [{ done: today }, { done: today }] } }, true],
  ['every', ['l', 'done'], { now: { l: [{ done: today }, {}] } }, false],
  ['full', ['l', 'n'], { now: { l: [{}], n: 2 } }, false],
  ['full', ['l', 'n'], { now: { l: [{}, {}], n: 2 } }, true],
  ['full', ['l', 'n'], { now: { l: [{}], n: 'many' } }, true],
  ['over', ['l', 'n'], { now: { l: [{}, {}], n: 2 } }, false],
  ['over', ['l', 'n'], { now: { l: [{}, {}, {}], n: 2 } }, true],
  ['over', ['l', 'n'], { now: { l: [{}, {}] } }, true],
  ['held', ['person', 'x'], {}, undefined],
  ['held', ['person', 'x'], { read: null }, false],
  ['held', ['person', 'x'], { read: { x: false } }, false],
  ['held', ['person', 'x'], { read: { x: true } }, true],
  ['agreedTo', ['person', 'x', 'a', 'b'], {}, undefined],
  ['agreedTo', ['person', 'x', 'a', 'b'], { now: { a: '灯', b: '镇' }, read: null }, false],
  ['agreedTo', ['person', 'x', 'a', 'b'], { now: { a: '灯', b: '镇' }, read: { x: '灯' } }, false],
  ['agreedTo', ['person', 'x', 'a', 'b'], { now: { a: '灯', b: '镇' }, read: { x: '灯，镇' } }, true],
  ['lasts', ['person', 'x'], {}, undefined],
  ['lasts', ['person', 'x'], { read: null }, false],
  ['lasts', ['person', 'x'], { read: { x: '2026-03-04' } }, false],
  ['lasts', ['person', 'x'], { read: { x: today } }, true],
  ['coveredBy', ['x', 'person', 'y'], {}, undefined],
  ['coveredBy', ['x', 'person', 'y'], { now: { x: today }, read: null }, false],
  ['coveredBy', ['x', 'person', 'y'], { now: { x: today }, read: { y: today } }, true],
  ['coveredBy', ['x', 'person', 'y'], { now: { x: '2026-03-06' }, read: { y: today } }, false],
  ['readIn', ['home', 'held'], {}, undefined],
  ['readIn', ['home', 'held'], { read: null }, false],
  ['readIn', ['home', 'held'], { read: {} }, true],
  ['readIn', ['home', 'other'], { read: {} }, false],
  ['among', ['x', 'home', 'y'], { now: { x: 'b1' } }, undefined],
  ['among', ['x', 'home', 'y'], { now: { x: 'b1' }, read: null }, false],
  ['among', ['x', 'home', 'y', 'z.of'], { now: { x: 'b1' }, read: { y: 'b1' } }, true],
  ['among', ['x', 'home', 'y', 'z.of'], { now: { x: 'b2' }, read: { y: 'b1', z: [{ of: 'b2' }] } }, true],
  ['among', ['x', 'home', 'y', 'z.of'], { now: { x: 'b3' }, read: { y: 'b1', z: [{ of: 'b2' }] } }, false],
  ['shows', ['code', 'shown'], { now: { code: '4071' } }, undefined],
  ['shows', ['code', 'shown'], { now: { code: '4071' }, read: { key: 'k' } }, undefined],
  ['shows', ['code', 'shown'], { now: { code: '4071' }, read: { key: 'k' }, codes: ['1740', '4071'] }, true],
  ['shows', ['code', 'shown'], { now: { code: '4071' }, read: { key: 'k' }, codes: ['1740'] }, false],
  ['shows', ['code', 'shown'], { now: { code: '4071' }, read: null, codes: ['1740'] }, true],
  ['noneOpen', ['unit', 'wish', 'task'], { now: { unit: 'b1' } }, undefined],
  ['noneOpen', ['unit', 'wish', 'task'], { now: { unit: 'b1' }, open: [] }, true],
  ['noneOpen', ['unit', 'wish', 'task'], { now: { unit: 'b1' }, open: ['task/1'] }, false],
  ['takesWork', ['home', 'heir', 'other'], {}, true],
  ['takesWork', ['home', 'heir', 'other'], { read: {} }, true],
  ['takesWork', ['home', 'heir', 'held'], { read: {} }, false],
  ['takesUnits', ['home', 'heir', 'other'], { read: {} }, true],
  ['takesUnits', ['home', 'heir', 'held'], { read: {} }, false],
  ['noneBelow', ['unit'], { now: { unit: 'd1' } }, undefined],
  ['noneBelow', ['unit'], { now: { unit: 'd1' }, open: [] }, true],
  ['noneBelow', ['unit'], { now: { unit: 'd1' }, open: ['unit/b1'] }, false],
  ['notWithin', ['parent', 'unit'], { now: { parent: 'far', unit: 'b1' } }, undefined],
  ['notWithin', ['parent', 'unit'], { now: { parent: 'd1', unit: 'b1' } }, true],
  ['notWithin', ['parent', 'unit'], { now: { parent: 'd1', unit: 'yx' } }, false],
  ['withholds', ['x', 'person', 'name'], {}, undefined],
  ['withholds', ['x', 'person', 'name'], { now: { x: '给张 三送报' }, read: { name: '张三' } }, false],
  ['withholds', ['x', 'person', 'name'], { now: { x: '每天送报' }, read: { name: '张三' } }, true],
];

describe('a guard', () => {
  it.each(vectors)('%s %j, seeing %j, says %s', (name, args, seen, says) => {
    expect(judge(name, args, seen)).toBe(says);
  });

  it.each(Object.entries(guards))('%s has vectors both ways, and words of cause and way out', (name, { say, fix }) => {
    const answers = vectors.filter(([of]) => of === name).map(([, , , says]) => says);
    expect(answers).toEqual(expect.arrayContaining([true, false]));
    expect([say, fix].every((words) => /[\u4e00-\u9fff]{3}/.test(words))).toBe(true);
  });
});
