import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { countyRecords, record } from '../stage/county-records.js';
import { closeStage, press, type Stage, say, settle, type } from '../stage/stage.js';
import { drawn, openView, type View } from './views.js';

let stage: Stage;
const board: View = { name: 'the board', tag: 'dangjian-task-board' };
const records: View = { name: 'records', tag: 'dangjian-record-view', props: { kind: 'task' } };

/** Tab until the focus is on what `selector` names. */
async function tabTo(selector: string): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    if (stage.root.activeElement?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`the keyboard never reaches ${selector}`);
}
const focused = (): Element | null => stage.root.activeElement;

describe('hands of sixty to ninety: what they do, and what they are spared', () => {
  afterEach(async () => {
    closeStage(stage);
    localStorage.removeItem('dangjian-size');
    await setViewport({ width: 800, height: 600 });
  });

  it('E3, given a size that was chosen, has it again when the page is opened anew', async () => {
    const size = (): string => getComputedStyle(stage.root.querySelector('.root') as Element).fontSize;
    stage = await openView(records, { mode: 'elder' });
    const sizes = [size()];
    for (const step of [2, 3]) {
      stage.root.querySelectorAll<HTMLElement>('.sizes button')[step - 1]?.click();
      await drawn(stage);
      sizes.push(size());
    }
    expect(sizes).to.deep.equal(['20px', '24px', '30px']);
    const again = document.createElement('dangjian-record-view');
    Object.assign(again, { kind: 'task', mode: 'elder' });
    document.body.append(again);
    await again.updateComplete;
    expect(again.size).to.equal('3');
    again.remove();
  });

  it('E13, E40, given keys alone, moves a card by 移到…; the focus goes with the card', async () => {
    await setViewport({ width: 1280, height: 800 });
    stage = await openView(board, { mode: 'staff' });
    await tabTo('[data-ref="task/2026-yx.5"] [data-move]');
    await sendKeys({ press: 'Enter' });
    await drawn(stage);
    await tabTo('dialog.move [type=radio]');
    await sendKeys({ press: 'Space' });
    await drawn(stage);
    await tabTo('dialog.move .main');
    await sendKeys({ press: 'Enter' });
    await drawn(stage);
    if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) {
      await tabTo('dialog.asks .main');
      await sendKeys({ press: 'Enter' });
    }
    await settle(stage);
    expect((await stage.held('task/2026-yx.5'))?.state).not.to.equal('review');
    expect(focused()?.closest('.card')?.getAttribute('data-ref')).to.equal('task/2026-yx.5');
  }).timeout(40_000);

  it('E40, given news from others, leaves the focus where it was', async () => {
    await setViewport({ width: 1280, height: 800 });
    stage = await openView(board, { mode: 'staff' });
    const selector = '[data-ref="task/2026-yx.3"] [data-move]';
    stage.root.querySelector<HTMLElement>(selector)?.focus();
    await stage.workspace.execute({ kind: 'task', name: 'sign', ref: 'task/2026-yx.2', input: {} });
    await settle(stage);
    expect(focused()?.matches(selector)).to.equal(true);
  });

  it('E20, given something done, offers 撤销 by key, and it is there until something else is done', async () => {
    await setViewport({ width: 1280, height: 800 });
    stage = await openView(board, { mode: 'staff' });
    stage.root.querySelector<HTMLElement>('[data-ref="task/2026-yx.3"] [data-action=sign]')?.focus();
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    expect((await stage.held('task/2026-yx.3'))?.state).to.equal('underway');
    await sendKeys({ press: 'Shift+Tab' });
    stage.view.shadowRoot?.querySelector<HTMLElement>('h2')?.focus();
    for (let n = 0; n < 20 && !focused()?.matches('[data-undo]'); n += 1) await sendKeys({ press: 'Shift+Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(stage);
    expect((await stage.held('task/2026-yx.3'))?.state).to.equal('assigned');
  });

  it('E36, given Enter that picks a character from a pinyin list, does nothing; old kernels say 229', async () => {
    stage = await openView({ ...records, props: { kind: 'wish' }, steps: ['[data-make]'] }, { mode: 'elder' });
    const input = stage.root.querySelector('.maker input[type=text]');
    const prevented = (init: KeyboardEventInit): boolean => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
      input?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([prevented({ isComposing: true }), prevented({ keyCode: 229 }), prevented({})]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(stage.root.querySelectorAll('[aria-invalid]')).to.have.length(0);
  });

  it('E37, given 𠮷 㛃 䶮 in a name, masks by characters and cuts none in two', async () => {
    const named = countyRecords().map((one) =>
      one.ref === 'wish~person/w1' ? record(one.ref, one.state, { ...one.data, name: '𠮷㛃䶮' }) : one,
    );
    const view: View = { ...records, props: { kind: 'wish', view: 'wish/w1' }, opening: { records: named } };
    stage = await openView(view, { mode: 'elder' });
    expect(say(stage)).to.contain('𠮷**');
    expect(say(stage)).not.to.match(/\p{Surrogate}/u);
  });

  it('given more lines than a page, elders turn pages of twenty by two big buttons; the focus goes to the head of the page', async () => {
    const tasks = Array.from({ length: 45 }, (_, n) =>
      record(`task/2026-yx.p${n}`, n < 30 ? 'assigned' : 'done', {
        title: `第${n + 1}件`,
        unit: 'yx.edu',
        on: '2026-01-05',
      }),
    );
    const units = countyRecords().filter(({ ref }) => ref.startsWith('unit/'));
    const lines = (): number => stage.root.querySelectorAll('.line').length;
    for (const tag of ['dangjian-record-view', 'dangjian-task-board'] as const) {
      stage = await openView({ ...records, tag, opening: { records: [...units, ...tasks] } }, { mode: 'elder' });
      const seen = [lines()];
      for (const _ of [2, 3]) {
        await press(stage, '.pager button:last-child');
        seen.push(lines());
      }
      expect(seen).to.deep.equal([20, 20, 5]);
      expect(say(stage)).to.contain('第 3 页，共 3 页');
      expect(focused()?.matches('.group h3')).to.equal(true);
      expect(stage.root.querySelector<HTMLButtonElement>('.pager button:last-child')?.disabled).to.equal(true);
      await type(stage, '[type=search]', '第1');
      expect(say(stage)).not.to.contain('第 3 页');
      closeStage(stage);
    }
  });

  it('E38, given single keys, does nothing at all', async () => {
    await setViewport({ width: 1280, height: 800 });
    stage = await openView(board, { mode: 'staff' });
    stage.root.querySelector<HTMLElement>('[data-move]')?.focus();
    const cards = (): string => stage.root.querySelector('.columns')?.textContent ?? '';
    const before = cards();
    for (const key of ['a', 'j', 'k', 'n', 'x', '/', '?', 'Delete', 'Backspace']) await sendKeys({ press: key });
    await drawn(stage);
    expect(cards()).to.equal(before).and.not.to.equal('');
    expect(stage.root.querySelectorAll('dialog[open]')).to.have.length(0);
    expect(stage.workspace.outbox).to.deep.equal([]);
  });

  it('E39, given a form with an error, says by the field what to do, goes there, and keeps what was typed', async () => {
    stage = await openView({ ...records, props: { kind: 'wish' }, steps: ['[data-make]'] }, { mode: 'elder' });
    await type(stage, '.maker [name=phone]', '13800001234');
    await press(stage, '.maker button.main');
    await drawn(stage);
    const wrong = focused();
    expect(wrong?.getAttribute('aria-invalid')).to.equal('true');
    const said = (wrong?.getAttribute('aria-describedby') ?? '').split(' ').pop() ?? '';
    const flaw = wrong?.closest('.question')?.querySelector(`[id="${said}"]`);
    expect(flaw?.textContent).to.match(/\p{Script=Han}{3}/u);
    expect(stage.root.querySelector<HTMLInputElement>('[name=phone]')?.value).to.equal('13800001234');
  });
});
