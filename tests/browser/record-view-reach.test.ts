import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DangjianRecordView } from '../../src/components/record-view/define.js';
import '../../src/components/record-view/define.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openStage, press, type Stage, settle } from './stage/stage.js';

let stage: Stage;
const open = async (opening: Opening, props: Partial<DangjianRecordView>): Promise<Stage> => {
  stage = await openStage(openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

/** Tab until the focus is on what `selector` names. */
async function tabTo(selector: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    if (stage.root.activeElement?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`the keyboard never reaches ${selector}`);
}

describe('<dangjian-record-view>, for everybody', () => {
  it('given only a keyboard, opens a task, signs it, reports on it and comes back to where it was', async () => {
    await open({ person: 'u-edu' }, { kind: 'task' });
    await tabTo('[data-ref="task/2026-yx.3"]');
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    expect(stage.root.activeElement?.localName).to.equal('h2');
    await tabTo('[data-action=sign]');
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    await tabTo('[data-action=report]');
    await sendKeys({ press: 'Space' });
    await settle(stage);
    expect(stage.root.activeElement?.id).to.equal('q-text');
    await sendKeys({ type: '已经开始。' });
    await tabTo('dialog button.main');
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    const held = await stage.held('task/2026-yx.3');
    expect(held).to.deep.include({ state: 'underway' });
    expect((held?.data?.progress as { text: string }[])[0]?.text).to.equal('已经开始。');
    expect(stage.root.activeElement?.localName).to.equal('h2');
    await sendKeys({ press: 'Shift+Tab' });
    await tabTo('.back');
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    expect((stage.root.activeElement as HTMLElement | null)?.dataset.ref).to.equal('task/2026-yx.3');
  });

  it('given Escape, closes the question and keeps nothing', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.4' });
    await press(stage, '[data-action=report]');
    await sendKeys({ press: 'Escape' });
    await settle(stage);
    expect(stage.root.querySelector('dialog')?.open).to.equal(false);
    expect(stage.workspace.outbox).to.deep.equal([]);
  });

  it('given Enter that picks a character from the pinyin list, sends nothing', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.2' });
    await press(stage, '[data-action=object]');
    const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
    const picking = new KeyboardEvent('keydown', { ...enter, isComposing: true });
    stage.root.querySelector('dialog input')?.dispatchEvent(picking);
    expect(picking.defaultPrevented).to.equal(true);
    const meant = new KeyboardEvent('keydown', enter);
    stage.root.querySelector('dialog input')?.dispatchEvent(meant);
    expect(meant.defaultPrevented).to.equal(false);
  });

  it('given a focus, draws it at least 2 px wide', async () => {
    await open({}, { kind: 'task' });
    await tabTo('.choice');
    const style = getComputedStyle(stage.root.activeElement as Element);
    expect(Number.parseFloat(style.outlineWidth)).to.be.at.least(2);
    expect(style.outlineStyle).to.equal('solid');
  });

  it('given a page that is hostile to every tag and to rem, looks the same', async () => {
    const sizes = async (): Promise<number[]> => {
      await open({}, { kind: 'task' });
      const found = [...stage.root.querySelectorAll('h2, h3, .line, .choice, .chip')].map(
        (part) => part.getBoundingClientRect().height,
      );
      closeStage(stage);
      return found;
    };
    const before = await sizes();
    const hostile = document.createElement('style');
    hostile.textContent =
      '*{font-size:40px!important;line-height:3!important;text-indent:2em}html{font-size:62.5%;letter-spacing:4px}';
    document.head.append(hostile);
    expect(await sizes()).to.deep.equal(before);
    hostile.remove();
  });
});
