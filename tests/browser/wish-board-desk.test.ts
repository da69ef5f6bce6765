import { expect } from 'chai';
import type { DangjianWishBoard } from '../../src/components/wish-board/define.js';
import '../../src/components/wish-board/define.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { printed as printedBy } from './stage/printed.js';
import { closeStage, openOn, press, type Stage, say, settle, type } from './stage/stage.js';
import { wish, wishCounty } from './stage/wish-records.js';

let stage: Stage<'dangjian-wish-board'>;
const open = async (opening: Opening = {}, props: Partial<DangjianWishBoard> = {}) => {
  stage = await openOn('dangjian-wish-board', openCounty({ records: wishCounty(), ...opening }), props);
  return stage;
};
const at = (ref: string): string => `[data-ref="${ref}"]`;
const textOf = (selector: string): string =>
  (stage.root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');
const stateOf = async (ref: string): Promise<string | undefined> => (await stage.held(ref))?.state;
const sections = (): string[] =>
  [...stage.root.querySelectorAll('[data-section] h3')].map((one) => (one.textContent ?? '').trim());
async function carryOut(selector: string, answers: Record<string, string> = {}): Promise<void> {
  await press(stage, selector);
  await settle(stage);
  for (const [name, value] of Object.entries(answers)) await type(stage, `dialog.asks [name=${name}]`, value);
  if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) await press(stage, 'dialog.asks [type=submit]');
  await settle(stage);
}
/** Types, and leaves the field. */
async function fill(name: string, value: string): Promise<void> {
  await type(stage, `.maker [name=${name}]`, value);
  stage.root.querySelector(`.maker [name=${name}]`)?.dispatchEvent(new Event('change', { bubbles: true }));
  await stage.view.updateComplete;
}
async function tick(name: string): Promise<void> {
  await press(stage, `.maker [name=${name}]`);
}

afterEach(() => closeStage(stage));

describe('<dangjian-wish-board>, a liaison tells a wish', () => {
  const begin = async () => {
    await open({ person: 'u-liaison' });
    await press(stage, '[data-make]');
    await settle(stage);
  };

  it('asks for each consent by itself, none ticked; what is urgent stands before the form', async () => {
    await begin();
    const boxes = [...stage.root.querySelectorAll<HTMLInputElement>('.maker [type=checkbox]')];
    expect(boxes.length).to.be.greaterThan(3);
    expect(boxes.some(({ checked }) => checked)).to.equal(false);
    expect(textOf('.maker .note')).to.contain('急事请直接打 120、110');
    expect(stage.root.querySelector('.maker [name=restOf]')).to.equal(null);
  });

  it('given the words, previews the card as it will hang on the wall, and files it as a draft', async () => {
    await begin();
    await fill('title', '一个软一些的靠垫');
    await fill('category', 'goods');
    await fill('township', '长岭镇');
    await fill('name', '欧阳修文');
    await fill('phone', '13800001234');
    const preview = textOf('.preview .wish-card');
    expect(preview)
      .to.contain('一个软一些的靠垫')
      .and.not.to.match(/欧阳|1380/);
    await tick('consentUse');
    await fill('consentUntil', '2099-12-31');
    await tick('consentShow');
    await press(stage, '.maker [type=submit]');
    await settle(stage);
    const made = stage.workspace.list('wish').find(({ record }) => record.data?.title === '一个软一些的靠垫');
    const ref = made?.ref ?? '';
    expect(await stateOf(ref)).to.equal('draft');
    expect((await stage.held(ref.replace('/', '~person/')))?.data?.consentTo).to.equal(
      '一个软一些的靠垫（物质，长岭镇）',
    );
    closeStage(stage);
    const shown = { ...(made?.record.data ?? {}), until: '2099-12-31' };
    const { record } = await import('./stage/county-records.js');
    await open({ person: 'u-member', records: [...wishCounty(), record('wish/zz', 'open', shown)] });
    expect(textOf(at('wish/zz')).replace(/我来认领| /g, '')).to.equal(preview.replace(/ /g, ''));
  });

  it('given a wish for money, says beside the field where to turn, keeps the words, and files nothing', async () => {
    await begin();
    await fill('title', '想借两千元现金');
    expect(textOf('.maker .early')).to.contain('民政、医保').and.to.contain('陪诊、代取药可以写');
    await press(stage, '.maker [type=submit]');
    await settle(stage);
    expect(stage.root.querySelector<HTMLInputElement>('.maker [name=title]')?.value).to.equal('想借两千元现金');
    await fill('title', '请人陪诊、代取药');
    expect(stage.root.querySelector('.maker .early')).to.equal(null);
  });

  for (const words of ['电话13800001234找我', '送到3栋502', '糖尿病要的食品', '扫收款码付款']) {
    it(`given ${words}, holds it back with a hint beside the field`, async () => {
      await begin();
      await fill('title', words);
      expect(textOf('.maker .early')).not.to.equal('');
    });
  }

  it('given a wish that was told before, says so at once; the liaison may go there or go on', async () => {
    await begin();
    await fill('title', '一台听戏的收音机');
    expect(textOf('.duplicates')).to.contain('一台能听戏的收音机');
    const before = stage.root.querySelectorAll('.duplicates li').length;
    await press(stage, '[data-another]');
    expect(stage.root.querySelectorAll('.duplicates li').length).to.equal(before - 1);
    await press(stage, '[data-same]');
    await settle(stage);
    expect(textOf('article h2')).to.contain('收音机');
  });

  it('given a draft, sends it to be looked at', async () => {
    await open({ person: 'u-liaison' }, { view: 'desk' });
    await carryOut(`${at('wish/b3')} [data-action=submit]`);
    expect(await stateOf('wish/b3')).to.equal('checking');
  });

  it('given the person’s word, confirms for somebody who cannot, and says how', async () => {
    await open({ person: 'u-liaison' }, { view: 'desk' });
    await carryOut(`${at('wish/d1')} [data-action=confirmFor]`, { way: 'liaison' });
    expect([await stateOf('wish/d1'), (await stage.held('wish/d1'))?.data?.confirmedWay]).to.deep.equal([
      'fulfilled',
      'liaison',
    ]);
  });

  it('given a wish done in part, the rest is told as a linked wish, which is agreed to anew', async () => {
    await open({ person: 'u-liaison' }, { view: 'desk' });
    await press(stage, '[data-open="wish/d4"]');
    await settle(stage);
    await press(stage, '[data-rest]');
    await settle(stage);
    expect(stage.root.querySelector<HTMLInputElement>('.maker [name=title]')?.value).to.equal('两双防滑的棉鞋');
    expect(stage.root.querySelectorAll('.maker :checked[type=checkbox]')).to.have.length(0);
    await tick('consentUse');
    await press(stage, '.maker [type=submit]');
    await settle(stage);
    const rest = stage.workspace.list('wish').find(({ record }) => record.data?.restOf === 'wish/d4');
    expect(rest?.record.state).to.equal('draft');
  });
});

describe('<dangjian-wish-board>, the desk of the office', () => {
  it('lists all that waits, by what is to be done', async () => {
    await open({}, { view: 'desk' });
    expect(sections()).to.deep.equal([
      '待核实2',
      '还没报送的1',
      '等本人确认2',
      '要告知本人的1',
      '认领满7天，还没联系1',
      '认领满15天，可以回收1',
      '办了一部分，没办完的还没接上1',
      '停办以后要善后的1',
    ]);
  });

  it('given a wish to look at, says what to look at: alike ones and the consent; approves it onto the wall', async () => {
    await open({}, { view: 'desk' });
    expect(textOf(at('wish/b1')))
      .to.contain('同意公示')
      .and.to.contain('一台听戏用的收音机');
    await carryOut(`${at('wish/b1')} [data-action=approve]`);
    expect(await stateOf('wish/b1')).to.equal('open');
    await carryOut(`${at('wish/b2')} [data-action=sendBack]`, { why: '请写清楚' });
    expect(await stateOf('wish/b2')).to.equal('returned');
  });

  it('given two of one wish, joins them', async () => {
    await open({}, { view: 'desk' });
    await press(stage, '[data-open="wish/b2"]');
    await settle(stage);
    await carryOut('[data-merge="wish/b1"]');
    expect([await stateOf('wish/b2'), (await stage.held('wish/b2'))?.data?.mergedInto]).to.deep.equal([
      'merged',
      'wish/b1',
    ]);
  });

  it('given a silent claimant, has a text to remind with, and takes the claim back after fifteen days', async () => {
    await open({}, { view: 'desk' });
    await press(stage, `${at('wish/a3')} [data-remind]`);
    await settle(stage);
    expect(stage.root.querySelector<HTMLTextAreaElement>('.copied textarea')?.value).to.contain('一副二百度老花镜');
    await carryOut(`${at('wish/a4')} [data-action=reclaim]`);
    expect([await stateOf('wish/a4'), (await stage.held('wish/a4'))?.data?.claims]).to.deep.equal(['open', []]);
  });

  it('given what has to be told or settled, notes that it was', async () => {
    await open({}, { view: 'desk' });
    await carryOut(`${at('wish/d2')} [data-action=tell]`);
    await carryOut(`${at('wish/d3')} [data-action=settle]`, { settled: '椅子已转给另一位老同志' });
    expect(sections().join()).not.to.match(/告知|善后/);
  });

  const printed = (selector: string, look?: (page: Document) => void) => printedBy(stage, selector, look);

  it('prints the list as it may lie on a table, without a name of anybody; the foot says who printed it and how many', async () => {
    await open({}, { view: 'list' });
    expect(await printed('[data-print]'))
      .to.contain('微心愿登记表')
      .and.to.contain('一台大按键的收音机')
      .and.to.match(/打印人老干部局 林 时间\d{4}年.*共 \d+ 条/)
      .and.not.to.match(/欧阳|1380|教育局|含个人信息/);
    expect(say(stage)).to.contain('共 12 件');
  });

  it('breaks no day and no short word of the printed list, however long the titles are', async () => {
    const long = wish('a1', 'open', '想去看看新修的长岭水库大坝和坝下的纪念亭子再拍张照片', {
      result: '已约好车。'.repeat(40),
    });
    await open({ records: [...wishCounty().filter(({ ref }) => ref !== 'wish/a1'), long] }, { view: 'list' });
    const broken: string[] = [];
    let days = 0;
    await printed('[data-print]', (page) => {
      page.defaultView?.frameElement?.setAttribute('style', 'width: 267mm; height: 180mm; visibility: visible');
      for (const cell of page.querySelectorAll<HTMLElement>('td')) {
        const text = cell.textContent ?? '';
        const range = page.createRange();
        range.selectNodeContents(cell);
        const day = /^\d{4}年/.test(text);
        days += Number(day);
        if (
          (day || text.length < 5) &&
          text !== '' &&
          new Set([...range.getClientRects()].map(({ top }) => top)).size > 1
        )
          broken.push(text);
      }
    });
    expect(days).to.be.greaterThan(10);
    expect(broken).to.deep.equal([]);
  });

  it('given the office, lists who wishes as a mask; printed with names, each of them was asked for and the foot says what the sheet holds', async () => {
    await open({}, { view: 'list' });
    expect(textOf(at('wish/b1')))
      .to.contain('欧阳**')
      .and.not.to.contain('欧阳修文');
    expect(textOf(at('wish/a2'))).not.to.contain('*');
    expect(say(stage)).to.contain('查看完整信息会留下记录。');
    expect(await printed('[data-print-named]'))
      .to.contain('欧阳修文')
      .and.to.match(/含个人信息，仅限工作使用，用后删除。导出人老干部局 林 时间\d{4}年/);
    await settle(stage);
    expect(say(stage)).to.match(/查看完整信息 \d+ 项：已报送/);
    expect(textOf(at('wish/b1'))).to.contain('欧阳修文');
  });

  it('given somebody who was sent no name, the list has no place for one', async () => {
    const records = wishCounty().filter(({ ref }) => !ref.startsWith('wish~person/'));
    await open({ records }, { view: 'list' });
    expect(textOf('thead')).not.to.contain('心愿人');
    expect(stage.root.querySelector('[data-print-named]')).to.equal(null);
  });

  it('given some picked, does one thing with all of them', async () => {
    await open({}, { view: 'list' });
    await press(stage, '[data-batch]');
    for (const ref of ['wish/a1', 'wish/e2']) await press(stage, `${at(ref)} [type=checkbox]`);
    await type(stage, '.batch select', 'unpublish');
    await press(stage, '.batch [type=submit]');
    await settle(stage);
    await press(stage, 'dialog.asks [type=submit]');
    await settle(stage);
    expect((await stage.held('wish/a1'))?.data?.hiddenOn).to.be.a('string');
    expect((await stage.held('wish/e2'))?.data?.hiddenOn).to.be.a('string');
  });

  it('given rounds, shows how far each is, and moves what waits to the next', async () => {
    await open({}, { view: 'rounds' });
    expect(textOf(at('campaign/c1')))
      .to.contain('共 1 件')
      .and.to.contain('目标 60件');
    await carryOut(`${at('campaign/c1')} [data-carry]`, { campaign: 'campaign/c2' });
    expect((await stage.held('wish/a1'))?.data?.campaign).to.equal('campaign/c2');
    await press(stage, `${at('campaign/c2')} [data-list]`);
    expect(stage.root.querySelectorAll('tbody tr')).to.have.length(1);
  });

  it('given a new round, plans it', async () => {
    await open({}, { view: 'rounds' });
    await press(stage, '[data-make-round]');
    await settle(stage);
    await fill('title', '夏日微心愿');
    await fill('start', '2026-06-01');
    await fill('end', '2026-08-31');
    await fill('unit', 'yx');
    await press(stage, '.maker [type=submit]');
    await settle(stage);
    expect(textOf('.own')).to.contain('夏日微心愿');
  });
});
