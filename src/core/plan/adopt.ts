import type { JsonObject, Ref } from '../ports.js';
import { type Choices, tickedOf } from './choices.js';
import { keyMaker } from './node-keys.js';
import { type PlanTask, taskRef } from './plan-tasks.js';
import type { Plan, Section } from './shape.js';
import { clip, longestTitle } from './task-title.js';

/** A draft of a command, as `workspace.execute` takes it. */
export interface PlanDraft {
  kind: 'plan' | 'task';
  name: 'adopt' | 'create';
  ref: Ref;
  input: JsonObject;
}

/** What the text does not say: who issued the plan, for which year. */
export interface AdoptOptions {
  /** Id of the unit that issued the plan; it owns each task until somebody hands it out. */
  unit: string;
  year: number;
  /** 文号. */
  document?: string;
  /** Where the text has none. */
  title?: string;
  /** Where it is not the one that title and year give: see `planWays`. */
  ref?: Ref;
}

/** Longest source of a plan's record, in characters, as its kind has it. */
export const longestPlan = 200_000;

/** `plan/<year>-<unit>-<title>`: the same plan brought a second time is the same record. */
export const planRef = ({ title }: Plan, o: AdoptOptions): Ref =>
  `plan/${o.year}-${o.unit}-${keyMaker()('', title || o.title || '')}`;

/**
 * The plan, then its tasks: each waits for the plan, so that every stop on the way is harmless. Ids are made from what the
 * plan says, so that the same import again makes nothing twice. No owner, no date and no number is in it that nobody ticked.
 */
export function adoptDrafts(
  plan: Plan,
  tasks: readonly PlanTask[],
  choices: Choices,
  o: AdoptOptions,
): { plan: PlanDraft; tasks: PlanDraft[] } {
  const ref = o.ref ?? planRef(plan, o);
  const on = `${o.year}-01-01`;
  const lines = tasks.filter(({ listed, there }) => listed || there);
  const drafts = lines.flatMap((line, place): PlanDraft[] => {
    if (line.there) return [];
    const input: JsonObject = {
      title: line.title,
      number: place + 1,
      sentence: line.piece.sentence,
      plan: ref,
      section: line.block.section ? headingOf(plan, line.block.section) : '',
      unit: o.unit,
      on,
    };
    for (const { sets } of tickedOf(line, choices)) Object.assign(input, sets);
    return [{ kind: 'task', name: 'create', ref: taskRef(ref, line.piece.key), input }];
  });
  const source: JsonObject = {
    title: clip(o.title || plan.title, 100),
    unit: o.unit,
    on,
    source: plan.source,
    sections: plan.sections.map(({ key, ordinal, title }) => ({ key, ordinal, title: clip(title, 200) })),
    measures: lines.length,
  };
  if (o.document) source.document = o.document;
  return { plan: { kind: 'plan', name: 'adopt', ref, input: source }, tasks: drafts };
}

/** The heading as it is printed, its number included. */
export function headingOf({ layout, source }: Plan, { key, title }: Section): string {
  const piece = layout.find((one) => one.role === 'heading' && one.key === key);
  const words = piece ? source.slice(...piece.span).trim() : title;
  return clip(words.replace(/[。．：:；;，,\s]+$/, ''), longestTitle);
}

/** 「4 部分，9 条，7 项」: what a person compares with the paper. */
export function countsOf({ sections }: Plan): { sections: number; measures: number; items: number } {
  const measures = sections.flatMap((section) => section.measures);
  return {
    sections: sections.filter(({ title }) => title !== '').length,
    measures: measures.length,
    items: measures.flatMap(({ items }) => items).length,
  };
}
