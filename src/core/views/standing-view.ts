import type { JsonObject } from '../ports.js';
import { factsUntil } from '../rules/dated-facts.js';

/** Where a member stood on a day. */
export interface Standing {
  /** Branch; `null` = in none, or in none of this county. */
  unit: string | null;
  /** `full`, `probationary`, or what a newer version calls it. */
  grade: string | null;
  /** Counts among those who may vote (有表决权应到); the reason is nobody's business here. */
  votes: boolean;
  died: boolean;
  /** Left the county, and is not back. */
  left: boolean;
}

const stays: ReadonlySet<string> = new Set(['joined', 'moved', 'left']);
const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * Reads the facts of a `member` up to a day, as known at the end of `knownOn` (none = as known now). What holds from a day
 * on holds on that day: who died or left on the 5th is not counted on the 5th.
 */
export function standingOn(data: JsonObject | null, day: string, knownOn?: string): Standing {
  const standing: Standing = { unit: null, grade: null, votes: false, died: false, left: false };
  let counted = true;
  for (const fact of factsUntil(data?.facts, day, knownOn)) {
    if (standing.died) break;
    if (stays.has(fact.what)) standing.left = fact.what === 'left';
    switch (fact.what) {
      case 'joined':
      case 'moved':
        standing.unit = word(fact.unit);
        standing.grade = word(fact.grade) ?? standing.grade;
        break;
      case 'left':
        standing.unit = null;
        break;
      case 'died':
        standing.unit = null;
        standing.died = true;
        break;
      case 'full':
        standing.grade = 'full';
        break;
      case 'voteOff':
      case 'voteOn':
        counted = fact.what === 'voteOn';
    }
  }
  return { ...standing, votes: standing.unit !== null && standing.grade === 'full' && counted };
}
