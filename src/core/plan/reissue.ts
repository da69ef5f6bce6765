import type { JsonObject, Ref } from '../ports.js';
import { type AdoptOptions, adoptDrafts } from './adopt.js';
import type { Choices } from './choices.js';
import type { NodeMatch, PlanNode } from './match-nodes.js';
import { type EarlierTask, type PlanTask, taskRef } from './plan-tasks.js';
import type { Plan } from './shape.js';

/** A draft of a command on what is there, or of a new task. */
export interface ReissueDraft {
  kind: 'plan' | 'task';
  name: 'reissue' | 'edit' | 'create' | 'cancel';
  ref: Ref;
  input: JsonObject;
}

/** What is known of the plan that comes out again. */
export interface ReissueOptions extends AdoptOptions {
  /** The plan that is issued again. It keeps its id, whatever its title is now. */
  ref: Ref;
  /** Why what is dropped is cancelled: 「要点修订，不再列入」. */
  why: string;
  /** The text of the plan as this device has it; the same text = the plan itself is done, only tasks are left. */
  source: string;
}

/** The tasks of a plan as one side of the matching, by their refs. */
export const nodesOfTasks = (tasks: readonly EarlierTask[]): PlanNode[] =>
  tasks.map(({ ref, sentence }) => ({ key: ref, words: sentence }));

/** The points that the new text lists, as the other side, by the keys of their pieces. */
export const nodesOfPieces = (tasks: readonly PlanTask[]): PlanNode[] =>
  tasks.filter(({ listed }) => listed).map(({ piece }) => ({ key: piece.key, words: piece.sentence }));

/**
 * What a confirmed matching comes to: the plan with its new text, then each task by itself. Tasks keep their ids: a changed
 * one gets its sentence, a dropped one is cancelled and can still be read, a kept one is left alone. Where the chain breaks,
 * the same matching proposes what is left, because what was done has become `kept`. `tasks` = those of the new text, read
 * without earlier ones; `made` = every task that was ever made from the plan: the ids and numbers of cancelled ones stay theirs.
 */
export function reissueDrafts(
  plan: Plan,
  tasks: readonly PlanTask[],
  matches: readonly NodeMatch[],
  made: readonly EarlierTask[],
  choices: Choices,
  o: ReissueOptions,
): { plan: ReissueDraft | null; tasks: ReissueDraft[] } {
  const adopted = adoptDrafts(plan, tasks, choices, o);
  const wordsOf = new Map(tasks.map(({ piece }) => [piece.key, piece.sentence]));
  const bornAs = new Map(adopted.tasks.map((draft) => [draft.ref, draft.input]));
  const adoptedAs = (key: string): JsonObject => bornAs.get(taskRef(o.ref, key)) ?? {};
  const refs = idsOf(matches, made, o.ref);
  const numberFor = freeNumbers(made, adopted.tasks.length);
  const cancelled: JsonObject = o.document ? { why: o.why, document: o.document } : { why: o.why };
  const drafts = matches.flatMap(({ was, now, how }): ReissueDraft[] => {
    const ref = was ?? refs.get(now ?? '') ?? '';
    if (how === 'kept') return [];
    if (how === 'dropped') return [{ kind: 'task', name: 'cancel', ref, input: cancelled }];
    if (how === 'changed')
      return [{ kind: 'task', name: 'edit', ref, input: { sentence: wordsOf.get(now ?? '') ?? '' } }];
    const input = adoptedAs(now ?? '');
    return [{ kind: 'task', name: 'create', ref, input: { ...input, number: numberFor(Number(input.number)) } }];
  });
  if (plan.source === o.source) return { plan: null, tasks: drafts };
  const { title, document, source, sections, measures } = adopted.plan.input;
  const kept = [...refs].flatMap(([piece, ref]) =>
    ref === taskRef(o.ref, piece) ? [] : [{ piece, task: ref.slice(taskRef(o.ref, '').length) }],
  );
  const input = {
    title,
    source,
    sections,
    measures,
    kept,
    ...(document === undefined ? {} : { document }),
  } as JsonObject;
  return { plan: { kind: 'plan', name: 'reissue', ref: o.ref, input }, tasks: drafts };
}

/** By key of the piece: the id its task has or gets. An id that some task of the plan had is never given to another point. */
function idsOf(matches: readonly NodeMatch[], made: readonly EarlierTask[], plan: Ref): Map<string, Ref> {
  const given = new Set(made.map(({ ref }) => ref));
  const refs = new Map<string, Ref>();
  for (const { was, now } of matches) {
    if (now === null) continue;
    let ref = was ?? taskRef(plan, now);
    for (let again = 2; was === null && given.has(ref); again++) ref = taskRef(plan, `${now}-r${again}`);
    given.add(ref);
    refs.set(now, ref);
  }
  return refs;
}

/**
 * A task keeps its number, and a ledger has no number twice: a new one is numbered by its place in the text (of `places`)
 * where that is free, and otherwise behind all others.
 */
function freeNumbers(made: readonly EarlierTask[], places: number): (place: number) => number {
  const given = new Set(made.map(({ number = 0 }) => number));
  let last = Math.max(places, ...given);
  return (place) => {
    if (!given.has(place)) return place;
    last += 1;
    return last;
  };
}
