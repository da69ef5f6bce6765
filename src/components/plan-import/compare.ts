import {
  type EarlierTask,
  isUnsure,
  matchNodes,
  type NodeMatch,
  nodesOfPieces,
  nodesOfTasks,
  type PlanNode,
  rematch,
} from '../../core/plan/index.js';
import type { Ref } from '../../core/ports.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { naturalOrder } from '../../core/views/index.js';
import type { Preview } from './block.js';

/** A text laid beside the tasks of the plan that it is a new issue of. */
export interface Comparison {
  /** The plan. */
  ref: Ref;
  /** Every task that was made from it. */
  made: readonly EarlierTask[];
  /** Those that were not cancelled. */
  earlier: readonly EarlierTask[];
  sides: { was: readonly PlanNode[]; now: readonly PlanNode[] };
  matches: readonly NodeMatch[];
  /** Keys of the points of which a person has said where they belong. */
  decided: ReadonlySet<string>;
}

/** Tasks that were cancelled are no part of the plan any more. */
export function compare(
  { sight }: Workspace,
  { tasks, ref }: Pick<Preview, 'tasks' | 'ref'>,
  made: readonly EarlierTask[],
): Comparison {
  const earlier = made
    .filter((task) => sight(task.ref)?.record.state !== 'cancelled')
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || naturalOrder(a.ref, b.ref));
  const sides = { was: nodesOfTasks(earlier), now: nodesOfPieces(tasks) };
  return { ref, made, earlier, sides, matches: matchNodes(sides.was, sides.now), decided: new Set() };
}

/** A person says to which task a point belongs; `null` = to none. */
export function belongs(comparison: Comparison, now: string, was: Ref | null): Comparison {
  const { matches, sides, decided } = comparison;
  return { ...comparison, matches: rematch(matches, now, was, sides), decided: new Set([...decided, now]) };
}

/** Whether only a person can say if these two are one, and nobody has. */
export const isOpen = (match: NodeMatch, { decided }: Comparison): boolean =>
  isUnsure(match) && match.now !== null && !decided.has(match.now);

export type MatchGroup = NodeMatch['how'] | 'unsure';
/** In the order in which they stand on the page. */
export const matchGroups: readonly MatchGroup[] = ['unsure', 'changed', 'new', 'dropped', 'kept'];

export function grouped(comparison: Comparison): Readonly<Record<MatchGroup, NodeMatch[]>> {
  const groups: Record<MatchGroup, NodeMatch[]> = { unsure: [], changed: [], new: [], dropped: [], kept: [] };
  for (const match of comparison.matches) groups[isOpen(match, comparison) ? 'unsure' : match.how].push(match);
  return groups;
}
