import { expect, it } from 'vitest';
import { createClock } from '../../../src/adapters/browser/clock.js';

it.each([2 ** 31, 1e12, Number.POSITIVE_INFINITY])(
  'given a wait of %d ms, longer than a timer can count, then it does not end at once',
  async (ms) => {
    const [clock, over] = [createClock(), new AbortController()];
    let ended = false;
    const waiting = clock.wait(ms, over.signal).then(() => {
      ended = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ended).toBe(false);
    over.abort();
    await waiting;
  },
);
