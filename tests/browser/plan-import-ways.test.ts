import { expect } from 'chai';
import '../../src/components/plan-import/define.js';
import { record } from './stage/county-records.js';
import {
  adoptedPlan,
  bareCounty,
  secondIssue as second,
  planText as text,
  planTitle as title,
} from './stage/plan-records.js';
import { compare, groups, openImport, type PlanStage, read, send } from './stage/plan-steps.js';
import { closeStage, press, say } from './stage/stage.js';

let stage: PlanStage;
afterEach(() => closeStage(stage));

const open = async (records = adoptedPlan()): Promise<void> => {
  stage = await openImport({}, { records: [...bareCounty(), ...records] });
};

describe('<dangjian-plan-import>, which plan a text belongs to', () => {
  const other = '云溪县2026年学习计划';
  const both = () => [
    ...adoptedPlan(),
    ...adoptedPlan('q', other, [
      '1.读书。每月读一本。',
      '2.讲课。请人来讲。',
      '3.参观。去看一看。',
      '4.交流。谈体会。',
    ]),
  ];

  it('given two plans of that year, asks which, and imports nothing until a person says so', async () => {
    await open(both());
    await read(stage, text(second, '云溪县2026年老干部工作要点（修订稿）'));
    const ways = [...stage.root.querySelectorAll('.ways label')].map((label) => label.textContent ?? '');
    expect(ways.map((way) => way.split('的修订稿')[0])).to.deep.equal([
      `这是《${title}》`,
      `这是《${other}》`,
      '另存为新的要点和原来的要点没有关系，任务全部新建。',
    ]);
    expect(stage.root.querySelector('.ways :checked')).to.equal(null);
    await send(stage);
    expect(say(stage)).to.contain('请先选这份要点是修订稿，还是新的要点');
    expect((stage.root.activeElement as HTMLInputElement).name).to.equal('plan-way');
    await press(stage, '.ways label:first-of-type input');
    expect(stage.root.querySelector('[data-send]')?.textContent).to.contain('逐条对照');
    await compare(stage);
    expect(groups(stage).kept).to.deep.equal(['办好读书班']);
  });

  it('given a person who says that it is a plan of its own, makes one beside the other', async () => {
    await open();
    await read(stage, text(second, '云溪县2026年下半年工作要点'));
    await press(stage, '.ways [value^=fresh]');
    await send(stage);
    expect(say(stage)).to.contain('已导入 4 条任务');
    expect(stage.workspace.list('plan')).to.have.length(2);
    expect(stage.workspace.sight('task/p.m1')?.record.version).to.equal(1);
  });

  it('given tasks that were cut out of a measure, cuts the new text in the same way', async () => {
    const words = '分步做好学习。一是办好读书班；二是送学上门；三是记好笔记。';
    const cuts = ['一是办好读书班；', '二是送学上门；', '三是记好笔记。'].map((sentence, n) =>
      record(`task/p.m1-c${n}`, 'unassigned', {
        ...{ title: sentence.slice(2, -1), sentence, plan: 'plan/p', number: n + 1 },
        ...{ unit: 'yx', on: '2026-01-01', term: 'open' },
      }),
    );
    const plan = { title, unit: 'yx', on: '2026-01-01', source: text([`1.${words}`]), measures: 3 };
    await open([record('plan/p', 'inForce', plan), ...cuts]);
    await read(stage, text([`1.${words.replace('送学', '每季度送学')}`]));
    await compare(stage);
    expect(groups(stage)).to.deep.equal({ changed: ['每季度送学上门'], kept: ['办好读书班', '记好笔记'] });
  });
});
