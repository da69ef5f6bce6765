import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/components/study-checkin/define.js';
import { branchRecords, dayFrom, meeting, personOf } from './stage/branch-records.js';
import { openCounty, type Person } from './stage/open-county.js';
import { closeStage, openOn, type Stage, say, settle } from './stage/stage.js';

let stage: Stage<'dangjian-study-checkin'>;
afterEach(() => closeStage(stage));

/** Tab, until the focus is on it, and Enter. */
async function enter(selector: string): Promise<void> {
  for (let n = 0; n < 80 && !stage.root.activeElement?.matches(selector); n += 1) await sendKeys({ press: 'Tab' });
  expect(stage.root.activeElement?.matches(selector), `Tab comes to ${selector}`).to.equal(true);
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
});
