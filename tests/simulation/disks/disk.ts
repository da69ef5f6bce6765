import { memoryDisk } from '../../../src/adapters/stores/memory.js';
import type { LocalStore } from '../../../src/core/ports.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';

/** What all tabs of one computer share. */
export interface Disk {
  /** For a tab that opens now. */
  store(): LocalStore;
  /** The power goes: tabs of before are dead, and a volatile tail may be lost. */
  crash(): void;
  /** All that lies there for an owner, as text. */
  contents(owner: string): Promise<string>;
  close(): Promise<void>;
}
/** Makes the disk of the n-th device. */
export type MakeDisk = (world: World, random: Random, n: number) => Disk;

export const memoryDiskOf: MakeDisk = (world, random) => {
  const disk = memoryDisk({ step: () => seek(world, random) });
  return {
    store: disk.store,
    crash: () => disk.crash(random.below(disk.volatile() + 1)),
    async contents(owner) {
      const store = disk.store();
      return JSON.stringify([await store.load(owner), await store.accepted(owner)]);
    },
    close: async () => {},
  };
};

/** A disk answers at once or a little later. */
export function seek(world: World, random: Random): Promise<void> {
  const ms = random.below(4);
  return ms === 0 ? Promise.resolve() : world.sleep(ms);
}
