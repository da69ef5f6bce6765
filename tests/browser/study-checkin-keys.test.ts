import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/components/study-checkin/define.js';
import type { Rec } from '../../src/core/ports.js';
import { branchRecords, dayFrom, entry, meeting, personOf, studiedBranch } from './stage/branch-records.js';
import { openCounty, type Person } from './stage/open-county.js';
import { closeStage, openOn, type Stage, say, settle } from './stage/stage.js';

let stage: Stage<'dangjian-study-checkin'>;
afterEach(() => closeStage(stage));

/** Tab, until the focus is on it. */
async function tabTo(selector: string): Promise<void> {
  for (let n = 0; n < 80 && !stage.root.activeElement?.matches(selector); n += 1) await sendKeys({ press: 'Tab' });
  expect(stage.root.activeElement?.matches(selector), `Tab comes to ${selector}`).to.equal(true);
}
async function enter(selector: string): Promise<void> {
  await tabTo(selector);
  await sendKeys({ press: 'Enter' });
  await stage.view.updateComplete;
}
const open = async (person: Person, days: number): Promise<void> => {
  const told = meeting('s1', 'noticed', { on: dayFrom(days), sittings: [{ on: dayFrom(days), from: '00:01' }] });
  stage = await openOn('dangjian-study-checkin', openCounty({ person, records: [...branchRecords(4), told] }), {});
};

describe('<dangjian-study-checkin>, by keys alone', () => {
  it('writes down a meeting and who was not there', async () => {
    await open('u-liaison', 1);
    for (const selector of ['[data-record]', '[data-type=study]', '[data-all]', `[data-person="${personOf(2)}"]`]) {
      await enter(selector);
    }
    await enter('[data-choice=leave]');
    await enter('.call [type=submit]');
    await settle(stage);
    expect(stage.root.activeElement?.localName, 'the focus is on the heading of the meeting').to.equal('h2');
    expect(say(stage)).to.contain('应到 4 人，实到 3 人');
  });

  it('says 我来了, and takes it back', async () => {
    await open('m-01', 0);
    await enter('[data-come]');
    await settle(stage);
    expect(say(stage)).to.contain('记下了：您到会了。');
    await enter('[data-undo]');
    await settle(stage);
    expect(say(stage)).not.to.contain('记下了：您到会了。');
  });

  const show = async (person: Person, records: Rec[], view = 'list'): Promise<void> => {
    stage = await openOn('dangjian-study-checkin', openCounty({ person, records }), { view });
  };
  const press = async (selector: string): Promise<void> => {
    await enter(selector);
    await settle(stage);
  };
  const states = (kind: string) =>
    stage.workspace.list(kind).flatMap(({ record }) => (record.data === null ? [] : [record.state]));

  it('says 有事不能来, tells why of one’s own will, and takes the reason back', async () => {
    await open('m-01', 1);
    await press('[data-leave]');
    await enter('.next summary');
    await enter('[data-choice=ill]');
    await tabTo('.next .tick input');
    await sendKeys({ press: 'Space' });
    await press('[data-tell]');
    expect(states('attendance~person')).to.deep.equal(['held']);
    await press('[data-erase]');
    await press('dialog.asks [type=submit]');
    expect([states('attendance'), states('attendance~person')]).to.deep.equal([['leave'], []]);
  });

  it('says how one caught up oneself', async () => {
    const missed = entry('e1', 'missed', { session: 'session/s9', person: 'm-01', on: dayFrom(-3) });
    await show('m-01', [...branchRecords(3), meeting('s9', 'held', { on: dayFrom(-3) }), missed], 'session/s9');
    await press('[data-caught-up]');
    await press('dialog.asks [type=submit]');
    expect(states('attendance')).to.deep.equal(['madeUp']);
  });

  it('plans a meeting, tells the branch, and calls it off', async () => {
    await show('u-secretary', branchRecords(3));
    await enter('[data-plan]');
    await tabTo('[name=place]');
    await sendKeys({ type: '活动室' });
    await press('.maker [type=submit]');
    await press('[data-action=notify]');
    expect(states('session')).to.deep.equal(['noticed']);
    if (!stage.root.activeElement?.matches('[data-action=cancel]')) {
      const rest = stage.root.querySelector<HTMLDetailsElement>('.detail details.rest');
      if (rest?.querySelector('[data-action=cancel]')) await enter('.detail details.rest summary');
    }
    await enter('[data-action=cancel]');
    await tabTo('dialog.asks [name=why]');
    await sendKeys({ type: '连日大雨' });
    await press('dialog.asks [type=submit]');
    expect(states('session')).to.deep.equal(['cancelled']);
  });

  it('makes one of two entries of one meeting', async () => {
    await show('u-liaison', studiedBranch(6));
    await press('[data-merge]');
    expect(stage.workspace.sight('session/s5')?.record.state).to.equal('merged');
  });

  it('writes down how somebody caught up, and which of two entries is wrong', async () => {
    await show('u-secretary', studiedBranch(6), 'session/s1');
    await press(`[data-make-up="${personOf(3)} phone"]`);
    expect(say(stage)).to.contain('已补学');
    await enter('.note [data-strike="attendance/c1"]');
    await tabTo('dialog.asks [name=wrong]');
    await sendKeys({ press: 'ArrowDown' });
    await press('dialog.asks [type=submit]');
    expect(stage.workspace.sight('attendance/c1')?.record.state).to.equal('struck');
  });

  it('writes down a guest, apart from who was asked to come', async () => {
    await show('u-liaison', studiedBranch(6), 'session/s1');
    await enter('[data-guest]');
    await tabTo('[name=guest]');
    await sendKeys({ type: '孟庆华' });
    await press('.maker [type=submit]');
    expect(say(stage)).to.contain('列席 1 人').and.to.contain('孟庆华');
  });

  it('explains a month in which nothing was held, and agrees with somebody not to come', async () => {
    await show('u-secretary', branchRecords(3));
    await enter('[data-explain^=assembly]');
    await tabTo('[name=reason]');
    await sendKeys({ type: '高温' });
    await press('.maker [type=submit]');
    expect(states('session')).to.deep.equal(['explained']);
    await enter('[data-exempt]');
    await tabTo('[name=person]');
    await sendKeys({ press: 'ArrowDown' });
    await press('.maker [type=submit]');
    expect(states('attendance')).to.deep.equal(['excused']);
  });

  it('turns the pages of the list, opens a meeting and comes back to where one was', async () => {
    const many = Array.from({ length: 21 }, (_, n) => meeting(`p${n}`, 'held', { on: dayFrom(-n - 1) }));
    await show('m-01', [...branchRecords(1), ...many]);
    await enter('.pager button:last-child');
    await press('[data-ref="session/p20"]');
    await press('.back');
    expect(stage.root.activeElement?.getAttribute('data-ref')).to.equal('session/p20');
  }).timeout(40_000);
});
