import { trouble } from '../codes.js';
import { kindOf } from '../kind/catalogue.js';
import { shownOn } from '../kind/scopes.js';
import type { LocalOp, Me, PullAnswer, Rec, Ref, Scope } from '../ports.js';
import { between, dayOf, later } from '../rules/calendar.js';
import { isUrgent, park } from './draw-up.js';
import { drop, leave, newer } from './newer.js';
import type { Turn } from './turn.js';

const page = 1000;
const keptFor = 7 * 86_400_000;
/** Places may come to be while they are asked for, but not for ever. */
const mostWidened = 5;

/** A page that was asked for: from where on, and of which scopes. */
interface Asked {
  want: Scope[];
  answer: Promise<PullAnswer>;
}

function ask(turn: Turn, cursor: string | null, want: Scope[]): Asked {
  const answer = turn.backend.pull({ cursor, want, limit: page }, turn.call());
  answer.catch(() => undefined); // a page that nobody comes to fetch may fail in peace
  return { want, answer };
}

/** Pulls until there is no more. A page and the cursor that covers it are one write; the next page travels meanwhile. */
export async function pullAll(turn: Turn): Promise<void> {
  let asked = ask(turn, turn.mirror.cursor, turn.want());
  const passed = new Set<string>();
  let widened = 0;
  for (;;) {
    const answer = await asked.answer;
    // Every moment of this device will be reckoned from this one.
    if (!Number.isFinite(between(turn.clock(), answer.me.now))) throw trouble('DJ-N006');
    // The session was changed behind our back: nothing of another person belongs here, and nothing of ours there.
    if (turn.mirror.me !== null && turn.mirror.me.actor !== answer.me.actor) throw trouble('DJ-N002');
    const wider = turn.want(answer.me.scopes).filter((scope) => !asked.want.includes(scope));
    if (wider.length > 0 && turn.mirror.epoch === answer.epoch) {
      // What has moved to a place that is new is not gone: the same is asked once more, of all places.
      if (widened > mostWidened) throw trouble('DJ-N006');
      widened += 1;
      const { cursor } = turn.mirror;
      const ops = opsOf(turn, { ...answer, gone: [], reset: false }, asked.want);
      await keep(
        turn,
        ops.map((op) => (op.op === 'cursor' ? { ...op, cursor } : op)),
      );
      asked = ask(turn, turn.mirror.cursor, turn.want());
      continue;
    }
    const last = answer.cursor;
    // Round in a circle there is no end.
    if (answer.more && passed.has(last)) throw trouble('DJ-N006');
    if (answer.more) passed.add(last);
    const ahead = answer.more ? ask(turn, last, asked.want) : null;
    await keep(turn, opsOf(turn, answer, asked.want));
    const want = turn.want();
    const grown = want.some((scope) => !asked.want.includes(scope));
    if (!answer.more && !grown) return;
    // Where the device gave its cache up meanwhile, what travels begins behind a gap.
    asked = ahead && !grown && turn.mirror.cursor === last ? ahead : ask(turn, turn.mirror.cursor, want);
  }
}

async function keep(turn: Turn, ops: LocalOp[]): Promise<void> {
  await turn.apply(ops, false);
  // What fails here is found again when the device is tidied.
  for (const op of ops) if (op.op === 'erase') await turn.files?.forget(op.ref).catch(() => undefined);
}

function opsOf(turn: Turn, answer: PullAnswer, want: readonly Scope[]): LocalOp[] {
  const { mirror } = turn;
  const { epoch, records, cursor, me } = answer;
  const restored = mirror.epoch !== null && mirror.epoch !== epoch;
  const known = restored ? new Map<Ref, Rec>() : mirror.records;
  const sent = new Set(records.map((record) => record.ref));
  const same = me.scopes.join() === mirror.me?.scopes.join();
  const lost = same ? [] : lostTo(known, me.scopes, sent);
  const { gone, dropped } = forgotten(answer, [...known.values()], sent, want);
  return [
    // A restored backend may lack what it had taken: those commands go again, after the records are forgotten.
    ...(restored ? [{ op: 'restart', epoch, watermark: before(answer.watermark) } as const] : []),
    ...[...new Set([...answer.gone, ...lost, ...gone, ...takenDown(turn, known, sent, me)])].map((ref) =>
      leave(ref, turn),
    ),
    ...dropped.map(drop),
    ...newestOf(turn, records, known),
    ...parkLost(turn, lost),
    { op: 'forget', before: later(turn.now(), -keptFor) },
    { op: 'cursor', cursor, epoch, me, skew: between(turn.clock(), me.now) },
  ];
}

/** Of a record that is shown twice, the newest counts, whichever comes last. */
function newestOf(turn: Turn, records: readonly Rec[], known: ReadonlyMap<Ref, Rec>): LocalOp[] {
  const shown = new Map<Ref, Rec>();
  return records.flatMap((record) => {
    const ops = newer(turn, shown.get(record.ref) ?? known.get(record.ref), record);
    if (ops.length > 0) shown.set(record.ref, record);
    return ops;
  });
}

/**
 * What an answer that starts again from nothing leaves out. Where it is whole and was asked for the record's scopes, the record
 * is gone; of one that was not asked for, or may come with the next page, nobody knows.
 */
function forgotten(
  { reset, more }: PullAnswer,
  known: readonly Rec[],
  sent: ReadonlySet<Ref>,
  want: readonly Scope[],
): { gone: Ref[]; dropped: Ref[] } {
  const out = reset ? known.filter(({ ref }) => !sent.has(ref)) : [];
  const told = ({ scopes }: Rec): boolean => !more && scopes.some((scope) => want.includes(scope));
  return {
    gone: out.filter(told).map(({ ref }) => ref),
    dropped: out.filter((record) => !told(record)).map(({ ref }) => ref),
  };
}

/**
 * An hour earlier than the backend says, for clocks that differ: what it has after all, it answers from its verdicts. `null` =
 * it says no time.
 */
const before = (watermark = ''): string | null =>
  Number.isNaN(Date.parse(watermark)) ? null : later(watermark, -3_600_000);

/** Records that stand in no scope that the owner may still see. */
function lostTo(known: ReadonlyMap<Ref, Rec>, scopes: readonly Scope[], sent: ReadonlySet<Ref>): Ref[] {
  const visible = new Set(scopes);
  return [...known.values()]
    .filter(
      (record) =>
        !sent.has(record.ref) && record.scopes.length > 0 && !record.scopes.some((scope) => visible.has(scope)),
    )
    .map((record) => record.ref);
}

/** Records that hung on a wall alone and whose last day is over: nothing was written, so no backend says so. */
function takenDown(
  { mirror, catalogue }: Turn,
  known: ReadonlyMap<Ref, Rec>,
  sent: ReadonlySet<Ref>,
  { now, scopes }: Me,
): Ref[] {
  const today = dayOf(now);
  if (mirror.me === null || dayOf(mirror.me.now) === today) return [];
  const elsewhere = new Set(scopes.filter((scope) => scope.split('/')[1] !== 'wall'));
  return [...known.values()].flatMap((record) => {
    const kind = kindOf(catalogue, record.ref);
    const hung = !sent.has(record.ref) && !record.scopes.some((scope) => elsewhere.has(scope));
    return hung && kind?.shown && !shownOn(kind, record, today) ? [record.ref] : [];
  });
}

function parkLost(turn: Turn, lost: readonly Ref[]): LocalOp[] {
  const refs = new Set(lost);
  return (
    turn.mirror.outbox
      // What was sent already may have been taken: the flush asks for its verdict first.
      .filter((entry) => refs.has(entry.command.ref) && entry.tries === 0 && !isUrgent(entry, turn.catalogue))
      .map((entry) => park(entry, 'DJ-R013').settled)
  );
}
