import { describe, expect, it } from 'vitest';
import { formOf, type Kind, partsOf, shownOn } from '../../../src/core/kind/index.js';
import { campaign, wish } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { helper, liaison, lifeOf, office, secondHelper, wisher } from '../county.js';

const kind = wish as unknown as Kind;
const routing = { unit: 'b1', on: '2026-03-01', wisher: 'wisher' };
const card = { ...routing, title: '一副老花镜', category: 'goods', township: '长岭镇', helpers: 1 };
const consent = {
  ...{ consentUse: true, consentShow: true, consentUntil: '2026-12-31' },
  consentTo: '一副老花镜（物质，长岭镇）',
};
const person = { ...routing, ...consent, name: '甲某某', phone: '13800001111', address: '和平路3号' };

/** A wish on the wall, which these people have claimed. */
function claimed(helpers = 1, ...who: (typeof helper)[]) {
  const life = lifeOf(kind);
  life.does(liaison, '登记本人信息', person);
  life.does(liaison, '登记心愿', { ...card, helpers });
  life.does(liaison, '报送核实');
  expect(life.does(office, '核实通过', { until: '2026-06-30' })).toBe('待认领');
  for (const one of who) life.does(one, '我来认领', { plan: '周末送去', as: 'self' });
  return life;
}
const confirming = () => {
  const life = claimed(1, helper);
  life.does(helper, '已经联系');
  expect(life.does(helper, '已经办好')).toBe('待本人确认');
  return life;
};

describe('given a claimant who is silent', () => {
  it('then the office takes the claim back after 15 days, and not before', () => {
    const life = claimed(1, helper);
    expect(life.does(office, '回收认领', { who: 'helper' }, '2026-03-19')).toMatch(/还没有满天数/);
    expect(life.does(liaison, '回收认领', { who: 'helper' }, '2026-03-20')).toMatch(/没有办理这一步的权限/);
    expect(life.does(office, '回收认领', { who: 'helper2' }, '2026-03-20')).toMatch(/不在“认领人”里/);
    expect(life.does(office, '回收认领', { who: 'helper' }, '2026-03-20')).toBe('待认领');
    expect(life.data().claims).toEqual([]);
    expect(life.does(secondHelper, '我来认领', {}, '2026-03-20')).toBe('已认领');
  });

  it('when two claimed, then only the silent one loses the place', () => {
    const life = claimed(2, helper, secondHelper);
    life.does(helper, '已经联系');
    expect(life.does(office, '回收认领', { who: 'helper' }, '2026-04-01')).toMatch(/已经对接/);
    expect(life.does(office, '回收认领', { who: 'helper2' }, '2026-04-01')).toBe('待认领');
    expect(life.data().claims).toMatchObject([{ by: 'helper', metOn: '2026-03-05' }]);
  });

  it('then there is a second reminder before', () => expect(wish.remind?.map(({ days }) => days)).toEqual([7, 12]));
});

describe('given fewer helpers than were wanted', () => {
  it('then the office lets those begin who are here, and exactly those', () => {
    const life = claimed(3, helper, secondHelper);
    expect(life.does(office, '人数不足先办', { helpers: 3 })).toMatch(/还没有满/);
    expect(life.does(office, '人数不足先办', { helpers: 1 })).toMatch(/会超出/);
    expect(life.does(office, '人数不足先办', { helpers: 2 })).toBe('已认领');
    expect(life.does(helper, '不能认领了')).toBe('待认领');
    expect(life.does(helper, '我来认领')).toBe('已认领');
  });

  it('when nobody came, then there is nobody to begin', () =>
    expect(claimed(3).does(office, '人数不足先办', { helpers: 1 })).toMatch(/“认领人”还是空的/));
});

describe('given a wish 待本人确认', () => {
  it('when the person is not satisfied, then it is in work again, with the reason, and done anew', () => {
    const life = confirming();
    expect(life.does(wisher, '还没办好')).toMatch(/“原因”没有填/);
    expect(life.does(wisher, '还没办好', { why: '度数不对' })).toBe('对接中');
    expect(life.data()).toMatchObject({ reason: '度数不对' });
    expect(life.data().claims).toMatchObject([{ by: 'helper', metOn: '2026-03-05' }]);
    expect((life.data().claims as JsonObject[])[0]).not.toHaveProperty('doneOn');
    expect(life.does(helper, '已经办好')).toBe('待本人确认');
  });

  it('when the person cannot confirm, then somebody near does, and it says who and how', () => {
    const life = confirming();
    expect(life.does(liaison, '确认实现')).toMatch(/没有办理这一步的权限/);
    expect(life.does(liaison, '代为确认')).toMatch(/“怎样确认的”没有填/);
    expect(life.does(liaison, '代为确认', { way: 'family' })).toBe('已实现');
    expect(life.data()).toMatchObject({ confirmedBy: 'liaison1', confirmedWay: 'family' });
  });

  it('then no claimant confirms what oneself did', () =>
    expect(confirming().does(helper, '代为确认', { way: 'spoken' })).toMatch(/没有办理这一步的权限/));

  it('when a part came true, then the rest is a wish of its own that names this one', () => {
    const life = confirming();
    expect(life.does(liaison, '部分实现')).toMatch(/“办理结果”还是空的/);
    expect(life.does(liaison, '部分实现', { result: '眼镜配了，镜盒还没有' })).toBe('部分实现');
    const rest = lifeOf(kind);
    expect(rest.does(liaison, '登记心愿', { ...card, title: '一个镜盒', restOf: 'wish/1' })).toBe('草稿');
    expect(rest.data()).toMatchObject({ restOf: 'wish/1' });
    expect(life.does(liaison, '回访')).toBe('已回访');
    expect(life.does(liaison, '归档')).toBe('归档');
  });
});

describe('given a wish that was told twice', () => {
  it('then one goes into the other, never into itself, into none, or with somebody at work on it', () => {
    const life = claimed();
    expect(life.does(liaison, '并入另一条', { mergedInto: 'wish/1' })).toMatch(/选的就是这一条/);
    expect(life.does(liaison, '并入另一条', { mergedInto: 'wish/2' })).toMatch(/还没有登记/);
    expect(life.does(liaison, '并入另一条', {})).toMatch(/“并入”还是空的/);
    expect(claimed(2, helper).does(liaison, '并入另一条', { mergedInto: 'wish/2' })).toMatch(/“认领人”已经有了/);
  });
});

describe('given a wish that cannot be had here', () => {
  it('when it belongs elsewhere, then it says to whom, when and what they answered, and each answer is told', () => {
    const life = claimed(1, helper);
    expect(life.does(liaison, '转介')).toMatch(/“转给”还是空的/);
    expect(life.does(liaison, '转介', { referredTo: '县民政局' })).toBe('已转介');
    expect(life.does(liaison, '告知后归档')).toMatch(/“告知本人日期”还是空的/);
    expect(life.does(liaison, '已告知本人')).toBe('已转介');
    expect(life.does(liaison, '登记答复', { answer: '下月发放' })).toBe('已转介');
    expect(life.does(liaison, '告知后归档')).toMatch(/“告知本人日期”还是空的/);
    life.does(liaison, '已告知本人');
    expect(life.does(liaison, '告知后归档')).toBe('归档');
    expect(life.data()).toMatchObject({ referredTo: '县民政局', referredOn: '2026-03-05', answer: '下月发放' });
  });

  it('when it cannot be fulfilled, then the office says why, the person is told, and it may be taken up again', () => {
    const life = claimed();
    expect(life.does(office, '无法实现')).toMatch(/“原因”没有填/);
    expect(life.does(office, '无法实现', { why: '已经停产' })).toBe('无法实现');
    expect(shownOn(kind, life.record() as never, '2026-03-05')).toBe(false);
    expect(life.does(liaison, '已告知本人')).toBe('无法实现');
    expect(life.data().toldOn).toBe('2026-03-05');
    expect(life.does(liaison, '重新办理')).toBe('待核实');
    expect(life.data()).not.toHaveProperty('toldOn');
  });
});

describe('given words that are changed after the review', () => {
  it('then the wish is off the wall until it was reviewed and agreed to again, and claimants stay or leave', () => {
    const life = claimed(2, helper, secondHelper);
    expect(life.does(liaison, '改写后重新核实', { title: '一副二百度老花镜' })).toBe('待核实');
    expect(shownOn(kind, life.record() as never, '2026-03-05')).toBe(false);
    expect(life.data()).toMatchObject({ rewordedOn: '2026-03-05' });
    expect(life.does(secondHelper, '退出认领')).toBe('待核实');
    expect(life.does(office, '核实通过', { until: '2026-06-30' })).toMatch(/和本人同意的不一样/);
    life.does(liaison, '修改本人信息', { consentShow: true, consentTo: '一副二百度老花镜（物质，长岭镇）' });
    expect(life.does(office, '核实通过', { until: '2026-06-30' })).toBe('待认领');
    expect(life.data()).not.toHaveProperty('rewordedOn');
    expect(life.data().claims).toMatchObject([{ by: 'helper' }]);
  });

  it('when it was full, then it is claimed still', () => {
    const life = claimed(1, helper);
    life.does(liaison, '改写后重新核实', { category: 'goods' });
    expect(life.does(office, '核实通过', { until: '2026-06-30' })).toBe('已认领');
  });
});

describe('given a consent that runs out in the middle', () => {
  it('then the wall is bare at once, the help goes on, and a renewal needs a longer consent', () => {
    const life = claimed(1, helper);
    expect(shownOn(kind, life.record() as never, '2026-06-30')).toBe(true);
    expect(shownOn(kind, life.record() as never, '2026-07-01')).toBe(false);
    expect(life.does(helper, '已经联系', {}, '2026-07-01')).toBe('对接中');
    expect(life.does(office, '续公示', { until: '2027-01-31' }, '2026-07-01')).toMatch(/超出了本人同意的期限/);
    life.does(liaison, '修改本人信息', { consentUntil: '2027-01-31', consentShow: true });
    expect(life.does(office, '续公示', { until: '2027-01-31' }, '2026-07-01')).toBe('对接中');
    expect(shownOn(kind, life.record() as never, '2026-07-01')).toBe(true);
  });

  it('when the person had it taken down, then no renewal puts it up again', () => {
    const life = claimed(1, helper);
    life.does(wisher, '不再公示');
    expect(life.does(office, '续公示', { until: '2026-08-31' })).toMatch(/“停止公示日期”已经有了/);
  });
});

describe('given a wish taken back after things were bought', () => {
  it('then the office writes down how it was settled; without claimants there is nothing to settle', () => {
    const life = claimed(1, helper);
    life.does(wisher, '本人撤回');
    expect(life.does(office, '登记善后', { settled: '眼镜退回，钱已还给认领人' })).toBe('已撤回');
    expect(life.data()).toMatchObject({ settled: '眼镜退回，钱已还给认领人' });
    const bare = claimed();
    bare.does(wisher, '本人撤回');
    expect(bare.does(office, '登记善后', { settled: '无' })).toMatch(/“认领人”还是空的/);
  });
});

describe('given rounds', () => {
  const rounds = lifeOf(campaign as unknown as Kind);
  it('then a round goes from 筹备 to 已结束, and its end is not before its start', () => {
    const round = { title: '2026年重阳微心愿', year: 2026, start: '2026-09-01', end: '2026-10-31', target: 100 };
    expect(rounds.does(office, '新建轮次', { ...round, unit: 'yx', end: '2026-08-31' })).toMatch(/“结束”太早了/);
    expect(rounds.does(liaison, '新建轮次', { ...round, unit: 'b1' })).toMatch(/没有办理这一步的权限/);
    expect(rounds.does(office, '新建轮次', { ...round, unit: 'yx', measure: '件' })).toBe('筹备');
    expect(rounds.does(office, '开始')).toBe('进行中');
    expect(rounds.does(office, '结束')).toBe('已结束');
    expect(rounds.does(office, '恢复')).toBe('进行中');
  });

  it('when a wish is moved to a round that is not there, then it stays', () =>
    expect(claimed().does(office, '转下一轮', { campaign: 'campaign/2' })).toMatch(/还没有登记/));
});

it('a firm is never asked for its name, and nothing that a claimant writes may stand on a wall', () => {
  const command = kind.commands.claim;
  expect(command && formOf(kind, command).map(({ name }) => name)).toEqual(['as', 'plan']);
  expect(kind.fields.claims?.audience).toBe('staff');
  expect(partsOf(kind)).toHaveLength(2);
});
