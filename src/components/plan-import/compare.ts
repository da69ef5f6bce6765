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
import { tasksOf } from './preview-of.js';

/** A text laid beside the tasks of the plan that it is a new issue of. */
export interface Comparison {
  /** The plan. */
  ref: Ref;
  earlier: readonly EarlierTask[];
  sides: { was: readonly PlanNode[]; now: readonly PlanNode[] };
  matches: readonly NodeMatch[];
  /** Keys of the points of which a person has said where they belong. */
  decided: ReadonlySet<string>;
}

/** Tasks that still stand, in the order in which the plan has them. */
function standing(workspace: Workspace, plan: Ref): EarlierTask[] {
  const order = (ref: Ref): number => Number(workspace.sight(ref)?.record.data?.number ?? 0);
  return tasksOf(workspace, plan)
    .filter(({ ref }) => workspace.sight(ref)?.record.state !== 'cancelled')
    .sort((a, b) => order(a.ref) - order(b.ref) || naturalOrder(a.ref, b.ref));
}

export function compare(workspace: Workspace, { tasks, ref }: Pick<Preview, 'tasks' | 'ref'>): Comparison {
  const earlier = standing(workspace, ref);
  const sides = { was: nodesOfTasks(earlier), now: nodesOfPieces(tasks) };
  return { ref, earlier, sides, matches: matchNodes(sides.was, sides.now), decided: new Set() };
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
