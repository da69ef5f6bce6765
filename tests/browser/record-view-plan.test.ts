import { expect } from 'chai';
import '../../src/components/record-view/define.js';
import { countyRecords, record } from './stage/county-records.js';
import { openCounty } from './stage/open-county.js';
import { actions, closeStage, openStage, type Stage } from './stage/stage.js';

let stage: Stage;
afterEach(() => closeStage(stage));

describe('<dangjian-record-view>, a plan', () => {
  it('given a plan that was issued again, shows both texts line by line, and no form that would change only the text', async () => {
    const earlier = [{ on: '2026-07-01', title: '要点', source: '一、学习\n1.读书。' }];
    const data = { title: '要点', unit: 'yx', on: '2026-01-01', source: '一、学习\n1.办读书班。', earlier };
    const records = [...countyRecords(), record('plan/p', 'inForce', data)];
    stage = await openStage(openCounty({ records }), { kind: 'plan', view: 'plan/p' });
    expect(actions(stage)).to.deep.equal(['补文号', '年度结束', '撤销要点']);
    const texts = [...stage.root.querySelectorAll<HTMLElement>('blockquote, .log li p')];
    for (const text of ['1.办读书班。', '1.读书。']) {
      const line = texts.find(({ innerText }) => innerText.split('\n').some((one) => one === text));
      expect(line, text).not.to.equal(undefined);
    }
  });
});
