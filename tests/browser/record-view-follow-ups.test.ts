import { expect } from 'chai';
import '../../src/components/record-view/define.js';
import { branchRecords, dayFrom, personOf, today } from './stage/branch-records.js';
import { record } from './stage/county-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, openStage, press, type Stage, say, settle, type } from './stage/stage.js';

let stage: Stage;
afterEach(() => closeStage(stage));

const person = personOf(0);
const wish = { category: 'goods', unit: 'yx.b1', on: '2026-02-10', until: '2099-12-31' };
/** A branch of three; the first has a wish, took one on, leads the branch and holds a task. */
const records = () => [
  ...branchRecords(3),
  record('term/yx.b1', 'serving', {
    unit: 'yx.b1',
    facts: [{ what: 'took', office: 'secretary', person, from: '2024-04-01', on: '2024-04-01', by: 'u-office' }],
  }),
  record('wish/own', 'open', { ...wish, title: '想要一台收音机', wisher: person }),
  record('wish/taken', 'claimed', { ...wish, title: '想去看看水库', claims: [{ by: person, on: '2026-03-01' }] }),
  record('task/held', 'underway', { title: '办一次讲座', unit: 'yx.b1', on: '2026-01-05', person }),
];
async function open(o: Opening, kind: string, view = 'list'): Promise<void> {
  stage = await openStage(openCounty({ records: records(), ...o }), { kind, view });
}
const left = (): (string | null)[] =>
  [...stage.root.querySelectorAll('[data-follows]')].map((line) => line.getAttribute('data-follows'));
async function tellDeath(): Promise<void> {
  await press(stage, '[data-action=recordDeath]');
  await type(stage, '#q-from', dayFrom(-1));
  await press(stage, 'dialog button.main');
  await settle(stage);
}

describe('<dangjian-record-view>, what follows from a death', () => {
  it('given the office, lists what is to be done and does it with one press, each record by a command of its own', async () => {
    await open({}, 'member', 'member/1');
    expect(left()).to.deep.equal([]);
    await tellDeath();
    expect(left()).to.deep.equal(['wish/own', 'wish/taken', 'term/yx.b1', 'task/held']);
    expect(say(stage)).to.contain('想要一台收音机').and.to.contain('担任的职务到这一天为止');
    await press(stage, '[data-follow]');
    await settle(stage);
    expect(left()).to.deep.equal(['task/held']);
    expect(say(stage)).to.contain('接着要办的事 3 项');
    const { workspace } = stage;
    const states = ['wish/own', 'wish/taken', 'term/yx.b1'].map((ref) => workspace.sight(ref)?.record.state);
    expect(states).to.deep.equal(['ended', 'open', 'serving']);
    expect(workspace.sight('term/yx.b1')?.record.data?.facts).to.deep.include({
      ...{ what: 'quit', person, from: dayFrom(-1), on: today, by: 'u-office' },
    });
  });

  it('given the liaison, does what a liaison may, and says of the rest who does it', async () => {
    await open({ person: 'u-liaison' }, 'member', 'member/1');
    await tellDeath();
    expect(say(stage)).to.contain('确认，一起办理以上 1 件').and.to.contain('由老干部局或所在单位办理');
    await press(stage, '[data-follow]');
    await settle(stage);
    expect(left()).to.deep.equal(['wish/taken', 'term/yx.b1', 'task/held']);
    expect(stage.root.querySelector('[data-follow]')).to.equal(null);
  });
});

describe('<dangjian-record-view>, a list of people', () => {
  const titles = () => [...stage.root.querySelectorAll('.line-title')].map((title) => title.textContent);

  it('given who sees the person parts, shows names and offices; given who does not, a plain word, and never an id', async () => {
    await open({}, 'member');
    expect(titles()).to.deep.equal(['欧阳修文', '丁怀山', '白玉兰']);
    expect(stage.root.querySelector('[data-ref="member/1"]')?.textContent).to.contain('支部书记');
    closeStage(stage);
    await open({ person: 'u-edu' }, 'member');
    expect(titles()).to.deep.equal(Array(3).fill('党员（姓名未公开）'));
    expect(say(stage)).not.to.match(/m-\d|yx\.b/);
    closeStage(stage);
    await open({}, 'term');
    expect(titles()).to.deep.equal(['城东离退休党支部']);
    expect(say(stage)).to.contain('支部书记欧阳修文');
  });

  it('given a wish, prints who wished and who took it on as masks: the full name is asked for, and that is logged', async () => {
    await open({ person: 'u-liaison' }, 'wish', 'wish/own');
    expect(say(stage)).to.contain('欧阳**').and.not.to.contain('欧阳修文');
    closeStage(stage);
    await open({ person: 'u-liaison' }, 'wish', 'wish/taken');
    expect(say(stage)).to.contain('欧阳**').and.not.to.contain('欧阳修文');
  });
});
