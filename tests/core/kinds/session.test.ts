import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { session } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { grant, liaison, liaisonOfB2, lifeOf, office, type Person } from '../county.js';

const kind = session as unknown as Kind;
const secretary: Person = { actor: 's1', grants: [grant('secretary', 'b1')] };
const member: Person = { actor: 'm1', grants: [grant('member', 'b1', { shelves: ['study'] })] };
const meeting: JsonObject = { title: '三月党员大会', type: 'assembly', unit: 'b1', on: '2026-03-05' };

describe('given a meeting', () => {
  it('then it is announced, held, confirmed by the secretary, filed, and what was wrong stands beside it, dated', () => {
    const life = lifeOf(kind);
    const said = [
      life.does(liaison, '拟开', meeting),
      life.does(liaison, '已经通知'),
      life.does(liaison, '已经召开'),
      life.does(liaison, '填写记录', { agenda: '学习、讨论', decisions: '选派两名同志', chair: 's1' }),
      life.does(secretary, '书记确认', { owed: 23, voters: 21, came: 19 }),
      life.does(liaison, '归档'),
      life.does(secretary, '更正', { text: '实到应为20人' }, '2026-03-09'),
    ];
    expect(said).toEqual(['拟开', '已通知', '已召开', '已召开', '书记确认', '归档', '归档']);
    expect(life.data()).toMatchObject({
      came: 19,
      corrections: [{ on: '2026-03-09', by: 's1', text: '实到应为20人' }],
    });
  });

  it('then only the secretary confirms, a member writes nothing, and another branch changes nothing', () => {
    const life = lifeOf(kind);
    life.does(liaison, '补记', meeting);
    for (const [who, label] of [
      [liaison, '书记确认'],
      [office, '书记确认'],
      [member, '填写记录'],
      [liaisonOfB2, '填写记录'],
    ] as const)
      expect(life.does(who, label)).toMatch(/没有办理这一步的权限/);
  });

  it('when it is put off, then the day before stays to be seen, and it may be put off again', () => {
    const life = lifeOf(kind);
    life.does(liaison, '拟开', meeting);
    life.does(liaison, '已经通知');
    expect(life.does(liaison, '改期', { on: '2026-03-05' })).toMatch(/没有变化/);
    expect(life.does(liaison, '改期', { on: '2026-03-12', why: '高温' })).toBe('改期');
    expect(life.does(liaison, '改期', { on: '2026-03-19' }, '2026-03-12')).toBe('改期');
    expect(life.data().moved).toMatchObject([
      { was: '2026-03-05', to: '2026-03-12', why: '高温', on: '2026-03-05' },
      { was: '2026-03-12', to: '2026-03-19', on: '2026-03-12' },
    ]);
    expect(life.does(liaison, '已经召开', {}, '2026-03-12')).toMatch(/还没有到/);
    expect(life.does(liaison, '已经召开', {}, '2026-03-19')).toBe('已召开');
  });

  it('when it is cancelled, then it says why, and it may be taken up again', () => {
    const life = lifeOf(kind);
    life.does(liaison, '拟开', meeting);
    life.does(liaison, '已经通知');
    expect(life.does(liaison, '取消', {})).toMatch(/“原因”没有填/);
    expect(life.does(liaison, '取消', { why: '放假' })).toBe('取消');
    expect(life.data().reason).toBe('放假');
    expect(life.does(liaison, '恢复')).toBe('已通知');
    expect(life.data().reason).toBeUndefined();
  });

  it('when it was held twice, in town and at a home, then it is one meeting with two sittings', () => {
    const life = lifeOf(kind);
    life.does(liaison, '补记', { ...meeting, sittings: [{ on: '2026-03-05', from: '09:00', place: '活动室' }] });
    life.does(liaison, '加一场', { on: '2026-03-05', from: '15:00', place: '老张家', way: 'home' });
    expect(life.data().sittings).toEqual([
      { on: '2026-03-05', from: '09:00', place: '活动室' },
      { on: '2026-03-05', from: '15:00', place: '老张家', way: 'home' },
    ]);
  });

  it('when two branches hold it together, then the partner sees it too, and each votes for itself', () => {
    const life = lifeOf(kind);
    life.does(liaison, '补记', { ...meeting, partners: [{ unit: 'b2' }] });
    expect(life.record()?.scopes).toEqual(['b1/study/2026', 'b2/study/2026']);
    const vote = { matter: '选派', sort: 'decision', agreed: 11 };
    life.does(liaison, '登记表决', { ...vote, unit: 'b1', owed: 20, came: 15 });
    life.does(liaison, '登记表决', { ...vote, unit: 'b2', owed: 30, came: 14 });
    expect(life.data().votes).toMatchObject([{ unit: 'b1' }, { unit: 'b2' }]);
  });

  it('when a month had none, then it is explained once and nothing else is expected', () => {
    const life = lifeOf(kind);
    expect(life.does(liaison, '说明未开', { ...meeting, on: '2026-02-01' })).toMatch(/“原因”还是空的/);
    expect(life.does(liaison, '说明未开', { ...meeting, on: '2026-02-01', reason: '春节放假' })).toBe('已说明');
  });

  it('when it was entered twice, then one entry goes into the other, and may come back', () => {
    const life = lifeOf(kind);
    life.does(liaison, '补记', meeting);
    expect(life.does(liaison, '并入另一条', { mergedInto: 'session/2' })).toBe('已并入');
    expect(life.does(liaison, '撤回并入')).toBe('已召开');
  });
});
