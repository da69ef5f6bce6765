import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { wish } from '../../../src/core/kinds/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import { clerk, helper, liaison, liaisonOfB2, lifeOf, office, secondHelper, wisher } from '../county.js';

const routing = { unit: 'b1', on: '2026-03-01', wisher: 'wisher' };
const card = { ...routing, title: '一副老花镜', category: 'goods', township: '长岭镇', helpers: 1 };
const consent = {
  ...{ consentUse: true, consentShow: true, consentUntil: '2026-12-31' },
  consentTo: '一副老花镜（物质，长岭镇）',
};
const person = { ...routing, ...consent, name: '甲某某', phone: '13800001111', address: '和平路3号' };
const until = { until: '2026-06-30' };

/** A wish 待核实, with a person part as given; `null` = nobody has asked the person. */
function wishBefore(part: JsonObject | null = person, open: JsonObject = card) {
  const life = lifeOf(wish as unknown as Kind);
  if (part) expect(life.does(liaison, '登记本人信息', part)).toBe('在册');
  expect(life.does(liaison, '登记心愿', open)).toBe('草稿');
  expect(life.does(liaison, '报送核实')).toBe('待核实');
  return life;
}
function wishOnWall(open: JsonObject = card) {
  const life = wishBefore(person, open);
  expect(life.does(office, '核实通过', until)).toBe('待认领');
  return life;
}

describe('given a wish', () => {
  it('then it goes from 草稿 to 归档, and the open part never holds who wished it', () => {
    const life = wishOnWall();
    expect(life.does(helper, '我来认领', { plan: '周末送去' })).toBe('已认领');
    expect(life.does(helper, '已经联系')).toBe('对接中');
    expect(life.does(helper, '已经办好', { result: '已经送到' })).toBe('待本人确认');
    expect(life.does(wisher, '确认实现')).toBe('已实现');
    expect(life.does(liaison, '回访', { result: '合用' })).toBe('已回访');
    expect(life.does(liaison, '归档')).toBe('归档');
    expect(JSON.stringify(life.data())).not.toMatch(/甲某某|13800001111|和平路/);
    expect(life.data()).toMatchObject({ confirmedBy: 'wisher', result: '合用' });
    expect(life.data().claims).toMatchObject([{ by: 'helper', doneOn: '2026-03-05', result: '已经送到' }]);
  });

  it('when it is not fit yet, then it is 退回 with a reason and comes back', () => {
    const life = wishBefore();
    expect(life.does(office, '退回')).toMatch(/^“原因”没有填/);
    expect(life.does(office, '退回', { why: '请写明度数' })).toBe('退回');
    expect(life.does(liaison, '修改', { title: '一副二百度老花镜' })).toBe('退回');
    expect(life.does(liaison, '报送核实')).toBe('待核实');
    expect(life.does(liaison, '撤回报送')).toBe('退回');
  });

  it.each(['草稿', '待核实', '待认领', '已认领', '对接中', '待本人确认'])(
    'when the person takes it back at %s, then it is off the wall and 已撤回',
    (state) => {
      const life = lifeOf(wish as unknown as Kind);
      const steps = [
        () => life.does(liaison, '登记心愿', card),
        () => life.does(liaison, '报送核实'),
        () => life.does(office, '核实通过', until),
        () => life.does(helper, '我来认领'),
        () => life.does(helper, '已经联系'),
        () => life.does(helper, '已经办好'),
      ];
      life.does(liaison, '登记本人信息', person);
      for (const step of steps) if (step() === state) break;
      expect(life.does(wisher, '本人撤回')).toBe('已撤回');
      expect(life.record()?.scopes.some((scope) => scope.includes('/wall/'))).toBe(false);
      expect(life.does(helper, '我来认领')).toMatch(/这一步现在不能做/);
    },
  );

  it('when life ends it, then 因故终止 asks for no reason that a claimant could read', () => {
    const life = wishOnWall();
    life.does(helper, '我来认领');
    expect(life.does(liaison, '因故终止')).toBe('因故终止');
    expect(life.data()).not.toHaveProperty('reason');
  });

  it('when it is fulfilled, then it can no longer be withdrawn, only be 不再公示', () => {
    const life = wishOnWall();
    for (const step of ['我来认领', '已经联系', '已经办好']) life.does(helper, step);
    life.does(wisher, '确认实现');
    expect(life.does(wisher, '本人撤回')).toMatch(/这一步现在不能做/);
    expect(life.does(wisher, '不再公示')).toBe('已实现');
    expect(life.data().hiddenOn).toBe('2026-03-05');
  });
});

describe('given consent', () => {
  it.each([
    ['nobody asked the person', null, '还缺本人同意或填写的内容'],
    ['showing was not agreed to', { ...person, consentShow: false }, '还缺本人同意或填写的内容'],
    ['the consent has run out', { ...person, consentUntil: '2026-03-04' }, '本人同意的期限已经过了'],
    ['the wall would outlast the consent', { ...person, consentUntil: '2026-05-31' }, '“公示到”超出了本人同意的期限'],
  ])('when %s, then nothing is shown', (_when, part, words) => {
    const life = wishBefore(part);
    expect(life.does(office, '核实通过', until)).toContain(words);
    expect(life.refusal()).toMatchObject({ code: 'DJ-R008' });
  });

  it('when no last day is given, or one that has passed, then nothing is shown', () => {
    const life = wishBefore();
    expect(life.does(office, '核实通过')).toMatch(/^“公示到”还是空的。请先填写“公示到”/);
    expect(life.does(office, '核实通过', { until: '2026-03-04' })).toBe('“公示到”太早了。请改成晚一些的日期。');
  });

  it.each([
    ['the use is not agreed to', { consentUse: false }, 'consentUse', '请当面问过本人'],
    ['health is told without its own consent', { detail: '腿脚不便' }, 'consentHealth', '请问过本人后勾选'],
    ['showing has no end', { consentUntil: null }, 'consentUntil', '“同意公示到”'],
    ['the words to be shown are not told', { consentTo: null }, 'consentTo', '“同意公示的话”'],
    ['a proxy does not say who they are', { signer: '甲某', signerTold: true }, 'relation', '“与本人关系”'],
    ['the person does not know of the proxy', { signer: '甲某', relation: '女儿' }, 'signerTold', '勾选'],
  ])('when %s, then nothing is kept', (_when, change, field, words) => {
    const life = lifeOf(wish as unknown as Kind);
    expect(life.does(liaison, '登记本人信息', { ...person, ...change })).toContain(words);
    expect(life.refusal()).toMatchObject({ code: 'DJ-R008', field });
  });

  it('when the words for the wall were changed afterwards, then it counts no more, and the person is asked again', () => {
    const life = wishBefore();
    expect(life.does(liaison, '修改', { title: '一副二百度老花镜' })).toBe('待核实');
    expect(life.does(office, '核实通过', until)).toBe(
      '要公示的话改过了，和本人同意的不一样。请退回，由联络员把现在这段话念给本人听，同意后在本人信息里重新勾选。',
    );
    life.does(liaison, '修改本人信息', { consentShow: true, consentTo: '一副二百度老花镜（物质，长岭镇）' });
    expect(life.does(office, '核实通过', until)).toBe('待认领');
    expect(life.data(1)).toMatchObject({ consentTo: '一副二百度老花镜（物质，长岭镇）' });
  });

  it('when only the number of helpers was changed, then it still counts: nothing about the person is said by it', () => {
    const life = wishBefore();
    expect(life.does(liaison, '修改', { helpers: 3 })).toBe('待核实');
    expect(life.does(office, '核实通过', until)).toBe('待认领');
  });

  it('when it is withdrawn, then the person part is gone, in any state and by the person alone', () => {
    const life = wishOnWall();
    expect(life.does(helper, '撤回同意并删除')).toMatch(/没有办理这一步的权限/);
    expect(life.does(wisher, '撤回同意并删除')).toBe('已删除');
    expect(life.record(1)).toMatchObject({ data: null, scopes: [] });
    expect(life.does(liaison, '查看完整信息')).toMatch(/^这条记录还不存在或已删除/);
    expect(life.does(liaison, '修改本人信息', { name: '甲某某' })).toMatch(/^这条记录还不存在或已删除/);
    expect(life.does(liaison, '登记本人信息', person)).toMatch(/^这条记录已经有了/);
  });

  it('when the words for the wall hold the name of the person, then they are not shown', () => {
    const life = wishBefore(person, { ...card, title: '给甲某某一副老花镜' });
    expect(life.does(office, '核实通过', until)).toBe(
      '“心愿”要公示，里面写了本人的姓名、电话或住址。请退回，改写“心愿”后再报。',
    );
  });
});

describe('given a wish 待认领', () => {
  it('when two claim it, then the second is told', () => {
    const life = wishOnWall();
    expect(life.does(helper, '我来认领')).toBe('已认领');
    expect(life.does(secondHelper, '我来认领')).toMatch(/^这一步现在不能做。.*请看看最新进展。$/);
    expect(life.data().claims).toHaveLength(1);
  });

  it('when two are needed, then the first leaves it open, one person counts once, and giving up frees a place', () => {
    const life = wishOnWall({ ...card, helpers: 2 });
    expect(life.does(helper, '我来认领')).toBe('待认领');
    expect(life.does(helper, '我来认领')).toBe('您已经在“认领人”里了。不用再办一次，请看看最新进展。');
    expect(life.does(secondHelper, '我来认领')).toBe('已认领');
    expect(life.does(helper, '已经联系')).toBe('对接中');
    expect(life.does(helper, '不能认领了', { why: '出差' })).toBe('待认领');
    expect(life.data().claims).toMatchObject([{ by: 'helper2' }]);
    expect(life.does(clerk, '不能认领了')).toMatch(/^(您不在“认领人”里|您没有办理)/);
  });

  it('when several help, then it is done when all are', () => {
    const life = wishOnWall({ ...card, helpers: 2 });
    for (const who of [helper, secondHelper]) life.does(who, '我来认领');
    expect(life.does(helper, '已经联系')).toBe('对接中');
    expect(life.does(helper, '已经办好', { result: '镜片配好' })).toBe('对接中');
    expect(life.does(secondHelper, '已经办好', { result: '送到家' })).toBe('待本人确认');
    expect(life.data().claims).toMatchObject([{ result: '镜片配好' }, { result: '送到家' }]);
  });

  it('when the person wants to claim it, then somebody else must', () => {
    const life = wishOnWall();
    expect(life.does({ ...helper, actor: 'wisher' }, '我来认领')).toBe('您自己就是“心愿人”。请由别人来办。');
  });

  it('when its last day has passed, or it is 不再公示, then it cannot be claimed', () => {
    const life = wishOnWall();
    expect(life.does(helper, '我来认领', {}, '2026-07-01')).toMatch(/^“公示到”已经过了。/);
    expect(life.does(wisher, '不再公示')).toBe('待认领');
    expect(life.does(helper, '我来认领')).toMatch(/没有办理这一步的权限|“停止公示日期”已经有了/);
  });
});

describe('given branch b1', () => {
  it('then the liaison of b2 can neither write, read on, nor show its wishes', () => {
    const life = wishBefore();
    for (const step of [
      '修改',
      '撤回报送',
      '本人撤回',
      '不再公示',
      '因故终止',
      '修改本人信息',
      '查看完整信息',
      '撤回同意并删除',
    ])
      expect(life.does(liaisonOfB2, step), step).toMatch(/^您没有办理这一步的权限。请联系本支部联络员或老干部局。$/);
    expect(life.does(liaisonOfB2, '核实通过', until)).toMatch(/没有办理这一步的权限/);
  });
});

describe('given the words for the wall', () => {
  const collect = (title: string, change: JsonObject = {}) =>
    lifeOf(wish as unknown as Kind).does(liaison, '登记心愿', { ...card, title, ...change });

  it.each([
    '陪诊一次',
    '请人代取药',
    '陪看病',
    '一把轮椅',
    '一张助行器',
    '去红色基地看看',
    '手机教一教',
    '5号电池两节',
    '想听党课',
  ])('%s passes', (title) => expect(collect(title)).toBe('草稿'));

  it.each(['给点现金', '借 钱修房', '还债', '转账200元', '出一次手术费', '住院费', '医药费', '治病', '捐款'])(
    '%s is refused, with where to turn',
    (title) => expect(collect(title)).toMatch(/^“心愿”里有这里不能办的事。.*民政、医保.*陪诊、代取药可以写。$/),
  );

  it.each([
    '联系13800001111',
    '联系１３８ ０００ ０１１１１',
    '0731-8400123',
    '卡号6222 0000 0000 0000',
    '送到3栋502室',
    '糖尿病人用的饭',
  ])('%s is refused: it would be read by everybody', (title) => {
    expect(collect(title)).toMatch(/^“心愿”要公示，里面像有电话、证件或银行卡号、收款码、门牌或病情。请改写“心愿”/);
  });

  it('the township is looked at, too', () => {
    expect(collect('一副老花镜', { township: '长岭镇3栋502' })).toMatch(/^“乡镇（街道）”要公示/);
  });
});
