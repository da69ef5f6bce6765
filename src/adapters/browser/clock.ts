import type { Clock } from '../../core/ports.js';

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
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done);
    }),
});
