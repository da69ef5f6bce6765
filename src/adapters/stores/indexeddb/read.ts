import type { Accepted, Snapshot } from '../../../core/ports.js';
import { inOrder, outboxOf, parkedOf } from './entries.js';
import { isMostlyGarbage, readRows } from './rows.js';
import type { Base } from './schema.js';
import { look } from './transact.js';

export interface Read {
  snapshot: Snapshot;
  touched: number;
  /** More than half of the log is overtaken. */
  garbage: boolean;
}

/** Everything as of one moment, or what changed since a revision. */
export function read(db: Base, after: number | undefined): Promise<Read> {
  return look(db, ['log', 'entries', 'state'], async (tx) => {
    const [state, filed, all] = await Promise.all([
      tx.objectStore('state').get('state'),
      tx.objectStore('entries').getAll(),
      after === undefined ? tx.objectStore('log').getAll() : undefined,
    ]);
    if (!state) throw new Error('no state');
    const whole = after === undefined || after < state.floor || after > state.revision;
    const since = whole ? undefined : IDBKeyRange.lowerBound(after, true);
    const { records, dropped, live } = readRows(all ?? (await tx.objectStore('log').getAll(since)));
    const { cursor, epoch, me, skew, lease, revision } = state;
    return {
      snapshot: {
        ...{ whole, records, dropped: whole ? [] : dropped },
        ...{ outbox: outboxOf(filed), parked: parkedOf(filed) },
        ...{ cursor, epoch, me, skew, lease, revision },
      },
      touched: state.touched,
      garbage: whole && isMostlyGarbage(state.rows, live),
    };
  });
}

export const readAccepted = (db: Base): Promise<Accepted[]> =>
  look(db, ['accepted'], async (tx) => inOrder(await tx.objectStore('accepted').getAll()));
