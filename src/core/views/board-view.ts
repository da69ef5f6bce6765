import type { Ref } from '../ports.js';
import type { Light } from '../rules/lights.js';
import { type BoardLook, type BoardWish, lightOfTask, matcherOf, orders } from './board-wish.js';
import { marksOf } from './card-view.js';
import { groupRows, headingsOf, type RowGroup } from './group-view.js';
import { type LazyOrder, lazyOrder } from './lazy-order.js';
import type { Seen } from './list-view.js';
import { talliesOf } from './parts-view.js';
import { isUncounted } from './task-states.js';

/** Ten steps of supervision in five columns; a state that is no column stands in one as a chip. */
export const boardColumns = ['unassigned', 'assigned', 'underway', 'review', 'done'] as const;
/** A column by the state that it is named after. */
export type ColumnName = (typeof boardColumns)[number];

/** Written out: a table that is worked out would be kept by every page, also by those without a board. */
const columnOfState: Readonly<Record<string, ColumnName>> = {
  unassigned: 'unassigned',
  assigned: 'assigned',
  review: 'review',
  done: 'done',
  cancelled: 'done',
  carried: 'done',
};

/** What is paused stands in the third, and so does a state that a newer version brought. */
export const columnOf = (state: string): ColumnName => columnOfState[state] ?? 'underway';

/** One column; what is out of the counts stands last in it. */
export interface BoardColumn {
  name: ColumnName;
  /** Without what is out of the counts. */
  count: number;
  cards: LazyOrder<Seen>;
}
/** The tasks as a board and a ledger show them. `found` = after the wish, in all columns. */
export interface BoardView {
  /** Before any wish; parts whose task is here are counted with it. */
  total: number;
  found: number;
  columns: BoardColumn[];
  /** Marks on the card that has most, two at the most: all cards have room for so many. */
  marks: number;
  /** All that was found, in one order: for the ledger. */
  rows(): LazyOrder<Seen>;
  /** The same under headings. */
  groups(): readonly RowGroup[];
  look: BoardLook;
}

/** Tasks in five columns. A part of a task that is here as a whole is not shown beside it. */
export function boardOf(all: readonly Seen[], wish: BoardWish, o: { today: string; actor: string }): BoardView {
  const tallies = talliesOf(all);
  const look: BoardLook = { ...o, tally: ({ ref }) => tallies.get(ref) };
  const shown = tallies.size === 0 || looksForOwner(wish) ? all : withoutParts(all);
  const wanted = matcherOf(wish, look);
  const heaps: Record<ColumnName, Seen[]> = { unassigned: [], assigned: [], underway: [], review: [], done: [] };
  let found = 0;
  let out = 0;
  let marks = 0;
  for (const seen of shown) {
    if (seen.record.data === null || !wanted(seen)) continue;
    found += 1;
    if (isUncounted(seen.record.state)) out += 1;
    if (marks < 2) marks = Math.max(marks, Math.min(2, marksOf(seen, look)));
    heaps[columnOf(seen.record.state)].push(seen);
  }
  const columns = boardColumns.map((name) => ({
    name,
    count: heaps[name].length - (name === 'done' ? out : 0),
    cards: lazyOrder(heaps[name], lastUncounted(name, orders[wish.sort])),
  }));
  const flat = (): Seen[] => Object.values(heaps).flat();
  let groups: RowGroup[] | null = null;
  return {
    ...{ total: shown.length, found, columns, marks, look },
    rows: () => lazyOrder(flat(), orders[wish.sort]),
    groups() {
      groups = groups ?? groupRows(flat(), headingsOf(wish), orders[wish.sort]);
      return groups;
    },
  };
}

/** Who looks for a unit looks for what that unit owes: then the parts are what is looked for. */
const looksForOwner = ({ unit, branch, mine }: BoardWish): boolean => unit !== '' || branch !== '' || mine;

function withoutParts(all: readonly Seen[]): readonly Seen[] {
  if (all.every(({ record }) => typeof record.data?.parent !== 'string')) return all;
  const here = new Set<Ref>(all.map(({ ref }) => ref));
  return all.filter(({ record }) => {
    const parent = record.data?.parent;
    return typeof parent !== 'string' || !here.has(parent);
  });
}

const lastUncounted = (name: ColumnName, order: (a: Seen, b: Seen) => number) =>
  name !== 'done'
    ? order
    : (a: Seen, b: Seen): number =>
        Number(isUncounted(a.record.state)) - Number(isUncounted(b.record.state)) || order(a, b);

/**
 * Counts the lights of what stands on the board, in slices, so that a big one stays quick: call it when the page is idle,
 * until it no longer says `null`. A task owed by many counts once, as it is shown.
 */
export function lightCounter(all: readonly Seen[], look: BoardLook): (slice: number) => Record<Light, number> | null {
  const counts: Record<Light, number> = { none: 0, calm: 0, soon: 0, behind: 0, late: 0, done: 0 };
  let tasks: readonly Seen[] | null = null;
  let at = 0;
  return (slice) => {
    tasks = tasks ?? withoutParts(all);
    const end = Math.min(tasks.length, at + slice);
    for (; at < end; at += 1) {
      const seen = tasks[at];
      if (seen?.record.data) counts[lightOfTask(seen, look).light] += 1;
    }
    return at < tasks.length ? null : counts;
  };
}
