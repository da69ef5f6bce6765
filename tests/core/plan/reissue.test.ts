import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { plan as planKind } from '../../../src/core/kinds/index.js';
import {
  adoptDrafts,
  calledNow,
  type EarlierTask,
  matchNodes,
  noChoices,
  nodesOfPieces,
  nodesOfTasks,
  parsePlan,
  planTasks,
  type ReissueDraft,
  reissueDrafts,
  rematch,
  taskRef,
} from '../../../src/core/plan/index.js';
import { lifeOf, office } from '../county.js';

const head = '云溪县2026年离退休干部工作要点\n一、抓好学习\n';
const first = parsePlan(
  `${head}1.办好读书班。每季度学习一次，提前三天通知。\n2.走访困难老同志。上门看望，记下需要。\n3.建立作品档案柜。把老同志的作品编好号，放在一处。`,
);
const second = parsePlan(
  `${head.replace('要点', '要点（修订）')}1.走访困难老同志。每月上门看望一次，记下需要。\n2.开设直播课堂。请专家远程讲课，方便在外地的人。\n3.办好读书班。每季度学习一次，提前三天通知。`,
);
const adopted = adoptDrafts(first.plan, planTasks(first.plan, noChoices, [], 'plan/p'), noChoices, {
  unit: 'yx',
  year: 2026,
});
const ref = adopted.plan.ref;
const born: EarlierTask[] = adopted.tasks.map((draft) => ({
  ref: draft.ref,
  sentence: String(draft.input.sentence),
  number: Number(draft.input.number),
}));
const pieces = planTasks(second.plan, noChoices, [], ref);
const proposal = (earlier: readonly EarlierTask[]) => matchNodes(nodesOfTasks(earlier), nodesOfPieces(pieces));
const options = {
  ...{ unit: 'yx', year: 2026, ref, source: first.plan.source },
  why: '要点修订，不再列入',
  document: '云老〔2026〕9号',
};
const draftsFor = (made: readonly EarlierTask[], matches = proposal(made), source = options.source) =>
  reissueDrafts(second.plan, pieces, matches, made, noChoices, { ...options, source });

/** The tasks after some of the commands were done: those of the plan, and those that were cancelled. */
function tasksAfter(made: readonly EarlierTask[], done: readonly ReissueDraft[]) {
  const gone = new Set(done.filter(({ name }) => name === 'cancel').map((draft) => draft.ref));
  const said = new Map(done.map((draft) => [draft.ref, String(draft.input.sentence)]));
  const fresh = done.filter(({ name }) => name === 'create');
  const all: EarlierTask[] = [
    ...made.map((task) => (gone.has(task.ref) ? task : { ...task, sentence: said.get(task.ref) ?? task.sentence })),
    ...fresh.map(({ ref: task, input: { sentence, number } }) => ({
      ...{ ref: task, sentence: String(sentence), number: Number(number) },
    })),
  ];
  return { all, left: all.filter((task) => !gone.has(task.ref)) };
}

describe('a plan that is issued again, confirmed', () => {
  it('leaves what is kept alone, edits what changed, makes what is new and cancels what is dropped, each under the id it has', () => {
    const { plan, tasks } = draftsFor(born);
    expect(plan).toMatchObject({
      name: 'reissue',
      ref,
      input: { source: second.plan.source, document: options.document },
    });
    expect(tasks.map((draft) => [draft.name, draft.ref])).toEqual([
      ['edit', born[1]?.ref],
      ['create', expect.stringMatching(`^${taskRef(ref, 'm').replaceAll('.', '\\.')}`)],
      ['cancel', born[2]?.ref],
    ]);
    expect(tasks[0]?.input).toEqual({ sentence: expect.stringContaining('每月上门看望一次') });
    expect(tasks[1]?.input).toMatchObject({ title: '开设直播课堂', plan: ref, unit: 'yx', section: '一、抓好学习' });
    expect(tasks[2]?.input).toEqual({ why: options.why, document: options.document });
  });

  it('given a break anywhere in the chain, proposes exactly what is left, and nothing once all is done', () => {
    const { tasks } = draftsFor(born);
    for (let stop = 0; stop <= tasks.length; stop++) {
      const { all, left } = tasksAfter(born, tasks.slice(0, stop));
      const rest = draftsFor(all, proposal(left), second.plan.source);
      expect(rest.plan).toBeNull();
      expect(rest.tasks.map((draft) => [draft.name, draft.ref])).toEqual(
        tasks.slice(stop).map((draft) => [draft.name, draft.ref]),
      );
    }
  });

  it('given the new text once more, finds every point in a task, whatever id it kept', () => {
    const { plan, tasks } = draftsFor(born);
    const called = calledNow(ref, plan?.input.kept, tasksAfter(born, tasks).left);
    expect(planTasks(second.plan, noChoices, [], ref, called).map(({ there }) => there)).toEqual([true, true, true]);
  });

  it('given a person who says that a changed point is a new one, makes a task beside the old one, never under an id that was in use', () => {
    const sides = { was: nodesOfTasks(born), now: nodesOfPieces(pieces) };
    const [, , last] = sides.now;
    const { tasks } = draftsFor(born, rematch(proposal(born), last?.key ?? '', null, sides));
    const made = tasks.filter(({ name }) => name === 'create');
    expect(made).toHaveLength(2);
    for (const draft of made) expect(born.map((task) => task.ref)).not.toContain(draft.ref);
    expect(tasks.filter(({ name }) => name === 'cancel').map((draft) => draft.ref)).toContain(born[0]?.ref);
  });
});

describe('a plan that is issued again and again', () => {
  const sentences = [
    '办好读书班，每季度学习一次',
    '上门走访困难老同志',
    '建立作品档案柜',
    '开设直播课堂',
    '修好楼道的灯',
  ];
  const issue = fc.shuffledSubarray(sentences, { minLength: 1 });
  const read = (list: readonly string[]) =>
    parsePlan(`${head}${list.map((sentence, n) => `${n + 1}.${sentence}。`).join('\n')}`).plan;

  it('never has two tasks of one number or one id, also where a point that was dropped comes back', () => {
    fc.assert(
      fc.property(issue, fc.array(issue, { minLength: 1, maxLength: 4 }), (begun, issues) => {
        const before = read(begun);
        const { tasks } = adoptDrafts(before, planTasks(before, noChoices, [], ref), noChoices, options);
        let now = tasksAfter([], tasks as ReissueDraft[]);
        let source = before.source;
        for (const list of issues) {
          const plan = read(list);
          const lines = planTasks(plan, noChoices, [], ref);
          const matches = matchNodes(nodesOfTasks(now.left), nodesOfPieces(lines));
          const drafts = reissueDrafts(plan, lines, matches, now.all, noChoices, { ...options, source }).tasks;
          const left = new Set(now.left.map((task) => task.ref));
          const after = tasksAfter(now.all, drafts);
          const old = new Set(now.all.map((task) => task.ref).filter((task) => !left.has(task)));
          now = { all: after.all, left: after.left.filter((task) => !old.has(task.ref)) };
          source = plan.source;
          expect(now.left.map(({ sentence }) => sentence).sort()).toHaveLength(list.length);
        }
        const numbers = now.all.map(({ number }) => number);
        expect(new Set(numbers).size, String(numbers)).toBe(numbers.length);
        expect(new Set(now.all.map((task) => task.ref)).size).toBe(now.all.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the record of a plan that is issued again', () => {
  const life = lifeOf(planKind as unknown as Kind);
  it('holds the new text and keeps the old one with its number, and refuses the same text', () => {
    expect(life.does(office, '导入要点', { ...adopted.plan.input, document: '云老〔2026〕1号' })).toBe('执行中');
    expect(life.does(office, '修订重印', draftsFor(born).plan?.input ?? {})).toBe('执行中');
    expect(life.data()).toMatchObject({
      source: second.plan.source,
      document: options.document,
      earlier: [{ source: first.plan.source, document: '云老〔2026〕1号', on: '2026-03-05' }],
    });
    expect(life.does(office, '修订重印', draftsFor(born).plan?.input ?? {})).toMatch(/原文/);
  });
});
