import { describe, expect, it } from 'vitest';
import { rosterOf } from '../../../src/core/views/roster-view.js';
import { clerk, liaison } from '../county.js';
import { foundedRoll, type Roll, rollOf } from '../roster/roll.js';

const roster = (roll: Roll) => rosterOf(roll.records());
const appointed = { person: 'l1', from: '2026-01-01', inService: true };

describe('given a branch that is renamed on 2026-02-01', () => {
  const renamed = () => {
    const roll = foundedRoll();
    expect(roll.does('unit/b1', 'rename', { name: '春晖支部', from: '2026-02-01' })).toBe('在用');
    return roll;
  };

  it('then a ledger of January keeps the old name, and one from before its founding says the first', () => {
    const names = ['2019-01-01', '2026-01-31', '2026-02-01'].map((day) => roster(renamed()).nameOf('b1', day));
    expect(names).toEqual(['一支部', '一支部', '春晖支部']);
    expect(roster(renamed()).nameOf('nobody', '2026-02-01')).toBeUndefined();
  });

  it('when the new name was written wrong, then it is right from its own first day, and the wrong one stays to be seen', () => {
    const roll = renamed();
    expect(roll.does('unit/b1', 'correctName', { name: '春辉支部' }, { on: '2026-03-06' })).toBe('在用');
    expect(roster(roll).nameOf('b1', '2026-02-01')).toBe('春辉支部');
    expect(roster(roll).nameOf('b1', '2026-01-31')).toBe('一支部');
    expect(rosterOf(roll.records(), { knownOn: '2026-03-05' }).nameOf('b1', '2026-02-01')).toBe('春晖支部');
  });

  it('when the day was wrong, then it is put right, and never so that it passes by another name', () => {
    const roll = renamed();
    const correct = (from: string) =>
      roll.does('unit/b1', 'correct', { what: 'named', was: '2026-02-01', from, why: 'day' });
    expect(correct('2019-12-31')).toMatch(/^改成这一天，就和前后的记录对不上了/);
    expect(correct('2026-01-15')).toBe('在用');
    expect(roster(roll).nameOf('b1', '2026-01-15')).toBe('春晖支部');
  });
});

describe('given the liaison', () => {
  it('then there is one at a time: the next takes over on the day of appointment', () => {
    const roll = foundedRoll();
    expect(roll.does('unit/b1', 'appointLiaison', appointed, { who: clerk })).toMatch(/没有办理/);
    expect(roll.does('unit/b1', 'appointLiaison', appointed)).toBe('在用');
    expect(roll.does('unit/b1', 'appointLiaison', { ...appointed, person: 'l2', from: '2026-03-01' })).toBe('在用');
    expect(roster(roll).liaisonOf('b1', '2026-02-28')).toBe('l1');
    expect(roster(roll).liaisonOf('b1', '2026-03-01')).toBe('l2');
  });

  it('then only somebody in service is taken', () => {
    const refused = foundedRoll().does('unit/b1', 'appointLiaison', { ...appointed, inService: false });
    expect(refused).toMatch(/^“是所在单位的在职党员”还是空的/);
  });

  it('then the branches without one are listed as of the day, branches alone, and none before it was founded', () => {
    const roll = foundedRoll();
    roll.does('unit/b1', 'appointLiaison', appointed);
    roll.does('unit/b1', 'dismissLiaison', { from: '2026-02-01' });
    const without = ['2019-12-31', '2025-12-31', '2026-01-01', '2026-02-01'].map((day) =>
      roster(roll).withoutLiaison(day),
    );
    expect(without).toEqual([[], ['b1', 'b2'], ['b2'], ['b1', 'b2']]);
  });

  it('when the appointment never was, then it is taken back', () => {
    const roll = foundedRoll();
    roll.does('unit/b1', 'appointLiaison', appointed);
    expect(roll.does('unit/b1', 'takeBackLiaison', { what: 'liaison', was: '2026-01-01', why: 'person' })).toBe('在用');
    expect(roster(roll).liaisonOf('b1', '2026-01-01')).toBeNull();
  });
});

describe('given a branch with a member, a task and a wish', () => {
  const full = () => {
    const roll = foundedRoll();
    const done = [
      roll.does('member/1', 'join', { person: 'p1', unit: 'b1', grade: 'full', from: '2020-05-01' }, { who: liaison }),
      roll.does('task/1', 'create', { title: '办一次讲座', unit: 'b1', on: '2026-01-01' }),
      roll.does('wish/1', 'collect', { title: '一副老花镜', category: 'goods', unit: 'b1', on: '2026-03-01' }),
      roll.does('unit/b1', 'close'),
    ];
    expect(done).toEqual(['在册', '待交办', '草稿', '准备撤销']);
    return roll;
  };
  const dissolve = { document: '某委发〔2026〕3号', from: '2026-03-05' };

  it('then it cannot be dissolved, and is told what still stands open', () => {
    const roll = full();
    expect(roll.does('unit/b1', 'dissolve', dissolve)).toBe(
      '还有 3 条没有了结。请先逐条办结、转接或改派，再办这一步。',
    );
    expect(roll.refusal()?.refs).toEqual(['member/1', 'task/1', 'wish/1']);
  });

  it('when all has come to an end or gone elsewhere, then it is merged: old months keep its name, and a successor is known', () => {
    const roll = full();
    const moved = [
      roll.does('member/1', 'transfer', { unit: 'b2', how: 'merged', from: '2026-03-05' }),
      roll.does('task/1', 'cancel', { document: '某委发〔2026〕3号', why: '并入' }),
      roll.does('wish/1', 'withdraw', {}),
      roll.does('unit/b1', 'merge', { ...dissolve, successor: 'b2' }),
    ];
    expect(moved).toEqual(['在册', '已撤销', '已撤回', '已并入']);
    const after = roster(roll);
    expect(after.successorOf('b1', '2026-03-05')).toBe('b2');
    expect(after.successorOf('b1', '2026-03-04')).toBeNull();
    expect(after.nameOf('b1', '2026-03-04')).toBe('一支部');
    expect(after.owedPresence('b1', '2026-03-04')).toHaveLength(1);
    expect(after.owedPresence('b2', '2026-03-05')).toHaveLength(1);
    expect(after.withoutLiaison('2026-03-05')).toEqual(['b2']);
  });

  it('when it was dissolved by mistake, then it comes back to where it was being cleared', () => {
    const roll = foundedRoll();
    roll.does('unit/b1', 'close');
    expect(roll.does('unit/b1', 'dissolve', dissolve)).toBe('已撤销');
    expect(roll.does('unit/b1', 'restore')).toBe('准备撤销');
    expect(roll.does('unit/b1', 'reopen')).toBe('在用');
    expect(roster(roll).withoutLiaison('2026-03-05')).toEqual(['b1', 'b2']);
  });
});

describe('given a unit that is registered without the day of its founding', () => {
  it('then it is in being from the day on which it was registered', () => {
    const roll = rollOf();
    roll.does('unit/b1', 'found', { unit: 'b1', name: '一支部', sort: 'branch', parent: 'yx' }, { on: '2026-03-01' });
    expect(roster(roll).withoutLiaison('2026-02-28')).toEqual([]);
    expect(roster(roll).withoutLiaison('2026-03-01')).toEqual(['b1']);
    expect(roster(roll).nameOf('b1', '2025-01-01')).toBe('一支部');
  });
});

describe('given a department with two branches, that is being closed', () => {
  const dissolve = { document: '某委发〔2026〕3号', from: '2026-03-05' };
  const founded = (roll: Roll, unit: string, parent: string, sort = 'branch') =>
    roll.does(`unit/${unit}`, 'found', { unit, name: `单位${unit}`, sort, parent, since: '2020-01-01' });
  const closing = () => {
    const roll = foundedRoll();
    const done = [
      ...[founded(roll, 'd1', 'yx', 'department'), founded(roll, 'd2', 'yx', 'department')],
      ...[founded(roll, 'd1.b1', 'd1'), founded(roll, 'd1.b2', 'd1')],
      roll.does('unit/d1', 'close'),
    ];
    expect(done).toEqual(['在用', '在用', '在用', '在用', '准备撤销']);
    return roll;
  };

  it('then it is not dissolved, is told how many are left and what to do, and which they are', () => {
    const roll = closing();
    expect(roll.does('unit/d1', 'dissolve', dissolve)).toBe(
      '下面还有 2 个单位或支部。请先把它们逐个划归别的上级，或撤销、并入别的单位，再办这一步。',
    );
    expect(roll.refusal()).toMatchObject({ code: 'DJ-R008', refs: ['unit/d1.b1', 'unit/d1.b2'] });
  });

  it('when one was dissolved and one placed elsewhere, then it is merged, and both are where they should be', () => {
    const roll = closing();
    roll.does('unit/d1.b1', 'close');
    expect(roll.does('unit/d1', 'merge', { ...dissolve, successor: 'd2' })).toMatch(/^下面还有 2 个/);
    expect(roll.does('unit/d1.b1', 'dissolve', dissolve)).toBe('已撤销');
    expect(roll.does('unit/d1', 'merge', { ...dissolve, successor: 'd2' })).toMatch(/^下面还有 1 个/);
    expect(roll.does('unit/d1.b2', 'place', { parent: 'd2', from: '2026-03-05' })).toBe('在用');
    expect(roll.does('unit/d1', 'merge', { ...dissolve, successor: 'd2' })).toBe('已并入');
    expect(roll.record('unit/d1.b2').data).toMatchObject({
      parent: 'd2',
      facts: [{ what: 'named' }, { what: 'placed', parent: 'd2', from: '2026-03-05', on: '2026-03-05', by: 'office' }],
    });
  });

  it('then nothing is founded, placed or brought back below it any more', () => {
    const roll = closing();
    const refused =
      '“单位d1”正在准备撤销或合并，下面不再设单位和支部。请换一个单位；这个单位还要留着，请老干部局先对它选“不撤销了”。';
    expect(founded(roll, 'd1.b3', 'd1')).toBe(refused);
    expect(roll.does('unit/b1', 'place', { parent: 'd1', from: '2026-03-05' })).toBe(refused);
    roll.does('unit/d1.b1', 'close');
    roll.does('unit/d1.b1', 'dissolve', dissolve);
    expect(roll.does('unit/d1.b1', 'restore')).toBe(refused);
    expect(roll.does('unit/d1', 'reopen')).toBe('在用');
    expect(roll.does('unit/d1.b1', 'restore')).toBe('准备撤销');
  });

  it('then no unit is placed below itself', () => {
    const roll = foundedRoll();
    for (const parent of ['b1', 'd1'])
      expect(roll.does('unit/yx', 'place', { parent, from: '2026-03-05' })).toBe(
        '“上级”就是它自己，或在它下面。请选它上面或旁边的单位。',
      );
  });
});
