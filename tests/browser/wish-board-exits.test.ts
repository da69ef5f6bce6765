import { expect } from 'chai';
import type { DangjianWishBoard } from '../../src/components/wish-board/define.js';
import '../../src/components/wish-board/define.js';
import type { Rec } from '../../src/core/ports.js';
import { record } from './stage/county-records.js';
import { openCounty, type Person } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, say, settle, type } from './stage/stage.js';
import { ago, wish, wishCounty, wisher } from './stage/wish-records.js';

let stage: Stage<'dangjian-wish-board'>;
type Look = Partial<Pick<DangjianWishBoard, 'view' | 'mode'>>;
/** With these instead of what stands in the county under their refs. */
const open = async (person: Person, props: Look = {}, ...instead: Rec[]): Promise<void> => {
  const others = wishCounty().filter(({ ref }) => instead.every((one) => one.ref !== ref));
  stage = await openOn('dangjian-wish-board', openCounty({ person, records: [...others, ...instead] }), props);
};
afterEach(() => closeStage(stage));

const at = (ref: string): string => `[data-ref="wish/${ref}"]`;
const textOf = (selector: string): string =>
  (stage.root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ');
const held = async (id: string) => (await stage.held(`wish/${id}`))?.data ?? {};
const stateOf = async (id: string): Promise<string | undefined> => (await stage.held(`wish/${id}`))?.state;
const actionsIn = (id: string): (string | undefined)[] =>
  [...stage.root.querySelectorAll<HTMLElement>(`${at(id)} [data-action]`)].map(({ dataset }) => dataset.action);

/** Presses, answers what is asked, and waits until it is taken. */
async function go(selector: string, answers: Record<string, string> = {}): Promise<void> {
  await press(stage, selector);
  await settle(stage);
  for (const [name, value] of Object.entries(answers)) await type(stage, `dialog.asks [name=${name}]`, value);
  if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) await press(stage, 'dialog.asks [type=submit]');
  await settle(stage);
}
/** The same on the page of the wish itself, past 更多办理 where it stands behind that. */
async function onPage(id: string, action: string, answers: Record<string, string> = {}): Promise<void> {
  if (!stage.root.querySelector('article.detail')) {
    stage.view.view = 'list';
    await settle(stage);
    await press(stage, `[data-open="wish/${id}"]`);
    await settle(stage);
  }
  await go(`article.detail [data-action=${action}]`, answers);
}
async function face(name: string): Promise<void> {
  if (stage.root.querySelector('article.detail')) await press(stage, 'article .back');
  await press(stage, `[data-face=${name}]`);
  await settle(stage);
}

describe('<dangjian-wish-board>, a claim that comes to nothing', () => {
  it('given a claimant who died, the office passes the claim on; nobody is reminded, and no reason is told', async () => {
    const facts = [{ what: 'died', unit: 'yx.b1', from: ago(3), on: ago(2), by: 'u-office' }];
    await open('u-office', { view: 'desk' }, record('member/9', 'deceased', { person: 'u-edu', unit: 'yx.b1', facts }));
    const row = `[data-section=recall] ${at('a4')}`;
    expect(stage.root.querySelector(`${row} [data-remind]`)).to.equal(null);
    await go(`${row} [data-action=release]`);
    expect([await stateOf('a4'), (await held('a4')).claims]).to.deep.equal(['open', []]);
    expect(textOf(row)).not.to.match(/去世/);
    await face('wall');
    expect(textOf(at('a4')))
      .to.contain('还需 1 人')
      .and.not.to.contain('去世');
  });

  it('given some of several who came, the office lets them begin', async () => {
    await open('u-office');
    await onPage('a2', 'startShort', { helpers: '1' });
    expect(await stateOf('a2')).to.equal('claimed');
  });

  it('given a claimant of two who leaves, one place is free and the other stays', async () => {
    const claims = [
      { by: 'u-member', on: ago(2) },
      { by: 'u-edu', on: ago(2) },
    ];
    await open('u-member', { view: 'claims' }, wish('a2', 'claimed', '有人陪着下象棋', { helpers: 2, claims }));
    await go(`${at('a2')} [data-action=giveUp]`, { why: '出远门' });
    expect([await stateOf('a2'), ((await held('a2')).claims as unknown[]).length]).to.deep.equal(['open', 1]);
  });
});

describe('<dangjian-wish-board>, a wish that comes true in part or not', () => {
  it('given the person who is not content, the wish is in work again, with the reason, and counts as done for nobody', async () => {
    await open('u-liaison', { view: 'desk' });
    await go(`${at('d1')} [data-action=dispute]`, { why: '还在滴水' });
    const { reason, claims } = await held('d1');
    expect([await stateOf('d1'), reason]).to.deep.equal(['arranging', '还在滴水']);
    expect(JSON.stringify(claims)).not.to.contain('doneOn');
  });

  it('given a part of it done, what was not done is told from the desk in one press, linked and agreed to anew', async () => {
    await open('u-liaison');
    await onPage('d1', 'part', { result: '换了一个龙头，另一个要配件' });
    expect(await stateOf('d1')).to.equal('partly');
    await face('desk');
    const row = `[data-section=partly] ${at('d1')}`;
    expect(textOf(row)).to.contain('办理情况：换了一个龙头，另一个要配件').and.to.contain('查看完整信息会留下记录。');
    await press(stage, `${row} [data-rest]`);
    await settle(stage);
    expect(stage.root.querySelector<HTMLInputElement>('.maker [name=title]')?.value).to.equal('修一修漏水的水龙头');
    expect(stage.root.querySelectorAll('.maker :checked[type=checkbox]')).to.have.length(0);
    for (const [name, value] of [
      ['title', '给水龙头配一个阀芯'],
      ['name', '白玉兰'],
    ] as const)
      await type(stage, `.maker [name=${name}]`, value);
    await press(stage, '.maker [name=consentUse]');
    await go('.maker [type=submit]');
    const rest = stage.workspace.list('wish').find(({ record }) => record.data?.restOf === 'wish/d1');
    expect(rest?.record.data?.title).to.equal('给水龙头配一个阀芯');
    await face('desk');
    expect(stage.root.querySelector(row)).to.equal(null);
  });

  it('given what another office does, it is passed on, answered, told to the person and filed; the row says what to tell', async () => {
    await open('u-liaison');
    await onPage('b1', 'refer', { referredTo: '县民政局' });
    await face('desk');
    expect(textOf(at('b1'))).to.contain('转给县民政局');
    await go(`${at('b1')} [data-action=answer]`, { answer: '下月上门' });
    expect(textOf(at('b1'))).to.contain('答复：下月上门');
    await go(`${at('b1')} [data-action=tell]`);
    await onPage('b1', 'close');
    expect(await stateOf('b1')).to.equal('archived');
  });

  it('given what cannot be, the office says why, and it is told; it may be taken up again', async () => {
    await open('u-office');
    await onPage('a1', 'giveNo', { why: '已经停产' });
    await face('desk');
    expect(textOf(at('a1')))
      .to.contain('无法实现')
      .and.to.contain('原因：已经停产');
    await go(`${at('a1')} [data-action=reopen]`);
    expect(await stateOf('a1')).to.equal('checking');
  });

  it('given a wish that is ended, what was bought is settled; the claimant reads that nothing more is to be done', async () => {
    await open('u-office');
    await onPage('a3', 'end');
    await face('desk');
    await go(`[data-section=settle] ${at('a3')} [data-action=settle]`, { settled: '眼镜已退' });
    expect([await stateOf('a3'), (await held('a3')).settled]).to.deep.equal(['ended', '眼镜已退']);
    closeStage(stage);
    const claims = [{ by: 'u-member', on: ago(9) }];
    await open('u-member', { view: 'claims' }, wish('a3', 'ended', '一副二百度老花镜', { claims, reason: '不该看到' }));
    expect(textOf(at('a3')))
      .to.contain('这个心愿不用再办了')
      .and.not.to.contain('不该看到');
    expect(actionsIn('a3')).to.deep.equal([]);
  });

  it('given a wish that came true, it is visited and filed', async () => {
    await open('u-liaison', {}, wish('f1', 'fulfilled', '一盏台灯'));
    await onPage('f1', 'visit', { result: '老人用得好' });
    await onPage('f1', 'archive');
    expect(await stateOf('f1')).to.equal('archived');
  });
});

describe('<dangjian-wish-board>, words that change and consent that ends', () => {
  it('given words changed after a claim, the wish leaves the wall and is looked at anew; the claimant sees it and may leave', async () => {
    await open('u-liaison', {}, wisher('a3', '一副二百度老花镜'));
    await onPage('a3', 'reword', { title: '一副三百度老花镜' });
    expect([await stateOf('a3'), ((await held('a3')).claims as unknown[]).length]).to.deep.equal(['checking', 1]);
    expect(textOf('.person')).to.contain('要公示的话改过了，原来的同意不再算数');
    await face('wall');
    expect(stage.root.querySelector(at('a3'))).to.equal(null);
    closeStage(stage);
    const reworded = wish('a3', 'checking', '一副三百度老花镜', {
      ...{ claims: [{ by: 'u-member', on: ago(9) }], rewordedOn: ago(0) },
    });
    await open('u-member', { view: 'claims' }, reworded);
    expect(textOf(at('a3'))).to.contain('心愿改写过，正在重新核实；不合适的可以退出');
    await go(`${at('a3')} [data-action=leave]`);
    expect([await stateOf('a3'), (await held('a3')).claims]).to.deep.equal(['checking', []]);
    closeStage(stage);
    await open('u-office', { view: 'desk' }, reworded, wisher('a3', '一副二百度老花镜'));
    expect(textOf(at('a3')))
      .to.contain('认领后改写过，有 1 人认领')
      .and.to.contain('要请本人重新同意');
    await go(`${at('a3')} [data-action=approve]`);
    expect(await stateOf('a3'), 'not without the consent to these words').to.equal('checking');
  });

  it('given words changed and agreed to anew, it hangs up again and the claimants are still there', async () => {
    const claims = [{ by: 'u-member', on: ago(9) }];
    const reworded = wish('a3', 'checking', '一副三百度老花镜', { claims, rewordedOn: ago(0) });
    await open('u-office', { view: 'desk' }, reworded, wisher('a3', '一副三百度老花镜'));
    await go(`${at('a3')} [data-action=approve]`);
    expect(await stateOf('a3')).to.equal('claimed');
  });

  it('given a day that has passed, it is off the wall and the help goes on; after the person agrees to a later day it is shown on', async () => {
    const lapsed = wish('a1', 'open', '一台大按键的收音机', { until: ago(1) });
    await open('u-office', { view: 'wall' }, lapsed, wisher('a1', '一台大按键的收音机'));
    expect(stage.root.querySelector(at('a1'))).to.equal(null);
    await face('desk');
    expect(textOf(`[data-section=renew] ${at('a1')}`)).to.contain('公示到');
    await go(`[data-section=renew] ${at('a1')} [data-action=renew]`);
    await face('wall');
    expect(stage.root.querySelector(at('a1'))).not.to.equal(null);
  });

  it('given a wish sent back, the liaison reads why, mends it and sends it again', async () => {
    const back = wish('b3', 'returned', '换一盏亮些的台灯', { reason: '请写明要几瓦' });
    await open('u-liaison', { view: 'desk' }, back);
    expect(textOf(at('b3'))).to.contain('原因：请写明要几瓦');
    await onPage('b3', 'edit', { title: '换一盏九瓦的台灯' });
    await face('desk');
    await go(`${at('b3')} [data-action=submit]`);
    expect(await stateOf('b3')).to.equal('checking');
  });
});

describe('<dangjian-wish-board>, the person who wishes', () => {
  it('given a wish that came true, says so; given one that nobody has to see any more, takes it off the wall alone', async () => {
    await open('m-01', { view: 'mine', mode: 'elder' });
    await go(`${at('e1')} [data-action=confirm]`);
    expect([await stateOf('e1'), (await held('e1')).confirmedWay]).to.deep.equal(['fulfilled', 'self']);
    await go(`${at('e2')} [data-action=unpublish]`);
    expect([await stateOf('e2'), typeof (await held('e2')).hiddenOn]).to.deep.equal(['open', 'string']);
    expect(textOf(at('e2'))).to.contain('没有公示');
    await face('wall');
    expect(say(stage)).not.to.contain('一把结实的拐杖');
  });
});

describe('<dangjian-wish-board>, each exit in the right hands', () => {
  const offered = (): (string | undefined)[] =>
    [...stage.root.querySelectorAll<HTMLElement>('article.detail [data-action]')].map(({ dataset }) => dataset.action);
  const look = async (person: Person): Promise<void> => {
    await open(person, { view: 'list' });
    await press(stage, '[data-open="wish/a4"]');
    await settle(stage);
  };
  const near = ['reword', 'refer', 'withdraw', 'unpublish', 'end'];
  const desk = ['reclaim', 'giveNo'];

  it('given the office, all of them; given the liaison, what is done with the person, and nothing that takes from a claimant', async () => {
    await look('u-office');
    expect(offered()).to.include.members([...near, ...desk]);
    expect(offered()).not.to.include('release');
    closeStage(stage);
    await look('u-liaison');
    expect(offered()).to.include.members(near);
    for (const name of [...desk, 'release', 'approve', 'startShort', 'renew']) expect(offered()).not.to.include(name);
  });

  it('given who only helps, no wish is managed; given who wishes, nothing but the own word', async () => {
    await open('u-member');
    expect(stage.root.querySelectorAll('[data-open], [data-make], [data-face=desk], [data-face=list]')).to.have.length(
      0,
    );
    closeStage(stage);
    await open('m-01', { view: 'mine', mode: 'elder' });
    expect(actionsIn('e1')).to.deep.equal(['confirm', 'dispute', 'withdraw', 'unpublish', 'eraseConsent']);
    expect(actionsIn('e2')).to.deep.equal(['withdraw', 'unpublish', 'eraseConsent']);
  });
});
