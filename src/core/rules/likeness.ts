import { placed } from './placed.js';

/** How often each two neighbouring signs stand in a text; the one sign of a text that has no other. */
export interface Pairs {
  counts: ReadonlyMap<string, number>;
  size: number;
}

/** The pairs of a text's letters and figures; blanks, stops and the width of a sign say nothing. */
export function pairsOf(text: string): Pairs {
  const signs = [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')];
  const pairs = signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, size: pairs.length };
}

/** How many pairs two texts share, each as often as both have it. */
export function sharedPairs(one: Pairs, other: Pairs): number {
  const [few, many] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, times] of few.counts) shared += Math.min(times, many.counts.get(pair) ?? 0);
  return shared;
}

/** Of two texts as a whole, 0 to 1 (Dice): what was added to one of them counts against it. */
export const alikeAsWhole = (one: Pairs, other: Pairs): number => {
  const both = one.size + other.size;
  return both === 0 ? 0 : (2 * sharedPairs(one, other)) / both;
};

/** How much of the shorter text stands in the other, 0 to 1. */
export const alikeInPart = (one: Pairs, other: Pairs): number => {
  const shorter = Math.min(one.size, other.size);
  return shorter === 0 ? 0 : sharedPairs(one, other) / shorter;
};

/**
 * Likeness as a whole of one text with each of `others`, by their places; those that share nothing are left out. One look at
 * each pair of signs, so that hundreds of points are compared with hundreds.
 */
export function comparer(others: readonly Pairs[]): (one: Pairs) => Map<number, number> {
  const places = new Map<string, { at: number; times: number }[]>();
  for (const [at, { counts }] of placed(others)) {
    for (const [pair, times] of counts) {
      const held = places.get(pair);
      if (held) held.push({ at, times });
      else places.set(pair, [{ at, times }]);
    }
  }
  return ({ counts, size }) => {
    const shared = new Float64Array(others.length);
    for (const [pair, times] of counts) {
      for (const place of places.get(pair) ?? []) {
        shared[place.at] = (shared[place.at] ?? 0) + Math.min(times, place.times);
      }
    }
    const alike = new Map<number, number>();
    for (const [at, count] of placed(shared)) {
      if (count > 0) alike.set(at, (2 * count) / (size + (others[at]?.size ?? 0)));
    }
    return alike;
  };
}
