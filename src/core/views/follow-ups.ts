import { allowed } from '../kind/allowed.js';
import { type Catalogue, kindOf } from '../kind/catalogue.js';
import type { Consequence, Given, Kind } from '../kind/define-kind.js';
import { valuesAt } from '../kind/scopes.js';
import type { Json, JsonObject, Rec, Ref } from '../ports.js';
import { factsUntil } from '../rules/dated-facts.js';
import type { Seen } from './list-view.js';
import { naturalOrder } from './natural-order.js';

/** Something that still has to be done because of what became of a record. */
export interface FollowUp {
  ref: Ref;
  record: Rec;
  /** What is done, in words. */
  say: string;
  /** The command that does it; `null` = somebody has to choose what becomes of it. */
  draft: { kind: string; name: string; ref: Ref; input: JsonObject } | null;
}
/** The record that came to a state, and what is at hand. `today` = `YYYY-MM-DD` at UTC+8. */
export interface FollowUpQuestion {
  catalogue: Catalogue;
  seen: Seen;
  today: string;
  /** Every record of a kind that is at hand. */
  list(kind: string): readonly Seen[];
}

const ever = '9999-12-31';

/** What follows from the state that a record of this kind has come to. */
export const consequencesOf = (kind: Kind, state: string): readonly Consequence[] =>
  Object.values(kind.commands).find(({ to, follows }) => follows !== undefined && to === state)?.follows ?? [];

/**
 * What still has to be done: read from the records themselves, so that it is the same on every device and after any break,
 * and what was done once is not asked for again. Whether this person may do it is another question.
 */
export function followUpsOf({ catalogue, seen, today, list }: FollowUpQuestion): FollowUp[] {
  const kind = kindOf(catalogue, seen.ref);
  const data = seen.record.data;
  if (!kind || !data || kind.self === undefined) return [];
  const about = data[kind.self];
  return consequencesOf(kind, seen.record.state).flatMap((follows) => {
    const of = catalogue.get(follows.kind);
    if (!of) return [];
    const input = Object.fromEntries(
      Object.entries(follows.input ?? {}).map(([name, given]): [string, Json] => [name, answerFrom(given, data)]),
    );
    return list(follows.kind)
      .filter(({ record, foreign }) => !foreign && record.data !== null && !of.ends.includes(record.state))
      .filter(({ record }) => valuesAt(record.data ?? {}, follows.where).includes(String(about)))
      .filter(({ ref, record }) => follows.name === undefined || isDue(of, follows.name, ref, record, input, today))
      .sort((a, b) => naturalOrder(a.ref, b.ref))
      .map(({ ref, record }): FollowUp => {
        const draft = follows.name === undefined ? null : { kind: of.name, name: follows.name, ref, input };
        return { ref, record, say: follows.say, draft };
      });
  });
}

/** The actors whom every record of theirs says to have died or left: nobody reminds them of anything. */
export function goneFrom(members: Iterable<Seen>): ReadonlySet<string> {
  const [here, gone] = [new Set<string>(), new Set<string>()];
  for (const { record } of members) {
    const actor = String(record.data?.person ?? '');
    if (record.state === 'active') here.add(actor);
    if (record.state === 'left' || record.state === 'deceased') gone.add(actor);
  }
  return new Set([...gone].filter((actor) => !here.has(actor)));
}

/** `$person`, `$facts.from`; anything else stands for itself. */
function answerFrom(given: Given, data: JsonObject): Json {
  if (typeof given !== 'string' || !given.startsWith('$')) return given;
  const [name = '', of] = given.slice(1).split('.');
  return (of === undefined ? data[name] : factsUntil(data[name], ever).pop()?.[of]) ?? null;
}

/** Whether the command would change anything, whoever did it. */
function isDue(kind: Kind, name: string, ref: Ref, record: Rec, input: JsonObject, today: string): boolean {
  const home = String(record.data?.[kind.scope.home] ?? '');
  const grants = (kind.commands[name]?.by ?? []).map((role) => ({ role, unit: home, shelves: [kind.scope.shelf] }));
  const anybody = { actor: '', grants, now: `${today}T00:00:00.000Z`, today };
  const context = { ...anybody, above: (unit: string) => [unit], read: () => undefined };
  return allowed(kind, name, ref, record, context, input).may !== 'no';
}
