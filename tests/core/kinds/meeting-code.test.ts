import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Context, decide, type Kind } from '../../../src/core/kind/index.js';
import { attendance, meetingCode } from '../../../src/core/kinds/index.js';
import type { JsonObject, Rec } from '../../../src/core/ports.js';
import { codeAt, codesTaken } from '../../../src/core/rules/rotating-code.js';
import { contextOf, grant, liaison, liaisonOfB2, office, type Person } from '../county.js';

const self: Person = { actor: 'm1', grants: [grant('member', 'b1', { shelves: ['study', 'wall', 'roll'] })] };
const on = '2026-03-05';
const now = `${on}T02:00:00.000Z`;
const [key, ref] = ['0f1e2d3c', `meetingCode/session/1/${on}/b1`];
const rec = (ref: string, state: string, data: JsonObject | null): Rec => ({
  ...{ ref, kindVersion: 1, version: 1, scopes: [], state, data, at: now, did: [] },
});
const meeting = rec('session/1', 'noticed', { unit: 'b1' });
const shown = rec(ref, 'shown', { session: 'session/1', unit: 'b1', on, key });

/** What the judge says, who reads every record, at a moment; `code` as it was typed. */
function judged(code: string, screen: Rec | null = shown, at = now): string {
  const context: Context = contextOf(self, {
    now: at,
    read: (asked) => (asked === ref ? screen : meeting),
    codes: (about, of) => codesTaken(of, about, at),
  });
  return says(context, code);
}
function says(context: Context, code: string): string {
  const input = { session: 'session/1', unit: 'b1', person: 'm1', on, way: 'room', code };
  const call = { id: 'c', name: 'comeByCode', ref: 'attendance/1', input };
  const decision = decide(attendance as unknown as Kind, call, null, context);
  return 'next' in decision
    ? [decision.next.state, ...decision.asks].join(' ')
    : `${decision.refused.code} ${decision.refused.message}`;
}
const minutes = (n: number): string => new Date(Date.parse(now) + n * 60_000).toISOString();

describe('given digits on the screen of a meeting', () => {
  it('when they are typed, then the entry names its channel and keeps neither the digits nor the hour', () => {
    const context = contextOf(self, { read: (asked) => (asked === ref ? shown : meeting), codes: () => ['4071'] });
    const input = { session: 'session/1', unit: 'b1', person: 'm1', on, code: '4071' };
    const call = { id: 'c', name: 'comeByCode', ref: 'attendance/1', input };
    const decision = decide(attendance as unknown as Kind, call, null, context);
    const marks = [{ by: 'm1', on, channel: 'code' }];
    expect('next' in decision && decision.next.data).toEqual({
      ...{ session: 'session/1', unit: 'b1', person: 'm1', on, marks, photos: [] },
    });
  });

  it('then whatever is typed counts exactly when it stood there in this minute or in one beside it', () => {
    const near = [-1, 0, 1].map((n) => codeAt(key, ref, minutes(n)));
    expect(near.map((code) => judged(code))).toEqual(['came', 'came', 'came']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
        const typed = String(number).padStart(4, '0');
        expect(judged(typed) === 'came').toBe(near.includes(typed));
      }),
    );
    const far = [-3, -2, 2, 3].map((n) => codeAt(key, ref, minutes(n)));
    expect(far.filter((code) => judged(code) === 'came')).toEqual([]);
  });

  it('when they are wrong, then the refusal says what to do, and that 我来了 and paper count the same', () => {
    const wrong = String((Number(codeAt(key, ref, now)) + 5000) % 10_000).padStart(4, '0');
    expect(judged(wrong)).toMatch(/^DJ-R008 .*再看一眼屏幕上的数字.*我来了.*书记、联络员代记/);
    expect(judged('4071', null)).toMatch(/^DJ-R008 .*还没有收到这次会的动态码.*我来了/);
  });

  it('when an entry comes late, without a net, then it is judged by its own moment, also once the digits were put away', () => {
    const then = codeAt(key, ref, minutes(-40));
    const hidden = { ...shown, state: 'hidden' };
    expect(judged(then, hidden, minutes(-40))).toBe('came');
  });

  it('when the key is erased, then nobody can tell any more, and the person is believed', () => {
    expect(judged('0000', rec(ref, 'erased', null))).toBe('came');
  });

  it('then a device judges nothing, with the key or without it, and asks', () => {
    const without = contextOf(self, { read: (asked) => (asked === ref ? undefined : meeting) });
    expect(says(without, '0000')).toBe(`came ${ref}`);
    const holds = contextOf(self, { read: (asked) => (asked === ref ? shown : meeting) });
    expect(says(holds, '0000')).toBe(`came ${ref}`);
  });

  it('then 我来了 asks for no digits', () => {
    const { ask = {}, input = [], reads } = attendance.commands.come as Kind['commands'][string];
    expect([...Object.keys(ask), ...input, ...Object.keys(reads ?? {})]).not.toContain('code');
    expect(Object.values(reads ?? {}).join()).not.toContain('meetingCode');
  });
});

describe('given a meeting of two branches, the other one its host', () => {
  const joint = rec('session/1', 'noticed', { unit: 'b2', partners: [{ unit: 'b1' }] });
  const screen = (unit: string, of: string): Rec =>
    rec(`meetingCode/session/1/${on}/${unit}`, 'shown', { session: 'session/1', unit, on, key: of });
  const own = screen('b1', 'aa');
  const [hosts, strange] = [screen('b2', 'bb'), screen('b3', 'cc')];
  const typed = (on: Rec, screens: readonly Rec[]): string => {
    const context = contextOf(self, {
      now,
      read: (asked) => (asked === joint.ref ? joint : (screens.find((one) => one.ref === asked) ?? null)),
      codes: (about, of) => codesTaken(of, about, now),
    });
    return says(context, codeAt(String(on.data?.key), on.ref, now));
  };

  it('then the digits of the own branch and those of the host count, whichever of the two are shown', () => {
    const all = [own, hosts, strange];
    expect([typed(own, all), typed(hosts, all)]).toEqual(['came', 'came']);
    expect([typed(own, [own]), typed(hosts, [hosts])]).toEqual(['came', 'came']);
    expect(typed(strange, all)).toMatch(/^DJ-R008 .*再看一眼屏幕上的数字/);
    expect(typed(own, [])).toMatch(/^DJ-R008 .*还没有收到这次会的动态码/);
  });

  it('then each shows its own, and nobody takes the place of another', () => {
    const show = (ref: string, who: Person, unit: string) => {
      const call = { id: 'c', name: 'show', ref, input: { session: 'session/1', unit, on, key } };
      return decide(meetingCode as unknown as Kind, call, null, contextOf(who, { read: () => joint }));
    };
    expect(show(own.ref, liaison, 'b1')).toMatchObject({ next: { state: 'shown' } });
    expect(show(hosts.ref, liaisonOfB2, 'b2')).toMatchObject({ next: { state: 'shown' } });
    expect(show(hosts.ref, liaison, 'b1')).toMatchObject({ refused: { code: 'DJ-R008' } });
  });
});

describe('given the key of a meeting', () => {
  const kind = meetingCode as unknown as Kind;
  const about = { session: 'session/1', unit: 'b1', on, key };

  it('then the branch of the meeting makes it, and neither another branch, the office nor a member', () => {
    const may = (who: Person): boolean => {
      const call = { id: 'c', name: 'show', ref, input: about };
      return 'next' in decide(kind, call, null, contextOf(who, { read: () => meeting }));
    };
    expect([liaison, liaisonOfB2, office, self].map(may)).toEqual([true, false, false, false]);
  });

  it.each([
    ['of a day that is over', { ...about, on: '2026-03-04' }, meeting],
    ['of a day ahead', { ...about, on: '2026-03-06' }, meeting],
    ['without a key', { ...about, key: '' }, meeting],
    ['of a meeting that was called off', about, { ...meeting, state: 'cancelled' }],
  ])('then none is shown %s', (_, input, read) => {
    const call = { id: 'c', name: 'show', ref: `meetingCode/session/1/${input.on}/b1`, input };
    expect('refused' in decide(kind, call, null, contextOf(liaison, { read: () => read }))).toBe(true);
  });

  it('then only who keeps the book of the branch and the judge ever hold it, and nobody erases one beforehand', () => {
    const call = { id: 'c', name: 'show', ref, input: about };
    const made = decide(kind, call, null, contextOf(liaison, { read: () => meeting }));
    expect('next' in made && made.next.data).toEqual(about);
    expect(kind.scope).toEqual({ shelf: 'presence', home: 'unit', year: 'on' });
    expect(kind.fields.key?.inner).toBe(true);
    const erase = { id: 'd', name: 'erase', ref, input: {} };
    for (const who of [self, liaison]) expect('refused' in decide(kind, erase, null, contextOf(who))).toBe(true);
    expect('refused' in decide(kind, erase, shown, contextOf(self))).toBe(true);
    expect(decide(kind, erase, shown, contextOf(liaison))).toMatchObject({ next: { state: 'erased', data: null } });
  });

  it('then it is put away and shown again on its own day, and goes a day later', () => {
    const hidden = { ...shown, state: 'hidden' };
    const again = { id: 'c', name: 'showAgain', ref, input: {} };
    expect(decide(kind, again, hidden, contextOf(liaison))).toMatchObject({ next: { state: 'shown', data: { key } } });
    const morrow = contextOf(liaison, { today: '2026-03-06' });
    expect('refused' in decide(kind, again, hidden, morrow)).toBe(true);
    expect(kind.retain).toEqual({ record: { after: ['shown', 'hidden'], days: 1 } });
  });
});
