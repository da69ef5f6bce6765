import { expect } from 'chai';
import type { DangjianRecordView } from '../../src/components/record-view/define.js';
import '../../src/components/record-view/define.js';
import { countyRecords, record } from './stage/county-records.js';
import { answerWith, type Opening, openCounty } from './stage/open-county.js';
import { actions, closeStage, openStage, press, type Stage, say, settle, type } from './stage/stage.js';

let stage: Stage;
const open = async (opening: Opening, props: Partial<DangjianRecordView>): Promise<Stage> => {
  stage = await openStage(openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

describe('<dangjian-record-view>, the list', () => {
  it('given tasks, groups them by state in the order of the kind, each with its count and a word for its state', async () => {
    const { root } = await open({}, { kind: 'task' });
    const groups = [...root.querySelectorAll('.group h3')].map((heading) => heading.textContent);
    expect(groups).to.deep.equal(['待交办1', '待签收2', '办理中1', '待核查1', '已办结1', '已撤销1']);
    expect([...root.querySelectorAll('.line .chip')].every((chip) => chip.textContent?.trim() !== '')).to.equal(true);
  });

  it('given a search, keeps what holds every word of it, and says when nothing does', async () => {
    const { root } = await open({}, { kind: 'task' });
    await type(stage, '[type=search]', '结对');
    expect([...root.querySelectorAll('.line-title')].map((title) => title.textContent)).to.deep.equal([
      '编印大字学习材料',
      '安排结对送学上门',
      '每季度集中学习一次',
    ]);
    await type(stage, '[type=search]', '结对 上门');
    expect(root.querySelectorAll('.line')).to.have.length(1);
    await type(stage, '[type=search]', '没有这个词');
    expect(say(stage)).to.contain('没有找到');
  });

  it('given a state that is chosen, shows only its group, and the counts of all', async () => {
    const { root } = await open({}, { kind: 'task' });
    await press(stage, '.choice:nth-of-type(3)');
    expect([...root.querySelectorAll('.group h3')].map((heading) => heading.textContent)).to.deep.equal(['待签收2']);
    expect(root.querySelectorAll('.choice')).to.have.length(7);
  });

  it('given elder mode, says states in the words of elders, at sizes for their eyes', async () => {
    const { root } = await open({ person: 'u-edu' }, { kind: 'task', mode: 'elder' });
    expect(say(stage)).to.contain('还没办').and.to.contain('正在办').and.to.contain('办好了');
    const sizes = [...root.querySelectorAll('*')].map((part) => Number.parseFloat(getComputedStyle(part).fontSize));
    expect(Math.min(...sizes)).to.be.at.least(18);
    const targets = [...root.querySelectorAll('button, input')].map((part) => part.getBoundingClientRect().height);
    expect(Math.min(...targets)).to.be.at.least(44);
    for (const main of root.querySelectorAll('.line')) expect(main.getBoundingClientRect().height).to.be.at.least(60);
  });
});

describe('<dangjian-record-view>, a record', () => {
  it('given a task, shows its fields, the sentence of the plan and its log by date', async () => {
    await open({}, { kind: 'task', view: 'task/2026-yx.4' });
    expect(say(stage)).to.contain('县教育局').and.to.contain('2026年6月30日').and.to.contain('一是编印大字学习材料');
    const log = [...stage.root.querySelectorAll('.log li')].map((entry) => entry.textContent ?? '');
    expect(log[0]).to.contain('2026年2月12日 10:10').and.to.contain('教育局 周');
    expect(log[1]).to.contain('代填来源');
  });

  it('given a role, offers what it may do and nothing else', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.3' });
    expect(actions(stage)).to.deep.equal(['签收', '异议退回', '交接']);
    closeStage(stage);
    await open({ person: 'u-member' }, { kind: 'task', view: 'task/2026-yx.2' });
    expect(actions(stage)).to.deep.equal([]);
  });

  it('given a condition that stands in the way of the main action, shows it and says why', async () => {
    const records = countyRecords().map((one) =>
      one.ref === 'wish/w1' ? record('wish/w1', 'open', { ...one.data, until: '2026-01-31' }) : one,
    );
    await open({ records }, { kind: 'wish', view: 'wish/w1' });
    expect(stage.root.querySelector('[data-action=claim]')?.hasAttribute('disabled')).to.equal(true);
    expect(say(stage)).to.contain('我来认领：“公示到”已经过了');
  });

  it('given readonly, offers nothing', async () => {
    await open({}, { kind: 'task', view: 'task/2026-yx.2', readonly: true });
    expect(actions(stage)).to.deep.equal([]);
  });

  it('given a person part, masks it until it is asked for in full', async () => {
    await open({}, { kind: 'wish', view: 'wish/w1' });
    expect(say(stage)).to.contain('欧阳**').and.to.contain('138****1234').and.to.contain('云溪县长岭镇***');
    expect(say(stage)).not.to.contain('和平村');
    await press(stage, '[data-action=reveal]');
    expect(say(stage)).to.contain('查看完整信息会留下记录');
    await press(stage, 'dialog button.main');
    await settle(stage);
    expect(say(stage)).to.contain('欧阳修文').and.to.contain('和平村3组12号');
  });

  it('given a person who took the consent back by 点这里, holds nothing of the person any more', async () => {
    await open({}, { kind: 'wish', view: 'wish/w1' });
    await press(stage, '.person .plain');
    await press(stage, 'dialog button.main');
    await settle(stage);
    expect(stage.root.querySelector('.person')).to.equal(null);
    expect((await stage.held('wish~person/w1'))?.data).to.equal(null);
  });

  it('given a record of a newer version, shows it and lets nobody write it', async () => {
    const records = countyRecords().map((one) => (one.ref === 'task/2026-yx.2' ? { ...one, kindVersion: 99 } : one));
    await open({ records }, { kind: 'task', view: 'task/2026-yx.2' });
    expect(say(stage)).to.contain('请更新页面后查看').and.to.contain('DJ-R011');
    expect(actions(stage)).to.deep.equal([]);
  });
});

describe('<dangjian-record-view>, its two promises', () => {
  it('given no way to the backend, says 已保存 and never 已报送; when the way is back, says 已报送', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.2' });
    stage.cut('DJ-N001');
    await press(stage, '[data-action=sign]');
    await settle(stage);
    expect(say(stage)).to.contain('签收：已保存，尚未报送').and.to.contain('1 项已保存，尚未报送');
    expect(say(stage)).not.to.contain('已报送');
    stage.cut(null);
    stage.workspace.resume();
    await settle(stage);
    expect(say(stage)).to.contain('签收：已报送');
    expect(say(stage)).not.to.contain('尚未报送');
  });

  it('given no backend at all, says that things are kept, and never that they are sent or will be', async () => {
    await open({ person: 'u-edu', alone: true }, { kind: 'task', view: 'task/2026-yx.2' });
    expect(say(stage)).to.contain('都已保存在这台设备上');
    await press(stage, '[data-action=sign]');
    await settle(stage);
    expect(say(stage)).to.contain('签收：已保存').and.not.to.contain('已报送').and.not.to.contain('尚未报送');
  });

  it('given something unsent, takes it back by one press, from the record as well as from the line above', async () => {
    for (const where of ['.unsent-list button', '[data-undo]']) {
      await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.2' });
      stage.cut('DJ-N001');
      await press(stage, '[data-action=sign]');
      await settle(stage);
      await press(stage, where);
      await settle(stage);
      expect(stage.root.querySelector('header .chip')?.textContent, where).to.equal('待签收');
      stage.cut(null);
      stage.workspace.resume();
      await settle(stage);
      expect((await stage.held('task/2026-yx.2'))?.state, where).to.equal('assigned');
      closeStage(stage);
    }
  });

  it('given another tab that takes it back before it is sent, speaks of it no more, and never as sent', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.2' });
    stage.cut('DJ-N001');
    await press(stage, '[data-action=sign]');
    await settle(stage);
    // The element presses nothing: to it, this is what a tab beside it did.
    for (const { command } of stage.workspace.outbox) await stage.workspace.undo(command.id);
    stage.cut(null);
    stage.workspace.resume();
    await settle(stage);
    expect(say(stage)).to.contain('待签收').and.to.contain('都已报送').and.not.to.contain('签收：');
  });

  it('given something that the backend took, offers the way back that the kind knows', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.2' });
    await press(stage, '[data-action=sign]');
    await settle(stage);
    await press(stage, '[data-undo]');
    await settle(stage);
    expect((await stage.held('task/2026-yx.2'))?.state).to.equal('assigned');
  });

  it('given a refusal of the backend, puts the record back, tells its author why, and keeps it until it was seen', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.2' });
    stage.refuse('DJ-R013');
    await press(stage, '[data-action=sign]');
    await settle(stage);
    expect(stage.root.querySelector('header .chip')?.textContent).to.equal('待签收');
    expect(stage.root.querySelector('.parked')?.textContent).to.contain('签收').and.to.contain('DJ-R013');
    let saved = '';
    stage.view.addEventListener('dangjian-save-file', (event) => {
      event.preventDefault();
      saved = (event as CustomEvent<{ text: string }>).detail.text;
    });
    await press(stage, '.parked button:nth-of-type(2)');
    expect(saved).to.contain('DJ-R013');
    await press(stage, '.parked button:nth-of-type(3)');
    await settle(stage);
    expect(stage.root.querySelector('.parked')).to.equal(null);
    expect(stage.root.querySelector('.status')?.textContent).to.contain('都已报送').and.not.to.contain('签收');
  });

  it('given a refusal whose reason is gone, sends the same once more at the press of a button', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.2' });
    stage.refuse('DJ-R013');
    await press(stage, '[data-action=sign]');
    await settle(stage);
    stage.refuse(null);
    await press(stage, '[data-resend]');
    await settle(stage);
    expect(stage.root.querySelector('.parked')).to.equal(null);
    expect((await stage.held('task/2026-yx.2'))?.state).to.equal('underway');
  });

  it('given a new computer, takes in the file of the old one, once, and says what came of any file', async () => {
    await open({ person: 'u-edu', cut: 'DJ-N001' }, { kind: 'task' });
    expect(stage.root.querySelector<HTMLButtonElement>('[data-export]')?.disabled).to.equal(true);
    stage.cut(null);
    await settle(stage);
    stage.cut('DJ-N001');
    await stage.workspace.execute({ kind: 'task', name: 'sign', ref: 'task/2026-yx.2' });
    const text = stage.workspace.exportUnsent();
    await stage.view.updateComplete;
    expect(stage.root.querySelector<HTMLButtonElement>('[data-export]')?.disabled).to.equal(false);
    closeStage(stage);
    await open({ person: 'u-edu' }, { kind: 'task' });
    const said = () => stage.root.querySelector('.carry [role=status]')?.textContent;
    const take = async (content: string): Promise<void> => {
      const input = stage.root.querySelector<HTMLInputElement>('.carry input') as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([content], '没有报送的内容.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await settle(stage);
    };
    await take('不是这样的文件');
    expect(said()).to.contain('DJ-R020');
    await take(text);
    expect(said()).to.equal('导入了 1 项。');
    expect((await stage.held('task/2026-yx.2'))?.state).to.equal('underway');
    await take(text);
    expect(said()).to.equal('导入了 0 项，另有 1 项本机已经有了。');
  });
});

describe('<dangjian-record-view>, before anything is there', () => {
  it('given nobody who answers, names the missing line, and begins as soon as somebody does', async () => {
    const view = document.createElement('dangjian-record-view');
    view.kind = 'task';
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(view.shadowRoot?.textContent).to.contain('DangjianKit.setup').and.to.contain('DJ-E001');
    const county = openCounty({});
    const stop = answerWith(county.workspace);
    document.dispatchEvent(new Event('dangjian-setup'));
    stage = { ...county, view, root: view.shadowRoot as ShadowRoot, stop };
    await settle(stage);
    expect(stage.root.querySelectorAll('.line')).to.have.length(7);
  });

  it('given an unknown kind, says which', async () => {
    await open({}, { kind: 'tasks' });
    expect(say(stage)).to.contain('kind="tasks"').and.to.contain('DJ-E002');
  });

  it('given no record at all, says so; given no right to see any, says that instead', async () => {
    await open({ records: [] }, { kind: 'task' });
    expect(say(stage)).to.contain('这里还没有内容');
    closeStage(stage);
    await open({ person: 'u-stranger', records: [] }, { kind: 'task' });
    expect(say(stage)).to.contain('还没有查看这里的权限');
  });

  it('given an expired login, says so, loses nothing, and asks the page for a new one', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.2' });
    stage.cut('DJ-N002');
    await press(stage, '[data-action=sign]');
    await settle(stage);
    let asked = 0;
    stage.view.addEventListener('dangjian-need-login', () => {
      asked += 1;
    });
    expect(say(stage)).to.contain('登录已过期');
    await press(stage, '.status button:last-of-type');
    expect([asked, stage.workspace.outbox.length]).to.deep.equal([1, 1]);
  });
});

describe('<dangjian-record-view>, in a page that moves it about', () => {
  it('given ten moves, keeps one subscription and asks for nothing again', async () => {
    await open({}, { kind: 'task' });
    let [asked, on] = [0, 0];
    document.addEventListener('dangjian-workspace', () => {
      asked += 1;
    });
    const { workspace } = stage;
    const subscribe = workspace.on;
    workspace.on = (event, f) => {
      on += 1;
      return subscribe(event, f);
    };
    for (let n = 0; n < 10; n += 1) document.body.prepend(stage.view);
    await settle(stage);
    expect([asked, on]).to.deep.equal([0, 0]);
    expect(stage.root.querySelectorAll('.line')).to.have.length(7);
  });

  it('given a page that holds a command, keeps nothing and leaves the form as it was', async () => {
    await open({ person: 'u-edu' }, { kind: 'task', view: 'task/2026-yx.4' });
    stage.view.addEventListener('dangjian-before-report', (event) => event.preventDefault());
    await press(stage, '[data-action=report]');
    await type(stage, 'dialog textarea', '第一批已送到。');
    await press(stage, 'dialog button.main');
    await settle(stage);
    expect(stage.workspace.outbox).to.deep.equal([]);
    expect(stage.root.querySelector<HTMLTextAreaElement>('dialog textarea')?.value).to.equal('第一批已送到。');
  });
});
