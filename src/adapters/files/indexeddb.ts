import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { codeOf, trouble } from '../../core/codes.js';
import type { FileBody, LocalFiles } from '../../core/ports.js';
import { takeFile } from '../../core/take-file.js';

interface Schema extends DBSchema {
  /** Under `[ref, sha256]`. */
  files: { key: [string, string]; value: FileBody };
}
type Base = IDBPDatabase<Schema>;

/** Left out: `dangjian`, and three seconds. */
export interface IndexedDbFilesOptions {
  /** Sets one installation apart from others on the same origin. */
  name?: string;
  /** Milliseconds to wait for an old page that is in the way, before `DJ-L003`. */
  patience?: number;
}

/**
 * The files of one owner (tenant and subject), in a database of its own beside the one of the records. Calls are few, so
 * each opens the database and lets go of it: no page that is frozen or put aside is ever in the way of a sign-out. A
 * database comes with the first file, and looking for one makes none.
 */
export function indexedDbFiles(
  owner: string,
  { name = 'dangjian', patience = 3000 }: IndexedDbFilesOptions = {},
): LocalFiles {
  const database = `${encodeURIComponent(name)}/files/${owner}`;

  /** What `f` says; `absent` when there is no database and none is to be made. Throws `DJ-L…`. */
  async function use<T>(f: (db: Base) => Promise<T>, absent?: { value: T }): Promise<T> {
    try {
      const db = await inTime(open(database, absent === undefined), patience);
      try {
        return await f(db);
      } finally {
        db.close();
      }
    } catch (thrown) {
      if (absent !== undefined && nameOf(thrown) === 'AbortError') return absent.value;
      throw troubleOf(thrown);
    }
  }

  return {
    async put(key, body) {
      const taken = takeFile(key, body);
      await use(async (db) => {
        // Only this store: an upload waits for what stands here, so it must outlive a power cut.
        const tx = db.transaction('files', 'readwrite', { durability: 'strict' });
        await Promise.all([tx.store.put(taken, [key.ref, key.sha256]), tx.done]);
      });
    },
    get: ({ ref, sha256 }) => use(async (db) => (await db.get('files', [ref, sha256])) ?? null, { value: null }),
    remove: ({ ref, sha256 }) => use((db) => db.delete('files', [ref, sha256]), { value: undefined }),
    keys: () =>
      use(async (db) => (await db.getAllKeys('files')).map(([ref, sha256]) => ({ ref, sha256 })), { value: [] }),
    async wipe() {
      // First empty, which nobody can prevent; then gone, as soon as every page lets go of it.
      await use((db) => db.clear('files'), { value: undefined });
      await new Promise<void>((resolve, reject) => {
        deleteDB(database, { blocked: () => resolve() }).then(resolve, (thrown) => reject(troubleOf(thrown)));
      });
    },
    async close() {},
  };
}

const open = (database: string, make: boolean): Promise<Base> =>
  openDB<Schema>(database, 1, {
    upgrade(db, _before, _now, tx) {
      tx.done.catch(() => {}); // whoever opens hears of it
      if (make) db.createObjectStore('files');
      else tx.abort();
    },
    // Whoever deletes the database must not wait for us.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });

function inTime(opening: Promise<Base>, patience: number): Promise<Base> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(trouble('DJ-L003'));
    }, patience);
    opening.then((db) => (late ? db.close() : resolve(db)), reject).then(() => clearTimeout(timer));
  });
}

const nameOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null ? (thrown as { name?: unknown }).name : undefined;

/** Whatever a database throws, as trouble of this device. */
function troubleOf(thrown: unknown): Error {
  if (codeOf(thrown)) return thrown as Error;
  const cause = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return trouble(nameOf(thrown) === 'QuotaExceededError' ? 'DJ-L002' : 'DJ-L001', cause);
}
