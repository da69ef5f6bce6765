import { expect } from 'chai';
import '../../src/components/task-board/define.js';
import type { WorkspaceAsk } from '../../src/components/parts/workspace-link.js';
import type { DangjianTaskBoard } from '../../src/components/task-board/element.js';
import type { Workspace } from '../../src/core/sync/index.js';
import { countyRecords, record } from './stage/county-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, say, settle } from './stage/stage.js';

let stage: Stage<'dangjian-task-board'> | null = null;
const open = async (opening: Opening = {}, props: Partial<DangjianTaskBoard> = {}) => {
  stage = await openOn('dangjian-task-board', openCounty(opening), props);
  return stage;
};
afterEach(() => {
  if (stage) closeStage(stage);
  stage = null;
});
const units = () => countyRecords().filter(({ ref }) => ref.startsWith('unit/'));

/** A board to which a door answers with something else than a workspace that is there. */
async function answered(given: Promise<Workspace>): Promise<string> {
  const answer = (event: Event): void => (event as CustomEvent<WorkspaceAsk>).detail.answer(given);
  document.addEventListener('dangjian-workspace', answer, { once: true });
  const board = document.createElement('dangjian-task-board');
  document.body.append(board);
  await given.catch(() => undefined);
  await board.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 20));
  const said = board.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
  board.remove();
  return said;
}

describe('<dangjian-task-board>, how things stand', () => {
  it('given a device that is still being read, says that it opens', async () => {
    const { workspace } = openCounty();
    expect(
      await answered(Promise.resolve({ ...workspace, status: { ...workspace.status, phase: 'opening' } })),
    ).to.contain('正在打开……');
    await workspace.close();
  });

  it('given a device that was read before, looks through the tasks once', async () => {
    const { workspace } = openCounty();
    await workspace.ready;
    let looks = 0;
    const list = (kind: string) => {
      if (kind === 'task') looks += 1;
      return workspace.list(kind);
    };
    const { status, me } = workspace;
    const quiet = () => () => undefined;
    await answered(Promise.resolve({ ...workspace, status, me, list, on: quiet, want: quiet }));
    expect(looks).to.equal(1);
    await workspace.close();
  });

  it('given a device that cannot be read, says why and what to do', async () => {
    const failed = Promise.reject(Object.assign(new Error('blocked'), { code: 'DJ-L003' }));
    expect(await answered(failed)).to.contain('DJ-L003');
  });

  it('given a script file that is missing, names it, and does not blame the device', async () => {
    const message = '没能装入 dangjian-local.js。请在页面里加一行';
    const failed = Promise.reject(Object.assign(new Error(message), { code: 'DJ-E005' }));
    expect(await answered(failed))
      .to.contain(message)
      .and.not.to.contain('DJ-L001');
  });

  it('given nothing but this device, calls its one unit by a word, though nobody registered it', async () => {
    const task = record('task/2026-yx.1', 'assigned', { title: '学习', unit: 'yx', on: '2026-01-05', term: 'open' });
    expect(say(await open({ alone: true, records: [task] }, { view: 'ledger' })))
      .to.contain('本单位')
      .and.not.to.contain('未登记名称');
  });

  it('given no tasks, says how they come here, and offers it', async () => {
    const shown = await open({ records: units() });
    expect(say(shown)).to.contain('还没有任务。');
    expect(shown.root.querySelector('[data-import]')).not.to.equal(null);
  });

  it('given no tasks and a person who makes none, says who does', async () => {
    const shown = await open({ person: 'u-edu', records: units() });
    expect(say(shown)).to.contain('老干部局交办以后').and.not.to.contain('导入今年');
  });

  it('given no grant, says that there is no leave to see, not that there is nothing', async () => {
    const shown = await open({ person: 'u-stranger', records: [] });
    expect(say(shown)).to.contain('您还没有查看这里的权限').and.not.to.contain('还没有任务');
  });

  it('given no way to the backend, says that one may go on; what is done is marked as unsent and can be taken back', async () => {
    const shown = await open();
    shown.view.style.width = '1100px';
    for (let n = 0; n < 60 && shown.root.querySelectorAll('.column').length < 5; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    shown.cut('DJ-N001');
    await press(shown, '[data-action=sign]');
    await settle(shown);
    expect(say(shown)).to.contain('现在连不上').and.to.contain('1 项已保存，尚未报送');
    expect(shown.root.querySelector('.card [data-unsent]')?.textContent).to.equal('尚未报送');
    expect(shown.root.querySelector('[data-undo]')).not.to.equal(null);
  });

  it('given nothing on the device and no way to the backend, says so', async () => {
    expect(say(await open({ cut: 'DJ-N001' })))
      .to.contain('现在连不上')
      .and.not.to.contain('还没有任务');
  });

  it('given read-only, shows everything and offers nothing to do', async () => {
    const shown = await open({}, { readonly: true });
    expect(say(shown)).to.contain('这里只供查看，不能办理。');
    expect(shown.root.querySelectorAll('[data-make], [data-move], .card [data-action], [data-import]')).to.have.length(
      0,
    );
    expect(shown.root.querySelectorAll('.card [data-open]').length).to.be.greaterThan(0);
  });

  it('given records of a newer version or of an unknown state, shows them, and lets nobody write into them', async () => {
    const newer = { ...record('task/2026-yx.9', 'underway', { title: '新版任务', unit: 'yx.edu' }), kindVersion: 99 };
    const strange = {
      ...record('task/2026-yx.8', 'underway', { title: '新状态任务', unit: 'yx.edu' }),
      state: 'archived',
    };
    const shown = await open({ records: [...units(), newer, strange] });
    for (const title of ['新版任务', '新状态任务']) {
      const card = [...shown.root.querySelectorAll('.card[data-ref]')].find((one) => one.textContent?.includes(title));
      expect(card?.querySelector('[data-action]'), title).to.equal(null);
    }
    expect(say(shown)).to.contain('请更新页面后查看。').and.to.contain('archived');
  });
});
