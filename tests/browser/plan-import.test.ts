import { expect } from 'chai';
import '../../src/components/plan-import/define.js';
import { field, imported, openImport, type PlanStage, read, send, titles } from './stage/plan-steps.js';
import { samplePlan } from './stage/plan-text.js';
import { closeStage, press, say, settle, type } from './stage/stage.js';

let stage: PlanStage;
afterEach(() => closeStage(stage));

describe('<dangjian-plan-import>, from a text to tasks', () => {
  it('given the plan of a county, tells its counts and every task, and keeps nothing before a person confirms', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    expect(say(stage)).to.contain('4 部分，9 条，7 项').and.to.contain('现在会列为 9 条任务');
    expect(titles(stage)).to.have.length(9);
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(stage.workspace.list('plan')).to.deep.equal([]);
    await send(stage);
    expect(say(stage)).to.contain('已导入 9 条任务。已报送');
    expect(imported(stage).map(({ record }) => record.state)).to.deep.equal(Array(9).fill('unassigned'));
    expect(stage.workspace.parked).to.deep.equal([]);
  });

  it('given the secrecy sentence, it stands beside the field', async () => {
    stage = await openImport();
    expect(say(stage)).to.contain('本页面为非涉密页面，严禁录入、上传国家秘密、工作秘密和不宜公开的内部资料。');
  });

  it('given a title that a person changes, keeps it; given none, says so at the field and loses nothing', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    await type(stage, '[data-title]', '');
    await press(stage, '[data-items]');
    await send(stage);
    expect(stage.root.querySelector('[data-title][aria-invalid]')).not.to.equal(null);
    expect(titles(stage)).to.have.length(12);
    expect(imported(stage)).to.deep.equal([]);
    await type(stage, '[data-title]', '抓好经常性学习');
    await send(stage);
    expect(imported(stage).map(({ record }) => record.data?.title)).to.include('抓好经常性学习');
    expect(imported(stage)).to.have.length(12);
  });

  it('given the same plan again, shows what is there and makes nothing twice', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    await send(stage);
    await press(stage, '[data-again]');
    await read(stage, await samplePlan());
    expect(stage.root.querySelectorAll('[data-title]')).to.have.length(0);
    expect(say(stage)).to.contain('已导入').and.to.contain('确认导入 0 条');
    expect(stage.root.querySelector('[data-send]')?.hasAttribute('disabled')).to.equal(true);
  });

  it('given no title and no year in the text, asks for both', async () => {
    stage = await openImport();
    await read(stage, '一、抓好学习\n1.每季度学习一次，送学上门。\n2.看望老同志，帮助办事。');
    expect(stage.root.querySelector<HTMLInputElement>('#plan-year')?.value).to.match(/^20\d\d$/);
    await send(stage);
    expect(say(stage)).to.contain('标题没有填');
    await type(stage, '#plan-title', '2026年学习安排');
    await send(stage);
    expect(imported(stage)).to.have.length(2);
  });
});

describe('<dangjian-plan-import>, who may', () => {
  it('given somebody who is not of the office, or readonly, shows no field', async () => {
    stage = await openImport({}, { person: 'u-member' });
    expect(field(stage)).to.equal(null);
    expect(say(stage)).to.contain('没有查看这里的权限');
    closeStage(stage);
    stage = await openImport({ readonly: true });
    expect(field(stage)).to.equal(null);
  });

  it('given a device that does not know yet who sits there, says that it is fetching and not that nobody may', async () => {
    stage = await openImport({}, { cut: 'DJ-N001' });
    expect(field(stage)).to.equal(null);
    expect(say(stage)).to.contain('现在连不上').and.not.to.contain('权限');
    stage.cut(null);
    await settle(stage);
    expect(field(stage)).not.to.equal(null);
  });

  it('given a host that holds the plan, keeps nothing and everything that was decided', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    stage.view.addEventListener('dangjian-before-adopt', (event) => event.preventDefault());
    await press(stage, '[data-items]');
    await send(stage);
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(titles(stage)).to.have.length(12);
  });

  it('given the host’s own text, reads it at once', async () => {
    stage = await openImport({ text: await samplePlan() });
    expect(titles(stage)).to.have.length(9);
  });
});
