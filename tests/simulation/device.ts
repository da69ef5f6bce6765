import { createLeader } from '../../src/adapters/browser/leader.js';
import { type FileDisk, memoryFiles } from '../../src/adapters/files/memory.js';
import { trouble } from '../../src/core/codes.js';
import type { Kind } from '../../src/core/kind/index.js';
import type { Backend, FileKey, Files, LocalOp, LocalStore, Parked } from '../../src/core/ports.js';
import { createFileDesk } from '../../src/core/sync/file-desk.js';
import { createWorkspace, type Workspace } from '../../src/core/sync/index.js';
import { near, shelves } from './cast.js';
import { type MakeDisk, seek } from './disks/disk.js';
import type { Faults } from './faults.js';
import type { Side } from './network.js';
import { filesAlive } from './pictures.js';
import type { Witness } from './witness.js';
import { createIds, type World } from './world.js';

export interface Tab {
  workspace: Workspace;
  actor: string;
  frozenUntil: number;
  gone: boolean;
  /** How often each refused command was told to its author in this tab. */
  told: Map<string, Parked[]>;
}

/** One computer: a disk, a clock, one person at a time, one or two tabs. */
export interface Device {
  readonly actor: string;
  readonly tabs: readonly Tab[];
  openTab(): Tab;
  crash(): void;
  /** Signs the person out, come what may, and lets another sit down. */
  changePerson(actor: string): Promise<void>;
  /** All that lies on the disk for an owner, as text. */
  contents(owner: string): Promise<string>;
  /** The pictures that lie there for an owner. */
  pictures(owner: string): FileKey[];
  close(): Promise<void>;
}

export interface DeviceOptions {
  world: World;
  faults: Faults;
  kinds: readonly Kind[];
  actor: string;
  backend(side: Side): Backend;
  /** Where pictures are brought; none are taken without it. */
  remote: ((side: Side) => Files) | undefined;
  healed(): boolean;
  witness: Witness;
  disk: MakeDisk;
  /** Which of the county's devices this is. */
  n: number;
}

export function createDevice(o: DeviceOptions): Device {
  const { world, faults, healed } = o;
  const random = world.random.fork();
  const skew = faults.has('skew') ? random.below(2 * 86_400_000) - 86_400_000 : 0;
  const disk = o.disk(world, random.fork(), o.n);
  const album: FileDisk = new Map();
  let actor = o.actor;
  let tabs: Tab[] = [];

  function openTab(): Tab {
    const tab: Tab = { workspace: null as unknown as Workspace, actor, frozenUntil: 0, gone: false, told: new Map() };
    const clock = world.clock({ skew, frozenUntil: () => tab.frozenUntil });
    const ids = createIds(world, random.fork());
    const store = fickle(disk.store(), tab);
    const owner = `county ${actor}`;
    const pace = random.fork();
    const local = filesAlive(memoryFiles(owner, album), () => seek(world, pace), tab);
    const side: Side = { actor, frozenUntil: () => tab.frozenUntil, gone: () => tab.gone, device: disk };
    tab.workspace = createWorkspace({
      owner,
      kinds: o.kinds,
      store,
      backend: o.backend(side),
      clock,
      ids,
      leader: createLeader({ store, owner, clock, holder: ids.next() }),
      pace: () => 20_000,
      ...(o.remote ? { files: createFileDesk({ local, remote: o.remote(side) }) } : {}),
    });
    tab.workspace.want(shelves);
    tab.workspace.on('parked', (entry) => {
      tab.told.set(entry.command.id, [...(tab.told.get(entry.command.id) ?? []), entry]);
      o.witness.told(entry);
    });
    tabs.push(tab);
    return tab;
  }

  /** A disk that is full now and then: only what a person does is refused, as a browser would. */
  const fickle = (store: LocalStore, tab: Tab): LocalStore => ({
    ...store,
    async apply(owner, ops, how) {
      if (!healed() && faults.has('quota') && random.chance(0.03)) throw trouble('DJ-L002');
      const applied = store.apply(owner, ops, how);
      void applied.then((done) => done === 'done' && seen(tab, ops)).catch(() => {}); // the tab hears of it
      return applied;
    },
  });
  function seen(tab: Tab, ops: readonly LocalOp[]): void {
    o.witness.stored(disk, ops);
    for (const op of ops)
      if (op.op === 'put' && !near(tab.actor, op.record))
        o.witness.breach('a person part comes to those near alone', `${op.record.ref} at ${tab.actor}`);
  }

  return {
    get actor() {
      return actor;
    },
    get tabs() {
      return tabs;
    },
    openTab,
    crash() {
      for (const tab of tabs) tab.gone = true;
      tabs = [];
      disk.crash();
      openTab();
    },
    async changePerson(next) {
      const [first, ...rest] = tabs;
      // Whoever signs out against the warning gives up what waits; what was taken is out of this device's hands.
      o.witness.release((_, of) => of.actor === actor);
      for (const tab of rest) await tab.workspace.close();
      await first?.workspace.signOut({ force: true });
      tabs = [];
      actor = next;
      openTab();
    },
    contents: (owner) => disk.contents(`county ${owner}`),
    pictures: (owner) => [...(album.get(`county ${owner}`)?.values() ?? [])].map(({ key }) => key),
    async close() {
      await Promise.all(tabs.map((tab) => tab.workspace.close()));
      await disk.close();
    },
  };
}
