export interface Rate {
  /** Requests that may come at once. */
  burst: number;
  perSecond: number;
}

/**
 * A bucket for each key. Answers the seconds to wait, 0 = go on. What is full again is forgotten, so that the table is
 * as long as the list of those who were busy in the last moments.
 */
export function rateLimit({ burst, perSecond }: Rate): (key: string, ms: number) => number {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key, ms) => {
    const old = buckets.get(key) ?? { left: burst, at: ms };
    const left = Math.min(burst, old.left + (Math.max(0, ms - old.at) / 1000) * perSecond);
    const goes = left >= 1;
    buckets.set(key, { left: goes ? left - 1 : left, at: ms });
    if (buckets.size > 10_000)
      for (const [other, { at }] of buckets) if (ms - at > (burst / perSecond) * 1000) buckets.delete(other);
    return goes ? 0 : Math.ceil((1 - left) / perSecond);
  };
}
