import type { Accepted, Snapshot } from '../../../core/ports.js';
import type { OwnRows } from './own-rows.js';
import { FAN, isMostlyGarbage, readRows } from './rows.js';
import type { Base } from './schema.js';
import { look } from './transact.js';

export interface Read {
  snapshot: Snapshot;
  touched: number;
  /** How much the log has to be folded: some rows, or all of it. */
  untidy: 'no' | 'yes' | 'very';
}

/** Everything as of one moment, or what changed since a revision; what this page wrote itself is taken from its hands. */
export function read(db: Base, after: number | undefined, own: OwnRows): Promise<Read> {
  return look(db, ['log', 'outbox', 'parked', 'state'], async (tx) => {
    const log = tx.objectStore('log');
    const [state, outbox, parked, last, all] = await Promise.all([
      tx.objectStore('state').get('state'),
      tx.objectStore('outbox').getAll(),
      tx.objectStore('parked').getAll(),
      log.openKeyCursor(null, 'prev'),
      after === undefined ? log.getAll() : undefined,
    ]);
    if (!state || !last) throw new Error('no state');
    const revision = last.key;
    const mine = after === undefined ? null : own.between(after, revision);
    const whole = !mine && (after === undefined || after < state.floor || after > revision);
    const rows = mine ?? all ?? (await log.getAll(whole ? undefined : IDBKeyRange.lowerBound(after, true)));
    const { records, dropped, size, live } = readRows(rows);
    const { forgone = [], cursor, epoch, me, skew, lease, touched } = state;
    return {
      snapshot: {
        ...{ whole, records, dropped: whole ? [] : dropped },
        ...{ outbox, parked, forgone, cursor, epoch, me, skew, lease, revision },
      },
      touched,
      untidy: whole && isMostlyGarbage(size, live) ? 'very' : rows.length - state.rows.length >= FAN ? 'yes' : 'no',
    };
  });
}

export const readAccepted = (db: Base): Promise<Accepted[]> =>
  look(db, ['accepted'], (tx) => tx.objectStore('accepted').getAll());
