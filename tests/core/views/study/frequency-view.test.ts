import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/ports.js';
import { rosterOf } from '../../../../src/core/views/roster-view.js';
import { frequencyOf } from '../../../../src/core/views/study/index.js';
import { liaison, liaisonOfB2, office } from '../../county.js';
import type { Roll } from '../../roster/roll.js';
import { branches, meeting, sessionsOf } from './branch.js';

const lines = (roll: Roll, today: string, unit = 'b1') =>
  frequencyOf({ unit, sessions: sessionsOf(roll), roster: rosterOf(roll.records()), today });
const words = (roll: Roll, today: string, type: string, unit = 'b1') =>
  lines(roll, today, unit).flatMap((line) => (line.type === type ? [line.words] : []));
const record = (roll: Roll, ref: string, more: JsonObject, on = '2026-06-30') =>
  roll.does(ref, 'record', meeting(more), { who: liaison, on });

describe('given what the rules ask of a branch', () => {
  it('then it is said in words, for each period that has begun', () => {
    const roll = branches();
    record(roll, 'session/1', { type: 'assembly', on: '2026-02-10' });
    expect(words(roll, '2026-05-06', 'assembly')).toEqual(['一季度党员大会已开', '二季度还缺一次党员大会']);
    expect(words(roll, '2026-02-06', 'themeDay')).toEqual(['一月还缺一次主题党日', '二月还缺一次主题党日']);
    expect(words(roll, '2026-05-06', 'life')).toEqual(['今年还缺一次组织生活会']);
  });

  it('then what is planned says when, and what was explained is 已说明, not missing', () => {
    const roll = branches();
    roll.does('session/1', 'plan', meeting({ type: 'assembly', on: '2026-06-20' }), { who: liaison });
    const none = meeting({ type: 'themeDay', on: '2026-02-01', reason: '春节放假' });
    roll.does('session/2', 'explain', none, { who: liaison });
    expect(words(roll, '2026-05-06', 'assembly')[1]).toBe('二季度党员大会定在6月20日');
    expect(words(roll, '2026-02-20', 'themeDay')[1]).toBe('二月主题党日已说明');
    roll.does('session/1', 'cancel', { why: '高温' }, { who: liaison });
    expect(words(roll, '2026-05-06', 'assembly')[1]).toBe('二季度还缺一次党员大会');
  });

  it('then a meeting of several types counts as each, one that sat twice once, and a joint one for both branches', () => {
    const roll = branches();
    const joint = { type: 'assembly', also: [{ type: 'themeDay' }], partners: [{ unit: 'b2' }], on: '2026-01-09' };
    record(roll, 'session/1', { ...joint, sittings: [{ on: '2026-01-09' }, { on: '2026-01-12' }] });
    for (const unit of ['b1', 'b2']) {
      expect(words(roll, '2026-01-31', 'assembly', unit)).toEqual(['一季度党员大会已开']);
      expect(words(roll, '2026-01-31', 'themeDay', unit)).toEqual(['一月主题党日已开']);
    }
  });

  it('then 支委会 is asked for from seven full members on, and 党小组会 only where there are groups', () => {
    const roll = branches();
    const types = (today: string) => new Set(lines(roll, today).map(({ type }) => type));
    expect([...types('2026-03-31')]).toEqual(['assembly', 'themeDay', 'lecture', 'life', 'review']);
    for (const n of [5, 6, 7, 8, 9])
      roll.does(
        `member/${n}`,
        'join',
        { person: `m${n}`, unit: 'b1', grade: 'full', from: '2026-03-01' },
        { who: liaison },
      );
    expect(words(roll, '2026-03-05', 'committee')).toEqual(['三月还缺一次支委会']);
    roll.does('term/b1', 'open', { unit: 'b1', from: '2025-01-01' }, { who: office });
    roll.does('term/b1', 'appoint', { office: 'groupLeader', person: 'm1', from: '2026-03-02' }, { who: office });
    expect(words(roll, '2026-03-05', 'group')).toEqual(['三月还缺一次党小组会']);
  });

  it('then a miss is a reminder where the source says 一般 or 定期', () => {
    const gentle = new Map(lines(branches(), '2026-01-05').map(({ type, gentle }) => [type, gentle]));
    expect(Object.fromEntries(gentle)).toEqual({
      assembly: true,
      themeDay: false,
      lecture: true,
      life: false,
      review: true,
    });
  });

  it('then nothing is asked of a branch before it had members, and of another branch nothing is told', () => {
    const roll = branches();
    roll.does('unit/b3', 'found', { unit: 'b3', name: '三支部', sort: 'branch', since: '2026-02-20', parent: 'yx' });
    expect(lines(roll, '2026-03-05', 'b3')).toEqual([]);
    roll.does('session/9', 'record', meeting({ unit: 'b2', type: 'assembly' }), { who: liaisonOfB2 });
    expect(words(roll, '2026-03-05', 'assembly')).toEqual(['一季度还缺一次党员大会']);
  });
});
