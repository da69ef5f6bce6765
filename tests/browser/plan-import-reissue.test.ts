import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/components/plan-import/define.js';
import { record } from './stage/county-records.js';
import {
  adoptedPlan,
  bareCounty,
  firstIssue as first,
  secondIssue as second,
  planText as text,
  planTitle as title,
} from './stage/plan-records.js';
import { compare, groups, imported, openImport, type PlanStage, read, send, until } from './stage/plan-steps.js';
import { closeStage, press, say, type } from './stage/stage.js';

let stage: PlanStage;
afterEach(() => closeStage(stage));

const open = async (records = adoptedPlan()): Promise<void> => {
  stage = await openImport({}, { records: [...bareCounty(), ...records] });
};
const choice = (of: string): HTMLSelectElement =>
  [...stage.root.querySelectorAll<HTMLSelectElement>('[data-belongs]')].find((one) =>
    one.getAttribute('aria-label')?.includes(of),
  ) as HTMLSelectElement;
const choose = async (of: string, option: string): Promise<void> => {
  const select = choice(of);
  const value = [...select.options].find(({ text: words }) => words.includes(option))?.value ?? '';
  await type(stage, `[data-belongs="${select.dataset.belongs}"]`, value);
};
async function tabTo(selector: string): Promise<void> {
  for (let n = 0; n < 60 && !stage.root.activeElement?.matches(selector); n += 1) await sendKeys({ press: 'Tab' });
  expect(stage.root.activeElement?.matches(selector), selector).to.equal(true);
}
const task = (n: number) => stage.workspace.sight(`task/p.m${n}`)?.record;

describe('<dangjian-plan-import>, a plan that is issued again', () => {
  it('given other words under the same title, says whose new issue it is, and writes nothing before a person confirms', async () => {
    await open();
    await read(stage, text(second));
    expect(say(stage)).to.contain(`所以这是《${title}》的修订稿`);
    expect(stage.root.querySelector('[name=plan-way]')).to.equal(null);
    await compare(stage);
    expect(groups(stage)).to.deep.equal({
      unsure: ['组织健康讲座和体检'],
      changed: ['走访困难老同志'],
      new: ['开设直播课堂'],
      dropped: ['建立作品档案柜'],
      kept: ['办好读书班'],
    });
    expect(stage.workspace.outbox).to.deep.equal([]);
  });

  it('given a point with other words, shows both texts beside each other with what was changed in each', async () => {
    await open();
    await read(stage, text(second));
    await compare(stage);
    const whole = [...stage.root.querySelectorAll('.whole blockquote')].map(({ textContent }) => textContent);
    expect(whole).to.deep.equal([text(first), text(second)]);
    const [was, now] = stage.root.querySelectorAll('[data-group=changed] .quoted');
    expect([was?.textContent, now?.textContent]).to.deep.equal([first[1], second[0]]);
    expect([...(now?.querySelectorAll('ins') ?? [])].map(({ textContent }) => textContent)).to.include('每月');
    expect(stage.root.querySelector('[data-group=changed]')?.textContent)
      .to.contain('原第 2 项')
      .and.contain('修订稿第 1 条')
      .and.contain('办理中　县教育局');
    for (const marked of stage.root.querySelectorAll('ins, del')) {
      const { borderBottomStyle, textDecorationLine } = getComputedStyle(marked);
      expect(borderBottomStyle).to.match(/solid|dashed/);
      expect(textDecorationLine).to.equal('none');
    }
  });

  it('given a likeness that only a person can judge, asks, and confirms nothing until it is answered', async () => {
    await open();
    await read(stage, text(second));
    await compare(stage);
    await send(stage);
    expect(say(stage)).to.contain('还有 1 处没有定');
    expect(choice('体检').getAttribute('aria-invalid')).to.equal('true');
    expect(stage.root.activeElement).to.equal(choice('体检'));
    expect(stage.workspace.outbox).to.deep.equal([]);
    await choose('体检', '原第 4 项');
    expect(groups(stage).changed).to.include('组织健康讲座和体检');
    expect(groups(stage)).not.to.have.property('unsure');
  });

  it('given only a keyboard, answers the doubt and confirms', async () => {
    await open();
    await read(stage, text(second));
    await compare(stage);
    expect(stage.root.activeElement?.localName).to.equal('h2');
    await tabTo('[data-belongs]');
    expect(stage.root.activeElement).to.equal(choice('体检'));
    const picked = (): string => (choice('体检') as HTMLSelectElement).selectedOptions[0]?.textContent ?? '';
    for (let n = 0; n < 6 && !picked().includes('原第 4 项'); n += 1) {
      await sendKeys({ press: 'ArrowDown' });
      await stage.view.updateComplete;
    }
    expect(stage.root.activeElement).to.equal(choice('体检'));
    expect(groups(stage).changed).to.include('组织健康讲座和体检');
    await tabTo('[data-send]');
    await sendKeys({ press: 'Enter' });
    await until(stage, '[data-see]');
    expect(say(stage)).to.contain('已按修订稿更新');
    expect(stage.root.activeElement?.localName).to.equal('h2');
  });

  it('given the word of a person, follows it: a changed point is a new one, a new one belongs to a task', async () => {
    await open();
    await read(stage, text(second));
    await compare(stage);
    await choose('走访', '没有对应的');
    expect(groups(stage).new).to.deep.equal(['走访困难老同志', '开设直播课堂']);
    expect(groups(stage).dropped).to.deep.equal(['建立作品档案柜', '走访困难老同志']);
    await choose('直播', '建立作品档案柜');
    expect(groups(stage).changed).to.include('开设直播课堂');
    expect(stage.root.activeElement).to.equal(choice('直播'));
  });

  it('once confirmed, writes the plan once and each task by itself; tasks keep owner, day and progress, both texts stay', async () => {
    await open();
    await read(stage, text(second));
    await type(stage, '[name=plan-document]', '云老〔2026〕9号');
    await compare(stage);
    await choose('体检', '原第 4 项');
    const told: string[] = [];
    stage.view.addEventListener('dangjian-change', (event) => {
      const { kind, name } = (event as CustomEvent<{ kind: string; name: string }>).detail;
      told.push(`${kind}.${name}`);
    });
    await send(stage);
    expect(told).to.deep.equal(['plan.reissue', 'task.edit', 'task.create', 'task.edit', 'task.cancel']);
    expect(say(stage)).to.contain('已按修订稿更新：改了 2 条，新增 1 条，撤销 1 条。已报送');
    expect(stage.workspace.parked).to.deep.equal([]);
    expect(stage.workspace.sight('plan/p')?.record.data).to.deep.include({
      source: text(second),
      document: '云老〔2026〕9号',
    });
    expect(stage.workspace.sight('plan/p')?.record.data?.earlier).to.have.length(1);
    expect(task(1)).to.deep.include({ state: 'underway' });
    expect(task(1)?.data).to.deep.include({ sentence: second[0], unit: 'yx.edu', due: '2026-06-30', number: 2 });
    expect(task(1)?.data?.progress).to.have.length(1);
    expect(task(0)?.version).to.equal(1);
    expect(task(2)).to.deep.include({ state: 'cancelled' });
    expect(task(2)?.data).to.deep.include({ reason: '要点修订，不再列入', document: '云老〔2026〕9号' });
    const [fresh] = imported(stage).filter(({ record: { data } }) => data?.title === '开设直播课堂');
    expect(fresh?.record).to.deep.include({ state: 'unassigned' });
    expect(stage.root.querySelector('[data-undo]')).to.equal(null);
    expect(stage.root.querySelector('.whole blockquote')?.textContent).to.equal(text(first));
    await press(stage, '[data-again]');
    await read(stage, text(second));
    expect(say(stage)).to.contain('接着核对').and.contain('已经导入过');
  });

  it('given a break on the way, says what is left, proposes only that, and goes on from there', async () => {
    await open();
    await read(stage, text(second));
    await compare(stage);
    await choose('体检', '原第 4 项');
    const hold = (event: Event): void => event.preventDefault();
    stage.view.addEventListener('dangjian-before-cancel', hold);
    await send(stage);
    expect(say(stage)).to.contain('办好了 3 项，还有 1 项没有办成');
    expect(stage.root.querySelector('[part=not-done]')?.textContent).to.contain('建立作品档案柜');
    expect(Object.keys(groups(stage))).to.deep.equal(['dropped', 'kept']);
    stage.view.removeEventListener('dangjian-before-cancel', hold);
    await press(stage, '[data-send]');
    await until(stage, '[data-see]');
    expect(say(stage)).to.contain('改了 2 条，新增 1 条，撤销 1 条');
    expect(stage.workspace.sight('plan/p')?.record.data?.earlier).to.have.length(1);
  });

  it('given no line, can be taken back as long as nothing was sent; then all is as before', async () => {
    await open();
    stage.cut('DJ-N001');
    await read(stage, text(second));
    await compare(stage);
    await choose('体检', '没有对应的');
    await send(stage);
    expect(say(stage)).to.contain('已保存，尚未报送');
    await press(stage, '[data-undo]');
    await until(stage, '#plan-text');
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(task(2)).to.deep.include({ state: 'unassigned' });
    expect(stage.workspace.sight('plan/p')?.record.data?.source).to.equal(text(first));
    expect(say(stage)).to.contain('已撤销这次修订');
  });

  it('given a task that is done, leaves its words alone and says so; parts that were given out go with their whole', async () => {
    const records = adoptedPlan().map((one) => {
      if (one.ref === 'task/p.m1') return { ...one, state: 'done' };
      return one;
    });
    const part = { title: '作品档案柜', parent: 'task/p.m2', plan: 'plan/p', sentence: first[2] ?? '' };
    records.push(record('task/p.m2.b1', 'assigned', { ...part, unit: 'yx.b1', on: '2026-01-01', term: 'open' }));
    await open(records);
    await read(stage, text(second));
    await compare(stage);
    expect(stage.root.querySelector('[data-group=changed]')?.textContent).to.contain('这项任务的文字不改');
    await choose('体检', '没有对应的');
    await send(stage);
    expect(stage.workspace.parked).to.deep.equal([]);
    expect(task(1)?.data?.sentence).to.equal(first[1]);
    expect([task(2)?.state, stage.workspace.sight('task/p.m2.b1')?.record.state]).to.deep.equal([
      'cancelled',
      'cancelled',
    ]);
  });
});
