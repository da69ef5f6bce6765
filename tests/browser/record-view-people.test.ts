import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/components/record-view/define.js';
import type { Ref } from '../../src/core/ports.js';
import { branchRecords, dayFrom, personOf } from './stage/branch-records.js';
import { record } from './stage/county-records.js';
import { answerWith, openCounty, type Person, settings } from './stage/open-county.js';
import { closeStage, openStage, press, type Stage, say, settle, type } from './stage/stage.js';

const took = { what: 'took', office: 'secretary', person: personOf(0), on: '2024-04-01', by: 'u-office' };
const elected = { what: 'elected', from: '2024-03-01', on: '2024-03-01', by: 'u-office' };
/** Three of a branch with a secretary, and one of another branch. */
const records = () => [
  ...branchRecords(3),
  record('member/9', 'active', { person: 'm-99', unit: 'yx.b2', facts: [] }),
  record('member~person/9', 'held', { name: '邹长春', person: 'm-99', unit: 'yx.b2' }),
  record('term/yx.b1', 'serving', { unit: 'yx.b1', facts: [elected, { ...took, from: '2024-04-01' }] }),
];

let stage: Stage;
let stop: () => void;
/** A host that knows nobody's name. */
async function open(kind: string, view: string, person: Person = 'u-office'): Promise<void> {
  const county = openCounty({ person, records: records() });
  const { people: _, ...rest } = settings;
  stop = answerWith(county.workspace, rest);
  stage = await openStage(county, { kind, view });
}
afterEach(() => {
  stop();
  closeStage(stage);
});
const offered = (id: string): string[] =>
  [...stage.root.querySelectorAll(`#${id} option`)].map((option) => option.textContent ?? '');

describe('<dangjian-record-view>, people by their names', () => {
  it('given a host without names, an office is given to one of the branch, chosen by name with keys alone', async () => {
    await open('term', 'term/yx.b1');
    await press(stage, '[data-action=appoint]');
    expect(offered('q-person').slice(1)).to.deep.equal(['欧阳修文', '丁怀山', '白玉兰']);
    await type(stage, '#q-office', 'deputy');
    stage.root.querySelector<HTMLSelectElement>('#q-person')?.focus();
    for (let n = 0; n < 2; n += 1) await sendKeys({ press: 'ArrowDown' });
    await type(stage, '#q-from', dayFrom(-1));
    await press(stage, 'dialog button.main');
    await settle(stage);
    const facts = stage.workspace.sight('term/yx.b1')?.record.data?.facts as { person?: string }[];
    expect(facts.map(({ person }) => person)).to.deep.equal([undefined, personOf(0), personOf(1)]);
    expect(say(stage)).to.contain('丁怀山');
  });

  it('given somebody who went to another branch, still says who it was that quits', async () => {
    await open('term', 'term/yx.b1');
    await stage.workspace.execute({
      ...{ kind: 'member', name: 'transfer', ref: 'member/1' },
      input: { unit: 'yx.b2', how: 'moved', from: dayFrom(-1) },
    });
    await settle(stage);
    await press(stage, '[data-action=quit]');
    expect(offered('q-person').slice(1)).to.deep.equal(['丁怀山', '白玉兰', '欧阳修文']);
  });

  it('given a member, its page calls it in full where its title does, and masks all else until it is asked for', async () => {
    await open('member', 'member/1', 'u-liaison');
    const part: Ref = 'member~person/1';
    await stage.workspace.execute({ kind: 'member~person', name: 'edit', ref: part, input: { phone: '13812345678' } });
    await settle(stage);
    const shown = (): string => stage.root.querySelector('.person')?.textContent ?? '';
    expect(stage.root.querySelector('h2')?.textContent).to.equal('欧阳修文');
    expect(shown()).to.contain('欧阳修文').and.to.contain('138****5678');
    await press(stage, '.person [data-action=reveal]');
    await press(stage, 'dialog button.main');
    await settle(stage);
    expect(shown()).to.contain('13812345678');
  });

  it('given drawing after drawing, looks through the roll again only when somebody in it is called otherwise', async () => {
    await open('term', 'term/yx.b1');
    const { workspace, view } = stage;
    let looked = 0;
    const list = workspace.list.bind(workspace);
    workspace.list = (kind) => {
      if (kind === 'member~person') looked += 1;
      return list(kind);
    };
    const drawFive = async (): Promise<number> => {
      looked = 0;
      for (let n = 0; n < 5; n += 1) {
        view.requestUpdate();
        await view.updateComplete;
      }
      return looked;
    };
    expect(await drawFive()).to.equal(0);
    const ref = 'member~person/1';
    await workspace.execute({ kind: 'member~person', name: 'edit', ref, input: { name: '欧阳修武' } });
    await settle(stage);
    expect(looked, 'news of it').to.be.above(0);
    expect(await drawFive()).to.equal(0);
    expect(say(stage)).to.contain('欧阳修武');
  });
});
