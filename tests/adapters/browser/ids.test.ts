import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIds } from '../../../src/adapters/browser/ids.js';
import { timeOf } from '../../../src/core/kind/did.js';
import type { Clock } from '../../../src/core/ports.js';

const shape = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const clockAt = (times: number[]): Clock => {
  let last = times[0] ?? 0;
  const now = (): string => {
    last = times.shift() ?? last;
    return new Date(last).toISOString();
  };
  return { now, wait: async () => undefined };
};

describe('ids', () => {
  it('given any clock, also one that is set back, when many are made, then each sorts after the one before', () => {
    const anyTimes = fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_009 }), { minLength: 2 });
    const given = fc.record({ times: anyTimes, byte: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(given, ({ times, byte }) => {
        const ids = createIds({ clock: clockAt([...times]), chance: (bytes) => bytes.fill(byte) });
        const made = times.map(() => ids.next());
        expect(made.every((id) => shape.test(id))).toBe(true);
        expect(made).toEqual([...made].sort());
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  it('given one millisecond that lasts, when its counter is used up, then the next id borrows from the future', () => {
    const ids = createIds({ clock: clockAt([1_700_000_000_000]), chance: (bytes) => bytes.fill(255) });
    const made = Array.from({ length: 5000 }, () => ids.next());
    expect(new Set(made).size).toBe(5000);
    expect(made).toEqual([...made].sort());
    expect(timeOf(made[4999] ?? '')).toBeGreaterThan(1_700_000_000_000);
  });

  it('tells the time at which it was made', () => {
    const ids = createIds({ clock: clockAt([1_767_225_600_123]) });
    expect(timeOf(ids.next())).toBe(1_767_225_600_123);
  });
});
