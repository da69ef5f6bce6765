import type { Clock, Ids } from '../../src/core/ports.js';
import type { Random } from './random.js';

interface Event {
  at: number;
  order: number;
  run: () => void;
}

/** Virtual time: one heap of events. Nothing in a run waits for the real clock, unless `outside` says so. */
export interface World {
  readonly ms: number;
  readonly random: Random;
  /** Runs `f` after `ms`; later events of the same time keep their order. */
  after(ms: number, f: () => void): void;
  sleep(ms: number): Promise<void>;
  /** Work that takes real time, such as a database's: virtual time stands still until it is done. */
  outside<T>(work: () => Promise<T>): Promise<T>;
  /** A device's clock, `skew` ms ahead; a frozen device's timers wait for its thaw. */
  clock(o: { skew: number; frozenUntil?: () => number }): Clock;
  /** Goes on until nothing is left before `until`, letting every promise settle between two events. */
  run(until: number): Promise<void>;
}

const start = Date.parse('2026-03-02T01:00:00.000Z');
export const isoAt = (ms: number): string => new Date(start + ms).toISOString();

export function createWorld(random: Random): World {
  const heap: Event[] = [];
  let ms = 0;
  let order = 0;
  let working = 0;

  /** Every promise that can settle does: Node runs a tick only when no microtask is left. */
  async function settle(): Promise<void> {
    for (;;) {
      await new Promise<void>((resolve) => process.nextTick(resolve));
      if (working === 0) return;
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  const after = (delay: number, run: () => void): void => {
    push(heap, { at: ms + Math.max(0, delay), order: order++, run });
  };
  const sleep = (delay: number): Promise<void> => new Promise((resolve) => after(delay, resolve));

  return {
    get ms() {
      return ms;
    },
    random,
    after,
    sleep,
    async outside(work) {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
      }
    },
    clock: ({ skew, frozenUntil = () => 0 }) => ({
      now: () => isoAt(ms + skew),
      wait: (delay, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) return resolve();
          let over = false;
          const done = (): void => {
            if (over) return;
            const thaw = frozenUntil();
            if (thaw > ms) {
              after(thaw - ms, done);
              return;
            }
            over = true;
            resolve();
          };
          signal?.addEventListener('abort', done, { once: true });
          after(delay, done);
        }),
    }),
    async run(until) {
      await settle();
      for (let event = heap[0]; event !== undefined && event.at <= until; event = heap[0]) {
        pop(heap);
        ms = event.at;
        event.run();
        await settle();
      }
      ms = until;
    },
  };
}

/** UUIDv7 shaped ids from the world's time and chance. */
export function createIds(world: World, random: Random): Ids {
  let count = 0;
  return {
    next() {
      const time = (start + world.ms).toString(16).padStart(12, '0');
      const tail = [...Array(12)].map(() => random.below(16).toString(16)).join('');
      count = (count + 1) & 0xfff;
      return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-8000-${tail}`;
    },
  };
}

const before = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

function push(heap: Event[], event: Event): void {
  let at = heap.push(event) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (before(heap[up] as Event, event)) break;
    heap[at] = heap[up] as Event;
    at = up;
  }
  heap[at] = event;
}

function pop(heap: Event[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let at = 0;
  for (;;) {
    let down = at * 2 + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && before(heap[down + 1] as Event, heap[down] as Event)) down += 1;
    if (before(last, heap[down] as Event)) break;
    heap[at] = heap[down] as Event;
    at = down;
  }
  heap[at] = last;
}
