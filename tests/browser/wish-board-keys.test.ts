import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DangjianWishBoard } from '../../src/components/wish-board/define.js';
import '../../src/components/wish-board/define.js';
import { openCounty, type Person } from './stage/open-county.js';
import { closeStage, openOn, type Stage, settle } from './stage/stage.js';
import { wish, wishCounty, wisher } from './stage/wish-records.js';

let stage: Stage<'dangjian-wish-board'>;
const open = async (person: Person, props: Partial<DangjianWishBoard> = {}) => {
  const few = wishCounty().filter(({ ref }) => /^(unit|campaign)\//.test(ref));
  const one = [wish('k1', 'draft', '换一盏亮些的台灯'), wisher('k1', '换一盏亮些的台灯')];
  stage = await openOn('dangjian-wish-board', openCounty({ person, records: [...few, ...one] }), props);
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
