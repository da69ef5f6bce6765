import { type Catalogue, kindOf } from '../kind/catalogue.js';
import { decide } from '../kind/decide.js';
import type { Kind } from '../kind/define-kind.js';
import { mayBeForgotten } from '../kind/did.js';
import { upcast } from '../kind/upcast.js';
import type { Entry, Json, LocalOp, Proposal, Rec, Ref, Supports, Version } from '../ports.js';
import type { Mirror } from './mirror.js';
import { contextOf, sameSight, sawOf } from './sights.js';

/** What becomes of an entry: sent, settled here, or left for another time. */
export type DrawnUp =
  | { proposal: Proposal; entry: Entry }
  | { settled: Extract<LocalOp, { op: 'accept' | 'park' }> }
  | { left: true };

export const park = (entry: Entry, code: string, detail?: Json): { settled: Extract<LocalOp, { op: 'park' }> } => ({
  settled: { op: 'park', id: entry.command.id, code, ...(detail === undefined ? {} : { detail }) },
});

/** What a decision about an entry rests on. */
export interface Ground {
  mirror: Mirror;
  catalogue: Catalogue;
  supports: Supports;
  now: string;
  /** Commands that met a conflict in this flush: the backend has no verdict on them. */
  met: { has(id: string): boolean };
  /** Commands that left for the first time in this flush: no earlier answer of theirs was lost. */
  first: { has(id: string): boolean };
  /** Versions of records that are being erased, and so are not on this device any more. */
  versions: { get(ref: Ref): Version | undefined };
}

/**
 * Decides an entry again on the newest record that this device knows. The replay policy speaks first: what its author
 * did not see must not be overwritten.
 */
export function drawUp(entry: Entry, ground: Ground): DrawnUp {
  const { mirror, catalogue, supports, now } = ground;
  const { command } = entry;
  const kind = kindOf(catalogue, command.ref);
  const stored = mirror.records.get(command.ref) ?? null;
  if (stored?.did.includes(command.id)) return { settled: { op: 'accept', id: command.id, at: now } };
  if (!kind) return park(entry, 'DJ-R017');
  // Written by a newer page in another tab: that one sends it.
  if (command.kindVersion > kind.version || (stored && stored.kindVersion > kind.version)) return { left: true };
  const base = stored && upcast(kind, stored);

  const refused = stale(entry, kind, base, supports, now) ?? undecided(entry, kind, base, ground);
  // What is being erased left this device with its version; its author had seen one.
  const gone = ground.versions.get(command.ref) ?? (erases(entry, catalogue) ? command.basis : 0);
  if ('next' in refused) return { proposal: { command, expect: base?.version ?? gone, next: refused.next }, entry };
  // An answer to an earlier sending may have been lost: before it is called refused, the backend is asked for its verdict.
  // Without stored verdicts only a record that is not here tells more when asked for than the pull has told.
  if (entry.tries > 0 && (supports.replaySafe || base === null) && !ground.met.has(command.id)) {
    return { proposal: { command, expect: onlyAsk, next: nothing }, entry };
  }
  const lost = entry.tries > 0 && !ground.first.has(command.id);
  return lost && base === null && tellsNothing(supports) ? park(entry, unknown) : refused;
}

/** What a table shows is its only verdict: of a row that the author may not see any more it has none. */
export const tellsNothing = ({ enforces, replaySafe }: Supports): boolean => enforces === 'versions' && !replaySafe;
/** Sent, and nobody here can say whether it was taken. */
export const unknown = 'DJ-R018';

/** No record has this version: the backend answers what it has on file, or that there is a conflict. */
const onlyAsk = -1;
const nothing = { state: '', data: null } as const;

type Refused = ReturnType<typeof park>;

function stale(entry: Entry, kind: Kind, base: Rec | null, supports: Supports, now: string): Refused | null {
  const { command } = entry;
  if (base && !supports.replaySafe && mayBeForgotten(command.id, base.did, now)) return park(entry, unknown);
  const rule = kind.commands[command.name];
  if (rule === undefined || rule.replay === 'replay' || entry.again) return null;
  const current = sawOf(rule.sees ?? [], base?.data ?? null);
  const moved = (base?.version ?? 0) !== command.basis;
  const differs = entry.saw !== undefined && !sameSight(entry.saw, current);
  const isStale = rule.replay === 'never' ? moved || differs : moved && differs;
  return isStale ? park(entry, 'DJ-R009', { saw: entry.saw ?? null, now: current }) : null;
}

function undecided(
  entry: Entry,
  kind: Kind,
  base: Rec | null,
  { mirror, supports }: Ground,
): Refused | { next: Proposal['next'] } {
  const { command } = entry;
  const decision = decide(kind, command, base, contextOf(mirror, command.at, command.actor));
  if ('refused' in decision) {
    const { code, message } = decision.refused;
    // Absent here does not mean absent there; a backend that judges will say.
    const unsure = base === null && code === 'DJ-R003' && supports.enforces === 'commands';
    return unsure ? { next: nothing } : park(entry, code, { message });
  }
  if (decision.asks.length > 0 && supports.enforces === 'versions') return park(entry, 'DJ-R012');
  return decision;
}

/** Whether a command takes its record off every device at once. */
export const erases = ({ command }: Pick<Entry, 'command'>, catalogue: Catalogue): boolean =>
  kindOf(catalogue, command.ref)?.commands[command.name]?.effects?.erase === true;

/** Records that a person of this device is erasing: whatever an answer of before still carries, they do not come back. */
export const beingErased = (outbox: readonly Entry[], catalogue: Catalogue): ReadonlySet<Ref> =>
  new Set(outbox.filter((entry) => erases(entry, catalogue)).map((entry) => entry.command.ref));

/** Overtakes the outbox, and is never parked by this side. */
export const isUrgent = ({ command }: Entry, catalogue: Catalogue): boolean =>
  kindOf(catalogue, command.ref)?.commands[command.name]?.urgent === true;

/**
 * The entries that may go now, urgent ones first: one for each record, and none whose predecessor is still waiting.
 * `skip` = those that met so much contention that they wait for the next time.
 */
export function sendable(
  outbox: readonly Entry[],
  catalogue: Catalogue,
  skip: ReadonlySet<string>,
  most: number,
): Entry[] {
  const waiting = new Set(outbox.map((entry) => entry.command.id));
  const busy = new Set<string>();
  const ready: Entry[] = [];
  const urgent = new Set(outbox.filter((entry) => isUrgent(entry, catalogue)));
  for (const entry of [...urgent, ...outbox.filter((one) => !urgent.has(one))]) {
    const { id, ref, after } = entry.command;
    const free = !busy.has(ref) && (after === undefined || !waiting.has(after) || urgent.has(entry));
    busy.add(ref);
    if (free && !skip.has(id)) ready.push(entry);
    if (ready.length >= most) break;
  }
  return ready;
}
