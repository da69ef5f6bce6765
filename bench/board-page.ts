/** Runs in a page, step by step: the task board on a workspace in memory, or the window written by hand. */
import { createClock } from '../src/adapters/browser/clock.js';
import { createIds } from '../src/adapters/browser/ids.js';
import { createLeader } from '../src/adapters/browser/leader.js';
import { memoryStore } from '../src/adapters/stores/memory.js';
import type { WorkspaceAsk } from '../src/components/parts/workspace-link.js';
import type { DangjianTaskBoard } from '../src/components/task-board/define.js';
import '../src/components/task-board/define.js';
import type { Kind } from '../src/core/kind/index.js';
import { kinds } from '../src/core/kinds/index.js';
import type { Backend, Me, Rec } from '../src/core/ports.js';
import { createWorkspace, type Workspace } from '../src/core/sync/index.js';
import { taskRecords, unitRecords } from './board-records.js';
import { FloorWindow } from './floor-window.js';

export type Side = 'floor' | 'ours';

const owner = 'bench/u1';
const scopes = ['lx/work/2026', 'lx/roll/all'];
const shelves = ['work', 'wall', 'people', 'roll'] as const;
let workspace: Workspace;
let tasks: Rec[];
/** The floor's own copies: it writes into them. */
let copies: Rec[];
let units: ReadonlyMap<string, string>;
let floor: FloorWindow;
let board: DangjianTaskBoard;

/** Everything that was pulled is here, and nothing answers any more: no round meets the network. */
const away: Backend = {
  supports: { cursor: true, replaySafe: true, enforces: 'commands', hint: false, watermark: false },
  pull: () => new Promise(() => {}),
  commit: () => new Promise(() => {}),
};

/** A workspace that holds so many tasks, read from the device but not looked at yet. */
export async function prepare(count: number): Promise<void> {
  [tasks, copies] = [taskRecords(count), taskRecords(count)];
  units = new Map(unitRecords().map(({ data }) => [String(data?.unit), String(data?.name)]));
  const clock = createClock();
  const ids = createIds({ clock });
  const store = memoryStore();
  const me: Me = {
    ...{ actor: 'u1', scopes, now: clock.now() },
    grants: [{ role: 'office', unit: 'lx', shelves: [...shelves] }],
  };
  const puts = [...unitRecords(), ...tasks].map((record) => ({ op: 'put', record }) as const);
  const cursor = { op: 'cursor', cursor: '1', epoch: 'e1', me, skew: 0 } as const;
  await store.apply(owner, [...puts, cursor], { strict: true });
  const all = kinds as unknown as readonly Kind[];
  const leader = createLeader({ store, owner, clock, holder: ids.next() });
  workspace = createWorkspace({ owner, kinds: all, store, backend: away, clock, ids, leader });
  document.addEventListener('dangjian-workspace', (event) =>
    (event as CustomEvent<WorkspaceAsk>).detail.answer(workspace),
  );
  await workspace.ready;
}

/** Looks at each record once: from here on they are validated. */
export const validate = (): number => workspace.list('task').length;

export async function open(side: Side): Promise<void> {
  if (side === 'ours') {
    board = document.createElement('dangjian-task-board') as DangjianTaskBoard;
    document.body.append(board);
  } else {
    floor = new FloorWindow(copies, units, Date.now());
    floor.open(document.body);
  }
  await painted();
}

/** One card of the second column is signed for, as a person does who is in a hurry. `n` = how often before. */
export async function move(side: Side, n: number): Promise<void> {
  // Every fifth stands there: see `taskRecords`.
  const at = 5 * n + 3;
  if (side === 'floor') floor.move(copies[at] as Rec, 'underway');
  else {
    const done = await workspace.execute({ kind: 'task', name: 'sign', ref: (tasks[at] as Rec).ref, input: {} });
    if (!done.saved) throw new Error(done.refused?.message);
  }
  await painted();
}

export async function filter(side: Side, word: string): Promise<void> {
  if (side === 'floor') floor.filter(word);
  else {
    const field = board.renderRoot.querySelector('input[type=search]') as HTMLInputElement;
    field.value = word;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  await painted();
}

/** Cards that stand in the page, and the counts over the columns. */
export function seen(side: Side): { cards: number; counts: string } {
  const root = side === 'floor' ? document.body : board.renderRoot;
  const counts = [...root.querySelectorAll('h3 span')].map((one) => one.textContent);
  return { cards: root.querySelectorAll('li').length, counts: counts.join() };
}

export function close(): void {
  document.body.replaceChildren();
}

const postponed: (() => void)[] = [];
/** What waits until the page is idle comes when we say so: it is no part of the picture. */
window.requestIdleCallback = (f) => postponed.push(() => f({ didTimeout: false, timeRemaining: () => 50 }));
export async function idle(): Promise<void> {
  while (postponed.length > 0) postponed.shift()?.();
  await painted();
}

/** The first picture, and whatever else asked for a drawing before it, is on the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
