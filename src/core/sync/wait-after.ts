import type { Ids } from '../ports.js';

const first = 1000;
const longest = 60_000;
/** A wrong header must not make somebody's words wait for a week. */
const mostAsked = 3_600_000;

/** From 0 to 1. The tail of an id is chance: the core has no other source of it. */
const chance = (ids: Ids): number => Number.parseInt(ids.next().slice(-4), 16) / 0xffff;

/**
 * How long to wait after the n-th failure in a row: twice as long each time, up to a minute, spread by ± half so that a
 * thousand clients do not come back at once. What the other side asked for is the least.
 */
export function waitAfter(thrown: unknown, failures: number, ids: Ids): number {
  const asked = (thrown as { retryAfter?: unknown } | null)?.retryAfter;
  const least = typeof asked === 'number' && asked > 0 ? Math.min(asked, mostAsked) : 0;
  const backoff = Math.min(first * 2 ** Math.min(failures - 1, 10), longest);
  return Math.round(least + backoff * (0.5 + chance(ids)));
}

/** A pause between two looks, spread by ± a fifth: pages that were opened together drift apart. */
export const around = (ms: number, ids: Ids): number => Math.round(ms * (0.8 + 0.4 * chance(ids)));
