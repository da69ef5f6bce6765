import { expect } from 'chai';
import '../../src/components/task-board/define.js';
import type { JsonObject, Rec } from '../../src/core/ports.js';
import { countyRecords, record } from './stage/county-records.js';
import { openCounty } from './stage/open-county.js';
import { closeStage, openOn, press, type Stage, settle, type } from './stage/stage.js';

let stage: Stage<'dangjian-task-board'>;
const open = async (records: Rec[], view: 'board' | 'ledger' = 'ledger') => {
  stage = await openOn('dangjian-task-board', openCounty({ records }), { view });
  for (const button of stage.root.querySelectorAll<HTMLElement>('[aria-expanded]')) button.click();
  await settle(stage);
};
afterEach(() => closeStage(stage));

const plan = 'plan/2026-yx-p1';
// The heading after its number gives the key of a measure.
const source = '一、学在经常\n1.坚持集中学习。每季度一次。\n2.送学上门。结对送到家里。';
const task = (id: string, more: JsonObject): Rec =>
  record(`task/${id}`, 'assigned', { title: id, unit: 'yx.edu', on: '2026-01-05', term: 'open', ...more });
const units = (): Rec[] => countyRecords().filter(({ ref }) => ref.startsWith('unit/'));
const ofPlan = (): Rec[] => [
  ...units(),
  record(plan, 'inForce', { title: '要点', unit: 'yx', on: '2026-01-01', source }),
  task('2026-yx-p1.m0000001', { plan, title: '送学', number: 3, section: '一', unit: 'yx.b1', due: '2026-06-30' }),
  task('2026-yx-p1.m0000002-c0000001', { plan, title: '编教材', number: 1, section: '一', due: '2026-05-31' }),
  task('2026-yx-p1.m0000002-c0000002', { plan, title: '办讲座', number: 2, section: '二', due: '2026-06-01' }),
];
const filters = (): string[] =>
  [...stage.root.querySelectorAll<HTMLSelectElement>('.filters [name]')].map(({ name }) => name);
const rows = (): string[] =>
  [...stage.root.querySelectorAll('tbody [data-open]')].map((one) => one.textContent?.trim() ?? '');
const heads = (): string[] =>
  [...stage.root.querySelectorAll('tbody .heading')].map((one) => one.textContent?.trim() ?? '');

describe('<dangjian-task-board>, filters', () => {
  it('given tasks of one unit, one section and no plan, offers no filter that has nothing to choose', async () => {
    await open([...units(), task('a', {}), task('b', {})]);
    expect(filters()).to.deep.equal(['sort']);
  });

  it('given tasks of a plan, narrows them by measure, by unit, by branch', async () => {
    await open(ofPlan());
    expect(filters()).to.deep.equal(['section', 'measure', 'due', 'sort', 'group']);
    const measures = [...stage.root.querySelectorAll('[name=measure] option')].map((one) => one.textContent);
    expect(measures).to.deep.equal(['全部', '编教材', '送学']);
    await type(stage, '[name=measure]', 'task/2026-yx-p1.m0000002');
    expect(rows()).to.deep.equal(['编教材', '办讲座']);
    await press(stage, '.filters .plain');
    expect(rows()).to.have.length(3);
  });

  it('given branches that owe, they are chosen apart from the units', async () => {
    await open([
      ...ofPlan(),
      task('c', { unit: 'yx.b2' }),
      record('unit/yx.b2', 'active', { unit: 'yx.b2', name: '城西离退休党支部', sort: 'branch', parent: 'yx' }),
    ]);
    expect(filters()).to.include('branch').and.not.to.include('unit');
    await type(stage, '[name=branch]', 'yx.b1');
    expect(rows()).to.deep.equal(['送学']);
  });
});

describe('<dangjian-task-board>, groups of the ledger', () => {
  it('given a group, parts the rows under headings with their counts', async () => {
    await open(ofPlan());
    expect(heads()).to.deep.equal(['一2', '二1']);
    await type(stage, '[name=group]', 'month');
    expect(heads()).to.deep.equal(['2026年5月1', '2026年6月2']);
    expect(rows()).to.deep.equal(['编教材', '办讲座', '送学']);
    await type(stage, '[name=group]', 'unit');
    expect(heads()).to.deep.equal(['城东离退休党支部1', '县教育局2']);
    await type(stage, '[name=group]', 'measure');
    expect(heads()).to.deep.equal(['编教材2', '送学1']);
  });

  it('given the board, offers no headings: the columns are parted already', async () => {
    await open(ofPlan(), 'board');
    expect(filters()).to.include('sort').and.not.to.include('group');
  });
});

describe('<dangjian-task-board>, evidence', () => {
  const evidence = [
    { by: 'u-edu', on: '2026-03-01', name: '学习照片', link: 'https://yx.gov.cn/a/1' },
    { by: 'u-edu', on: '2026-03-02', name: '恶作剧', link: 'javascript:alert(1)' },
    { by: 'u-edu', on: '2026-03-03', name: '通知', link: '云老办〔2026〕3号' },
  ];

  it('given addresses of the web, links them beside the page and tells them nothing; anything else is words', async () => {
    await open([...units(), task('a', { evidence })]);
    Object.assign(stage.view, { columns: 'title,evidence' });
    await stage.view.updateComplete;
    await press(stage, '[data-open]');
    await settle(stage);
    for (const place of ['tbody', 'dialog.task']) {
      const links = [...stage.root.querySelectorAll<HTMLAnchorElement>(`${place} a`)];
      expect(links.map((one) => one.getAttribute('href'))).to.deep.equal(['https://yx.gov.cn/a/1']);
      expect([links[0]?.target, links[0]?.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      expect(stage.root.querySelector(place)?.textContent)
        .to.contain('javascript:alert(1)')
        .and.to.contain('云老办〔2026〕3号');
    }
  });
});
