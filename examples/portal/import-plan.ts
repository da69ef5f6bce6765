import type { Plan } from '../../src/core/plan/index.js';
import type { Workspace } from '../../src/index.js';

/** 「4 部分，9 条，7 项」: what a person compares with the paper. */
export function countsOf({ sections }: Plan): { sections: number; measures: number; items: number } {
  const measures = sections.flatMap((section) => section.measures);
  return {
    sections: sections.filter(({ title }) => title !== '').length,
    measures: measures.length,
    items: measures.flatMap(({ items }) => items).length,
  };
}

export type Imported = { done: true; tasks: number; left: string[] } | { done: false; why: string };

/**
 * The plan, then its tasks, as one batch: each task waits for the plan, so that every stop on the way is harmless. Ids
 * are made from the plan's own keys: importing the same plan again makes nothing twice.
 */
export async function importPlan(
  workspace: Workspace,
  plan: Plan,
  o: { unit: string; year: number },
): Promise<Imported> {
  const id = `${plan.year ?? o.year}-${o.unit}`;
  const on = `${plan.year ?? o.year}-01-01`;
  const measures = plan.sections.flatMap((section) => section.measures.map((measure) => ({ section, measure })));
  const adopted = await workspace.execute({
    kind: 'plan',
    name: 'adopt',
    ref: `plan/${id}`,
    input: {
      title: plan.title.slice(0, 100),
      unit: o.unit,
      on,
      source: plan.source,
      sections: plan.sections.map(({ key, ordinal, title }) => ({ key, ordinal, title })),
      measures: measures.length,
    },
  });
  if (!adopted.saved) return { done: false, why: whyNot(adopted.refused) };

  const left: string[] = [];
  for (const [place, { section, measure }] of measures.entries()) {
    const made = await workspace.execute({
      kind: 'task',
      name: 'create',
      ref: `task/${id}.${measure.key}`,
      input: {
        title: measure.title.slice(0, 120),
        number: place + 1,
        sentence: measure.text,
        plan: `plan/${id}`,
        section: section.title.slice(0, 120),
        unit: o.unit,
        on,
      },
      after: adopted.id,
      batch: adopted.id,
    });
    if (!made.saved) left.push(`${measure.title}：${made.refused.message}`);
  }
  return { done: true, tasks: measures.length - left.length, left };
}

/** The engine says 「这条记录已经有了」, which is true and tells a person nothing about plans. */
const whyNot = ({ code, message }: { code: string; message: string }): string =>
  code === 'DJ-R004' ? '今年的要点已经导入过了，没有重复导入。任务在下面“要点任务”里。' : message;
