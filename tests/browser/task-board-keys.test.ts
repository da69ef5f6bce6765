import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/components/task-board/define.js';
import { countyRecords } from './stage/county-records.js';
import { openCounty } from './stage/open-county.js';
import { closeStage, openOn, type Stage, say, settle } from './stage/stage.js';

let stage: Stage<'dangjian-task-board'>;
afterEach(async () => {
  closeStage(stage);
  await setViewport({ width: 800, height: 600 });
});

const press = async (key: string): Promise<void> => {
  await sendKeys({ press: key });
  await stage.view.updateComplete;
};
/** Tab, until the focus is on it. */
async function reach(selector: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    if (stage.root.activeElement?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(
    `Tab does not come to ${selector}: ${stage.root.querySelector(selector)?.outerHTML ?? 'it is not there'}`,
  );
}
async function enter(selector: string): Promise<void> {
  await reach(selector);
  await press('Enter');
}
async function write(name: string, text: string): Promise<void> {
  await reach(`[name=${name}]`);
  await sendKeys({ type: text });
}
/** Past 更多办理, where the step stands behind it. */
async function step(name: string): Promise<void> {
  const selector = `dialog.task [data-action=${name}]`;
  const folded = stage.root.querySelector(selector)?.closest('details');
  if (folded && !folded.open) await enter('dialog.task summary');
  await enter(selector);
}
const states = (): string[] => stage.workspace.list('task').map(({ record }) => record.state);
const done = async (state: string): Promise<void> => {
  await settle(stage);
  expect(states()).to.deep.equal([state]);
};

describe('<dangjian-task-board>, by keys alone', () => {
  it('given an empty board, a task is made, given out, signed for, reported on, finished, approved, and the approval taken back', async () => {
    await setViewport({ width: 1280, height: 800 });
    stage = await openOn(
      'dangjian-task-board',
      openCounty({ records: countyRecords().filter(({ ref }) => ref.startsWith('unit/')) }),
      {},
    );
    await enter('[data-make]');
    await write('title', '编印大字学习材料');
    await reach('[name=unit]');
    await press('ArrowDown');
    await enter('.maker [type=submit]');
    await done('unassigned');

    await enter('.card [data-action=assign]');
    await enter('dialog.asks [type=submit]');
    await done('assigned');
    expect(stage.root.activeElement?.matches('[data-open]'), 'the focus went with the card').to.equal(true);

    await enter('.card [data-action=sign]');
    await done('underway');

    await enter('.card [data-open]');
    await settle(stage);
    await step('reportFor');
    await write('text', '初稿已送老同志试读。');
    await write('source', '电话');
    await enter('dialog.asks [type=submit]');
    await done('underway');
    expect(stage.root.querySelector('dialog.task .log')?.textContent).to.contain('初稿已送老同志试读。');

    await step('requestFinish');
    await write('result', '已印二百册。');
    await enter('dialog.asks [type=submit]');
    await done('review');

    await step('finish');
    await done('done');
    await press('Escape');
    await settle(stage);
    expect(say(stage)).to.contain('核查通过：已报送');
    await enter('[data-undo]');
    await done('review');
  }).timeout(60_000);
});
