import { codeOf, trouble } from '../../../core/codes.js';
import type { Base, Reading, Store, Tx } from './schema.js';

/**
 * One transaction, resolved when it is complete: with `strict` on the disk, otherwise in the system's hands. Kernels
 * before Chromium 83 do not know the option, and are strict by themselves. Whatever is thrown inside undoes all of it.
 */
export async function transact<T>(
  db: Base,
  stores: readonly Store[],
  strict: boolean,
  body: (tx: Tx) => Promise<T>,
): Promise<T> {
  const tx = db.transaction([...stores], 'readwrite', { durability: strict ? 'strict' : 'relaxed' });
  const failure = tx.done.then(
    () => null,
    (why: unknown) => why ?? new Error('transaction aborted'),
  );
  try {
    const value = await body(tx);
    const why = await failure;
    if (why !== null) throw why;
    return value;
  } catch (thrown) {
    try {
      tx.abort();
    } catch {
      // It is over already: the reason is in `failure`.
    }
    const why = await failure;
    // The requests of a transaction that ran full only say that it was aborted.
    throw isQuota(why) ? why : thrown;
  }
}

export function look<T>(db: Base, stores: readonly Store[], body: (tx: Reading) => Promise<T>): Promise<T> {
  const tx = db.transaction([...stores], 'readonly');
  tx.done.catch(() => {}); // whoever waits for a request hears of it
  return body(tx);
}

/** A request that is awaited later. Should another one fail before that, nobody would hear of this one. */
export function afoot<T>(request: Promise<T>): Promise<T> {
  request.catch(() => {});
  return request;
}

const nameOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null ? (thrown as { name?: unknown }).name : undefined;

export const isQuota = (thrown: unknown): boolean => nameOf(thrown) === 'QuotaExceededError';
export const isVersion = (thrown: unknown): boolean => nameOf(thrown) === 'VersionError';

/** Whatever a database throws, as trouble of this device. */
export function troubleOf(thrown: unknown): Error {
  if (codeOf(thrown)) return thrown as Error;
  const cause = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return trouble(isQuota(thrown) ? 'DJ-L002' : 'DJ-L001', cause);
}
