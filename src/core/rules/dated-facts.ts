import type { Json, JsonObject } from '../ports.js';

/**
 * A row of a list of dated facts. What it says holds from its day on; nothing of it is ever changed, but it may be taken
 * back, and a corrected copy stands beside it.
 */
export interface DatedFact extends JsonObject {
  what: string;
  /** First day, `YYYY-MM-DD`; without one, the day on which it was written down. */
  from?: string;
  /** Day on which it was written down. */
  on?: string;
  /** Day on which it was taken back. */
  voidedOn?: string;
}

/** The day from which a fact holds; `''` = always. */
export const startOfFact = (fact: DatedFact): string => fact.from ?? fact.on ?? '';

const isFact = (row: Json): row is DatedFact =>
  typeof row === 'object' && row !== null && !Array.isArray(row) && typeof row.what === 'string';

const knownThen = ({ on = '', voidedOn }: DatedFact, knownOn: string): boolean =>
  on <= knownOn && (voidedOn === undefined || voidedOn > knownOn);

/**
 * The facts that hold on or before a day, in the order of their days, then as they were written. `knownOn` = as they
 * were known at the end of that day: what was written or taken back later does not count, so a ledger that was drawn up
 * then can be drawn up again, the same.
 */
export function factsUntil(rows: Json | undefined, day: string, knownOn?: string): DatedFact[] {
  const facts = (Array.isArray(rows) ? rows : []).filter(isFact);
  return facts
    .filter((fact) => (knownOn === undefined ? fact.voidedOn === undefined : knownThen(fact, knownOn)))
    .filter((fact) => startOfFact(fact) <= day)
    .map((fact, place) => ({ fact, place }))
    .sort((a, b) =>
      startOfFact(a.fact) < startOfFact(b.fact)
        ? -1
        : startOfFact(a.fact) > startOfFact(b.fact)
          ? 1
          : a.place - b.place,
    )
    .map(({ fact }) => fact);
}
