import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, type Kind } from '../../../src/core/kind/index.js';
import { kinds } from '../../../src/core/kinds/index.js';
import type { JsonObject, Rec, Ref } from '../../../src/core/ports.js';
import { addDays } from '../../../src/core/rules/calendar.js';
import { offices } from '../../../src/core/rules/terms.js';
import { type FollowUp, followUpsOf, goneFrom } from '../../../src/core/views/follow-ups.js';
import { rosterOf } from '../../../src/core/views/roster-view.js';
import { liaison } from '../county.js';
import { actors, type Change, callOf, story, units } from './changes.js';
import { foundedRoll, type Roll } from './roll.js';

const catalogue = catalogueOf(kinds as unknown as Kind[]);
const seenOf = (record: Rec) => ({ ref: record.ref, record, unsent: 0, foreign: false });
const list = (roll: Roll, kind: string) =>
  roll
    .records()
    .filter(({ ref }) => ref.startsWith(`${kind}/`))
    .map(seenOf);
const followUps = (roll: Roll, ref: Ref, today: string): FollowUp[] =>
  followUpsOf({ catalogue, seen: seenOf(roll.record(ref)), today, list: (kind) => list(roll, kind) });
const told = (all: readonly FollowUp[]) => all.map(({ ref, draft }) => [ref, draft?.name ?? 'choose']);

/** As it came from elsewhere: who wishes, who took it on, in whose hand it is. */
function put(roll: Roll, ref: Ref, state: string, data: JsonObject): void {
  const kindVersion = 1;
  roll.put({ ref, kindVersion, version: 1, scopes: [], state, data, at: '2026-01-01T00:00:00.000Z', did: [] });
}
const claim = (by: string): JsonObject => ({ by, on: '2026-01-10' });
function withWork(roll: Roll, wisher: string, helper: string): void {
  const wish = { title: '一副老花镜', category: 'goods', unit: 'b1', on: '2026-01-05' };
  put(roll, 'wish/own', 'arranging', { ...wish, wisher, claims: [claim('someone')] });
  put(roll, 'wish/over', 'archived', { ...wish, wisher });
  put(roll, 'wish/taken', 'claimed', { ...wish, unit: 'b2', helpers: 2, claims: [claim(helper), claim('other')] });
  put(roll, 'wish/met', 'confirming', { ...wish, unit: 'b2', claims: [{ ...claim(helper), doneOn: '2026-02-01' }] });
  put(roll, 'task/held', 'underway', { title: '办一次讲座', unit: 'b1', on: '2026-01-05', person: helper });
  put(roll, 'task/done', 'done', { title: '办过的讲座', unit: 'b1', on: '2026-01-05', person: helper });
}

/** p1, who wished, took a wish on, holds two offices and a task. */
function secretary(): Roll {
  const roll = foundedRoll();
  roll.does('member/1', 'join', { person: 'p1', unit: 'b1', grade: 'full', from: '2020-05-01' }, { who: liaison });
  roll.does('term/b1', 'open', { unit: 'b1', from: '2024-04-01' });
  for (const office of ['secretary', 'groupLeader'])
    roll.does('term/b1', 'appoint', { office, person: 'p1', from: '2024-04-01' });
  roll.does('term/b1', 'appoint', { office: 'deputy', person: 'p2', from: '2024-04-01' });
  withWork(roll, 'p1', 'p1');
  return roll;
}

describe.each([
  ['died', 'recordDeath'],
  ['left the county', 'leave'],
])('given a member who %s on 2026-03-02', (_how, command) => {
  const gone = () => {
    const roll = secretary();
    expect(followUps(roll, 'member/1', '2026-03-05')).toEqual([]);
    roll.does('member/1', command, { from: '2026-03-02' }, { who: liaison });
    return roll;
  };

  it('then the open wish, the claim and the offices are to be ended, and the task to be given to somebody else', () => {
    expect(told(followUps(gone(), 'member/1', '2026-03-05'))).toEqual([
      ['wish/own', 'end'],
      ['wish/taken', 'release'],
      ['term/b1', 'vacate'],
      ['task/held', 'choose'],
    ]);
  });

  it('when they are confirmed, one command a record, then nothing is left but the task, and no card says why', () => {
    const roll = gone();
    for (const { draft } of followUps(roll, 'member/1', '2026-03-05')) {
      if (!draft) continue;
      roll.does(draft.ref, draft.name, draft.input);
      expect(roll.refusal(), draft.name).toBeNull();
    }
    expect(told(followUps(roll, 'member/1', '2026-03-05'))).toEqual([['task/held', 'choose']]);
    expect(roll.record('wish/own')).toMatchObject({ state: 'ended', data: { claims: [{ by: 'someone' }] } });
    expect(roll.record('wish/taken')).toMatchObject({ state: 'open', data: { claims: [{ by: 'other' }] } });
    for (const ref of ['wish/own', 'wish/taken']) expect(roll.record(ref).data).not.toHaveProperty('reason');
    const roster = rosterOf(roll.records());
    const holding = (day: string) => Object.keys(offices).flatMap((office) => roster.holdersOf(office, 'b1', day));
    expect(holding('2026-03-01')).toEqual(['p1', 'p2', 'p1']);
    expect(holding('2026-03-02')).toEqual(['p2']);
  });

  it('when nobody has confirmed anything yet, then the offices are vacant all the same', () => {
    const roster = rosterOf(gone().records());
    expect(roster.holderOf('secretary', 'b1', '2026-03-01')).toBe('p1');
    expect(roster.holderOf('secretary', 'b1', '2026-03-02')).toBeNull();
  });
});

describe('given what a kind says that follows', () => {
  it('then it names kinds, fields, commands and answers that there are', () => {
    for (const kind of catalogue.values())
      for (const { follows = [] } of Object.values(kind.commands))
        for (const { kind: name, where, name: command, input = {} } of follows) {
          const of = catalogue.get(name) as Kind;
          const [field = '', row] = where.split('.');
          expect(row === undefined ? of.fields[field] : of.fields[field]?.of?.[row], where).toBeDefined();
          if (command === undefined) continue;
          const { ask = {}, input: asked = [] } = of.commands[command] ?? {};
          expect(Object.keys({ ...ask, ...Object.fromEntries(asked.map((one) => [one, 0])) })).toEqual(
            expect.arrayContaining(Object.keys(input)),
          );
        }
  });
});

describe('given any story of a roll, with wishes, claims, offices and tasks', () => {
  it('then whoever died or left has nothing in hand once what follows was confirmed, and is reminded of nothing', () => {
    let confirmed = 0;
    const check = (changes: Change[], one: number, other: number) => {
      const roll = foundedRoll();
      withWork(roll, actors[one] as string, actors[other] as string);
      let today = '2026-01-01';
      // Whatever else happened, at the end the one who wishes dies: there is something to follow in most stories.
      for (const change of [...changes, { name: 'die', one, other, ago: 0, wait: 1 } as const]) {
        today = addDays(today, change.wait);
        const { call } = callOf(roll, change, today);
        roll.does(...call, { on: today });
      }
      const before = roll.records().length;
      const gone = list(roll, 'member').filter(({ record }) => ['left', 'deceased'].includes(record.state));
      for (const { ref } of gone)
        for (const { draft } of followUps(roll, ref, today)) {
          if (!draft) continue;
          roll.does(draft.ref, draft.name, draft.input, { on: today });
          expect(roll.refusal(), JSON.stringify(draft)).toBeNull();
          confirmed += 1;
        }
      expect(roll.records(), 'one command changes one record and makes none').toHaveLength(before);
      const roster = rosterOf(roll.records());
      for (const { ref } of gone) expect(followUps(roll, ref, today).filter(({ draft }) => draft)).toEqual([]);
      for (const actor of goneFrom(list(roll, 'member'))) {
        expect(roster.remindable(actor, today)).toBe(false);
        const holding = units.flatMap((unit) =>
          Object.keys(offices).flatMap((office) => roster.holdersOf(office, unit, today)),
        );
        expect(holding).not.toContain(actor);
        const working = list(roll, 'wish').filter(({ record }) => ['claimed', 'arranging'].includes(record.state));
        for (const { record } of working) {
          expect(record.data?.wisher).not.toBe(actor);
          expect(((record.data?.claims ?? []) as JsonObject[]).map(({ by }) => by)).not.toContain(actor);
        }
      }
    };
    fc.assert(fc.property(story, fc.nat(4), fc.nat(4), check), { numRuns: 60 });
    expect(confirmed).toBeGreaterThan(10);
  });
});
