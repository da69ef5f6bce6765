import { canonical } from '../kind/canonical.js';
import { type Catalogue, kindName, kindOf } from '../kind/catalogue.js';
import { type Context, decide } from '../kind/decide.js';
import type { Kind } from '../kind/define-kind.js';
import { type Above, scopesOf } from '../kind/scopes.js';
import { isSound } from '../kind/sound.js';
import { upcast } from '../kind/upcast.js';
import type { Entry, JsonObject, Rec, Ref } from '../ports.js';
import { dayOf } from '../rules/calendar.js';
import type { Mirror } from './mirror.js';
import type { Sight } from './workspace-shape.js';

/** The parts of the roll that tell who stands above whom. */
export function aboveOf(mirror: Pick<Mirror, 'records'>): Above {
  return (unit) => {
    const chain: string[] = [];
    for (let at: unknown = unit; typeof at === 'string' && at !== '' && !chain.includes(at); ) {
      const record = mirror.records.get(`unit/${at}`);
      if (!record) return undefined;
      chain.push(at);
      at = record.data?.parent;
    }
    return chain;
  };
}

/** Who acts and when, from what is on this device. Person parts that were never sent to it are `undefined`. */
export function contextOf(mirror: Mirror, now: string, actor = mirror.me?.actor ?? ''): Context {
  return {
    actor,
    grants: mirror.me?.grants ?? [],
    now,
    today: dayOf(now),
    above: aboveOf(mirror),
    read: (ref) => mirror.records.get(ref),
  };
}

/** The record after a command, as far as this device can tell. */
export function recordAfter(
  kind: Kind,
  entry: Entry,
  before: Rec | null,
  next: { state: string; data: JsonObject | null },
): Rec {
  const { ref, id, at } = entry.command;
  return {
    ref,
    kindVersion: kind.version,
    version: (before?.version ?? 0) + 1,
    scopes: scopesOf(kind, next.state, next.data),
    state: next.state,
    data: next.data,
    at,
    did: [...(before?.did ?? []), id],
  };
}

/** What the user sees of a record: the confirmed one with the unsent commands decided on top, in order. */
export interface Sights {
  of(ref: Ref): Sight | null;
  /** Everything that is seen of a kind, in no order; a new array each time. */
  list(kind: string): Sight[];
  /** Forgets what was worked out for these refs; `null` = for all. */
  touch(refs: readonly Ref[] | null): void;
}

/** What was worked out for one kind. Of 20,000 records one moves: the others are not even looked up again. */
interface Known {
  seen: Map<Ref, Sight | null>;
  /** Those to be looked at before the next list; `null` = every record. */
  moved: Set<Ref> | null;
}

export function createSights(mirror: Mirror, catalogue: Catalogue): Sights {
  const kinds = new Map<string, Known>();

  function knownOf(kind: string): Known {
    const known = kinds.get(kind) ?? { seen: new Map(), moved: null };
    kinds.set(kind, known);
    return known;
  }

  function look(ref: Ref): Sight | null {
    const stored = mirror.records.get(ref) ?? null;
    const kind = kindOf(catalogue, ref);
    const pending = mirror.outbox.filter((entry) => entry.command.ref === ref);
    if (!kind || (stored && (stored.kindVersion > kind.version || !isSound(kind, upcast(kind, stored))))) {
      return stored && { ref, record: stored, unsent: pending.length, foreign: true };
    }
    let record = stored && upcast(kind, stored);
    let unsent = 0;
    for (const entry of pending) {
      unsent += 1;
      const context = contextOf(mirror, entry.command.at, entry.command.actor);
      const decision = decide(kind, entry.command, record, context);
      if ('next' in decision) record = recordAfter(kind, entry, record, decision.next);
    }
    return record?.data ? { ref, record, unsent, foreign: false } : null;
  }

  function of(ref: Ref): Sight | null {
    const { seen } = knownOf(kindName(ref));
    let sight = seen.get(ref);
    if (sight === undefined) {
      sight = look(ref);
      seen.set(ref, sight);
    }
    return sight;
  }

  /** On the device, or made here and still on its way. */
  function* refsOf(kind: string): Iterable<Ref> {
    yield* mirror.refsOf(kind);
    for (const { command } of mirror.outbox) if (kindName(command.ref) === kind) yield command.ref;
  }

  return {
    of,
    list(kind) {
      const known = knownOf(kind);
      for (const ref of known.moved ?? refsOf(kind)) of(ref);
      known.moved = new Set();
      const all: Sight[] = [];
      for (const sight of known.seen.values()) if (sight) all.push(sight);
      return all;
    },
    touch(refs) {
      if (refs === null) kinds.clear();
      for (const ref of refs ?? []) {
        const { seen, moved } = knownOf(kindName(ref));
        seen.delete(ref);
        moved?.add(ref);
      }
    },
  };
}

/** The fields that an author had before the eyes, to be compared when somebody else wrote in between. */
export const sawOf = (sees: readonly string[], data: JsonObject | null): JsonObject =>
  Object.fromEntries(sees.map((name) => [name, data?.[name] ?? null]));

export const sameSight = (saw: JsonObject, now: JsonObject): boolean => canonical(saw) === canonical(now);
