import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/components/plan-import/define.js';
import { imported, openImport, type PlanStage, read, send, titles } from './stage/plan-steps.js';
import { samplePlan, select } from './stage/plan-text.js';
import { closeStage, press, say, settle } from './stage/stage.js';

let stage: PlanStage;
afterEach(() => closeStage(stage));

describe('<dangjian-plan-import>, cutting a measure', () => {
  const words = '组织“五老”讲师进机关、进社区、进校园';

  it('given selected words, lists them as a task with that sentence; the rest stays one; undone, all is as before', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    const cut = await select(stage, words);
    await press(stage, `[data-block="${cut}"] [data-cut]`);
    expect(titles(stage)).to.have.length(10);
    expect(titles(stage)).to.include('组织“五老”讲师进机关、进社区、进校园');
    expect(stage.root.querySelector(`[data-block="${cut}"] mark`)?.textContent).to.equal(words);
    await press(stage, `[data-block="${cut}"] [data-uncut]`);
    expect(titles(stage)).to.have.length(9);
    await select(stage, words);
    await press(stage, `[data-block="${cut}"] [data-cut]`);
    await send(stage);
    const sentences = imported(stage).map(({ record }) => String(record.data?.sentence));
    expect(sentences).to.include(words);
    expect(sentences.filter((sentence) => sentence.includes(words))).to.have.length(1);
  });

  it('given nothing selected, or words that are cut already, says what to do', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    await press(stage, '[data-cut]');
    expect(say(stage)).to.contain('请先在原文里选中');
    const cut = await select(stage, words);
    await press(stage, `[data-block="${cut}"] [data-cut]`);
    await select(stage, '进机关、进社区');
    await press(stage, `[data-block="${cut}"] [data-cut]`);
    expect(say(stage)).to.contain('已经单独列出');
    expect(titles(stage)).to.have.length(10);
  });

  it('given Enter in a title, imports nothing', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    stage.root.querySelector<HTMLInputElement>('[data-title]')?.focus();
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    expect(imported(stage)).to.deep.equal([]);
    expect(titles(stage)).to.have.length(9);
  });

  it('given keys or a paste in the words of the plan, changes none of them', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    const words = stage.root.querySelector<HTMLTextAreaElement>('[data-words]') as HTMLTextAreaElement;
    const before = words.value;
    words.focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Backspace' });
    document.execCommand('insertText', false, '写进去');
    expect(words.value).to.equal(before);
  });

  it('given 一是、二是, offers them as a cut, and lists what leads up to them only when asked', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    await press(stage, '[data-items]');
    expect(titles(stage)).to.have.length(12).and.to.include.members(['打造金秋阵地美', '培育金秋厚德好人美']);
    await press(stage, '[data-off] [data-listed]');
    expect(titles(stage)).to.have.length(13);
    await press(stage, '[data-whole]');
    expect(titles(stage)).to.have.length(9);
  });

  it('given a measure that is no task, leaves it out', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    await press(stage, '[data-listed]');
    expect(titles(stage)).to.have.length(8);
    await send(stage);
    expect(imported(stage)).to.have.length(8);
  });
});

describe('<dangjian-plan-import>, what the text leaves open', () => {
  const text =
    '云溪县2026年老干部工作要点\n一、抓好学习\n1.办好读书班。6月底前办2场，培训100名支部书记。（县教育局牵头）\n2.坚持走访。每季度走访一次。';

  it('given units, quantities and times, offers them and ticks none; what is not ticked is not set', async () => {
    stage = await openImport();
    await read(stage, text);
    const boxes = [...stage.root.querySelectorAll<HTMLInputElement>('[data-offer]')];
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, false, false, false]);
    expect(say(stage)).to.contain('完成时限：2026年6月30日').and.to.contain('目标数量：100 名');
    await press(stage, '[data-offer^=due]');
    await send(stage);
    const [task] = imported(stage).filter(({ record }) => record.data?.number === 1);
    expect(task?.record.data).to.deep.include({ due: '2026-06-30', term: 'dated', unit: 'yx' });
    expect(task?.record.data).not.to.have.any.keys('target', 'measured');
  });

  it('given one click, ticks what the text says outright, and takes one of two quantities', async () => {
    stage = await openImport();
    await read(stage, text);
    await press(stage, '[data-sure]');
    for (const box of stage.root.querySelectorAll<HTMLInputElement>('[data-offer^=target]')) {
      box.click();
      await stage.view.updateComplete;
    }
    const ticked = [...stage.root.querySelectorAll<HTMLInputElement>('[data-offer]')].filter(({ checked }) => checked);
    expect(ticked).to.have.length(3);
    await send(stage);
    const [task] = imported(stage).filter(({ record }) => record.data?.number === 1);
    expect(task?.record.data).to.deep.include({ due: '2026-06-30', unit: 'yx.edu', target: 100, measured: '名' });
  });

  it('given doubts, says each in plain words with its place', async () => {
    stage = await openImport();
    await read(
      stage,
      '云溪县2026年老干部工作要点\n各单位请于9月底前报送总结。\n一、抓好学习\n1.学习。每季度学习一次。\n3.走访。上门看望。',
    );
    expect(say(stage)).to.contain('每季度学习一次').and.to.contain('编号到这里不连续');
    expect(stage.root.querySelector('.whole-doubts .place mark')?.textContent).to.equal('9月底前');
  });

  it('given a plan without numbers, explains it, and lists paragraphs or selected words when a person says so', async () => {
    stage = await openImport();
    await read(stage, '云溪县2026年工作安排\n请各支部按季度组织学习。\n请联络员上门看望行动不便的老同志。');
    expect(say(stage)).to.contain('没有找到编号，分不出条目').and.to.contain('确认导入 0 条');
    await select(stage, '上门看望行动不便的老同志');
    await press(stage, '[data-list-picked]');
    expect(titles(stage)).to.deep.equal(['上门看望行动不便的老同志']);
    await press(stage, '[data-list]');
    expect(titles(stage)).to.include('请各支部按季度组织学习');
    await send(stage);
    expect(imported(stage)).to.have.length(2);
  });
});
