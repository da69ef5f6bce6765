import { describe, expect, it } from 'vitest';
import { linkOf, nextSession, ownStudyOf, sittingsOf, twinsIn } from '../../../../src/core/views/study/index.js';
import { liaison, type Person } from '../../county.js';
import { branches, day, enter, entriesOf, meeting, sessionsOf } from './branch.js';

const noticed = (sessions: Record<string, object>) => {
  const roll = branches();
  for (const [ref, more] of Object.entries(sessions)) {
    roll.does(ref, 'plan', meeting(more as never), { who: liaison });
    roll.does(ref, 'notify', {}, { who: liaison });
  }
  return roll;
};
const tomorrow = { on: '2026-03-06', sittings: [{ on: '2026-03-06', from: '09:00', place: '活动室' }] };
const now = { today: day, at: '08:00' };

describe('given what a branch was told of', () => {
  it('then the next is said in one sentence', () => {
    const roll = noticed({ 'session/2': { on: '2026-03-20' }, 'session/1': tomorrow });
    expect(nextSession(sessionsOf(roll), ['b1'], now)).toMatchObject({
      ref: 'session/1',
      words: '明天上午九点，活动室，有一次学习',
    });
    expect(nextSession(sessionsOf(roll), ['b2'], now)).toBeNull();
    expect(nextSession(sessionsOf(roll), ['b1'], { today: '2026-03-07', at: '08:00' })?.words).toBe(
      '3月20日星期五，有一次学习',
    );
  });

  it('then what was cancelled or is over is not the next, and a second sitting is', () => {
    const twice = [
      { on: day, from: '09:00', to: '10:00' },
      { on: day, from: '15:00', place: '老张家' },
    ];
    const roll = noticed({ 'session/1': { sittings: twice }, 'session/2': tomorrow });
    const at = (time: string) => nextSession(sessionsOf(roll), ['b1'], { today: day, at: time })?.words;
    expect(at('09:30')).toBe('今天上午九点，有一次学习');
    expect(at('10:30')).toBe('今天下午三点，老张家，有一次学习');
    roll.does('session/1', 'cancel', { why: '高温' }, { who: liaison });
    expect(at('08:00')).toBe('明天上午九点，活动室，有一次学习');
  });

  it('when it was put off, then its hour and place stay with the new day', () => {
    const roll = noticed({ 'session/1': tomorrow });
    roll.does('session/1', 'move', { on: '2026-03-07' }, { who: liaison });
    expect(sittingsOf(roll.record('session/1'))).toMatchObject([{ on: '2026-03-07', from: '09:00', place: '活动室' }]);
    expect(nextSession(sessionsOf(roll), ['b1'], now)?.words).toBe('后天上午九点，活动室，有一次学习');
  });
});

describe('given entries of one meeting by two hands', () => {
  it('then one branch, day and type is offered for merging, with what differs, and another type is not', () => {
    const roll = branches();
    const record = (ref: string, more: object) => roll.does(ref, 'record', meeting(more as never), { who: liaison });
    record('session/1', { agenda: '一' });
    record('session/2', { title: '学习会', agenda: '二', also: [{ type: 'lecture' }] });
    record('session/3', { type: 'assembly' });
    record('session/4', { on: '2026-03-04' });
    const twins = twinsIn(sessionsOf(roll));
    expect(twins.map(({ keep, drop, differs }) => [keep.ref, drop.ref, differs])).toEqual([
      ['session/1', 'session/2', ['title', 'also', 'agenda']],
    ]);
    roll.does('session/2', 'merge', { mergedInto: 'session/1' }, { who: liaison });
    expect(twinsIn(sessionsOf(roll))).toEqual([]);
  });
});

describe('given what a person took part in', () => {
  const self: Person = { actor: 'm1', grants: [] };
  it('then that person reads it as lines, newest first, one a meeting, and only the own', () => {
    const roll = branches();
    roll.does('session/1', 'record', meeting(), { who: liaison });
    roll.does('session/2', 'record', meeting({ title: '二月党课', on: '2026-02-03' }), { who: liaison });
    roll.does('session/3', 'record', meeting(), { who: liaison });
    enter(roll, 'come', 'm1', { who: self });
    enter(roll, 'mark', 'm1', { session: 'session/3' });
    enter(roll, 'mark', 'm2');
    const missed = enter(roll, 'miss', 'm1', { session: 'session/2' });
    roll.does(missed, 'makeUp', { how: 'home', doneOn: day, content: '讲了要点' }, { who: liaison });
    roll.does('session/3', 'merge', { mergedInto: 'session/1' }, { who: liaison });
    expect(ownStudyOf('m1', entriesOf(roll), sessionsOf(roll))).toEqual([
      { session: 'session/1', on: day, title: '三月学习', words: '到会', content: '' },
      { session: 'session/2', on: '2026-02-03', title: '二月党课', words: '已补学（送学上门）', content: '讲了要点' },
    ]);
  });
});

describe('a link', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    [' http://a.example ', 'http://a.example'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//a.example', null],
    ['https:///x', null],
  ])('%s is offered as %s', (link, offered) => expect(linkOf(link)).toBe(offered));
});
