import type { Json } from '../ports.js';
import { factsUntil, startOfFact } from './dated-facts.js';
import { electionDue, soleOffices } from './terms.js';

/** The committee of one branch on a day. */
export interface Offices {
  /** Office → actors, in the order in which they took it; an office that one person holds has one at most. */
  held: ReadonlyMap<string, readonly string[]>;
  /** Day by which the next election must be; `null` = nobody knows of any election. */
  due: string | null;
}

/**
 * Reads the facts of a branch's `term` up to a day. An election ends every office of the committee before it; who quit, no
 * office being named, quit them all.
 */
export function officesOn(facts: Json | undefined, day: string, knownOn?: string): Offices {
  const until = factsUntil(facts, day, knownOn);
  const elected = until.filter(({ what }) => what === 'elected').map(startOfFact);
  const last = elected[elected.length - 1] ?? null;
  const held = new Map<string, readonly string[]>();
  let due = last === null ? null : electionDue(last);
  for (const fact of until) {
    if (last !== null && startOfFact(fact) < last) continue;
    const { what, office, person } = fact;
    if (what === 'extended' && typeof fact.until === 'string') due = fact.until;
    if (typeof person !== 'string') continue;
    if (what === 'quit' && typeof office !== 'string')
      for (const [one, holders] of held) held.set(one, without(holders, person));
    if (typeof office !== 'string') continue;
    const others = without(held.get(office) ?? [], person);
    if (what === 'took') held.set(office, soleOffices.includes(office) ? [person] : [...others, person]);
    if (what === 'quit') held.set(office, others);
  }
  return { held, due };
}

const without = (actors: readonly string[], person: string): string[] => actors.filter((one) => one !== person);
