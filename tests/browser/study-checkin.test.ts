import { expect } from 'chai';
import '../../src/components/study-checkin/define.js';
import type { DangjianStudyCheckin } from '../../src/components/study-checkin/element.js';
import { branchRecords, dayFrom, meeting, personOf, today } from './stage/branch-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, say, settle } from './stage/stage.js';

let stage: Stage<'dangjian-study-checkin'>;
const open = async (opening: Opening, props: Partial<DangjianStudyCheckin> = {}) => {
  stage = await openOn('dangjian-study-checkin', openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

const entries = () => stage.workspace.list('attendance').map(({ record }) => record);
const sessions = () => stage.workspace.list('session').map(({ record }) => record);

describe('<dangjian-study-checkin>, the secretary of a branch of 23', () => {
  it('given a meeting that was held, writes it down in eight presses at the most, with nothing typed', async () => {
    await open({ person: 'u-liaison', records: branchRecords() });
    let taps = 0;
    const tap = async (selector: string): Promise<void> => {
      taps += 1;
      await press(stage, selector);
    };
    await tap('[data-record]');
    await tap('[data-type=themeDay]');
    await tap('[data-all]');
    await tap(`[data-person="${personOf(3)}"]`);
    await tap(`[data-person="${personOf(7)}"]`);
    await tap('[data-choice=leave]');
    await tap('[type=submit]');
    await settle(stage);
    expect(taps).to.be.at.most(8);
    expect(sessions().map(({ state, data }) => [state, data?.type, data?.on])).to.deep.equal([
      ['held', 'themeDay', today],
    ]);
    const states = entries().map(({ state }) => state);
    expect([states.length, states.filter((one) => one === 'came').length]).to.deep.equal([23, 21]);
    expect(states).to.include.members(['leave', 'missed']);
    expect(say(stage)).to.contain('应到 23 人，实到 21 人').and.to.contain('登记到会：已报送');
  });
});

describe('<dangjian-study-checkin>, a retired member', () => {
  const told = (days: number) => [
    ...branchRecords(),
    meeting('s1', 'noticed', { on: dayFrom(days), sittings: [{ on: dayFrom(days), from: '00:01', place: '活动室' }] }),
  ];

  it('given a meeting of tomorrow, reads when and where, and may say that one cannot come', async () => {
    await open({ person: 'm-01', records: told(1) }, { mode: 'elder' });
    expect(say(stage)).to.contain('明天').and.to.contain('活动室，有一次学习').and.to.contain('学习自愿。');
    expect(stage.root.querySelector('[data-come]')).to.equal(null);
    await press(stage, '[data-leave]');
    await settle(stage);
    expect(entries().map(({ state }) => state)).to.deep.equal(['leave']);
    expect(say(stage)).to.contain('已登记请假。');
  });

  it('given a meeting of today and no way to the backend, the first press of 我来了 is kept on the device', async () => {
    await open({ person: 'm-01', records: told(0) }, { mode: 'elder' });
    stage.cut('DJ-N001');
    await press(stage, '[data-come]');
    await settle(stage);
    expect(say(stage)).to.contain('我来了：记下了，有网再交').and.to.contain('记下了：您到会了。');
    stage.cut(null);
    await settle(stage);
    expect(entries().map(({ state, data }) => [state, data?.person])).to.deep.equal([['came', 'm-01']]);
  });
});
