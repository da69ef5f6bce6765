/** Items in an order that is worked out only as far as somebody looks. */
export interface LazyOrder<T> {
  readonly length: number;
  /** Items `from` (included) to `to` (excluded), in order. */
  slice(from: number, to: number): T[];
  /** All of them: for print and for looking up a place. */
  all(): readonly T[];
}

/** At least this many are put in order at once. */
const stride = 64;

/**
 * A board shows thirty of twenty thousand cards. Sorting all of them would cost more than drawing the thirty, so the
 * smallest are brought to the front first (quickselect, linear), and only they are sorted.
 */
export function lazyOrder<T>(given: readonly T[], before: (a: T, b: T) => number): LazyOrder<T> {
  const items = given.slice();
  let ordered = 0;

  function orderTo(wanted: number): void {
    if (wanted <= ordered) return;
    const end = Math.min(items.length, Math.max(wanted, ordered * 2, stride));
    if (end < items.length) bringToFront(items, ordered, end, before);
    const part = items.slice(ordered, end).sort(before);
    for (let n = 0; n < part.length; n += 1) items[ordered + n] = part[n] as T;
    ordered = end;
  }

  return {
    length: items.length,
    slice(from, to) {
      orderTo(Math.min(to, items.length));
      return items.slice(from, to);
    },
    all() {
      orderTo(items.length);
      return items;
    },
  };
}

/** Rearranges `items[from…]` so that the smallest stand before `end`, in any order. */
function bringToFront<T>(items: T[], from: number, end: number, before: (a: T, b: T) => number): void {
  let low = from;
  let high = items.length - 1;
  while (low < high) {
    const pivot = items[(low + high) >> 1] as T;
    let left = low;
    let right = high;
    while (left <= right) {
      while (before(items[left] as T, pivot) < 0) left += 1;
      while (before(items[right] as T, pivot) > 0) right -= 1;
      if (left > right) break;
      const kept = items[left] as T;
      items[left] = items[right] as T;
      items[right] = kept;
      left += 1;
      right -= 1;
    }
    if (end <= right + 1) high = right;
    else if (end >= left) low = left;
    else return;
  }
}
