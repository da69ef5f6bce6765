import { expect } from 'chai';
import type { Messages } from '../../src/components/messages/messages.js';
import type { WorkspaceAsk } from '../../src/components/parts/workspace-link.js';
import type { JsonObject, Rec } from '../../src/core/ports.js';
import '../../src/components/task-board/define.js';
import { countyRecords, record } from './stage/county-records.js';
import { openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, pressed, type Stage, say, settle } from './stage/stage.js';

let stage: Stage<'dangjian-task-board'>;
const whole = 'task/2026-yx.8';
const units = countyRecords().filter(({ ref }) => ref.startsWith('unit/'));
const branches = Array.from({ length: 12 }, (_, n) =>
  record(`unit/yx.z${n + 1}`, 'active', {
    unit: `yx.z${n + 1}`,
    name: `第${n + 1}离退休党支部`,
    sort: 'branch',
    parent: 'yx',
  }),
);
const part = (n: number, state: string, more: JsonObject = {}): Rec =>
  record(`${whole}.yx.z${n}`, state, {
    ...{ title: '开展读书月活动', unit: `yx.z${n}`, parent: whole, on: '2026-01-05', term: 'dated', due: '2026-06-30' },
    ...more,
  });
const measure = (state: string): Rec =>
  record(whole, state, { title: '开展读书月活动', number: 8, unit: 'yx', on: '2026-01-05', term: 'open' });

async function open(records: Rec[], messages: Messages = {}): Promise<void> {
  const county = openCounty({ records: [...units, ...branches, ...records] });
  const answer = (event: Event): void =>
    (event as CustomEvent<WorkspaceAsk>).detail.answer(county.workspace, county.settings, messages);
  document.addEventListener('dangjian-workspace', answer);
  stage = await openOn('dangjian-task-board', county, { view: 'ledger' });
  document.removeEventListener('dangjian-workspace', answer);
  await pressed(stage, `[data-open="${whole}"]`);
}
afterEach(() => closeStage(stage));

const parts = () => stage.workspace.list('task').filter(({ record: { data } }) => data?.parent === whole);
const hold = (event: Event): void => event.preventDefault();
const shareWith = async (...ids: string[]): Promise<void> => {
  await press(stage, 'dialog.task [data-action=share]');
  for (const id of ids) await press(stage, `dialog.sharing input[value="${id}"]`);
  await press(stage, 'dialog.sharing [type=submit]');
  for (let n = 0; n < 40 && stage.root.querySelector('dialog.sharing [disabled]'); n += 1) await settle(stage);
};

describe('<dangjian-task-board>, giving one task to many', () => {
  it('given one click, makes one batch of it, in which every part waits for the whole; unsent, it is taken back whole', async () => {
    await open([measure('unassigned')]);
    stage.cut('DJ-N001');
    await shareWith('yx.z1', 'yx.z2', 'yx.z3');
    const [first, ...others] = stage.workspace.outbox.map(({ command }) => command);
    expect(others.map(({ name, after, batch }) => [name, after, batch])).to.deep.equal(
      Array.from({ length: 3 }, () => ['part', first?.id, first?.id]),
    );
    expect(say(stage)).to.contain('分给多家 3 项');
    await press(stage, '[data-undo]');
    await settle(stage);
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(parts()).to.deep.equal([]);
  });

  it('given a page that holds the first step, asks nobody for a part, and says so where the person looks', async () => {
    await open([measure('unassigned')]);
    stage.view.addEventListener('dangjian-before-share', hold);
    await shareWith('yx.z1', 'yx.z2');
    expect(parts()).to.deep.equal([]);
    expect(stage.root.querySelector('dialog.sharing .flaw')?.textContent).to.contain('网站没有放行这一步');
    expect(stage.root.querySelectorAll('dialog.sharing input:checked')).to.have.length(2);
  });

  it('given a page that holds one of a batch, says of that one that it was held, and does the others', async () => {
    await open([measure('unassigned')]);
    stage.view.addEventListener('dangjian-before-part', (event) => {
      if ((event as CustomEvent<{ ref: string }>).detail.ref.endsWith('.yx.z2')) event.preventDefault();
    });
    await shareWith('yx.z1', 'yx.z2', 'yx.z3');
    await settle(stage);
    expect(parts().map(({ record: { data } }) => data?.unit)).to.have.members(['yx.z1', 'yx.z3']);
    expect(stage.root.querySelectorAll('[part=not-done] li')).to.have.length(1);
    expect(stage.root.querySelector('[part=not-done] li')?.textContent).to.contain('网站没有放行这一步');
  });
});

describe('<dangjian-task-board>, how far the many are', () => {
  const open3 = (messages?: Messages) =>
    open(
      [measure('underway'), part(10, 'assigned'), part(2, 'underway'), part(3, 'review'), part(1, 'done')],
      messages,
    );
  const names = (): string[] =>
    [...stage.root.querySelectorAll('.parts li .plain')].map((one) => one.textContent?.trim() ?? '');

  it('names units in the order of their numbers, the second before the tenth', async () => {
    await open3();
    expect(stage.root.querySelector('.tally')?.textContent).to.equal(
      '已完成 1/4，未完成：第2离退休党支部、第3离退休党支部、第10离退休党支部',
    );
    expect(names()).to.deep.equal(['第2离退休党支部', '第3离退休党支部', '第10离退休党支部']);
  });

  it('reminds nobody whose work waits for the office', async () => {
    await open3();
    const reminded = [...stage.root.querySelectorAll('.parts li')].map((one) => one.querySelectorAll('button').length);
    expect(reminded).to.deep.equal([2, 1, 2]);
  });

  it('copies a text for one unit, in the words of the host where it has its own, and names no other unit', async () => {
    await open3({ 'board.reminder': '〈unit〉：“〈title〉”请抓紧〈until〉。〈office〉' });
    await pressed(stage, '.parts li:first-child button:last-child');
    const copied = stage.root.querySelector<HTMLTextAreaElement>('.copied textarea')?.value;
    expect(copied).to.equal('第2离退休党支部：“开展读书月活动”请抓紧，请于2026年6月30日前办结并反馈。云溪县委老干部局');
  });
});

describe('<dangjian-task-board>, a step that asks nothing', () => {
  it('opens no dialog while it is kept, nor when the page holds it', async () => {
    await open([measure('assigned')]);
    const dialog = stage.root.querySelector<HTMLDialogElement>('dialog.asks') as HTMLDialogElement;
    let opened = 0;
    const show = dialog.showModal.bind(dialog);
    dialog.showModal = () => {
      opened += 1;
      show();
    };
    stage.view.addEventListener('dangjian-before-sign', hold, { once: true });
    await pressed(stage, 'dialog.task [data-action=sign]');
    expect(stage.workspace.sight(whole)?.record.state).to.equal('assigned');
    await pressed(stage, 'dialog.task [data-action=sign]');
    expect(stage.workspace.sight(whole)?.record.state).to.equal('underway');
    expect(opened).to.equal(0);
  });
});

describe('<dangjian-task-board>, lights and what they find', () => {
  it('given parts that are late, counts their task once, as it is shown', async () => {
    const late = { due: '2026-01-31' };
    const records = [1, 2, 3].map((n) => part(n, 'assigned', late));
    await open([
      record(whole, 'underway', { title: '开展读书月活动', unit: 'yx', on: '2026-01-05', ...late }),
      ...records,
    ]);
    await pressed(stage, 'dialog.task .back');
    const light = '.lights [data-light=late]';
    for (let n = 0; n < 20 && !stage.root.querySelector(light); n += 1) await settle(stage);
    expect(stage.root.querySelector(`${light} .count`)?.textContent).to.equal('1');
    await press(stage, light);
    expect(stage.root.querySelectorAll('tbody [data-open]')).to.have.length(1);
  });
});
