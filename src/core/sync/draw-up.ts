import { type Catalogue, kindOf } from '../kind/catalogue.js';
import { decide } from '../kind/decide.js';
import { mayBeForgotten } from '../kind/did.js';
import { upcast } from '../kind/upcast.js';
import type { Entry, Json, LocalOp, Proposal, Rec, Supports } from '../ports.js';
import type { Mirror } from './mirror.js';
import { contextOf, sameSight, sawOf } from './sights.js';

/** What becomes of an entry: sent, settled here, or left for another time. */
export type DrawnUp =
  | { proposal: Proposal; base: Rec | null; entry: Entry }
  | { settled: Extract<LocalOp, { op: 'accept' | 'park' }> }
  | { left: true };

export const park = (entry: Entry, code: string, detail?: Json): { settled: Extract<LocalOp, { op: 'park' }> } => ({
  settled: { op: 'park', id: entry.command.id, code, ...(detail === undefined ? {} : { detail }) },
});

/**
 * Decides an entry again on the newest record that this device knows. The replay policy speaks first: what its author
 * did not see must not be overwritten.
 */
export function drawUp(entry: Entry, mirror: Mirror, catalogue: Catalogue, supports: Supports, now: string): DrawnUp {
  const { command } = entry;
  const kind = kindOf(catalogue, command.ref);
  if (!kind) return park(entry, 'DJ-R017');
  // Written by a newer page in another tab: that one sends it.
  if (command.kindVersion > kind.version) return { left: true };
  const stored = mirror.records.get(command.ref) ?? null;
  if (stored && stored.kindVersion > kind.version) return { left: true };
  const base = stored && upcast(kind, stored);
  if (base?.did.includes(command.id)) return { settled: { op: 'accept', id: command.id, at: now } };
  if (base && !supports.replaySafe && mayBeForgotten(command.id, base.did, now)) return park(entry, 'DJ-R018');

  const rule = kind.commands[command.name];
  const current = sawOf(rule?.sees ?? [], base?.data ?? null);
  const moved = (base?.version ?? 0) !== command.basis;
  const differs = entry.saw !== undefined && !sameSight(entry.saw, current);
  const stale = rule?.replay === 'never' ? moved || differs : rule?.replay === 'guarded' && moved && differs;
  if (stale && !entry.again) return park(entry, 'DJ-R009', { saw: entry.saw ?? null, now: current });

  const decision = decide(kind, command, base, contextOf(mirror, command.at, command.actor));
  const expect = base?.version ?? 0;
  if ('refused' in decision) {
    const { code, message } = decision.refused;
    // Absent here does not mean absent there; a backend that judges will say.
    const unsure = base === null && code === 'DJ-R003' && supports.enforces === 'commands';
    return unsure
      ? { proposal: { command, expect, next: { state: '', data: null } }, base, entry }
      : park(entry, code, { message });
  }
  if (decision.asks.length > 0 && supports.enforces === 'versions') return park(entry, 'DJ-R012');
  return { proposal: { command, expect, next: decision.next }, base, entry };
}

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
