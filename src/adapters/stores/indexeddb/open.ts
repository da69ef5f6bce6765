import { openDB } from 'idb';
import { trouble } from '../../../core/codes.js';
import { noteLoss } from './loss.js';
import { freshLog } from './probe.js';
import { type Base, create, type Schema, VERSION } from './schema.js';
import { isVersion } from './transact.js';

/** One database for each owner: with a fixed prefix, any text after it is a name of its own. */
export const databaseName = (name: string, owner: string): string => `${encodeURIComponent(name)}/1/${owner}`;

export interface Opening {
  name: string;
  /** Milliseconds to wait for a page that holds an old version, or a deletion, in our way. */
  patience: number;
  version?: number;
  /** Opens only what is there already; otherwise throws. */
  existing?: true;
  /** The connection is of no use any more. */
  lost(): void;
}

/** Throws `DJ-L003` when another page stays in the way, `DJ-L001` when there is no storage. */
export async function open(o: Opening): Promise<Base> {
  if (typeof indexedDB === 'undefined') throw trouble('DJ-L001', 'no indexedDB');
  await freshLog(o.patience);
  try {
    return await inTime(openAt(o, o.version ?? VERSION), o.patience);
  } catch (thrown) {
    if (!isVersion(thrown)) throw thrown;
    // A newer page was here. Within one major it only added what we may ignore.
    return inTime(openAt(o, undefined), o.patience);
  }
}

function openAt({ name, existing, lost }: Opening, version: number | undefined): Promise<Base> {
  return openDB<Schema>(name, version, {
    upgrade(base, before, _, tx, event) {
      noteLoss(event);
      tx.done.catch(() => {}); // whoever opens hears of it
      if (before === 0 && existing) tx.abort();
      else if (before === 0) create(base, tx, Date.now());
    },
    // A newer page, or whoever deletes the database, must not wait for us.
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}

function inTime(opening: Promise<Base>, patience: number): Promise<Base> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(trouble('DJ-L003'));
    }, patience);
    opening.then(
      (db) => {
        clearTimeout(timer);
        // Nobody waits for it any more, and an open connection would be in the way of others.
        if (late) db.close();
        else resolve(db);
      },
      (why: unknown) => {
        clearTimeout(timer);
        reject(why);
      },
    );
  });
}
