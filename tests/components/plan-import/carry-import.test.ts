import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { local } from '../../../src/adapters/backends/local.js';
import { createClock } from '../../../src/adapters/browser/clock.js';
import { createIds } from '../../../src/adapters/browser/ids.js';
import { createLeader } from '../../../src/adapters/browser/leader.js';
import { memoryStore } from '../../../src/adapters/stores/memory.js';
import { carryOutPlan, type Imported } from '../../../src/components/plan-import/carry-import.js';
import type { Kind } from '../../../src/core/index.js';
import { kinds as ours } from '../../../src/core/kinds/index.js';
import {
  adoptDrafts,
  type Choices,
  noChoices,
  parsePlan,
  planRef,
  planTasks,
  taskOffers,
} from '../../../src/core/plan/index.js';
import type { Grant, LocalOp } from '../../../src/core/ports.js';
import { createWorkspace, type Workspace } from '../../../src/core/sync/index.js';

const text = readFileSync(new URL('../../../examples/portal/plan.txt', import.meta.url), 'utf8').replace(
  /\{年\}/g,
  '2026',
);
const kinds = ours as unknown as Kind[];
const grants: Grant[] = [{ role: 'office', unit: 'yx', shelves: ['work', 'wall', 'people', 'roll'] }];
const to = { unit: 'yx', year: 2026 };
const silent = { before: () => true, after: () => undefined };

/** `full` = how many writes the device takes before it says that it is full; it can be emptied. */
function openOffice(full = Number.POSITIVE_INFINITY) {
  const clock = createClock();
  const ids = createIds({ clock });
  const store = memoryStore();
  const room = { left: full };
  const apply: typeof store.apply = (owner, ops: readonly LocalOp[], o) => {
    if (ops.some(({ op }) => op === 'enqueue') && --room.left < 0) {
      throw Object.assign(new Error('full'), { code: 'DJ-L002' });
    }
    return store.apply(owner, ops, o);
  };
  const backend = local({ store: memoryStore(), kinds, me: () => ({ actor: 'a1', grants }), clock, ids });
  const leader = createLeader({ store, owner: 'o', clock, holder: ids.next() });
  const workspace = createWorkspace({ owner: 'o', kinds, store: { ...store, apply }, backend, clock, ids, leader });
  workspace.want(['work', 'roll']);
  return { workspace, room };
}

/** Reads the plan and imports it with these choices, as the screen does. */
function bring(workspace: Workspace, choices: Choices = noChoices, source = text) {
  const parsed = parsePlan(source);
  const ref = planRef(parsed.plan, to);
  const earlier = workspace
    .list('task')
    .filter(({ record }) => record.data?.plan === ref)
    .map((sight) => ({ ref: sight.ref, sentence: String(sight.record.data?.sentence) }));
  const tasks = planTasks(parsed.plan, choices, taskOffers(parsed, new Map()), ref, earlier);
  const told: number[] = [];
  const imported = carryOutPlan(workspace, adoptDrafts(parsed.plan, tasks, choices, to), silent, (n) => told.push(n));
  return imported.then((result) => ({ result, told }));
}

const madeIn = (result: Imported): number => (result.done ? result.made.length : -1);

describe('a plan that is imported', () => {
  it('becomes a plan and nine tasks that wait for it, in one batch, and tells how far it is', async () => {
    const { workspace } = openOffice();
    await workspace.refresh();
    const importing = bring(workspace);
    const { result, told } = await importing;
    expect(result).toMatchObject({ done: true, notDone: [] });
    expect(madeIn(result)).toBe(9);
    expect(told).toEqual([1, 9]);
    const waiting = workspace.outbox.map(({ command }) => command);
    const plan = waiting.find(({ kind }) => kind === 'plan');
    for (const { after, batch } of waiting.filter(({ kind }) => kind === 'task')) {
      expect([after, batch]).toEqual([plan?.id, plan?.id]);
    }
    await workspace.refresh();
    expect([workspace.outbox, workspace.parked]).toEqual([[], []]);
    const tasks = workspace.list('task').map(({ record }) => record.data);
    expect(tasks.map((task) => task?.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const task of tasks) expect(text).toContain(task?.sentence);
    await workspace.close();
  });

  it('when it is imported again, makes nothing twice', async () => {
    const { workspace } = openOffice();
    await workspace.refresh();
    await bring(workspace);
    expect((await bring(workspace)).result).toEqual({ done: true, plan: null, made: [], notDone: [] });
    expect(workspace.list('task')).toHaveLength(9);
    await workspace.close();
  });

  it('when another text bears its title, is left as it is', async () => {
    const { workspace } = openOffice();
    await workspace.refresh();
    await bring(workspace);
    const { result } = await bring(workspace, noChoices, `${text}\n10.新添一条。补充的工作。`);
    expect(result).toMatchObject({ done: false, refused: expect.stringContaining('DJ-P004') });
    expect(workspace.list('task')).toHaveLength(9);
    await workspace.close();
  });

  it('when the device is full on the way, tells each task that was not kept; once there is room, the rest follows', async () => {
    const { workspace, room } = openOffice(4);
    await workspace.refresh();
    const { result } = await bring(workspace);
    expect(madeIn(result)).toBe(3);
    const left = result.done ? result.notDone : [];
    expect(left).toHaveLength(6);
    for (const { why } of left) expect(why).toMatch(/：.*DJ-L002/);
    room.left = 100;
    const { result: second } = await bring(workspace);
    expect([madeIn(second), second.done && second.notDone]).toEqual([6, []]);
    await workspace.refresh();
    expect(workspace.list('task').map(({ record }) => record.data?.number)).toHaveLength(9);
    expect(workspace.parked).toEqual([]);
    await workspace.close();
  });

  it('when one task is not as the kind wants it, is not kept at all, and says which', async () => {
    const { workspace } = openOffice();
    await workspace.refresh();
    const [first] = parsePlan(text).plan.sections[0]?.measures ?? [];
    const { result } = await bring(workspace, { ...noChoices, titles: { [first?.key ?? '']: '' } });
    expect(result.done).toBe(false);
    const flaws = result.done ? {} : result.flaws;
    expect(Object.keys(flaws)).toEqual([expect.stringMatching(`.${first?.key}$`)]);
    expect(workspace.list('plan')).toEqual([]);
    await workspace.close();
  });
});
