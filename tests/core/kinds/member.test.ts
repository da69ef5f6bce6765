import { describe, expect, it } from 'vitest';
import { type Kind, partsOf, scopesOf } from '../../../src/core/kind/index.js';
import { member } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { rosterOf } from '../../../src/core/views/roster-view.js';
import { helper, liaison, liaisonOfB2 } from '../county.js';
import { foundedRoll, type Roll } from '../roster/roll.js';

const joined = { person: 'p1', unit: 'b1', grade: 'full', from: '2020-05-01' };
const branchOf = (roll: Roll, unit: string, day: string): string[] =>
  rosterOf(roll.records())
    .membersOf(unit, day)
    .map(({ actor }) => actor);

/** One full member of b1 since May 2020. */
function roll(input: JsonObject = joined): Roll {
  const made = foundedRoll();
  expect(made.does('member/1', 'join', input, { who: liaison, on: '2020-05-01' })).toBe('在册');
  return made;
}

describe('given a member who died on 2026-03-02, told on 03-05', () => {
  const told = () => {
    const made = roll();
    const words = made.does('member/1', 'recordDeath', { from: '2026-03-02' }, { who: liaison, on: '2026-03-05' });
    expect(words).toBe('去世');
    return made;
  };

  it('then is not owed from that day on, and is in every count before', () => {
    const roster = rosterOf(told().records());
    expect(roster.owedPresence('b1', '2026-03-01')).toHaveLength(1);
    expect(roster.owedPresence('b1', '2026-03-02')).toEqual([]);
    expect(roster.voters('b1', '2026-03-01')).toHaveLength(1);
  });

  it('then is reminded of nothing, whatever day is asked for', () => {
    const roster = rosterOf(told().records());
    for (const day of ['2025-01-01', '2026-03-01', '2026-03-05', '2027-01-01'])
      expect(roster.remindable('p1', day)).toBe(false);
  });

  it('then a ledger closed on 03-03, before it was told, can be drawn up again as it was', () => {
    const made = told();
    expect(rosterOf(made.records(), { knownOn: '2026-03-03' }).owedPresence('b1', '2026-03-03')).toHaveLength(1);
    expect(rosterOf(made.records(), { knownOn: '2026-03-05' }).owedPresence('b1', '2026-03-03')).toEqual([]);
  });

  it('when it was told of the wrong person, then all is as before, and the line that was struck stays to be seen', () => {
    const made = told();
    expect(made.does('member/1', 'revive', {}, { who: liaison, on: '2026-03-06' })).toBe('在册');
    expect(branchOf(made, 'b1', '2026-03-06')).toEqual(['p1']);
    expect(rosterOf(made.records()).remindable('p1', '2026-03-06')).toBe(true);
    expect(made.record('member/1').data?.facts).toMatchObject([
      { what: 'joined' },
      { what: 'died', from: '2026-03-02', on: '2026-03-05', voidedOn: '2026-03-06', why: 'other' },
    ]);
  });

  it('when the day is put right, then both days are there, and only the right one counts', () => {
    const made = told();
    const right = { what: 'died', was: '2026-03-02', from: '2026-02-28', why: 'day' };
    expect(made.does('member/1', 'correct', right, { on: '2026-03-07' })).toBe('去世');
    expect(branchOf(made, 'b1', '2026-02-28')).toEqual([]);
    expect(branchOf(made, 'b1', '2026-02-27')).toEqual(['p1']);
    expect(made.record('member/1').data?.facts).toHaveLength(3);
  });

  it('then nothing dated before what is known of the person is taken', () => {
    expect(roll().does('member/1', 'recordDeath', { from: '2019-12-31' })).toBe(
      '“去世日期”比已经登记的还早。请核对日期；是以前登记错了，请先更正。',
    );
    expect(roll().does('member/1', 'recordDeath', { from: '2026-03-06' }, { on: '2026-03-05' })).toBe(
      '“去世日期”还没有到。请到了那一天再登记，或改正日期。',
    );
  });
});

describe('given a member who moves from b1 to b2 on 2026-03-03', () => {
  const moved = () => {
    const made = roll();
    expect(made.does('member/1', 'transfer', { unit: 'b2', how: 'moved', from: '2026-03-03' })).toBe('在册');
    return made;
  };

  it('then stands where it stood on each day', () => {
    const made = moved();
    expect([branchOf(made, 'b1', '2026-03-02'), branchOf(made, 'b2', '2026-03-02')]).toEqual([['p1'], []]);
    expect([branchOf(made, 'b1', '2026-03-03'), branchOf(made, 'b2', '2026-03-03')]).toEqual([[], ['p1']]);
  });

  it('then the new branch confirms and goes on, and the old one reads and no longer writes', () => {
    const made = moved();
    expect(made.does('member/1', 'receive', {}, { who: liaison })).toMatch(/没有办理这一步的权限/);
    expect(made.does('member/1', 'receive', {}, { who: liaisonOfB2 })).toBe('在册');
    expect(made.record('member/1').scopes).toEqual(['@p1/roll/-', 'b1/roll/-', 'b2/roll/-']);
  });

  it('when it had not moved at all, then the right branch stands from the same day, and the wrong line is struck', () => {
    const made = moved();
    const right = { unit: 'b1', was: '2026-03-03' };
    expect(made.does('member/1', 'moveRight', right)).toBe('在册');
    expect([branchOf(made, 'b1', '2026-03-03'), branchOf(made, 'b2', '2026-03-03')]).toEqual([['p1'], []]);
    expect(made.record('member/1').data?.facts).toMatchObject([
      { what: 'joined' },
      { what: 'moved', unit: 'b2', voidedOn: '2026-03-05' },
      { what: 'moved', unit: 'b1', from: '2026-03-03', on: '2026-03-05' },
    ]);
  });

  it('then a branch that is being closed takes nobody in', () => {
    const made = roll();
    expect(made.does('unit/b2', 'close')).toBe('准备撤销');
    expect(made.does('member/1', 'transfer', { unit: 'b2', how: 'moved', from: '2026-03-03' })).toBe(
      '那里已经停用，或还没有登记。请换一个，或联系老干部局。',
    );
  });
});

describe('given a member who leaves the county', () => {
  const left = () => {
    const made = roll();
    expect(made.does('member/1', 'leave', { from: '2026-01-10' }, { who: liaison })).toBe('已转出');
    return made;
  };

  it('then is in no branch and is not reminded; back again, it is', () => {
    const made = left();
    expect(rosterOf(made.records()).remindable('p1', '2026-03-05')).toBe(false);
    expect(made.does('member/1', 'comeBack', { unit: 'b2', from: '2026-02-01' })).toBe('在册');
    expect(branchOf(made, 'b2', '2026-02-01')).toEqual(['p1']);
    expect(branchOf(made, 'b1', '2026-01-20')).toEqual([]);
    expect(rosterOf(made.records()).remindable('p1', '2026-03-05')).toBe(true);
  });

  it('when it had not left, then there is no gap', () => {
    const made = left();
    expect(made.does('member/1', 'stay', {}, { who: liaison })).toBe('在册');
    expect(branchOf(made, 'b1', '2026-01-20')).toEqual(['p1']);
  });

  it('when death is told of afterwards and taken back, then it has still left', () => {
    const made = left();
    expect(made.does('member/1', 'recordDeath', { from: '2026-02-01' })).toBe('去世');
    expect(made.does('member/1', 'revive')).toBe('已转出');
  });
});

describe('given the right to vote', () => {
  it('a probationary member is owed and does not vote, until the day of becoming full', () => {
    const made = roll({ ...joined, grade: 'probationary' });
    expect(made.does('member/1', 'confirmFull', { from: '2021-05-01' }, { who: liaison })).toBe('在册');
    const roster = rosterOf(made.records());
    expect([roster.owedPresence('b1', '2021-04-30').length, roster.voters('b1', '2021-04-30').length]).toEqual([1, 0]);
    expect(roster.voters('b1', '2021-05-01')).toHaveLength(1);
  });

  it('a full member cannot become one', () => {
    expect(roll().does('member/1', 'confirmFull', { from: '2021-05-01' })).toMatch(/^“变动记录”里没有这样一条/);
  });

  it('dropped and regained, it counts by day; that it was dropped by mistake can be taken back', () => {
    const made = roll();
    made.does('member/1', 'dropVote', { from: '2025-01-01' }, { who: liaison });
    made.does('member/1', 'regainVote', { from: '2025-07-01' }, { who: liaison });
    const votes = (day: string) => rosterOf(made.records()).voters('b1', day).length;
    expect(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map(votes)).toEqual([1, 0, 0, 1]);
    const wrong = { what: 'voteOff', was: '2025-01-01', why: 'person' };
    expect(made.does('member/1', 'takeBack', wrong)).toBe('在册');
    expect(votes('2025-03-01')).toBe(1);
  });
});

describe('given what is personal', () => {
  const parts = partsOf(member as unknown as Kind);
  const [open, person] = parts as [Kind, Kind];

  it('then the open part has no place for it: ids, days and choices, and not one text', () => {
    const controls = Object.values(open.fields).flatMap((field) => [field, ...Object.values(field.of ?? {})]);
    expect(new Set(controls.map(({ control }) => control))).toEqual(
      new Set(['actor', 'unit', 'list', 'choice', 'day']),
    );
    const asked = Object.values(open.commands).flatMap(({ ask }) => Object.values(ask ?? {}));
    expect(asked.filter(({ control }) => control === 'text' || control === 'lines')).toEqual([]);
    expect(controls.filter(({ audience }) => audience === 'private')).toEqual([]);
  });

  it('then a name given to the open part is refused', () => {
    expect(foundedRoll().does('member/1', 'join', { ...joined, name: '张三' })).toMatch(/^这一步没有“name”这一项/);
  });

  it('then it stands on the shelf of people of the own branch alone, and the roll is apart', () => {
    const data = { person: 'p1', unit: 'b2', facts: [{ what: 'joined', unit: 'b1' }] };
    expect(scopesOf(person, 'held', data)).toEqual(['@p1/people/-', 'b2/people/-']);
    expect(scopesOf(open, 'active', data)).toEqual(['@p1/roll/-', 'b1/roll/-', 'b2/roll/-']);
  });

  it('then the neighbour reads none of it, the new branch does after it was handed over, and erasing needs no state', () => {
    const made = roll();
    const told = { person: 'p1', unit: 'b1', name: '张三', phone: '13800001111' };
    expect(made.does('member~person/1', 'collect', told, { who: liaison })).toBe('在册');
    expect(made.does('member~person/1', 'reveal', {}, { who: helper })).toMatch(/没有办理/);
    expect(made.does('member~person/1', 'transfer', { unit: 'b2' })).toBe('在册');
    expect(made.does('member~person/1', 'reveal', {}, { who: liaison })).toMatch(/没有办理/);
    expect(made.does('member~person/1', 'reveal', {}, { who: liaisonOfB2 })).toBe('在册');
    expect(made.does('member~person/1', 'erase', {}, { who: { actor: 'p1', grants: [] } })).toBe('已删除');
    expect(made.record('member~person/1').data).toBeNull();
    expect(branchOf(made, 'b1', '2026-03-05')).toEqual(['p1']);
  });
});
