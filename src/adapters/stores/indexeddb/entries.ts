import { type KeptOp, mayBeLost, sentAgain } from '../../../core/local-ops.js';
import type { Entry, Parked, Ref } from '../../../core/ports.js';
import type { Filed, State, Tx } from './schema.js';

type Op<O extends KeptOp['op']> = Extract<KeptOp, { op: O }>;
type EntryOp = 'enqueue' | 'tried' | 'accept' | 'park' | 'seen' | 'unqueue' | 'dismiss' | 'forget';

/** What each operation does to the commands of an owner. An id that is not where the operation looks is left alone. */
export const onEntries: { readonly [O in EntryOp]: (tx: Tx, state: State, op: Op<O>) => Promise<void> } = {
  async enqueue(tx, state, { entry }) {
    const queued = await at(tx, entry.command.id, 'outbox');
    await tx.objectStore('accepted').delete(entry.command.id);
    await file(tx, { place: 'outbox', seq: queued?.seq ?? next(state), entry });
  },
  async tried(tx, _, { id }) {
    const filed = await at(tx, id, 'outbox');
    if (filed) await file(tx, { ...filed, entry: { ...filed.entry, tries: filed.entry.tries + 1 } });
  },
  async accept(tx, state, { id, at: acceptedAt }) {
    const filed = await at(tx, id, 'outbox');
    if (!filed) return;
    await tx.objectStore('entries').delete(id);
    await tx.objectStore('accepted').put({ seq: next(state), entry: { ...filed.entry, acceptedAt } }, id);
  },
  async park(tx, state, { id, code, detail }) {
    const filed = await at(tx, id, 'outbox');
    const why = detail === undefined ? { code, seen: false } : { code, detail, seen: false };
    if (filed) await file(tx, { place: 'parked', seq: next(state), entry: { ...filed.entry, ...why } });
  },
  async seen(tx, _, { id }) {
    const filed = await at(tx, id, 'parked');
    if (filed) await file(tx, { ...filed, entry: { ...filed.entry, seen: true } });
  },
  async unqueue(tx, _, { id }) {
    const filed = await at(tx, id, 'outbox');
    if (filed?.entry.tries === 0) await tx.objectStore('entries').delete(id);
  },
  async dismiss(tx, _, { id }) {
    if (await at(tx, id, 'parked')) await tx.objectStore('entries').delete(id);
  },
  async forget(tx, _, { before }) {
    const accepted = tx.objectStore('accepted');
    const old = await accepted.index('at').getAllKeys(IDBKeyRange.upperBound(before, true));
    for (const id of old) await accepted.delete(id);
  },
};

async function at<P extends Filed['place']>(tx: Tx, id: string, place: P) {
  const filed = await tx.objectStore('entries').get(id);
  return filed?.place === place ? (filed as Extract<Filed, { place: P }>) : undefined;
}

const file = (tx: Tx, filed: Filed) => tx.objectStore('entries').put(filed, filed.entry.command.id);

function next(state: State): number {
  state.back += 1;
  return state.back;
}

/** What a restored backend may have lost goes to the front of the outbox, in the order in which it was taken. */
export async function sendAgain(tx: Tx, state: State, watermark: string | null): Promise<void> {
  const lost = inOrder(await tx.objectStore('accepted').getAll()).filter((entry) => mayBeLost(entry, watermark));
  for (const entry of lost.reverse()) {
    await tx.objectStore('accepted').delete(entry.command.id);
    await file(tx, { place: 'outbox', seq: state.front, entry: sentAgain(entry) });
    state.front -= 1;
  }
}

export async function eraseEntries(tx: Tx, ref: Ref): Promise<void> {
  for (const name of ['entries', 'accepted'] as const) {
    const store = tx.objectStore(name);
    for (const { entry } of await store.getAll()) if (entry.command.ref === ref) await store.delete(entry.command.id);
  }
}

export const inOrder = <E>(all: readonly { seq: number; entry: E }[]): E[] =>
  [...all].sort((a, b) => a.seq - b.seq).map(({ entry }) => entry);

export const outboxOf = (all: readonly Filed[]): Entry[] =>
  inOrder(all.flatMap((filed) => (filed.place === 'outbox' ? [filed] : [])));

export const parkedOf = (all: readonly Filed[]): Parked[] =>
  inOrder(all.flatMap((filed) => (filed.place === 'parked' ? [filed] : [])));
