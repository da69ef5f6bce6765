import { deleteDB } from 'idb';
import { keep } from '../../../core/local-ops.js';
import type { Accepted, LocalNews, LocalOp, Snapshot } from '../../../core/ports.js';
import { connect } from './connection.js';
import { databaseName } from './open.js';
import { createOwnRows } from './own-rows.js';
import { enter, giveUpOthers, leave } from './owners.js';
import { createPump } from './pump.js';
import { read, readAccepted } from './read.js';
import { begin, PLACES, type Store } from './schema.js';
import { signalOf } from './signal.js';
import { transact } from './transact.js';
import { giveUpCache, touch } from './upkeep.js';

export interface DeskOptions {
  name: string;
  /** Milliseconds that a cache may lie unread; `null` = this is no cache, nothing here is ever given up. */
  keepFor: number | null;
  patience: number;
}

/** All that one page does with the database of one owner. */
export interface Desk {
  load(after: number | undefined): Promise<Snapshot>;
  accepted(): Promise<Accepted[]>;
  apply(ops: readonly LocalOp[], o: { strict: boolean; token?: number }): Promise<'done' | 'fenced'>;
  wipe(): Promise<void>;
  watch(f: (news: LocalNews) => void): () => void;
  /** The page leaves, perhaps to come back: lets go of the database until the next use. */
  release(): void;
  /** The page came back: what it knows may be old. */
  wake(): void;
  close(): Promise<void>;
}

const HOUR = 3_600_000;

export function deskOf(owner: string, { name, keepFor, patience }: DeskOptions): Desk {
  const database = databaseName(name, owner);
  /** Revision that this page last read. */
  let known: number | undefined;
  const own = createOwnRows();

  const signal = signalOf(database, (news) => {
    if (news === 'wiped') connection.forget();
  });
  const connection = connect({
    name: database,
    patience,
    emptied: () => signal.tell('lost'),
    async opened() {
      if (keepFor === null) return;
      for (const other of await giveUpOthers(name, owner, patience)) {
        const theirs = signalOf(databaseName(name, other), () => {});
        theirs.send('changed');
        theirs.leave();
      }
    },
  });
  const pump = createPump(connection, {
    givable: keepFor !== null,
    changed(rows) {
      own.add(rows);
      signal.send('changed');
    },
  });

  async function load(after: number | undefined): Promise<Snapshot> {
    const now = Date.now();
    const found = await connection.use((db) => read(db, after, own));
    const { snapshot, touched } = found;
    if (keepFor !== null && snapshot.whole && now - touched > keepFor && snapshot.records.length > 0) {
      await connection.use(giveUpCache);
      return load(after);
    }
    known = snapshot.revision;
    own.forget(snapshot.revision);
    if (found.untidy !== 'no') pump.tidy(found.untidy);
    if (snapshot.whole && now - touched > HOUR) await connection.use((db) => touch(db, now));
    // Given up by another owner's opening, the cache fills again: that has to be known.
    if (keepFor !== null && snapshot.whole && after !== undefined) await enter(name, owner);
    return snapshot;
  }

  return {
    load,
    accepted: () => connection.use(readAccepted),
    async apply(ops, { strict, token }) {
      return pump.write({ ops: keep(ops), token, strict, known });
    },
    async wipe() {
      await pump.idle();
      connection.forget(); // whoever wipes does not mind that it was gone before
      // First empty, which nobody can prevent; then gone, as soon as every page lets go of it.
      const stores: Store[] = [...PLACES, 'log', 'state'];
      await connection.use((db) =>
        transact(db, stores, true, async (tx) => {
          await Promise.all(stores.map((store) => tx.objectStore(store).clear()));
          const { born, row, state } = begin(Date.now());
          await Promise.all([tx.objectStore('log').put(row, born), tx.objectStore('state').put(state, 'state')]);
        }),
      );
      known = undefined;
      signal.send('wiped');
      await leave(name, owner);
      await new Promise<void>((resolve, reject) => {
        deleteDB(database, { blocked: () => resolve() }).then(resolve, reject);
      });
    },
    watch: signal.watch,
    release() {
      connection.release();
      signal.leave();
    },
    wake: signal.join,
    async close() {
      await pump.idle();
      connection.release();
      signal.leave();
    },
  };
}
