import { type Catalogue, kindOf } from '../kind/catalogue.js';
import type { LocalOp, Rec, Ref } from '../ports.js';
import type { Mirror } from './mirror.js';

/** What this device holds, and by which kinds it is read. */
interface Held {
  mirror: Pick<Mirror, 'records' | 'outbox' | 'parked'>;
  catalogue: Catalogue;
}

export const drop = (ref: Ref): LocalOp => ({ op: 'drop', ref });

/**
 * Whether a record that is gone leaves nothing of itself on this device: when its kind can be erased, and no words on it wait
 * or stand refused, but for those of one command (`id`).
 */
export const leavesWhole = (ref: Ref, { mirror, catalogue }: Held, id = ''): boolean =>
  Object.values(kindOf(catalogue, ref)?.commands ?? {}).some(({ effects }) => effects?.erase === true) &&
  ![...mirror.outbox, ...mirror.parked].some(({ command }) => command.ref === ref && command.id !== id);

/**
 * What somebody erased elsewhere, or may not be seen any more, leaves with all that was sent for it, which is kept for a while
 * otherwise. Words that the backend has not heard stay until it answers them.
 */
export const leave = (ref: Ref, held: Held): LocalOp => (leavesWhole(ref, held) ? { op: 'erase', ref } : drop(ref));

/** Puts a record unless what is known is newer; one without data is no record any more. */
export const newer = (held: Held, known: Rec | undefined, record: Rec): LocalOp[] => {
  if (known && known.version > record.version) return [];
  return [record.data === null ? leave(record.ref, held) : { op: 'put', record }];
};

/** Puts refused words away; they were the last on a record that is gone, and what was taken of it goes with them. */
export function dismissal(id: string, held: Held): LocalOp {
  const ref = held.mirror.parked.find(({ command }) => command.id === id)?.command.ref;
  const last = ref !== undefined && !held.mirror.records.has(ref) && leavesWhole(ref, held, id);
  return last ? { op: 'erase', ref } : { op: 'dismiss', id };
}
