import { expect } from 'chai';
import '../../src/components/plan-import/define.js';
import { field, openImport, type PlanStage, read, titles } from './stage/plan-steps.js';
import { select } from './stage/plan-text.js';
import { closeStage, press, say, settle, type } from './stage/stage.js';

let stage: PlanStage;
afterEach(() => closeStage(stage));

/** A paste as the browser tells of it; whether it was left to the browser. */
function paste(parts: Record<string, string>): boolean {
  const clipboardData = new DataTransfer();
  for (const [kind, text] of Object.entries(parts)) clipboardData.setData(kind, text);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Given to the constructor, Firefox leaves it out of the event.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return field(stage).dispatchEvent(event);
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

describe('<dangjian-plan-import>, what is brought', () => {
  it('given a marked paper, refuses it, empties the field, and nothing of it is on the device', async () => {
    stage = await openImport();
    await read(stage, '机密★10年\n云溪县工作要点\n一、抓好学习\n1.每月学习一次。');
    expect(say(stage)).to.contain('标有“机密”').and.to.contain('DJ-P001');
    expect(field(stage).value).to.equal('');
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(paste({ 'text/html': '<p>内部资料 注意保密</p><p>一、学习</p>', 'text/plain': '内部资料' })).to.equal(false);
    await rest();
    expect(field(stage).value).to.equal('');
    expect(say(stage)).to.contain('DJ-P001');
  });

  it('given a .txt file in GBK, reads it; given a file that is no text, says so and keeps what was typed', async () => {
    stage = await openImport();
    await bringFile(unhex(inGbk));
    expect(field(stage).value).to.contain('云溪县2026年老干部工作要点');
    await press(stage, '.paste [type=submit]');
    expect(titles(stage)).to.deep.equal(['每季度学习一次', '送学上门']);
    await press(stage, '.back');
    await bringFile(new Uint8Array([0xff, 0x00, 0x81, 0x20, 0xff]));
    expect(say(stage)).to.contain('DJ-P005');
    expect(field(stage).value).to.contain('云溪县2026年老干部工作要点');
  });

  for (const [sort, bytes] of [
    ['Word', unhex('d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900')],
    ['Excel or zip', unhex('504b0304140000000800')],
    ['PDF', new TextEncoder().encode('%PDF-1.4\n1 0 obj')],
    ['RTF', new TextEncoder().encode('{\\rtf1\\ansi 1.}')],
  ] as const) {
    it(`given a file of ${sort} that is named .txt, says how to bring it, and keeps what was typed`, async () => {
      stage = await openImport();
      await type(stage, '#plan-text', '已经写好的');
      await bringFile(bytes);
      expect(say(stage)).to.contain('请用 Word 或记事本打开它').and.to.contain('DJ-P005');
      expect(field(stage).value).to.equal('已经写好的');
    });
  }

  it('given a page of Word that breaks off in the middle, reads the words and shows no mark of the page', async () => {
    stage = await openImport();
    const html =
      '<html xmlns:o="urn:x"><!--[if gte mso 9]><xml><o:p>样式</o:p></xml><![endif]--><h1>云溪县2026年工作要点</h1><p class=MsoNormal>一、抓好学习<o:p></p><p>1.每季度学习一次，<b>提前通知。</p><p>2.送学上门<span style=\'mso-x:"';
    expect(paste({ 'text/html': html, 'text/plain': '云溪县2026年工作要点' })).to.equal(false);
    await rest();
    expect(field(stage).value)
      .to.contain('每季度学习一次，提前通知。')
      .and.not.to.match(/[<>]|mso|样式/);
    await press(stage, '.paste [type=submit]');
    expect(titles(stage)[0]).to.contain('每季度学习一次');
  });

  it('given a marked paper as a file or as the host’s own text, keeps none of it', async () => {
    stage = await openImport();
    await bringFile(new TextEncoder().encode('秘密★5年\n云溪县工作要点\n一、抓好学习\n1.每月学习一次。'));
    await press(stage, '.paste [type=submit]');
    expect(say(stage)).to.contain('DJ-P001');
    expect(field(stage).value).to.equal('');
    await closeStage(stage);
    stage = await openImport({ text: '绝密\n云溪县工作要点\n一、抓好学习\n1.每月学习一次。' });
    await settle(stage);
    expect(say(stage)).to.contain('DJ-P001');
    expect([field(stage).value, stage.view.text]).to.deep.equal(['', '']);
    expect(stage.workspace.outbox).to.deep.equal([]);
  });

  it('stands over the telephone of who helps', async () => {
    stage = await openImport();
    expect(stage.root.querySelector('[part=foot]')?.textContent).to.match(/联系|电话/);
  });

  it('given a page from Word, reads the numbers that are in no plain text', async () => {
    stage = await openImport();
    const html =
      '<h1>云溪县2026年工作要点</h1><p>一、抓好学习</p><ol><li>每季度学习一次，提前通知。</li><li>送学上门，不落一人。</li></ol>';
    expect(paste({ 'text/html': html, 'text/plain': '云溪县2026年工作要点' })).to.equal(false);
    await rest();
    await press(stage, '.paste [type=submit]');
    expect(titles(stage)).to.have.length(2);
  });

  it('given a page of a web site, with bold headings for numbers, keeps its parts; words can be cut; nothing is ticked', async () => {
    stage = await openImport();
    const html =
      '<div>首页 &gt;&gt; 通知公告</div><h1>云溪县2026年敬老月安排</h1><p>九九重阳，敬老爱老。</p><p><b>走访</b></p><p>登门看望，送去3件实事，9月底前走完。</p><p><b>义诊</b></p><p>县教育局配合，量血压，测视力。（县气象局负责）</p>';
    expect(paste({ 'text/html': html, 'text/plain': '云溪县2026年敬老月安排' })).to.equal(false);
    await rest();
    await press(stage, '.paste [type=submit]');
    expect(stage.root.querySelector('.plan-title')?.textContent).to.equal('云溪县2026年敬老月安排');
    expect(titles(stage)).to.deep.equal(['走访', '义诊']);
    expect(say(stage)).to.contain('按段首的小标题分了条').and.to.contain('目标').and.to.contain('2026年9月30日');
    expect(say(stage)).to.contain('原文提到“县气象局”，名册里没有这个单位');
    expect(stage.root.querySelectorAll('[data-offer]:checked')).to.have.length(0);
    const key = await select(stage, '送去3件实事');
    await press(stage, `[data-block="${key}"] [data-cut]`);
    expect(titles(stage)).to.deep.equal(['送去3件实事', '走访', '义诊']);
  });

  it('given a plain paste, leaves it to the browser', async () => {
    stage = await openImport();
    expect(paste({ 'text/plain': '云溪县2026年工作要点' })).to.equal(true);
  });

  it('given nothing, says so', async () => {
    stage = await openImport();
    await read(stage, '　\n');
    expect(say(stage)).to.contain('没有可以识别的文字');
  });

  it('given garbled text, says so and leaves it in the field', async () => {
    stage = await openImport();
    await read(stage, 'ÔÆÏªÏØ2026Äê¹¤×÷Òªµã ÔÆÏªÏØ¹¤×÷Òªµã');
    expect(say(stage)).to.contain('DJ-P002');
    expect(field(stage).value).not.to.equal('');
  });

  it('given a long plan, says that it reads before it does', async () => {
    stage = await openImport();
    const points = Array.from(
      { length: 400 },
      (_, n) =>
        `${n + 1}.办好第${n + 1}件事。把这件事一步一步办好，办完以后告诉老同志，并留下一份记录，放进支部的档案盒里，以后有人来查也找得到，说得清。`,
    );
    await type(stage, '#plan-text', `云溪县2026年工作要点\n一、办事\n${points.join('\n')}`);
    stage.root.querySelector<HTMLElement>('.paste [type=submit]')?.click();
    await stage.view.updateComplete;
    expect(say(stage)).to.contain('正在读取');
    for (let waited = 0; waited < 100 && titles(stage).length === 0; waited += 1) await rest();
    expect(titles(stage)).to.have.length(400);
  });

  it('given 5 MB, answers at once and leaves the field as it was', async () => {
    stage = await openImport();
    await type(stage, '#plan-text', '已经写好的');
    const before = performance.now();
    expect(paste({ 'text/plain': '一、抓好学习，'.repeat(250_000) })).to.equal(false);
    await stage.view.updateComplete;
    expect(performance.now() - before).to.be.below(1000);
    expect(say(stage)).to.contain('大约有 175 万字').and.to.contain('DJ-P003');
    expect(field(stage).value).to.equal('已经写好的');
  });
});
