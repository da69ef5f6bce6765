import { type DBSchema, openDB } from 'idb';
import { databaseName, open } from './open.js';
import { giveUpCache } from './upkeep.js';

interface Registry extends DBSchema {
  owners: { key: string; value: true };
}

/** Who may have cached records on this device. The name cannot be that of an owner's database. */
function registry(name: string) {
  return openDB<Registry>(`${encodeURIComponent(name)}/owners`, 1, {
    upgrade: (db) => void db.createObjectStore('owners'),
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
}

/** Enters an owner, and resolves with the others. */
export async function enter(name: string, owner: string): Promise<string[]> {
  const db = await registry(name);
  try {
    const tx = db.transaction('owners', 'readwrite');
    const [owners] = await Promise.all([tx.store.getAllKeys(), tx.store.put(true, owner), tx.done]);
    return owners.filter((other) => other !== owner);
  } finally {
    db.close();
  }
}

export async function leave(name: string, owner: string): Promise<void> {
  const db = await registry(name);
  try {
    await db.delete('owners', owner);
  } finally {
    db.close();
  }
}

/**
 * Whoever opens this device gives up what it had cached for others; their commands stay, closed. Returns whose cache
 * went. One that cannot be opened now, or still keeps commands that were taken this week, stays entered, and its turn comes
 * again with the next opening.
 */
export async function giveUpOthers(name: string, owner: string, patience: number): Promise<string[]> {
  const gone: string[] = [];
  for (const other of await enter(name, owner)) {
    try {
      const db = await open({ name: databaseName(name, other), patience, existing: true, lost() {} });
      const left = await giveUpCache(db).finally(() => db.close());
      gone.push(other);
      if (left > 0) continue;
    } catch (thrown) {
      if (!isAbsent(thrown)) continue;
    }
    await leave(name, other);
  }
  return gone;
}

const isAbsent = (thrown: unknown): boolean => (thrown as { name?: unknown } | null)?.name === 'AbortError';
