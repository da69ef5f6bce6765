import { crud } from '../../../src/adapters/backends/crud.js';
import { local } from '../../../src/adapters/backends/local.js';
import { type BackendUnderTest, kinds, people } from '../../../src/adapters/conformance/backend-cases.js';
import { memoryDisk } from '../../../src/adapters/stores/memory.js';
import type { Clock, LocalStore, Rec } from '../../../src/core/ports.js';

export const later = '2026-03-05T02:00:00.000Z';
const clock: Clock = { now: () => later, wait: async () => {} };

/** Everybody on one device: what an office does that has no backend yet. */
export function localUnderTest(store: LocalStore = memoryDisk().store(), owner = 'local'): BackendUnderTest {
  let epochs = 0;
  const ids = { next: () => `epoch ${epochs++}` };
  const all = new Map(
    Object.entries(people).map(([person, who]) => [person, local({ store, kinds, me: () => who, clock, ids, owner })]),
  );
  return {
    as: (person) => all.get(person) ?? local({ store, kinds, me: () => people[person], clock, ids, owner }),
    restored: () => store.wipe(owner),
    dispose: () => store.wipe(owner),
  };
}

/** A host with one table and nothing else. */
export function crudUnderTest(): BackendUnderTest {
  const rows = new Map<string, string>();
  let epoch = 1;
  const table = {
    list: async () => [...rows.values()].map((row) => JSON.parse(row) as Rec),
    read: async (ref: string) => JSON.parse(rows.get(ref) ?? 'null') as Rec | null,
    async write(record: Rec, expect: number) {
      const stored = JSON.parse(rows.get(record.ref) ?? 'null') as Rec | null;
      if ((stored?.version ?? 0) !== expect) return false;
      rows.set(record.ref, JSON.stringify(record));
      return true;
    },
  };
  return {
    as: (person) =>
      crud({
        kinds,
        table,
        me: async () => ({ ...people[person], grants: [...people[person].grants], now: later }),
        epoch: () => `epoch ${epoch}`,
      }),
    async restored() {
      epoch += 1;
    },
    async dispose() {},
  };
}
