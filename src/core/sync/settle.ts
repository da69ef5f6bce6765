import type { Catalogue } from '../kind/catalogue.js';
import type { Entry, LocalOp, Outcome, Rec, Ref } from '../ports.js';
import { erasable, isUrgent, park } from './draw-up.js';
import { drop, newer } from './newer.js';
import type { Turn } from './turn.js';

/** A verdict of a kind that we know, and on this record: one that shows another record is the answer to another command. */
export function recognised(outcome: Outcome | undefined, ref: Ref): outcome is Outcome {
  if (outcome === undefined || !['committed', 'conflict', 'rejected'].includes(outcome.kind)) return false;
  const { record, current } = outcome as { record?: Rec; current?: Rec | null };
  return (record?.ref ?? ref) === ref && (current?.ref ?? ref) === ref;
}

/** Codes with which a backend answers to a record that was erased: it is there, or there no more. */
const wasThere = ['DJ-R003', 'DJ-R004'];

/** What a verdict changes on the device; one that we do not recognise settles nothing. */
export function settle({ mirror, catalogue, now }: Turn, entry: Entry, outcome: Outcome | undefined): LocalOp[] {
  const { id, ref } = entry.command;
  const accept: LocalOp = { op: 'accept', id, at: now() };
  if (!recognised(outcome, ref)) return [];
  // Sent once more after a restore, and there already without being shown: it was erased meanwhile, words and all.
  const erased = entry.again && !mirror.records.has(ref) && erasable(ref, catalogue);
  if (outcome.kind === 'rejected' && erased && wasThere.includes(outcome.code)) return [{ op: 'erase', ref }];
  if (outcome.kind === 'rejected') return [park(entry, outcome.code, outcome.detail).settled];
  if (outcome.kind === 'conflict') {
    const { current } = outcome;
    const known = current === null ? [drop(ref)] : newer(mirror.records.get(ref), current);
    // A conflict whose record lists my command is a commit whose answer was lost.
    return current?.did.includes(id) ? [...known, accept] : known;
  }
  // Without a record nothing is guessed: what was written will be pulled, and a verdict of long ago says nothing of now.
  return [...(outcome.record ? newer(mirror.records.get(ref), outcome.record) : []), accept];
}

/** Whatever hangs on a refused command is refused with it; an urgent one never is. */
export async function parkHanging(turn: Turn): Promise<void> {
  for (;;) {
    const refused = new Set(turn.mirror.parked.map((entry) => entry.command.id));
    const hanging = turn.mirror.outbox.filter((entry) => hangs(entry, refused, turn.catalogue));
    if (hanging.length === 0) return;
    await turn.apply(
      hanging.map((entry) => park(entry, 'DJ-R010').settled),
      false,
    );
  }
}

const hangs = (entry: Entry, refused: ReadonlySet<string>, catalogue: Catalogue): boolean =>
  entry.command.after !== undefined && refused.has(entry.command.after) && !isUrgent(entry, catalogue);
