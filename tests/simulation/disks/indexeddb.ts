import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { databaseName } from '../../../src/adapters/stores/indexeddb/open.js';
import { indexedDbStore } from '../../../src/adapters/stores/indexeddb.js';
import type { LocalStore } from '../../../src/core/ports.js';
import { type MakeDisk, seek } from './disk.js';

/**
 * The shipped IndexedDB store, over a database in this process. Its own time is real, so virtual time waits for it.
 * A crash loses no write here, for this database keeps what it said that it kept; what was on its way may end either way.
 */
export const indexedDbDiskOf: MakeDisk = (world, random, n) => {
  const name = `county-${process.pid}-${world.random.below(1e9)}-${n}`;
  const open = new Set<LocalStore>();
  let life = 0;

  function store(): LocalStore {
    const born = life;
    const real = indexedDbStore({ name });
    open.add(real);
    /** Nobody hears of what a dead tab does. */
    const alive = async <T>(work: () => Promise<T>): Promise<T> => {
      if (life === born) await seek(world, random);
      if (life !== born) return new Promise(() => {});
      const value = await world.outside(work);
      return life === born ? value : new Promise(() => {});
    };
    return {
      load: (owner, after) => alive(() => real.load(owner, after)),
      accepted: (owner) => alive(() => real.accepted(owner)),
      apply: (owner, ops, how) => alive(() => real.apply(owner, ops, how)),
      wipe: (owner) => alive(() => real.wipe(owner)),
      watch: (owner, f) => real.watch(owner, (news) => life === born && f(news)),
      async close() {
        open.delete(real);
        await world.outside(() => real.close());
      },
    };
  }

  const closeAll = async (): Promise<void> => {
    const all = [...open];
    open.clear();
    await Promise.all(all.map((each) => each.close()));
  };

  return {
    store,
    crash() {
      life += 1;
      void world.outside(closeAll);
    },
    contents: (owner) => world.outside(() => textOf(name, owner)),
    async close() {
      await world.outside(closeAll);
      for (const each of await indexedDB.databases()) {
        if (each.name?.startsWith(encodeURIComponent(name))) indexedDB.deleteDatabase(each.name);
      }
    },
  };
};

/** Every row of every store, read behind the shipped code's back. */
async function textOf(name: string, owner: string): Promise<string> {
  const database = databaseName(name, owner);
  const known = await indexedDB.databases();
  if (!known.some((each) => each.name === database)) return '';
  const db = await openDB(database);
  try {
    const rows = [...db.objectStoreNames].filter((store) => store !== 'ballast').map((store) => db.getAll(store));
    return JSON.stringify(await Promise.all(rows));
  } finally {
    db.close();
  }
}
