import { expect, it } from 'vitest';
import {
  adoptDrafts,
  choose,
  cutsAsBefore,
  noChoices,
  type Plan,
  parsePlan,
  planTasks,
} from '../../../src/core/plan/index.js';

const to = { unit: 'yx', year: 2026 };
const first = parsePlan(
  '云溪县2026年要点\n一、学习\n1.分步做好学习。一是办好读书班；二是送学上门；三是记好笔记。\n2.走访。上门看望，记下需要。每年慰问两次。',
).plan;
const blockAt = (plan: Plan, at: number) => planTasks(plan, noChoices, [], 'plan/p')[at]?.block as never;
const titles = (plan: Plan, choices = noChoices): string[] =>
  planTasks(plan, choices, [], 'plan/p').flatMap(({ listed, title }) => (listed ? title : []));

/** The tasks of the first text, cut by its items and by words of the second measure. */
const born = (() => {
  const at = first.source.indexOf('每年慰问两次');
  const byItems = choose.cutByItems(noChoices, blockAt(first, 0));
  const choices = choose.cut(byItems, blockAt(first, 1), [at, at + 6]);
  const { tasks } = adoptDrafts(first, planTasks(first, choices, [], 'plan/p'), choices, to);
  return tasks.map(({ ref, input }) => ({ ref, sentence: String(input.sentence) }));
})();

it('given the new text, cuts its measures as the old ones were, what was reworded included, and loses no rest', () => {
  const second = parsePlan(
    '云溪县2026年要点\n一、学习\n1.走访。上门看望，记下需要。每年慰问两次。\n2.分步做好学习。一是办好读书班；二是每季度送学上门；三是记好笔记。',
  ).plan;
  expect(titles(second)).toHaveLength(2);
  const choices = cutsAsBefore(noChoices, second, born);
  expect(titles(second, choices)).toEqual(['每年慰问两次', '走访', '办好读书班', '每季度送学上门', '记好笔记']);
});

it('given measures that were whole, or words that a person cut already, leaves them alone', () => {
  const whole = [{ ref: 'task/p.m1', sentence: first.source }];
  expect(cutsAsBefore(noChoices, first, whole)).toEqual(noChoices);
  const own = choose.cut(noChoices, blockAt(first, 0), [20, 24]);
  expect(cutsAsBefore(own, first, born).cuts[(blockAt(first, 0) as { key: string }).key]).toHaveLength(1);
});
