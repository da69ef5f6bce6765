import { expect } from 'chai';
import '../../src/components/plan-import/define.js';
import { imported, openImport, type PlanStage, read, send, titles, until } from './stage/plan-steps.js';
import { samplePlan } from './stage/plan-text.js';
import { closeStage, press, say, settle } from './stage/stage.js';

let stage: PlanStage;
afterEach(() => closeStage(stage));

const states = (): string[] => imported(stage).map(({ record }) => record.state);
const undo = async (): Promise<void> => {
  await press(stage, '[data-undo]');
  await until(stage, '#plan-text');
  await settle(stage);
};

describe('<dangjian-plan-import>, an import that is taken back', () => {
  it('given nothing sent yet, leaves no trace of it, and the text where it was', async () => {
    stage = await openImport();
    stage.cut('DJ-N001');
    await read(stage, await samplePlan());
    await send(stage);
    await undo();
    expect([stage.workspace.outbox, stage.workspace.list('plan'), imported(stage)]).to.deep.equal([[], [], []]);
    expect(say(stage)).to.contain('已撤销这次导入');
    await press(stage, '.paste [type=submit]');
    expect(titles(stage)).to.have.length(9);
  });

  it('given all of it sent, cancels plan and tasks, which can still be read; the text can be brought in anew', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    await send(stage);
    await undo();
    expect(states()).to.deep.equal(Array(9).fill('cancelled'));
    expect(stage.workspace.list('plan').map(({ record }) => record.state)).to.deep.equal(['cancelled']);
    expect(stage.workspace.parked).to.deep.equal([]);
    await press(stage, '.paste [type=submit]');
    await send(stage);
    expect(say(stage)).to.contain('已导入 9 条任务');
    expect(states().filter((state) => state === 'unassigned')).to.have.length(9);
  });

  it('given a task on which somebody has worked, names it and leaves it, and with it the plan', async () => {
    stage = await openImport();
    await read(stage, await samplePlan());
    await send(stage);
    const [first] = imported(stage);
    const touched = first?.ref ?? '';
    await stage.workspace.execute({ kind: 'task', name: 'assign', ref: touched, input: { unit: 'yx.edu' } });
    await undo();
    expect(stage.workspace.sight(touched)?.record.state).to.equal('assigned');
    expect(states().filter((state) => state === 'cancelled')).to.have.length(8);
    expect(stage.workspace.list('plan').map(({ record }) => record.state)).to.deep.equal(['inForce']);
    expect(stage.root.querySelector('[part=not-done]')?.textContent)
      .to.contain(String(first?.record.data?.title))
      .and.contain('已经有人在办');
    expect(say(stage)).to.contain('撤销了 8 项，有 1 项留着');
  });
});
