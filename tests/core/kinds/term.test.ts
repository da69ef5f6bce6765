import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../src/core/rules/terms.js';
import { rosterOf } from '../../../src/core/views/roster-view.js';
import { liaison } from '../county.js';
import { foundedRoll, type Roll } from '../roster/roll.js';

const roster = (roll: Roll) => rosterOf(roll.records());
const holds = (office: string, person: string, from: string) => ({ office, person, from });

/** b1, elected on 2024-04-01, with a secretary and two further members of the committee. */
function branch(): Roll {
  const roll = foundedRoll();
  const words = [
    roll.does('term/b1', 'open', { unit: 'b1', from: '2024-04-01' }),
    roll.does('term/b1', 'appoint', holds('secretary', 's1', '2024-04-01')),
    roll.does('term/b1', 'appoint', holds('member', 'm1', '2024-04-01')),
    roll.does('term/b1', 'appoint', holds('member', 'm2', '2024-04-01')),
  ];
  expect(words).toEqual(['在任', '在任', '在任', '在任']);
  return roll;
}

describe('given the committee of a branch', () => {
  it('then minutes name whoever held the office on their own day', () => {
    const roll = branch();
    roll.does('term/b1', 'appoint', holds('secretary', 's2', '2026-02-01'));
    expect(roster(roll).holderOf('secretary', 'b1', '2026-01-31')).toBe('s1');
    expect(roster(roll).holderOf('secretary', 'b1', '2026-02-01')).toBe('s2');
    expect(roster(roll).holdersOf('secretary', 'b1', '2026-02-01')).toEqual(['s2']);
    expect(roster(roll).holdersOf('member', 'b1', '2026-02-01')).toEqual(['m1', 'm2']);
    expect(roster(roll).holderOf('secretary', 'b1', '2024-03-31')).toBeNull();
  });

  it('then who quits leaves the office vacant, and only who holds it can quit', () => {
    const roll = branch();
    expect(roll.does('term/b1', 'quit', holds('secretary', 'm1', '2026-02-01'))).toMatch(/里没有这样一条/);
    expect(roll.does('term/b1', 'quit', holds('secretary', 's1', '2026-02-01'))).toBe('在任');
    expect(roster(roll).holderOf('secretary', 'b1', '2026-02-01')).toBeNull();
  });

  it('when the secretary dies, then the post is vacant from that day, and the name stays in what was before', () => {
    const roll = branch();
    roll.does('member/1', 'join', { person: 's1', unit: 'b1', grade: 'full', from: '2020-01-01' }, { who: liaison });
    roll.does('member/1', 'recordDeath', { from: '2026-03-01' }, { who: liaison });
    expect(roster(roll).holderOf('secretary', 'b1', '2026-02-28')).toBe('s1');
    expect(roster(roll).holderOf('secretary', 'b1', '2026-03-01')).toBeNull();
  });

  it('when a day or an appointment was wrong, then it is put right, that of the other members left alone', () => {
    const roll = branch();
    const line = { what: 'took', office: 'member', person: 'm1', was: '2024-04-01' };
    expect(roll.does('term/b1', 'correct', { ...line, from: '2024-05-01', why: 'day' })).toBe('在任');
    expect(roster(roll).holdersOf('member', 'b1', '2024-04-15')).toEqual(['m2']);
    expect(roll.does('term/b1', 'takeBack', { ...line, person: 'm2', why: 'person' })).toBe('在任');
    expect(roster(roll).holdersOf('member', 'b1', '2024-05-01')).toEqual(['m1']);
  });

  it('then a member of the branch appoints nobody', () => {
    expect(branch().does('term/b1', 'appoint', holds('secretary', 's2', '2026-02-01'), { who: liaison })).toMatch(
      /没有办理这一步的权限/,
    );
  });
});

describe('given the election of 2024-04-01', () => {
  it('then the next is told from half a year before it is due, three years on, until it was held', () => {
    const roll = branch();
    const told = (day: string) => roster(roll).electionsDue(day);
    expect(told('2026-09-30')).toEqual([]);
    expect(told('2026-10-01')).toEqual([{ unit: 'b1', due: '2027-04-01' }]);
    roll.does('term/b1', 'elect', { from: '2027-03-20' }, { on: '2027-03-21' });
    expect(told('2027-03-20')).toEqual([]);
    expect(told('2027-03-19')).toEqual([{ unit: 'b1', due: '2027-04-01' }]);
    expect(roster(roll).holderOf('secretary', 'b1', '2027-03-20')).toBeNull();
  });

  it('when it was put off with a document, then the day in it counts', () => {
    const roll = branch();
    const off = { from: '2026-03-01', until: '2027-12-31' };
    expect(roll.does('term/b1', 'extend', off)).toMatch(/^“文号”还是空的/);
    expect(roll.does('term/b1', 'extend', { ...off, document: '某委〔2026〕1号' })).toBe('在任');
    expect(roster(roll).electionsDue('2027-06-29')).toEqual([]);
    expect(roster(roll).electionsDue('2027-06-30')).toEqual([{ unit: 'b1', due: '2027-12-31' }]);
  });

  it('when it never was, then the committee before it goes on', () => {
    const roll = branch();
    roll.does('term/b1', 'elect', { from: '2026-02-01' });
    expect(roll.does('term/b1', 'takeBackElection', { what: 'elected', was: '2026-02-01', why: 'other' })).toBe('在任');
    expect(roster(roll).holderOf('secretary', 'b1', '2026-02-01')).toBe('s1');
  });
});

describe('months', () => {
  it.each([
    ['2024-02-29', 36, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', -6, '2026-06-30'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i are %s', (day, months, then) => expect(addMonths(day, months)).toBe(then));
});
