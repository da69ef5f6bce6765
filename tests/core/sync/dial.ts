import type { Clock } from '../../../src/core/ports.js';

export const start = Date.parse('2026-03-05T01:00:00.000Z');
export const isoAt = (ms: number): string => new Date(start + ms).toISOString();
/** Lets every promise that can settle do so. */
export const rest = async (): Promise<void> => {
  for (let n = 0; n < 3; n += 1) await new Promise((resolve) => setTimeout(resolve));
};

/** Time that stands still until somebody turns it. */
export interface Dial {
  clock: Clock;
  readonly ms: number;
  /** The waits that are under way, in milliseconds from now, the shortest first. */
  waits(): number[];
  turn(ms: number): Promise<void>;
  /** The device sleeps: time goes by, and whatever was due in it goes once. */
  sleep(ms: number): Promise<void>;
}

export function createDial(): Dial {
  let ms = 0;
  let waiting: { at: number; go: () => void }[] = [];
  return {
    get ms() {
      return ms;
    },
    clock: {
      now: () => isoAt(ms),
      wait: (delay, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) return resolve();
          const one = {
            at: ms + delay,
            go() {
              waiting = waiting.filter((other) => other !== one);
              resolve();
            },
          };
          waiting.push(one);
          signal?.addEventListener('abort', one.go, { once: true });
        }),
    },
    waits: () => waiting.map(({ at }) => at - ms).sort((a, b) => a - b),
    async sleep(delay) {
      await rest();
      ms += delay;
      for (const one of waiting.filter(({ at }) => at <= ms)) one.go();
      await rest();
    },
    async turn(delay) {
      await rest();
      const until = ms + delay;
      for (;;) {
        const next = Math.min(...waiting.map(({ at }) => at));
        if (next > until) break;
        ms = next;
        for (const one of waiting.filter(({ at }) => at <= ms)) one.go();
        await rest();
      }
      ms = until;
      await rest();
    },
  };
}
