import type { Span } from './shape.js';

type Placed = { readonly span: Span };

export const byStart = (a: Placed, b: Placed): number => a.span[0] - b.span[0];

/** Those of `list` that touch none of `taken`. Both are in order, and each without overlap in itself. */
export function apartFrom<Found extends Placed>(list: readonly Found[], taken: readonly Placed[]): Found[] {
  let next = 0;
  return list.filter(({ span: [from, to] }) => {
    while (next < taken.length && (taken[next]?.span[1] ?? 0) <= from) next++;
    return (taken[next]?.span[0] ?? Number.POSITIVE_INFINITY) >= to;
  });
}

/** The same stretch without blanks at its ends; empty where there is nothing else. */
export function trimmed(source: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(source, from)) from++;
  while (to > from && isBlank(source, to - 1)) to--;
  return [from, to];
}

const isBlank = (source: string, at: number): boolean => /\s/.test(source.charAt(at));
