import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countsOf, importPlan } from '../../examples/portal/import-plan.js';
import { local } from '../../src/adapters/backends/local.js';
import { createClock } from '../../src/adapters/browser/clock.js';
import { createIds } from '../../src/adapters/browser/ids.js';
import { createLeader } from '../../src/adapters/browser/leader.js';
import { memoryStore } from '../../src/adapters/stores/memory.js';
import type { Kind } from '../../src/core/index.js';
import { kinds as ours } from '../../src/core/kinds/index.js';
import { parsePlan } from '../../src/core/plan/index.js';
import type { Grant } from '../../src/core/ports.js';
import { createWorkspace } from '../../src/core/sync/index.js';

const text = readFileSync(new URL('../../examples/portal/plan.txt', import.meta.url), 'utf8').replace(
  /\{年\}/g,
  '2026',
);
const kinds = ours as unknown as Kind[];
const grants: Grant[] = [{ role: 'office', unit: 'yx', shelves: ['work', 'wall', 'people', 'roll'] }];

function openOffice() {
  const clock = createClock();
  const ids = createIds({ clock });
  const store = memoryStore();
  const backend = local({ store: memoryStore(), kinds, me: () => ({ actor: 'a1', grants }), clock, ids });
  const leader = createLeader({ store, owner: 'o', clock, holder: ids.next() });
  const workspace = createWorkspace({ owner: 'o', kinds, store, backend, clock, ids, leader });
  workspace.want(['work', 'roll']);
  return workspace;
}

describe('the plan of the example', () => {
  const { plan, refused } = parsePlan(text, { year: 2026 });

  it('has the shape of a county plan: 4 sections, 9 measures, 7 items', () => {
    expect(refused).toBeUndefined();
    expect(countsOf(plan)).toEqual({ sections: 4, measures: 9, items: 7 });
  });

  it('when it is imported, becomes a plan and nine tasks that wait for it, each with its sentence', async () => {
    const office = openOffice();
    await office.refresh();
    expect(await importPlan(office, plan, { unit: 'yx', year: 2026 })).toEqual({ done: true, tasks: 9, left: [] });
    await office.refresh();
    expect([office.outbox, office.parked]).toEqual([[], []]);
    const tasks = office.list('task').map(({ record }) => record.data);
    expect(tasks.map((task) => task?.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const sentence = String(tasks.find((task) => task?.number === 3)?.sentence);
    expect(text).toContain(sentence);
    expect(sentence).toContain('四是培育金秋厚德好人美。');

    const again = await importPlan(office, plan, { unit: 'yx', year: 2026 });
    expect(again).toMatchObject({ done: false, why: expect.stringContaining('已经导入过了') });
    expect(office.list('task')).toHaveLength(9);
    await office.close();
  });
});
