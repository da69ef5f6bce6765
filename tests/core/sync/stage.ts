import { createIds } from '../../../src/adapters/browser/ids.js';
import { createLeader } from '../../../src/adapters/browser/leader.js';
import { type MemoryDisk, memoryDisk } from '../../../src/adapters/stores/memory.js';
import type { LocalOp, LocalStore, Parked, Rec, Supports } from '../../../src/core/ports.js';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../../src/core/sync/index.js';
import { createDial, type Dial, rest } from './dial.js';
import { county, note } from './note.js';
import { type Script, scriptedBackend, shelves } from './scripted-backend.js';

export const owner = 'county/u1';

/** One device with a hand-driven clock, the shipped memory store and a backend that says what a test tells it to. */
export interface Stage extends Script {
  dial: Dial;
  disk: MemoryDisk;
  workspace: Workspace;
  /** Every write to the device, in order. */
  writes: { ops: readonly LocalOp[]; strict: boolean; token: number | undefined }[];
  told: Parked[];
  /** One more tab of the same device, for the same person or another. */
  tab(o?: Partial<WorkspaceOptions>): Workspace;
  /** The device as whoever opens it next finds it. */
  held(): ReturnType<LocalStore['load']>;
}

export interface Opening {
  records?: Rec[];
  supports?: Partial<Supports>;
  options?: Partial<WorkspaceOptions>;
  /** No pull has been answered yet. */
  unknown?: boolean;
}

export async function openStage({ records = [], supports = {}, options = {}, unknown = false }: Opening = {}) {
  const dial = createDial();
  const disk = memoryDisk();
  const script = scriptedBackend(dial.clock.now, supports);
  const writes: Stage['writes'] = [];
  const told: Parked[] = [];
  let seed = 0;
  function chance(bytes: Uint8Array<ArrayBuffer>): void {
    seed += 37;
    bytes.fill(seed);
  }

  function tab(o: Partial<WorkspaceOptions> = {}): Workspace {
    const store = disk.store();
    const noted: LocalStore = {
      ...store,
      apply(of, ops, how) {
        if (ops.every(({ op }) => op !== 'lease')) writes.push({ ops, strict: how.strict, token: how.token });
        return store.apply(of, ops, how);
      },
    };
    const { clock = dial.clock } = o;
    const ids = createIds({ clock, chance });
    const whose = o.owner ?? owner;
    const leader = createLeader({ store, owner: whose, clock, holder: ids.next() });
    const parts = { owner: whose, kinds: [note], store: noted, backend: script.backend, clock, ids, leader };
    const workspace = createWorkspace({ ...parts, pace: () => 30_000, ...o });
    workspace.want(shelves);
    return workspace;
  }

  if (unknown) script.nextPulls.push(() => new Promise(() => undefined));
  else script.nextPulls.push(() => ({ records: [county, ...records], cursor: 'k1' }));
  const workspace = tab(options);
  workspace.on('parked', (entry) => told.push(entry));
  await workspace.ready;
  if (!unknown) await workspace.refresh();
  await rest();
  writes.length = 0;
  script.pulls.length = 0;
  script.commits.length = 0;
  const held = () => disk.store().load(owner);
  return Object.assign(script, { dial, disk, workspace, writes, told, tab, held }) as Stage;
}

/** Does something, and fails unless it was kept. */
export async function does(
  workspace: Workspace,
  name: string,
  input: Record<string, string> = {},
  o: { ref?: string; after?: string; batch?: string } = {},
): Promise<string> {
  const done = await workspace.execute({ kind: 'note', name, ref: 'note/1', input, ...o });
  if (!done.saved) throw new Error(`${done.refused.code} ${done.refused.message}`);
  return done.id;
}

export const outbox = (workspace: Workspace): string[] => workspace.outbox.map(({ command }) => command.id);
export const codes = (workspace: Workspace): string[] => workspace.parked.map(({ code }) => code);
