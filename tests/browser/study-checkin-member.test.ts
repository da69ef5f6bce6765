import { expect } from 'chai';
import '../../src/components/study-checkin/define.js';
import type { DangjianStudyCheckin } from '../../src/components/study-checkin/element.js';
import { branchRecords, dayFrom, entry, meeting, names, personOf, studiedBranch } from './stage/branch-records.js';
import { record } from './stage/county-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, pressed, type Stage, say, settle } from './stage/stage.js';

let stage: Stage<'dangjian-study-checkin'>;
const open = async (opening: Opening, props: Partial<DangjianStudyCheckin> = { mode: 'elder' }) => {
  stage = await openOn('dangjian-study-checkin', openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

const go = (selector: string): Promise<void> => pressed(stage, selector);
const entries = () => stage.workspace.list('attendance').map((sight) => sight.record);
const told = (days: number) => [
  ...branchRecords(6),
  meeting('s1', 'noticed', { on: dayFrom(days), sittings: [{ on: dayFrom(days), from: '00:01', place: '活动室' }] }),
];
const numbers = /打卡|积分|排名第|连续\d|学时|\d+分钟|学习时长|签到率|到会率/;

describe('<dangjian-study-checkin>, a retired member', () => {
  it('given a meeting of tomorrow, reads when and where, whom to ring, and may say that one cannot come', async () => {
    await open({ person: 'm-01', records: told(1) });
    expect(say(stage)).to.contain('明天凌晨零点零一分，活动室，有一次学习').and.to.contain('学习自愿。');
    expect(stage.root.querySelector<HTMLAnchorElement>('.help')?.href).to.equal('tel:07000000002');
    expect(stage.root.querySelector('[data-come]')).to.equal(null);
    await go('[data-leave]');
    expect(entries().map(({ state }) => state)).to.deep.equal(['leave']);
    expect(say(stage)).to.contain('已登记请假。');
    await go('[data-undo]');
    expect(say(stage)).not.to.contain('已登记请假。');
  });

  it('given leave that was asked for, may tell why, and only with the box ticked', async () => {
    await open({ person: 'm-01', records: told(1) });
    await go('[data-leave]');
    await press(stage, '[data-choice=ill]');
    expect(stage.root.querySelector('[data-tell]')).to.equal(null);
    await press(stage, '.next .tick input');
    await go('[data-tell]');
    expect(stage.workspace.list('attendance~person').map(({ record: { data } }) => data?.why)).to.deep.equal(['ill']);
    expect(say(stage)).to.contain('原因已告诉本支部书记、联络员。');
    await press(stage, '[data-erase]');
    await go('dialog.asks [type=submit]');
    expect(stage.workspace.list('attendance~person').filter(({ record: { data } }) => data !== null)).to.have.length(0);
    expect(say(stage)).to.contain('已登记请假。').and.not.to.contain('原因已告诉');
  });

  it('given a meeting of today and no way to the backend, the first press of 我来了 is kept on the device', async () => {
    await open({ person: 'm-01', records: told(0) });
    stage.cut('DJ-N001');
    await go('[data-come]');
    expect(say(stage)).to.contain('我来了：记下了，有网再交').and.to.contain('记下了：您到会了。');
    stage.cut(null);
    await settle(stage);
    expect(entries().map(({ state, data }) => [state, data?.person])).to.deep.equal([['came', 'm-01']]);
  });

  it('given a meeting of today that the liaison wrote down already, may still come to it, and then reads of the next', async () => {
    const coming = meeting('s2', 'noticed', { on: dayFrom(1), title: '讲校史' });
    await open({ person: 'm-01', records: [...branchRecords(3), meeting('s9', 'held', {}), coming] });
    expect(say(stage)).to.contain('今天，有一次学习');
    await go('[data-come]');
    expect(entries().map(({ state }) => state)).to.deep.equal(['came']);
    expect(stage.root.querySelector('.next')?.textContent).to.contain('明天').and.to.contain('讲校史');
  });

  it('sees the own record, and of nobody else a name, an entry or a reason', async () => {
    await open({ person: 'm-01', records: studiedBranch(6) });
    expect(stage.root.querySelector('.mine')?.textContent).to.contain('主题党日：看家乡变化').and.to.contain('到会');
    expect(entries().map(({ data }) => data?.person)).to.deep.equal(['m-01']);
    await press(stage, '[data-mine]');
    expect(say(stage)).to.contain('我的学习：到会').and.to.contain('一是看新修的长岭水库');
    for (const name of names.slice(1)) expect(say(stage)).not.to.contain(name);
    expect(say(stage)).not.to.contain('病假').and.not.to.contain('待补学').and.not.to.match(numbers);
  });

  it('given a meeting that was missed, says by oneself how it was caught up', async () => {
    const missed = entry('e1', 'missed', { session: 'session/s9', person: 'm-01', on: dayFrom(-3) });
    await open({ person: 'm-01', records: [...branchRecords(3), meeting('s9', 'held', { on: dayFrom(-3) }), missed] });
    await press(stage, '.group [data-ref="session/s9"]');
    await press(stage, '[data-caught-up]');
    await go('dialog.asks [type=submit]');
    expect(entries().map(({ state, data }) => [state, data?.how])).to.deep.equal([['madeUp', 'notes']]);
  });
});

describe('<dangjian-study-checkin>, how things stand', () => {
  const office = { person: 'u-office' as const, records: studiedBranch(6) };

  it('given the office, shows which meetings were held, and no entry, no reason and nobody who has to catch up', async () => {
    await open(office, { view: 'session/s1' });
    expect(say(stage)).to.contain('主题党日：看家乡变化');
    for (const word of [...names, '病假', '待补学', '到会情况']) expect(say(stage)).not.to.contain(word);
  });

  it('given no grant, says that there is no leave to see', async () => {
    await open({ person: 'u-stranger', records: [] }, {});
    expect(say(stage)).to.contain('您还没有查看这里的权限');
  });

  it('given nothing held yet, says how a meeting comes here', async () => {
    await open({ person: 'u-liaison', records: branchRecords(3) }, {});
    expect(say(stage)).to.contain('还没有会议和学习。').and.to.contain('补记一次会');
  });

  it('given nothing on the device and no way to the backend, says so', async () => {
    await open({ person: 'u-liaison', records: studiedBranch(6), cut: 'DJ-N001' }, {});
    expect(say(stage)).to.contain('现在连不上').and.not.to.contain('还没有会议');
  });

  it('given read-only, shows everything and offers nothing to do', async () => {
    await open({ person: 'u-secretary', records: studiedBranch(6) }, { readonly: true, view: 'session/s1' });
    expect(say(stage)).to.contain('应到 6 人');
    const offers = '[data-action], [data-register], [data-guest], [data-make-up], [data-strike]';
    expect(stage.root.querySelectorAll(offers)).to.have.length(0);
    stage.view.view = 'list';
    await settle(stage);
    expect(say(stage)).to.contain('这里只供查看，不能办理。');
    const more = '[data-record], [data-plan], [data-come], [data-due], [data-merge], [data-exempt]';
    expect(stage.root.querySelectorAll(more)).to.have.length(0);
  });

  it('given a meeting of a newer version, shows it, and lets nobody write into it', async () => {
    const newer = {
      ...record('session/s9', 'held', { title: '新版会议', type: 'study', unit: 'yx.b1', on: dayFrom(-1) }),
      kindVersion: 99,
    };
    await open({ person: 'u-secretary', records: [...branchRecords(3), newer] }, { view: 'session/s9' });
    expect(say(stage)).to.contain('请更新页面后查看。');
    expect(stage.root.querySelectorAll('[data-action], [data-register], [data-guest]')).to.have.length(0);
  });

  it('given a host that holds a command, keeps nothing; given one that listens, tells what was kept', async () => {
    await open({ person: 'm-01', records: told(0) });
    const heard: string[] = [];
    stage.view.addEventListener('dangjian-change', (event) => heard.push((event as CustomEvent).detail.name));
    stage.view.addEventListener('dangjian-before-come', (event) => event.preventDefault(), { once: true });
    await go('[data-come]');
    expect(entries()).to.have.length(0);
    await go('[data-come]');
    expect(heard).to.deep.equal(['come']);
  });

  it('given a refusal, says of whom it is and why, and keeps it until it was read', async () => {
    await open({ person: 'u-liaison', records: studiedBranch(6) }, { view: 'session/s1' });
    stage.refuse('DJ-R002');
    await go(`[data-make-up="${personOf(3)} phone"]`);
    expect(stage.root.querySelector('.parked')?.textContent).to.contain(names[3]).and.to.contain('登记补学');
  });
});
