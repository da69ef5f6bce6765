import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lazyOrder } from '../../../src/core/views/lazy-order.js';

const byNumber = (a: number, b: number): number => a - b;

describe('an order that is worked out only as far as somebody looks', () => {
  it('given any items and any looks, shows what a whole sort would show', () => {
    const looks = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 400 }), looks, (items, wanted) => {
        const lazy = lazyOrder(items, byNumber);
        const sorted = [...items].sort(byNumber);
        for (const [from, to] of wanted) expect(lazy.slice(from, to)).toEqual(sorted.slice(from, to));
        expect(lazy.all()).toEqual(sorted);
        expect(lazy).toHaveLength(items.length);
      }),
    );
  });

  it('given a look at the first thirty of many, compares far less often than a sort of all', () => {
    const items = Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 20_011);
    let compared = 0;
    lazyOrder(items, (a, b) => {
      compared += 1;
      return a - b;
    }).slice(0, 30);
    expect(compared).toBeLessThan(20_000 * 6);
  });

  it('given what was handed over, leaves it as it was', () => {
    const items = [3, 1, 2];
    lazyOrder(items, byNumber).all();
    expect(items).toEqual([3, 1, 2]);
  });
});
