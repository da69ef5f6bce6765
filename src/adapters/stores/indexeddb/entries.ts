import { type KeptOp, mayBeLost, sentAgain } from '../../../core/local-ops.js';
import type { Entry, Ref } from '../../../core/ports.js';
import { PLACES, type Place, type Store, type Tx } from './schema.js';
import { afoot } from './transact.js';

type Op<O extends KeptOp['op']> = Extract<KeptOp, { op: O }>;
type EntryOp = 'enqueue' | 'tried' | 'accept' | 'park' | 'seen' | 'forget';
/** What takes entries off the device that were not taken by the backend. */
export type ForgoingOp = 'unqueue' | 'dismiss' | 'erase';

/** The places that an operation looks at. */
export const placesOf: { readonly [O in KeptOp['op']]?: readonly Store[] } = {
  ...{ enqueue: ['outbox'], tried: ['outbox'], unqueue: ['outbox'] },
  ...{ accept: ['outbox', 'accepted'], park: ['outbox', 'parked'] },
  ...{ seen: ['parked'], dismiss: ['parked'], forget: ['accepted'] },
  ...{ restart: ['outbox', 'accepted'], erase: PLACES },
};

/** What each operation does to the commands of an owner. An id that is not where the operation looks is left alone. */
export const onEntries: { readonly [O in EntryOp]: (tx: Tx, op: Op<O>) => Promise<unknown> } = {
  enqueue: async (tx, { entry }) => {
    const outbox = tx.objectStore('outbox');
    // Asked and put in one breath, for a person waits for it. A connection that was lost after a write makes us write
    // it again: then the first one stays, with what happened to it since.
    const asking = afoot(outbox.index('id').getKey(entry.command.id));
    const key = await outbox.put(entry);
    if ((await asking) !== undefined) await outbox.delete(key);
  },
  tried: (tx, { id }) =>
    each(tx, 'outbox', id, (key, entry) => tx.objectStore('outbox').put({ ...entry, tries: entry.tries + 1 }, key)),
  accept: async (tx, { id, at: acceptedAt }) => {
    for (const entry of await take(tx, 'outbox', id)) {
      await take(tx, 'accepted', id);
      await tx.objectStore('accepted').put({ ...entry, acceptedAt });
    }
  },
  park: async (tx, { id, code, detail }) => {
    const why = detail === undefined ? { code, seen: false } : { code, detail, seen: false };
    for (const entry of await take(tx, 'outbox', id)) {
      await take(tx, 'parked', id);
      await tx.objectStore('parked').put({ ...entry, ...why });
    }
  },
  seen: (tx, { id }) =>
    each(tx, 'parked', id, (key, entry) => tx.objectStore('parked').put({ ...entry, seen: true }, key)),
  forget: async (tx, { before }) => {
    const accepted = tx.objectStore('accepted');
    const old = await accepted.index('at').getAllKeys(IDBKeyRange.upperBound(before, true));
    await Promise.all(old.map((key) => accepted.delete(key)));
  },
};

/** Answers what the backend has never taken of it. */
export const forgoing: { readonly [O in ForgoingOp]: (tx: Tx, op: Op<O>) => Promise<readonly Entry[]> } = {
  unqueue: async (tx, { id }) => {
    const gone: Entry[] = [];
    await each(tx, 'outbox', id, async (key, entry) => {
      if (entry.tries > 0) return;
      gone.push(entry);
      await tx.objectStore('outbox').delete(key);
    });
    return gone;
  },
  dismiss: (tx, { id }) => take(tx, 'parked', id),
  erase: (tx, { ref }) => eraseEntries(tx, ref),
};

type EntryAt<P extends Place> = NonNullable<Awaited<ReturnType<ReturnType<typeof stored<P>>['get']>>>;
const stored = <P extends Place>(tx: Tx, place: P) => tx.objectStore(place);

async function each<P extends Place>(tx: Tx, place: P, id: string, f: (key: number, entry: EntryAt<P>) => unknown) {
  const store = stored(tx, place);
  for (const key of await store.index('id').getAllKeys(IDBKeyRange.only(id))) {
    const entry = await store.get(key);
    if (entry) await f(key, entry as EntryAt<P>);
  }
}

/** Takes an entry out of its place: one, or none. */
async function take<P extends Place>(tx: Tx, place: P, id: string): Promise<EntryAt<P>[]> {
  const found: EntryAt<P>[] = [];
  await each(tx, place, id, async (key, entry) => {
    found.push(entry);
    await tx.objectStore(place).delete(key);
  });
  return found.slice(0, 1);
}

/** What a restored backend may have lost goes to the front of the outbox, in the order in which it was taken. */
export async function sendAgain(tx: Tx, watermark: string | null): Promise<void> {
  const [outbox, accepted] = [tx.objectStore('outbox'), tx.objectStore('accepted')];
  const [entries, keys, first] = await Promise.all([accepted.getAll(), accepted.getAllKeys(), outbox.openKeyCursor()]);
  let front = Math.min(first?.key ?? 0, 0);
  for (let place = entries.length - 1; place >= 0; place -= 1) {
    const entry = entries[place];
    const key = keys[place];
    if (!entry || key === undefined || !mayBeLost(entry, watermark)) continue;
    await accepted.delete(key);
    if ((await outbox.index('id').getKey(entry.command.id)) !== undefined) continue;
    front -= 1;
    await outbox.put(sentAgain(entry), front);
  }
}

async function eraseEntries(tx: Tx, ref: Ref): Promise<Entry[]> {
  const gone: Entry[] = [];
  for (const place of PLACES) {
    const store = tx.objectStore(place);
    const [entries, keys] = await Promise.all([store.getAll(), store.getAllKeys()]);
    const doomed = keys.filter((_, n) => entries[n]?.command.ref === ref);
    if (place !== 'accepted') gone.push(...entries.filter(({ command }) => command.ref === ref));
    await Promise.all(doomed.map((key) => store.delete(key)));
  }
  return gone;
}
