import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DangjianPlanImport } from '../../src/components/plan-import/define.js';
import '../../src/components/plan-import/define.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { samplePlan, select } from './stage/plan-text.js';
import { closeStage, openOn, press, type Stage, say, settle, type } from './stage/stage.js';

let stage: Stage<'dangjian-plan-import'>;
const open = async (props: Partial<DangjianPlanImport> = {}, opening: Opening = {}) => {
  stage = await openOn('dangjian-plan-import', openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

const field = (): HTMLTextAreaElement => stage.root.querySelector('#plan-text') as HTMLTextAreaElement;
const titles = (): string[] =>
  [...stage.root.querySelectorAll<HTMLInputElement>('[data-title]')].map(({ value }) => value);
const read = async (text: string): Promise<void> => {
  await type(stage, '#plan-text', text);
  await press(stage, '.paste [type=submit]');
};
const imported = () => stage.workspace.list('task').filter(({ record }) => record.data?.plan);
/** Confirms, and waits until it is said how it went. */
const send = async (): Promise<void> => {
  await press(stage, '[data-send]');
  for (let waited = 0; waited < 100 && stage.root.querySelector('[data-send]'); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (stage.root.querySelector('.send .flaw')) break;
  }
  await settle(stage);
};
/** A paste as the browser tells of it; whether it was left to the browser. */
function paste(parts: Record<string, string>): boolean {
  const clipboardData = new DataTransfer();
  for (const [kind, text] of Object.entries(parts)) clipboardData.setData(kind, text);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Given to the constructor, Firefox leaves it out of the event.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return field().dispatchEvent(event);
}
/** Until a page that was pasted is read. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  await stage.view.updateComplete;
}
async function bringFile(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const input = stage.root.querySelector('[type=file]') as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File([bytes], '要点.txt'));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await rest();
}
const unhex = (hex: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)));
/** A short plan as an office computer of 2005 saves it. */
const inGbk =
  'd4c6cfaacfd832303236c4eac0cfb8c9b2bfb9a4d7f7d2aab5e30ad2bba1a2d7a5bac3d1a7cfb00a312ec3bfbcbeb6c8d1a7cfb0d2bbb4cea1a30a322ecbcdd1a7c9cfc3c5a1a3';

describe('<dangjian-plan-import>, from a text to tasks', () => {
  it('given the plan of a county, tells its counts and every task, and keeps nothing before a person confirms', async () => {
    await open();
    await read(await samplePlan());
    expect(say(stage)).to.contain('4 部分，9 条，7 项').and.to.contain('现在会列为 9 条任务');
    expect(titles()).to.have.length(9);
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(stage.workspace.list('plan')).to.deep.equal([]);
    await send();
    expect(say(stage)).to.contain('已导入 9 条任务。已报送');
    expect(imported().map(({ record }) => record.state)).to.deep.equal(Array(9).fill('unassigned'));
    expect(stage.workspace.parked).to.deep.equal([]);
  });

  it('given the secrecy sentence, it stands beside the field', async () => {
    await open();
    expect(say(stage)).to.contain('本页面为非涉密页面，严禁录入、上传国家秘密、工作秘密和不宜公开的内部资料。');
  });

  it('given a title that a person changes, keeps it; given none, says so at the field and loses nothing', async () => {
    await open();
    await read(await samplePlan());
    await type(stage, '[data-title]', '');
    await press(stage, '[data-items]');
    await send();
    expect(stage.root.querySelector('[data-title][aria-invalid]')).not.to.equal(null);
    expect(titles()).to.have.length(12);
    expect(imported()).to.deep.equal([]);
    await type(stage, '[data-title]', '抓好经常性学习');
    await send();
    expect(imported().map(({ record }) => record.data?.title)).to.include('抓好经常性学习');
    expect(imported()).to.have.length(12);
  });

  it('given the same plan again, shows what is there and makes nothing twice', async () => {
    await open();
    await read(await samplePlan());
    await send();
    await press(stage, '[data-again]');
    await read(await samplePlan());
    expect(stage.root.querySelectorAll('[data-title]')).to.have.length(0);
    expect(say(stage)).to.contain('已导入').and.to.contain('确认导入 0 条');
    expect(stage.root.querySelector('[data-send]')?.hasAttribute('disabled')).to.equal(true);
  });

  it('given a text of the same title that says something else, refuses it with its code', async () => {
    await open();
    await read(await samplePlan());
    await send();
    await press(stage, '[data-again]');
    await read(`${await samplePlan()}\n10.新添一条。补充的工作。`);
    await send();
    expect(say(stage)).to.contain('DJ-P004');
    expect(imported()).to.have.length(9);
  });

  it('given no title and no year in the text, asks for both', async () => {
    await open();
    await read('一、抓好学习\n1.每季度学习一次，送学上门。\n2.看望老同志，帮助办事。');
    expect(stage.root.querySelector<HTMLInputElement>('#plan-year')?.value).to.match(/^20\d\d$/);
    await send();
    expect(say(stage)).to.contain('标题没有填');
    await type(stage, '#plan-title', '2026年学习安排');
    await send();
    expect(imported()).to.have.length(2);
  });
});

describe('<dangjian-plan-import>, cutting a measure', () => {
  const words = '组织“五老”讲师进机关、进社区、进校园';

  it('given selected words, lists them as a task with that sentence; the rest stays one; undone, all is as before', async () => {
    await open();
    await read(await samplePlan());
    const cut = await select(stage, words);
    await press(stage, `[data-block="${cut}"] [data-cut]`);
    expect(titles()).to.have.length(10);
    expect(titles()).to.include('组织“五老”讲师进机关、进社区、进校园');
    expect(stage.root.querySelector(`[data-block="${cut}"] mark`)?.textContent).to.equal(words);
    await press(stage, `[data-block="${cut}"] [data-uncut]`);
    expect(titles()).to.have.length(9);
    await select(stage, words);
    await press(stage, `[data-block="${cut}"] [data-cut]`);
    await send();
    const sentences = imported().map(({ record }) => String(record.data?.sentence));
    expect(sentences).to.include(words);
    expect(sentences.filter((sentence) => sentence.includes(words))).to.have.length(1);
  });

  it('given nothing selected, or words that are cut already, says what to do', async () => {
    await open();
    await read(await samplePlan());
    await press(stage, '[data-cut]');
    expect(say(stage)).to.contain('请先在原文里选中');
    const cut = await select(stage, words);
    await press(stage, `[data-block="${cut}"] [data-cut]`);
    await select(stage, '进机关、进社区');
    await press(stage, `[data-block="${cut}"] [data-cut]`);
    expect(say(stage)).to.contain('已经单独列出');
    expect(titles()).to.have.length(10);
  });

  it('given Enter in a title, imports nothing', async () => {
    await open();
    await read(await samplePlan());
    stage.root.querySelector<HTMLInputElement>('[data-title]')?.focus();
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    expect(imported()).to.deep.equal([]);
    expect(titles()).to.have.length(9);
  });

  it('given keys or a paste in the words of the plan, changes none of them', async () => {
    await open();
    await read(await samplePlan());
    const words = stage.root.querySelector<HTMLTextAreaElement>('[data-words]') as HTMLTextAreaElement;
    const before = words.value;
    words.focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Backspace' });
    document.execCommand('insertText', false, '写进去');
    expect(words.value).to.equal(before);
  });

  it('given 一是、二是, offers them as a cut, and lists what leads up to them only when asked', async () => {
    await open();
    await read(await samplePlan());
    await press(stage, '[data-items]');
    expect(titles()).to.have.length(12).and.to.include.members(['打造金秋阵地美', '培育金秋厚德好人美']);
    await press(stage, '[data-off] [data-listed]');
    expect(titles()).to.have.length(13);
    await press(stage, '[data-whole]');
    expect(titles()).to.have.length(9);
  });

  it('given a measure that is no task, leaves it out', async () => {
    await open();
    await read(await samplePlan());
    await press(stage, '[data-listed]');
    expect(titles()).to.have.length(8);
    await send();
    expect(imported()).to.have.length(8);
  });
});

describe('<dangjian-plan-import>, what the text leaves open', () => {
  const text =
    '云溪县2026年老干部工作要点\n一、抓好学习\n1.办好读书班。6月底前办2场，培训100名支部书记。（县教育局牵头）\n2.坚持走访。每季度走访一次。';

  it('given units, quantities and times, offers them and ticks none; what is not ticked is not set', async () => {
    await open();
    await read(text);
    const boxes = [...stage.root.querySelectorAll<HTMLInputElement>('[data-offer]')];
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, false, false, false]);
    expect(say(stage)).to.contain('完成时限：2026年6月30日').and.to.contain('目标数量：100 名');
    await press(stage, '[data-offer^=due]');
    await send();
    const [task] = imported().filter(({ record }) => record.data?.number === 1);
    expect(task?.record.data).to.deep.include({ due: '2026-06-30', term: 'dated', unit: 'yx' });
    expect(task?.record.data).not.to.have.any.keys('target', 'measured');
  });

  it('given one click, ticks what the text says outright, and takes one of two quantities', async () => {
    await open();
    await read(text);
    await press(stage, '[data-sure]');
    for (const box of stage.root.querySelectorAll<HTMLInputElement>('[data-offer^=target]')) {
      box.click();
      await stage.view.updateComplete;
    }
    const ticked = [...stage.root.querySelectorAll<HTMLInputElement>('[data-offer]')].filter(({ checked }) => checked);
    expect(ticked).to.have.length(3);
    await send();
    const [task] = imported().filter(({ record }) => record.data?.number === 1);
    expect(task?.record.data).to.deep.include({ due: '2026-06-30', unit: 'yx.edu', target: 100, measured: '名' });
  });

  it('given doubts, says each in plain words with its place', async () => {
    await open();
    await read(
      '云溪县2026年老干部工作要点\n各单位请于9月底前报送总结。\n一、抓好学习\n1.学习。每季度学习一次。\n3.走访。上门看望。',
    );
    expect(say(stage)).to.contain('每季度学习一次').and.to.contain('编号到这里不连续');
    expect(stage.root.querySelector('.whole-doubts .place mark')?.textContent).to.equal('9月底前');
  });

  it('given a plan without numbers, explains it, and lists paragraphs or selected words when a person says so', async () => {
    await open();
    await read('云溪县2026年工作安排\n请各支部按季度组织学习。\n请联络员上门看望行动不便的老同志。');
    expect(say(stage)).to.contain('没有找到编号，分不出条目').and.to.contain('确认导入 0 条');
    await select(stage, '上门看望行动不便的老同志');
    await press(stage, '[data-list-picked]');
    expect(titles()).to.deep.equal(['上门看望行动不便的老同志']);
    await press(stage, '[data-list]');
    expect(titles()).to.include('请各支部按季度组织学习');
    await send();
    expect(imported()).to.have.length(2);
  });
});

describe('<dangjian-plan-import>, what is brought', () => {
  it('given a marked paper, refuses it, empties the field, and nothing of it is on the device', async () => {
    await open();
    await read('机密★10年\n云溪县工作要点\n一、抓好学习\n1.每月学习一次。');
    expect(say(stage)).to.contain('标有“机密”').and.to.contain('DJ-P001');
    expect(field().value).to.equal('');
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(paste({ 'text/html': '<p>内部资料 注意保密</p><p>一、学习</p>', 'text/plain': '内部资料' })).to.equal(false);
    await rest();
    expect(field().value).to.equal('');
    expect(say(stage)).to.contain('DJ-P001');
  });

  it('given a .txt file in GBK, reads it; given a file that is no text, says so and keeps what was typed', async () => {
    await open();
    await bringFile(unhex(inGbk));
    expect(field().value).to.contain('云溪县2026年老干部工作要点');
    await press(stage, '.paste [type=submit]');
    expect(titles()).to.deep.equal(['每季度学习一次', '送学上门']);
    await press(stage, '.back');
    await bringFile(new Uint8Array([0xff, 0x00, 0x81, 0x20, 0xff]));
    expect(say(stage)).to.contain('DJ-P005');
    expect(field().value).to.contain('云溪县2026年老干部工作要点');
  });

  for (const [sort, bytes] of [
    ['Word', unhex('d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900')],
    ['Excel or zip', unhex('504b0304140000000800')],
    ['PDF', new TextEncoder().encode('%PDF-1.4\n1 0 obj')],
    ['RTF', new TextEncoder().encode('{\\rtf1\\ansi 1.}')],
  ] as const) {
    it(`given a file of ${sort} that is named .txt, says how to bring it, and keeps what was typed`, async () => {
      await open();
      await type(stage, '#plan-text', '已经写好的');
      await bringFile(bytes);
      expect(say(stage)).to.contain('请用 Word 或记事本打开它').and.to.contain('DJ-P005');
      expect(field().value).to.equal('已经写好的');
    });
  }

  it('given a page of Word that breaks off in the middle, reads the words and shows no mark of the page', async () => {
    await open();
    const html =
      '<html xmlns:o="urn:x"><!--[if gte mso 9]><xml><o:p>样式</o:p></xml><![endif]--><h1>云溪县2026年工作要点</h1><p class=MsoNormal>一、抓好学习<o:p></p><p>1.每季度学习一次，<b>提前通知。</p><p>2.送学上门<span style=\'mso-x:"';
    expect(paste({ 'text/html': html, 'text/plain': '云溪县2026年工作要点' })).to.equal(false);
    await rest();
    expect(field().value)
      .to.contain('每季度学习一次，提前通知。')
      .and.not.to.match(/[<>]|mso|样式/);
    await press(stage, '.paste [type=submit]');
    expect(titles()[0]).to.contain('每季度学习一次');
  });

  it('given a marked paper as a file or as the host’s own text, keeps none of it', async () => {
    await open();
    await bringFile(new TextEncoder().encode('秘密★5年\n云溪县工作要点\n一、抓好学习\n1.每月学习一次。'));
    await press(stage, '.paste [type=submit]');
    expect(say(stage)).to.contain('DJ-P001');
    expect(field().value).to.equal('');
    await closeStage(stage);
    await open({ text: '绝密\n云溪县工作要点\n一、抓好学习\n1.每月学习一次。' });
    await settle(stage);
    expect(say(stage)).to.contain('DJ-P001');
    expect([field().value, stage.view.text]).to.deep.equal(['', '']);
    expect(stage.workspace.outbox).to.deep.equal([]);
  });

  it('stands over the telephone of who helps', async () => {
    await open();
    expect(stage.root.querySelector('[part=foot]')?.textContent).to.match(/联系|电话/);
  });

  it('given a page from Word, reads the numbers that are in no plain text', async () => {
    await open();
    const html =
      '<h1>云溪县2026年工作要点</h1><p>一、抓好学习</p><ol><li>每季度学习一次，提前通知。</li><li>送学上门，不落一人。</li></ol>';
    expect(paste({ 'text/html': html, 'text/plain': '云溪县2026年工作要点' })).to.equal(false);
    await rest();
    await press(stage, '.paste [type=submit]');
    expect(titles()).to.have.length(2);
  });

  it('given a plain paste, leaves it to the browser', async () => {
    await open();
    expect(paste({ 'text/plain': '云溪县2026年工作要点' })).to.equal(true);
  });

  it('given nothing, says so', async () => {
    await open();
    await read('　\n');
    expect(say(stage)).to.contain('没有可以识别的文字');
  });

  it('given garbled text, says so and leaves it in the field', async () => {
    await open();
    await read('ÔÆÏªÏØ2026Äê¹¤×÷Òªµã ÔÆÏªÏØ¹¤×÷Òªµã');
    expect(say(stage)).to.contain('DJ-P002');
    expect(field().value).not.to.equal('');
  });

  it('given a long plan, says that it reads before it does', async () => {
    await open();
    const points = Array.from(
      { length: 400 },
      (_, n) =>
        `${n + 1}.办好第${n + 1}件事。把这件事一步一步办好，办完以后告诉老同志，并留下一份记录，放进支部的档案盒里，以后有人来查也找得到，说得清。`,
    );
    await type(stage, '#plan-text', `云溪县2026年工作要点\n一、办事\n${points.join('\n')}`);
    stage.root.querySelector<HTMLElement>('.paste [type=submit]')?.click();
    await stage.view.updateComplete;
    expect(say(stage)).to.contain('正在读取');
    for (let waited = 0; waited < 100 && titles().length === 0; waited += 1) await rest();
    expect(titles()).to.have.length(400);
  });

  it('given 5 MB, answers at once and leaves the field as it was', async () => {
    await open();
    await type(stage, '#plan-text', '已经写好的');
    const before = performance.now();
    expect(paste({ 'text/plain': '一、抓好学习，'.repeat(250_000) })).to.equal(false);
    await stage.view.updateComplete;
    expect(performance.now() - before).to.be.below(1000);
    expect(say(stage)).to.contain('大约有 175 万字').and.to.contain('DJ-P003');
    expect(field().value).to.equal('已经写好的');
  });
});

describe('<dangjian-plan-import>, who may', () => {
  it('given somebody who is not of the office, or readonly, shows no field', async () => {
    await open({}, { person: 'u-member' });
    expect(field()).to.equal(null);
    expect(say(stage)).to.contain('没有查看这里的权限');
    closeStage(stage);
    await open({ readonly: true });
    expect(field()).to.equal(null);
  });

  it('given a device that does not know yet who sits there, says that it is fetching and not that nobody may', async () => {
    await open({}, { cut: 'DJ-N001' });
    expect(field()).to.equal(null);
    expect(say(stage)).to.contain('现在连不上').and.not.to.contain('权限');
    stage.cut(null);
    await settle(stage);
    expect(field()).not.to.equal(null);
  });

  it('given a host that holds the plan, keeps nothing and everything that was decided', async () => {
    await open();
    await read(await samplePlan());
    stage.view.addEventListener('dangjian-before-adopt', (event) => event.preventDefault());
    await press(stage, '[data-items]');
    await send();
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(titles()).to.have.length(12);
  });

  it('given the host’s own text, reads it at once', async () => {
    await open({ text: await samplePlan() });
    expect(titles()).to.have.length(9);
  });
});
