import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { task } from '../../../src/core/kinds/index.js';
import { clerk, helper, liaisonOfB2, lifeOf, office } from '../county.js';

const written = {
  title: '每季度走访一次老党员之家',
  sentence: '每季度走访一次老党员之家，听取意见。',
  unit: 'd1',
  on: '2026-01-05',
  term: 'dated',
  due: '2026-06-30',
};

/** A task that has come as far as the steps named. */
function taskAfter(...steps: ('交办' | '签收' | '反馈进展' | '办结申请' | '核查通过')[]) {
  const life = lifeOf(task as unknown as Kind);
  expect(life.does(office, '新建任务', written)).toBe('待交办');
  for (const step of steps) {
    const who = step === '交办' || step === '核查通过' ? office : clerk;
    life.does(who, step, step === '反馈进展' ? { text: '走访了两处' } : {});
    expect(life.refusal()).toBeNull();
  }
  return life;
}

describe('given a task of the plan', () => {
  it('then it is 交办, 签收, 反馈, 办结申请 and 核查, and keeps the sentence that it came from', () => {
    const life = taskAfter();
    expect(life.does(office, '交办')).toBe('待签收');
    expect(life.does(clerk, '签收')).toBe('办理中');
    expect(life.does(clerk, '反馈进展', { text: '走访了两处' })).toBe('办理中');
    expect(life.does(clerk, '办结申请', { result: '四个季度都走访了' })).toBe('待核查');
    expect(life.does(office, '核查通过')).toBe('已办结');
    expect(life.data()).toMatchObject({
      sentence: written.sentence,
      signedOn: '2026-03-05',
      result: '四个季度都走访了',
      progress: [{ by: 'clerk', at: '2026-03-05T02:00:00.000Z', text: '走访了两处' }],
    });
  });

  it('when it is due on a day, then the day is asked for', () => {
    const life = lifeOf(task as unknown as Kind);
    expect(life.does(office, '新建任务', { ...written, due: null })).toBe(
      '按“时限”的填法，还要填写“完成时限”。请补填“完成时限”，或改“时限”。',
    );
    expect(life.does(office, '新建任务', { ...written, term: 'standing', due: null })).toBe('待交办');
  });

  it('when a unit that does not own it tries, then it is refused', () => {
    const life = taskAfter('交办');
    expect(life.does(liaisonOfB2, '签收')).toMatch(/^您没有办理这一步的权限。/);
    expect(life.does(helper, '签收')).toMatch(/请联系本支部联络员或老干部局。$/);
  });

  it('when steps are left out, then they are refused with what to do', () => {
    const life = taskAfter();
    expect(life.does(clerk, '签收')).toBe('这一步现在不能做。页面上的情况可能已有变化，请看看最新进展。');
    expect(life.does(office, '核查通过')).toMatch(/^这一步现在不能做/);
  });
});

describe('given a task 待核查', () => {
  it('when something is missing, then 退回补办 says what, and the unit applies again', () => {
    const life = taskAfter('交办', '签收', '办结申请');
    expect(life.does(office, '退回补办')).toMatch(/^“还差什么”没有填。请补填/);
    expect(life.does(office, '退回补办', { why: '第三季度没有记录' })).toBe('办理中');
    expect(life.data().reason).toBe('第三季度没有记录');
    expect(life.does(clerk, '办结申请')).toBe('待核查');
  });

  it('when the unit was too early, then it takes the application back', () => {
    const life = taskAfter('交办', '签收', '办结申请');
    expect(life.does(clerk, '撤回办结申请')).toBe('办理中');
  });
});

describe('given a task 待签收 that is not ours', () => {
  const objected = () => {
    const life = taskAfter('交办');
    expect(life.does(clerk, '异议退回')).toMatch(/^“为什么不归本单位”没有填/);
    expect(life.does(clerk, '异议退回', { why: '归宣传部' })).toBe('待交办');
    expect(life.data().reason).toBe('归宣传部');
    return life;
  };

  it('then the county upholds it, and the objection is answered', () => {
    const life = objected();
    expect(life.does(office, '维持原交办')).toBe('待签收');
    expect(life.data()).not.toHaveProperty('reason');
  });

  it('then the county gives it to another unit, which alone may sign', () => {
    const life = objected();
    expect(life.does(office, '交办', { unit: 'b2' })).toBe('待签收');
    expect(life.does(clerk, '签收')).toMatch(/没有办理这一步的权限/);
    expect(life.does(liaisonOfB2, '签收')).toBe('办理中');
  });

  it('when nobody objected, then there is nothing to uphold', () => {
    expect(taskAfter().does(office, '维持原交办')).toMatch(/^“原因”还是空的。/);
  });
});

describe('given a task under way', () => {
  it('when it is 改派, then the new unit signs anew', () => {
    const life = taskAfter('交办', '签收');
    expect(life.does(office, '改派', { unit: 'd1', why: '分工调整' })).toBe(
      '“责任单位”没有变化。请选填一个不同的“责任单位”。',
    );
    expect(life.does(office, '改派', { unit: 'b2', why: '分工调整' })).toBe('待签收');
    expect(life.data()).not.toHaveProperty('signedOn');
    expect(life.does(clerk, '反馈进展', { text: '还是我们' })).toMatch(/这一步现在不能做/);
  });

  it('when time is short, then 延期 is asked for before the day, with a later day and a reason', () => {
    const life = taskAfter('交办', '签收');
    const ask = { wanted: '2026-09-30', why: '场地在修' };
    expect(life.does(clerk, '申请延期', { wanted: '2026-09-30' })).toMatch(/^“原因”没有填/);
    expect(life.does(clerk, '申请延期', { ...ask, wanted: '2026-06-30' })).toMatch(/^“申请延期到”没有晚于“完成时限”。/);
    expect(life.does(clerk, '申请延期', ask, '2026-07-01')).toMatch(/^“完成时限”已经过了。/);
    expect(life.does(clerk, '申请延期', ask)).toBe('办理中');
    expect(life.does(office, '同意延期', { until: '2026-08-31' })).toBe('办理中');
    expect(life.data()).toMatchObject({ due: '2026-08-31', term: 'dated' });
    expect(life.data()).not.toHaveProperty('wanted');
    expect(life.does(clerk, '申请延期', ask), 'a second time').toBe('办理中');
    expect(life.does(office, '不同意延期', { why: '已经延过一次' })).toBe('办理中');
    expect(life.data()).toMatchObject({ due: '2026-08-31', reason: '已经延过一次' });
    expect(life.does(office, '同意延期', { until: '2026-09-30' })).toMatch(/^“申请延期到”还是空的。/);
  });

  it('when nothing is heard, then 催办 leaves a line and the state alone', () => {
    const life = taskAfter('交办', '签收');
    expect(life.does(office, '催办', { text: '请于本周反馈' })).toBe('办理中');
    expect(life.data().reminded).toEqual([{ by: 'office', on: '2026-03-05', text: '请于本周反馈' }]);
    expect(life.does(clerk, '催办', { text: '…' })).toMatch(/没有办理这一步的权限/);
  });

  it('when the unit writes in a chat, then the office enters it for them and says from where', () => {
    const life = taskAfter('交办', '签收');
    expect(life.does(office, '代填进展', { text: '走访一处' })).toMatch(/^“来源（如微信、电话）”没有填/);
    expect(life.does(office, '代填进展', { text: '走访一处', source: '电话' })).toBe('办理中');
    expect(life.data().progress).toMatchObject([{ by: 'office', text: '走访一处', source: '电话' }]);
  });

  it('when the person in charge leaves, then 交接 names another', () => {
    const life = taskAfter('交办', '签收');
    expect(life.does(clerk, '交接')).toMatch(/^“责任人”还是空的。请先填写“责任人”/);
    expect(life.does(clerk, '交接', { person: 'chen' })).toBe('办理中');
    expect(life.data().person).toBe('chen');
  });

  it('when it is 暂缓, then it waits and goes on where it was', () => {
    const life = taskAfter('交办', '签收');
    expect(life.does(office, '暂缓', { why: '等上级通知' })).toBe('暂缓');
    expect(life.does(clerk, '反馈进展', { text: '…' })).toMatch(/这一步现在不能做/);
    expect(life.does(office, '恢复')).toBe('办理中');
    const unsigned = taskAfter('交办');
    unsigned.does(office, '暂缓', { why: '等上级通知' });
    expect(unsigned.does(office, '恢复')).toBe('待签收');
  });

  it('when the county cancels it, then it stays readable with reason and number, and can be restored', () => {
    const life = taskAfter('交办', '签收', '反馈进展');
    expect(life.does(office, '撤销任务')).toMatch(/^“原因”没有填/);
    expect(life.does(office, '撤销任务', { why: '要点修订', document: '云老发〔2026〕3号' })).toBe('已撤销');
    expect(life.data()).toMatchObject({ reason: '要点修订', document: '云老发〔2026〕3号', title: written.title });
    expect(life.does(office, '恢复任务')).toBe('办理中');
  });

  it('when the year ends, then it is carried over to its new record', () => {
    const life = taskAfter('交办', '签收');
    expect(life.does(office, '结转下年', { carriedTo: 'task/2027-yaodian.m1' })).toBe('结转下年');
    expect(life.data().carriedTo).toBe('task/2027-yaodian.m1');
  });
});

describe('given a task 已办结', () => {
  it('when 销号 was wrong, then it is opened again with a reason', () => {
    const life = taskAfter('交办', '签收', '办结申请', '核查通过');
    expect(life.does(office, '重新打开')).toMatch(/^“原因”没有填/);
    expect(life.does(clerk, '重新打开', { why: '漏了一处' })).toMatch(/没有办理这一步的权限/);
    expect(life.does(office, '重新打开', { why: '漏了一处' })).toBe('办理中');
  });

  it('when a plan of the county is dropped, then it can be cancelled from this state, too', () => {
    const life = taskAfter('交办', '签收', '办结申请', '核查通过');
    expect(life.does(office, '撤销任务', { why: '要点修订' })).toBe('已撤销');
  });
});

describe('given a task that is owed by many', () => {
  it('when it is given to several, then each part goes its own way and the whole is done by the county, with the rest named', () => {
    const whole = taskAfter();
    expect(whole.does(office, '分给多家', { count: 60 })).toBe('办理中');
    const part = lifeOf(task as unknown as Kind);
    expect(part.does(office, '分项交办', { ...written, parent: null })).toMatch(/“上级任务”/);
    expect(part.does(office, '分项交办', { ...written, parent: 'task/1' })).toBe('待签收');
    expect(part.does(clerk, '签收')).toBe('办理中');
    expect(whole.does(office, '整体办结')).toMatch(/“办结说明”/);
    expect(whole.does(clerk, '整体办结', { result: '都好了' })).toMatch(/没有办理这一步的权限/);
    expect(whole.does(office, '整体办结', { result: '已完成 59/60，未完成：二支部（书记住院）' })).toBe('已办结');
  });

  it('when it was given to several by mistake, then it is taken back before anybody reported', () => {
    const whole = taskAfter();
    whole.does(office, '分给多家', { count: 2 });
    expect(whole.does(office, '收回分解')).toBe('待交办');
    expect(whole.data().owners ?? null).toBeNull();
  });

  it('when one owner has it alone, then 整体办结 is not for it', () => {
    expect(taskAfter('交办', '签收').does(office, '整体办结', { result: '好了' })).toMatch(/“分给几家”/);
  });
});

it('given a record that exists, when it is named as evidence, then nothing is uploaded and nothing waits for it', () => {
  const life = taskAfter('交办', '签收');
  expect(life.does(clerk, '附佐证', { name: '走访记录', link: '云教发〔2026〕2号' })).toBe('办理中');
  expect(life.data().evidence).toEqual([
    { by: 'clerk', on: '2026-03-05', name: '走访记录', link: '云教发〔2026〕2号' },
  ]);
});
