import type { Ref } from '../ports.js';
import type { Seen } from './list-view.js';
import { naturalOrder } from './natural-order.js';
import { isUncounted } from './task-states.js';

/** How far the parts of a task have come. What was cancelled is out of the counts. */
export interface Tally {
  done: number;
  total: number;
  /** Parts that are not done, as they were given. */
  open: Seen[];
}

const finished = 'done';

/** The parts of every task that is owed by many, by the ref of the task. One pass. */
export function talliesOf(all: readonly Seen[]): ReadonlyMap<Ref, Tally> {
  const tallies = new Map<Ref, Tally>();
  for (const seen of all) {
    const parent = seen.record.data?.parent;
    if (typeof parent !== 'string' || isUncounted(seen.record.state)) continue;
    const tally = tallies.get(parent) ?? { done: 0, total: 0, open: [] };
    tallies.set(parent, tally);
    tally.total += 1;
    if (seen.record.state === finished) tally.done += 1;
    else tally.open.push(seen);
  }
  return tallies;
}

/**
 * 「已完成 43/60，未完成：……」, units in the order of their numbers and never by lateness: branches are not compared.
 * `name` puts a unit's id into words.
 */
export function tallyText({ done, total, open }: Tally, name: (unit: string) => string): string {
  const count = `已完成 ${done}/${total}`;
  if (open.length === 0) return count;
  return `${count}，未完成：${open.map(unitOf).sort(naturalOrder).map(name).join('、')}`;
}

const unitOf = ({ record }: Seen): string => String(record.data?.unit ?? '');
