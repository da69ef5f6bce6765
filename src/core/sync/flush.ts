import { codeOf, trouble } from '../codes.js';
import type { Catalogue } from '../kind/catalogue.js';
import type { Entry, LocalOp, Outcome, Proposal } from '../ports.js';
import { type DrawnUp, drawUp, isUrgent, park, sendable } from './draw-up.js';
import { drop, newer } from './newer.js';
import { pullAll } from './pull.js';
import type { Turn } from './turn.js';

const most = 50;
const rounds = 5;
const restarts = 3;

/** Sends what waits, until nothing can move any more. Resolves with how many commands were taken. */
export async function flush(turn: Turn): Promise<number> {
  const { mirror, catalogue, backend } = turn;
  const met = new Map<string, number>();
  const skip = new Set<string>();
  const unjudged = new Set<string>();
  let size = most;
  let taken = 0;
  let fences = 0;

  for (;;) {
    await sweep(turn);
    const ready = sendable(mirror.outbox, catalogue, skip, size);
    const ground = { mirror, catalogue, supports: backend.supports, now: turn.now(), unjudged };
    const drawn = ready.map((entry) => ({ entry, ...drawUp(entry, ground) }));
    for (const one of drawn) if ('left' in one) skip.add(one.entry.command.id);
    const settled = drawn.flatMap((one) => ('settled' in one ? [one.settled] : []));
    if (settled.length > 0) {
      taken += settled.filter((op) => op.op === 'accept').length;
      await turn.apply(settled, false);
      continue;
    }
    const sending = await announce(
      turn,
      drawn.flatMap((one) => ('proposal' in one ? [one] : [])),
    );
    if (sending.length === 0) {
      if (ready.length === 0) return taken;
      continue;
    }

    const answer = await send(
      turn,
      sending.map((one) => one.proposal),
    );
    if (answer === 'too-large') {
      size = Math.ceil(sending.length / 2);
      const [only] = sending;
      if (sending.length === 1 && only) {
        await turn.apply([park(only.entry, 'DJ-R016').settled], false);
        size = most;
      }
      continue;
    }
    if ('fenced' in answer || answer.epoch !== mirror.epoch) {
      // Verdicts of another epoch say nothing about this one.
      fences += 1;
      if (fences > restarts) throw trouble('DJ-N006');
      await pullAll(turn);
      continue;
    }
    const ops = sending.flatMap((one, place) => settle(turn, one, answer.outcomes[place]));
    taken += ops.filter((op) => op.op === 'accept').length;
    for (const [place, one] of sending.entries()) {
      const { id } = one.entry.command;
      const outcome = answer.outcomes[place];
      // A verdict that we do not recognise settles nothing: the entry waits for the next time.
      if (!recognised(outcome)) skip.add(id);
      else if (outcome.kind === 'conflict') {
        unjudged.add(id);
        met.set(id, (met.get(id) ?? 0) + 1);
      }
      if ((met.get(id) ?? 0) >= rounds) skip.add(id);
    }
    if (ops.length > 0) await turn.apply(ops, false);
  }
}

type Drawn = Extract<DrawnUp, { proposal: Proposal }>;

/** Marks what is about to leave, so that nobody deletes it as unsent any more; an entry undone in time is not there. */
async function announce(turn: Turn, drawn: Drawn[]): Promise<Drawn[]> {
  if (drawn.length === 0) return [];
  const fresh = drawn.filter((one) => one.entry.tries === 0);
  if (fresh.length > 0)
    await turn.apply(
      fresh.map((one) => ({ op: 'tried', id: one.entry.command.id })),
      false,
    );
  const there = new Set(turn.mirror.outbox.map((entry) => entry.command.id));
  return drawn.filter((one) => there.has(one.entry.command.id));
}

async function send(turn: Turn, list: Proposal[]) {
  try {
    return await turn.backend.commit(list, turn.call());
  } catch (thrown) {
    if (codeOf(thrown) === 'DJ-N004') return 'too-large';
    throw thrown;
  }
}

const recognised = (outcome: Outcome | undefined): outcome is Outcome =>
  outcome !== undefined && ['committed', 'conflict', 'rejected'].includes(outcome.kind);

function settle({ mirror, now }: Turn, { entry }: Drawn, outcome: Outcome | undefined): LocalOp[] {
  const { id, ref } = entry.command;
  const accept: LocalOp = { op: 'accept', id, at: now() };
  if (!recognised(outcome)) return [];
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
async function sweep(turn: Turn): Promise<void> {
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
