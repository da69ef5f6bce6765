import type { Block } from './blocks.js';
import type { PlanTask } from './plan-tasks.js';
import type { Span } from './shape.js';
import type { TaskOffer } from './task-offers.js';

/** What a person decided about a plan that was read. Nothing of it is decided before they do. */
export interface Choices {
  /** Stretches outside the measures that are tasks, too. */
  added: readonly Span[];
  /** Words that are tasks of their own, by the key of the block from which they are cut. */
  cuts: Readonly<Record<string, readonly Span[]>>;
  /** By key of a piece: whether it becomes a task. Not said = when there is work in it. */
  listed: Readonly<Record<string, boolean>>;
  /** Other titles, by key of the piece. */
  titles: Readonly<Record<string, string>>;
  /** `<key of the piece>:<id of the offer>` of what was ticked. */
  ticked: ReadonlySet<string>;
}
/** Nobody has decided anything yet: each measure is one task, and nothing that was only found is set. */
export const noChoices: Choices = { added: [], cuts: {}, listed: {}, titles: {}, ticked: new Set() };

/** Stretches that stood in no measure, listed as well. */
export const add = (choices: Choices, spans: readonly Span[]): Choices => ({
  ...choices,
  added: [...choices.added, ...spans],
});

/** Words of a block as a task of their own. */
export const cut = (choices: Choices, { key }: Block, span: Span): Choices => ({
  ...choices,
  cuts: { ...choices.cuts, [key]: [...(choices.cuts[key] ?? []), span] },
});

/** Each 一是 or numbered point under the measure as a task; what leads up to them is none, until somebody says so. */
export const cutByItems = (choices: Choices, block: Block): Choices => ({
  ...choices,
  cuts: { ...choices.cuts, [block.key]: itemsToCut(block).map(({ span }) => span) },
  listed: { ...choices.listed, [block.key]: false },
});

/** Inline items may lie within numbered ones; then the numbered ones are the cut. */
export function itemsToCut({ items }: Block): Block['items'] {
  const numbered = items.filter(({ mark, level }) => mark === 'number' && level === 1);
  return numbered.length > 1 ? numbered : items.filter(({ mark }) => mark === 'inline');
}

/** Takes one cut back, or all of the block's: its words are where they were. */
export function uncut(choices: Choices, { key }: Block, span: Span | null): Choices {
  const left = span === null ? [] : (choices.cuts[key] ?? []).filter((one) => one[0] !== span[0]);
  const { [key]: _, ...listed } = choices.listed;
  const { [key]: __, ...cuts } = choices.cuts;
  return left.length === 0 ? { ...choices, cuts, listed } : { ...choices, cuts: { ...cuts, [key]: left } };
}

export const list = (choices: Choices, { piece }: Pick<PlanTask, 'piece'>, listed: boolean): Choices => ({
  ...choices,
  listed: { ...choices.listed, [piece.key]: listed },
});

export const rename = (choices: Choices, { piece }: PlanTask, title: string): Choices => ({
  ...choices,
  titles: { ...choices.titles, [piece.key]: title },
});

/** The offers that are ticked for a task: one of each thing that an offer can be about. */
export function tickedOf({ piece, offers }: PlanTask, { ticked }: Choices): TaskOffer[] {
  const chosen = offers.filter(({ id }) => ticked.has(`${piece.key}:${id}`));
  return chosen.filter(({ about }, n) => chosen.findIndex((one) => one.about === about) === n);
}

/** An offer ticked or not; of what is about the same thing, one is ticked at most. */
export function tick(choices: Choices, { piece, offers }: PlanTask, offer: TaskOffer, on: boolean): Choices {
  const ticked = new Set(choices.ticked);
  for (const { id, about } of offers) if (about === offer.about) ticked.delete(`${piece.key}:${id}`);
  if (on) ticked.add(`${piece.key}:${offer.id}`);
  return { ...choices, ticked };
}

/** Everything that the text says outright and that is not decided yet, ticked at one word of a person. */
export function tickSure(choices: Choices, tasks: readonly PlanTask[]): Choices {
  const ticked = new Set(choices.ticked);
  for (const task of tasks) {
    if (!task.listed) continue;
    const decided = new Set(tickedOf(task, choices).map(({ about }) => about));
    for (const { id, about, sure } of task.offers) {
      if (sure && !decided.has(about)) ticked.add(`${task.piece.key}:${id}`);
      if (sure) decided.add(about);
    }
  }
  return { ...choices, ticked };
}
