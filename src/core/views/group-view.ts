import type { BoardWish } from './board-wish.js';
import { type LazyOrder, lazyOrder } from './lazy-order.js';
import type { Seen } from './list-view.js';
import { measureOf } from './measure-of.js';
import { naturalOrder } from './natural-order.js';

/** What stands under one heading. `id`: a section's words, a measure's ref, a unit's id, `2026-06` or a choice of `term`; `''` = of none. */
export interface RowGroup {
  by: BoardWish['group'];
  id: string;
  rows: LazyOrder<Seen>;
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

const idBy: Readonly<Record<BoardWish['group'], (seen: Seen) => string>> = {
  '': () => '',
  section: ({ record }) => word(record.data?.section),
  measure: measureOf,
  unit: ({ record }) => word(record.data?.unit),
  month: ({ record }) => word(record.data?.due).slice(0, 7) || word(record.data?.term),
};

/** The plan's own headings go without saying, while its order stands. */
export const headingsOf = ({ group, sort }: BoardWish): BoardWish['group'] =>
  group === '' && sort === 'plan' ? 'section' : group;

/** Sections and measures in the order of the plan, units by their numbers, months as they come; what belongs to none is last. */
export function groupRows(
  found: readonly Seen[],
  by: BoardWish['group'],
  order: (a: Seen, b: Seen) => number,
): RowGroup[] {
  const heaps = new Map<string, { rows: Seen[]; first: number }>();
  for (const seen of found) {
    const id = idBy[by](seen);
    const number = seen.record.data?.number;
    const place = typeof number === 'number' ? number : Number.MAX_SAFE_INTEGER;
    const heap = heaps.get(id);
    if (!heap) heaps.set(id, { rows: [seen], first: place });
    else {
      heap.rows.push(seen);
      heap.first = Math.min(heap.first, place);
    }
  }
  const inPlan = by === 'section' || by === 'measure';
  return [...heaps]
    .sort(
      ([a, left], [b, right]) =>
        Number(a === '') - Number(b === '') || (inPlan && left.first - right.first) || naturalOrder(a, b),
    )
    .map(([id, { rows }]) => ({ by, id, rows: lazyOrder(rows, order) }));
}

/** The rows of one page, each under its heading; only what is on the page is put in order. */
export function rowsBetween(
  groups: readonly RowGroup[],
  from: number,
  to: number,
): { group: RowGroup; rows: Seen[] }[] {
  let before = 0;
  return groups.flatMap((group) => {
    const [start, end] = [Math.max(0, from - before), to - before];
    before += group.rows.length;
    return start < group.rows.length && end > 0 ? [{ group, rows: group.rows.slice(start, end) }] : [];
  });
}
