import type { Clock } from '../../core/ports.js';

/** A timer of a browser counts in 32 bits: what is longer goes off at once. */
const longest = 2 ** 31 - 1;

/** The device's clock. It may be wrong: the workspace corrects it by what the backend says. */
export const createClock = (): Clock => ({
  now: () => new Date().toISOString(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(ms, longest));
      signal?.addEventListener('abort', done);
    }),
});
