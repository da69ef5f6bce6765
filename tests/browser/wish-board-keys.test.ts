import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DangjianWishBoard } from '../../src/components/wish-board/define.js';
import '../../src/components/wish-board/define.js';
import type { Rec } from '../../src/core/ports.js';
import { openCounty, type Person } from './stage/open-county.js';
import { closeStage, openOn, type Stage, settle } from './stage/stage.js';
import { ago, wish, wishCounty, wisher } from './stage/wish-records.js';

let stage: Stage<'dangjian-wish-board'>;
const lamp = [wish('k1', 'draft', '换一盏亮些的台灯'), wisher('k1', '换一盏亮些的台灯')];
const open = async (person: Person, props: Partial<DangjianWishBoard> = {}, wishes: Rec[] = lamp) => {
  const few = wishCounty().filter(({ ref }) => /^(unit|campaign)\//.test(ref));
  stage = await openOn('dangjian-wish-board', openCounty({ person, records: [...few, ...wishes] }), props);
};
afterEach(() => closeStage(stage));

/** Tab, until the focus is on it. */
async function tabTo(selector: string): Promise<void> {
  for (let n = 0; n < 80 && !stage.root.activeElement?.matches(selector); n += 1) await sendKeys({ press: 'Tab' });
  expect(stage.root.activeElement?.matches(selector), `Tab comes to ${selector}`).to.equal(true);
}
async function enter(selector: string): Promise<void> {
  await tabTo(selector);
  await sendKeys({ press: 'Enter' });
  await settle(stage);
}
/** The step in its row, and the answer to the question that it asks. */
async function go(action: string): Promise<void> {
  await enter(`[data-ref="wish/k1"] [data-action=${action}]`);
  if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) await enter('dialog.asks [type=submit]');
}
const stateOf = async (ref: string): Promise<string | undefined> => (await stage.held(ref))?.state;

describe('<dangjian-wish-board>, by keys alone', () => {
  it('takes one wish from the draft to the person’s word: looked at, hung up, claimed, met, done, confirmed', async () => {
    await open('u-office', { view: 'desk' });
    await go('submit');
    await go('approve');
    expect(await stateOf('wish/k1')).to.equal('open');
    await enter('[data-face=wall]');
    await go('claim');
    expect(await stateOf('wish/k1')).to.equal('claimed');
    await enter('[data-face=claims]');
    await go('meet');
    await go('finish');
    expect(await stateOf('wish/k1')).to.equal('confirming');
    await enter('[data-face=desk]');
    await enter('[data-ref="wish/k1"] [data-action=confirmFor]');
    await tabTo('dialog.asks select');
    await sendKeys({ press: 'ArrowDown' });
    await enter('dialog.asks [type=submit]');
    expect(await stateOf('wish/k1')).to.equal('fulfilled');
  }).timeout(40_000);

  const mine = (id: string, state: string, title: string) => [
    wish(id, state, title, {
      wisher: 'm-01',
      claims: state === 'open' ? [] : [{ by: 'u-edu', on: ago(3), metOn: ago(2) }],
    }),
    wisher(id, title, { wisher: 'm-01' }),
  ];
  const row = async (id: string, action: string, ...answers: [selector: string, text: string][]): Promise<void> => {
    await enter(`[data-ref="wish/${id}"] [data-action=${action}]`);
    for (const [selector, text] of answers) {
      await tabTo(`dialog.asks ${selector}`);
      await sendKeys({ type: text });
    }
    if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) await enter('dialog.asks [type=submit]');
  };

  it('says what the person has to say: come true, not content, off the wall, withdrawn, all of it forgotten', async () => {
    await open('m-01', { view: 'mine', mode: 'elder' }, [
      ...mine('p1', 'confirming', '一条厚毛毯'),
      ...mine('p2', 'confirming', '一把雨伞'),
      ...mine('p3', 'open', '一把拐杖'),
      ...mine('p4', 'open', '一个靠垫'),
    ]);
    await row('p1', 'confirm');
    await row('p2', 'dispute', ['[name=why]', 'tai xiao']);
    await row('p3', 'unpublish');
    await row('p3', 'withdraw');
    await row('p4', 'eraseConsent');
    const states = await Promise.all(['p1', 'p2', 'p3', 'p4'].map((id) => stateOf(`wish/${id}`)));
    expect(states).to.deep.equal(['fulfilled', 'arranging', 'withdrawn', 'withdrawn']);
    expect((await stage.held('wish~person/p4'))?.data).to.equal(null);
  });

  it('gives a claim up; from a wall that is narrowed by typing claims another', async () => {
    const claims = [{ by: 'u-member', on: ago(1) }];
    await open('u-member', { view: 'claims' }, [
      wish('q1', 'claimed', '一副老花镜', { claims }),
      wish('q2', 'open', '一盏台灯'),
    ]);
    await row('q1', 'giveUp');
    expect(await stateOf('wish/q1')).to.equal('open');
    await enter('[data-face=wall]');
    await tabTo('[type=search]');
    await sendKeys({ type: '台灯' });
    await row('q2', 'claim');
    expect(await stateOf('wish/q2')).to.equal('claimed');
  });

  it('joins two of one wish, and takes a silent claim back', async () => {
    await open('u-office', { view: 'desk' }, [
      wish('r1', 'checking', '一台听戏的收音机'),
      wish('r2', 'checking', '一台听戏用的收音机'),
      wish('r3', 'claimed', '教会用手机视频', { claims: [{ by: 'u-edu', on: ago(20) }] }),
    ]);
    await row('r3', 'reclaim');
    expect(await stateOf('wish/r3')).to.equal('open');
    await enter('[data-open="wish/r2"]');
    await enter('[data-merge="wish/r1"]');
    if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) await enter('dialog.asks [type=submit]');
    expect(await stateOf('wish/r2')).to.equal('merged');
  });

  it('tells a wish', async () => {
    await open('u-liaison');
    await enter('[data-make]');
    await tabTo('.maker [name=title]');
    await sendKeys({ type: '一把雨伞' });
    await tabTo('.maker [name=category]');
    await sendKeys({ press: 'ArrowDown' });
    await tabTo('.maker [name=name]');
    await sendKeys({ type: '欧阳修文' });
    await tabTo('.maker [name=consentUse]');
    await sendKeys({ press: 'Space' });
    await enter('.maker [type=submit]');
    expect(stage.workspace.list('wish').map(({ record }) => record.data?.title)).to.include('一把雨伞');
    expect(stage.root.activeElement?.localName, 'the focus is on the heading of the wish').to.equal('h2');
  });

  it('gives the focus back to the wish that was opened', async () => {
    await open('u-office', { view: 'list' });
    await enter('[data-open="wish/k1"]');
    await enter('article .back');
    expect(stage.root.activeElement?.getAttribute('data-open')).to.equal('wish/k1');
  });
});
