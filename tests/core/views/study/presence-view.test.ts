import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosterOf } from '../../../../src/core/views/roster-view.js';
import { exemptionsEnding, presenceOf, signInSheet } from '../../../../src/core/views/study/index.js';
import { liaison, liaisonOfB2, type Person } from '../../county.js';
import { branches, day, enter, entriesOf, meeting, presence, sessionsOf, statuses } from './branch.js';

const self = (actor: string): Person => ({ actor, grants: [] });
const held = (more = {}) => {
  const roll = branches();
  roll.does('session/1', 'record', meeting(more), { who: liaison });
  return roll;
};

describe('given a meeting of a branch', () => {
  it('then everybody of the roll is asked to come, and those with a vote are counted apart', () => {
    const seen = presence(held());
    expect(statuses(seen)).toEqual({ m1: '应到', m2: '应到', m3: '应到' });
    expect(seen).toMatchObject({ owed: 3, voters: 2, came: 0, votersCame: 0 });
  });

  it('then who was there, asked for leave or was not there is told, and who has still to catch up', () => {
    const roll = held();
    enter(roll, 'mark', 'm1');
    enter(roll, 'leave', 'm2');
    const missed = enter(roll, 'miss', 'm3');
    expect(statuses(presence(roll))).toEqual({ m1: '到会', m2: '请假', m3: '因故未到' });
    expect(presence(roll).toCatchUp.map(({ person }) => person)).toEqual(['m2', 'm3']);
    roll.does(missed, 'makeUp', { how: 'home', doneOn: day, content: '读了记录' }, { who: liaison });
    expect(presence(roll).toCatchUp.map(({ person }) => person)).toEqual(['m2']);
    expect(presence(roll)).toMatchObject({ owed: 3, came: 1, votersCame: 1 });
  });

  it('when the member says 我来了 while the liaison marks all, then it is one row and nobody is refused', () => {
    const roll = held();
    enter(roll, 'come', 'm1', { who: self('m1') });
    enter(roll, 'mark', 'm1');
    const seen = presence(roll);
    expect(seen).toMatchObject({ came: 1, conflicts: [] });
    expect(seen.rows.filter(({ person }) => person === 'm1')).toHaveLength(1);
  });

  it('when one says there and another says not, then it is shown as a conflict until one entry is struck', () => {
    const roll = held();
    enter(roll, 'come', 'm1', { who: self('m1') });
    const missed = enter(roll, 'miss', 'm1');
    expect(presence(roll).conflicts.map(({ person }) => person)).toEqual(['m1']);
    roll.does(missed, 'strike', { wrong: 'other' }, { who: liaison });
    expect(presence(roll).conflicts).toEqual([]);
    expect(statuses(presence(roll)).m1).toBe('到会');
  });

  it('when somebody asked for leave and came after all, then it is no conflict', () => {
    const roll = held();
    enter(roll, 'askLeave', 'm1', { who: self('m1'), on: '2026-03-05' });
    enter(roll, 'mark', 'm1');
    expect(presence(roll)).toMatchObject({ came: 1, conflicts: [] });
  });

  it('when it sat twice, then a member counts once', () => {
    const roll = held({
      sittings: [
        { on: day, from: '09:00' },
        { on: day, from: '15:00' },
      ],
    });
    enter(roll, 'mark', 'm1', { way: 'room' });
    enter(roll, 'mark', 'm1', { way: 'home' });
    expect(presence(roll)).toMatchObject({ came: 1, owed: 3 });
  });

  it('when part of it was online, then the way stands with the person, and whether that votes is a setting', () => {
    const roll = held();
    enter(roll, 'mark', 'm1', { way: 'online' });
    enter(roll, 'mark', 'm2');
    expect(presence(roll).rows.map(({ way }) => way)).toEqual(['online', 'room', '']);
    expect(presence(roll).votersCame).toBe(2);
    expect(presence(roll, 'b1', { onlineVotes: false }).votersCame).toBe(1);
  });

  it('when two branches hold it together, then each has its own 应到', () => {
    const roll = held({ partners: [{ unit: 'b2' }] });
    enter(roll, 'mark', 'm1');
    enter(roll, 'mark', 'n1', { who: liaisonOfB2, unit: 'b2' });
    expect(presence(roll)).toMatchObject({ owed: 3, came: 1, voters: 2 });
    expect(presence(roll, 'b2')).toMatchObject({ owed: 1, came: 1, voters: 1 });
  });

  it('when guests and members of another branch sit in, then they stand outside of 应到', () => {
    const roll = held();
    enter(roll, 'receive', null);
    enter(roll, 'mark', 'n1');
    const seen = presence(roll);
    expect(seen).toMatchObject({ owed: 3, came: 0, guests: 1 });
    expect(seen.rows.slice(3).map(({ words, owed }) => [words, owed])).toEqual([
      ['到会', false],
      ['列席', false],
    ]);
  });

  it('when somebody need not come by agreement, then until its last day, a year at the most, and it is looked at again', () => {
    const roll = held();
    const excuse = enter(roll, 'excuse', 'm1', { on: day, until: '2030-01-01' });
    expect(statuses(presence(roll)).m1).toBe('可不参加');
    expect(presence(roll).toCatchUp.map(({ person }) => person)).toEqual(['m2', 'm3']);
    expect(exemptionsEnding(entriesOf(roll), '2027-02-02')).toEqual([]);
    expect(exemptionsEnding(entriesOf(roll), '2027-02-05')).toEqual([
      { ref: excuse, person: 'm1', until: '2027-03-05' },
    ]);
    const later = { ...roll.record('session/1'), data: meeting({ on: '2027-03-06' }) };
    const roster = rosterOf(roll.records());
    const seen = presenceOf({
      session: later,
      unit: 'b1',
      refs: new Set(['session/1']),
      entries: entriesOf(roll),
      roster,
    });
    expect(statuses(seen).m1).toBe('应到');
  });

  it('when it was written down on a later day, then it says 补录', () => {
    const roll = held();
    enter(roll, 'mark', 'm1');
    enter(roll, 'mark', 'm2', { on: '2026-03-09' });
    expect(presence(roll).rows.map(({ late }) => late)).toEqual([false, true, false]);
  });

  it('then a death, a move and a late joiner count from their own day, and the past stays as it was', () => {
    const roll = held();
    roll.does('session/2', 'record', meeting({ on: '2026-02-01' }), { who: liaison });
    roll.does('member/1', 'recordDeath', { from: '2026-03-01' }, { who: liaison });
    roll.does('member/5', 'join', { person: 'm5', unit: 'b1', grade: 'full', from: '2026-03-03' }, { who: liaison });
    roll.does('member/3', 'confirmFull', { from: '2026-03-05' }, { who: liaison });
    expect(Object.keys(statuses(presence(roll)))).toEqual(['m2', 'm3', 'm5']);
    expect(presence(roll).voters).toBe(3);
    expect(Object.keys(statuses(presence(roll, 'b1', { ref: 'session/2' })))).toEqual(['m1', 'm2', 'm3']);
    expect(presence(roll, 'b1', { ref: 'session/2' }).voters).toBe(2);
  });

  it('when it was entered twice and one went into the other, then the rows are those of both', () => {
    const roll = held();
    roll.does('session/2', 'record', meeting(), { who: liaison });
    enter(roll, 'mark', 'm1');
    enter(roll, 'miss', 'm2');
    enter(roll, 'mark', 'm2', { session: 'session/2' });
    enter(roll, 'mark', 'm3', { session: 'session/2' });
    roll.does('session/2', 'merge', { mergedInto: 'session/1' }, { who: liaison });
    expect(statuses(presence(roll))).toEqual({ m1: '到会', m2: '到会', m3: '到会' });
    expect(presence(roll).conflicts.map(({ person }) => person)).toEqual(['m2']);
  });

  it('then the sheet to sign has a line for each who is asked to come', () => {
    const roll = held({ sittings: [{ on: day, from: '09:00', to: '10:30', place: '活动室' }] });
    enter(roll, 'leave', 'm2');
    const names: Record<string, string> = { m1: '甲', m2: '乙', m3: '丙' };
    const sheet = signInSheet(roll.record('session/1'), presence(roll), (person) => names[person] ?? '');
    expect(sheet).toMatchObject({ title: '三月学习', types: '学习', sittings: ['2026-03-05 09:00—10:30 活动室'] });
    expect(sheet.rows.map(({ number, name, note }) => [number, name, note])).toEqual([
      [1, '甲', ''],
      [2, '乙', '请假'],
      [3, '丙', ''],
    ]);
  });
});

describe('given entries of any hands in any order', () => {
  const entry = fc.tuple(
    fc.constantFrom('mark', 'leave', 'miss', 'recordMakeUp'),
    fc.constantFrom('m1', 'm2', 'm3', 'n1'),
  );
  it('then each person is one row, nobody who was there is lost, and the figures are those of the rows', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.nat(), (entries, seed) => {
        const roll = held();
        for (const [command, person] of entries)
          enter(roll, command, person, command === 'recordMakeUp' ? { how: 'phone', doneOn: day } : {});
        const question = { session: roll.record('session/1'), unit: 'b1', refs: new Set(['session/1']) };
        const roster = rosterOf(roll.records());
        const all = entriesOf(roll);
        const seen = presenceOf({ ...question, entries: all, roster });
        const turned = all.length === 0 ? all : [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)];
        expect(statuses(presenceOf({ ...question, entries: turned.reverse(), roster }))).toEqual(statuses(seen));
        const people = seen.rows.map(({ person }) => person);
        expect(new Set(people).size).toBe(people.length);
        const there = new Set(entries.filter(([command]) => command === 'mark').map(([, person]) => person));
        expect(people.filter((person) => statuses(seen)[person] === '到会').sort()).toEqual([...there].sort());
        expect(seen.came).toBe([...there].filter((person) => person !== 'n1').length);
        expect(seen.owed).toBe(3);
        expect(sessionsOf(roll)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
