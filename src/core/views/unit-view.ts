import type { JsonObject } from '../ports.js';
import { type DatedFact, factsUntil, startOfFact } from '../rules/dated-facts.js';

/** What a unit was on a day. */
export interface UnitOn {
  /** Name of that day; before the first one that is known, the first. `undefined` = the unit was not known. */
  name: string | undefined;
  /** Founded, and neither dissolved nor merged. */
  inBeing: boolean;
  /** Unit that it was merged into. */
  successor: string | null;
  /** Actor who is the liaison; the last one appointed, so never two. */
  liaison: string | null;
}

const always = '9999-12-31';
const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const last = (facts: readonly DatedFact[], ...whats: string[]): DatedFact | undefined =>
  facts.filter(({ what }) => whats.includes(what)).slice(-1)[0];

/** Reads the facts of a `unit` up to a day, as known at the end of `knownOn` (none = as known now). */
export function unitOn(data: JsonObject | null, day: string, knownOn?: string): UnitOn {
  const until = factsUntil(data?.facts, day, knownOn);
  const first = factsUntil(data?.facts, always, knownOn).find(({ what }) => what === 'named');
  const ended = last(until, 'ended');
  return {
    name: word((last(until, 'named') ?? first)?.name) ?? undefined,
    inBeing: first !== undefined && startOfFact(first) <= day && ended === undefined,
    successor: word(ended?.into),
    liaison: word(last(until, 'liaison', 'noLiaison')?.person),
  };
}
