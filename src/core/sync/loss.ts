import type { LocalOp } from '../ports.js';
import { takenIn } from './import-unsent.js';
import type { Mirror } from './mirror.js';

/**
 * What an open page writes again onto a device that was emptied under it: who its person is, so that work goes on
 * without a network, and every word that was said to be kept. Records are fetched anew.
 */
export function heldInMemory({ me, epoch, skew, outbox, parked }: Mirror): LocalOp[] {
  const known: LocalOp[] = me && epoch !== null ? [{ op: 'cursor', cursor: null, epoch, me, skew }] : [];
  const seen = parked.flatMap((entry): LocalOp[] => (entry.seen ? [{ op: 'seen', id: entry.command.id }] : []));
  return [...known, ...takenIn(outbox, parked), ...seen];
}
