import type { Ref } from '../ports.js';
import { type EarlierTask, taskRef } from './plan-tasks.js';

/**
 * The tasks of a plan, called as its present text calls their points, for `planTasks`: after a new issue some of them keep
 * an id that was made from older words. `kept` = that field of the plan's record.
 */
export function calledNow(plan: Ref, kept: unknown, tasks: readonly EarlierTask[]): EarlierTask[] {
  const rows = Array.isArray(kept) ? (kept as { piece?: unknown; task?: unknown }[]) : [];
  const now = new Map(rows.map(({ piece, task }) => [taskRef(plan, String(task)), taskRef(plan, String(piece))]));
  const moved = new Set(now.values());
  return tasks.flatMap(({ ref, sentence }): EarlierTask[] => {
    const called = now.get(ref);
    // What was dropped may hold the id that another point is called by now.
    if (called === undefined && moved.has(ref)) return [];
    return [{ ref: called ?? ref, sentence }];
  });
}
