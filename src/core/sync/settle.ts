import type { Catalogue } from '../kind/catalogue.js';
import type { Entry, LocalOp, Outcome, Rec, Ref } from '../ports.js';
import { erases, isUrgent, park } from './draw-up.js';
import { drop, leavesWhole, newer } from './newer.js';
import type { Turn } from './turn.js';

/** A verdict of a kind that we know, and on this record: one that shows another record is the answer to another command. */
export function recognised(outcome: Outcome | undefined, ref: Ref): outcome is Outcome {
  if (outcome === undefined || !['committed', 'conflict', 'rejected'].includes(outcome.kind)) return false;
  const { record, current } = outcome as { record?: Rec; current?: Rec | null };
  return (record?.ref ?? ref) === ref && (current?.ref ?? ref) === ref;
}

/** Codes with which a backend answers to a record that was erased: it is there, or there no more. */
const wasThere = ['DJ-R003', 'DJ-R004'];

/**
 * What a verdict changes on the device; one that we do not recognise settles nothing. `late` = it was asked for once more, and
 * what it is about may have been erased since.
 */
export function settle(turn: Turn, entry: Entry, outcome: Outcome | undefined, late: boolean): LocalOp[] {
  const { mirror, catalogue, now } = turn;
  const { id, ref } = entry.command;
  if (!recognised(outcome, ref)) return [];
  const shown = outcome.kind === 'committed' ? outcome.record : outcome.kind === 'conflict' ? outcome.current : null;
  // A conflict whose record lists my command is a commit whose answer was lost.
  const taken = outcome.kind === 'committed' || (outcome.kind === 'conflict' && shown?.did.includes(id) === true);
  // What erased it stays, without words, to be sent again to a backend that is restored.
  const known = taken
    ? !erases(entry, catalogue)
    : outcome.kind === 'rejected' && entry.again && wasThere.includes(outcome.code);
  // Known there and shown empty, or not at all: it was erased meanwhile, words and all.
  const empty = shown ? shown.data === null : late && !mirror.records.has(ref);
  if (known && empty && leavesWhole(ref, turn, id)) return [{ op: 'erase', ref }];
  if (outcome.kind === 'rejected') return [park(entry, outcome.code, outcome.detail).settled];
  // Without a record nothing is guessed: what was written will be pulled, and a verdict of long ago says nothing of now.
  const moved = shown ? newer(turn, mirror.records.get(ref), shown) : outcome.kind === 'conflict' ? [drop(ref)] : [];
  return taken ? [...moved, { op: 'accept', id, at: now() }] : moved;
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
