import { codeOf } from '../codes.js';
import type { Ids, Leader } from '../ports.js';
import { flush } from './flush.js';
import type { Mirror } from './mirror.js';
import { pullAll } from './pull.js';
import { fenced, type Turn } from './turn.js';
import { around, waitAfter } from './wait-after.js';
import type { Status } from './workspace-shape.js';

export interface VisitOptions {
  leader: Leader;
  ids: Ids;
  mirror: Pick<Mirror, 'outbox'>;
  /** Resolves when the device was read; tried again until it was. */
  opened(): Promise<void>;
  turn(token: number): Turn;
  pace(): number;
  quiet(): boolean;
  /** Takes off the device what nothing needs any more. */
  tidy(): Promise<void>;
  over: AbortSignal;
  say(news: Partial<Status>): void;
}

/** Visits to the backend, one after another. */
export interface Visits {
  /** One visit, if this tab leads. Resolves with how long to rest; does not throw. */
  visit(): Promise<number>;
  /** What failed before may work now. */
  renew(): void;
}

const busy = 1000;

export function createVisits(o: VisitOptions): Visits {
  const { leader, ids, mirror, say } = o;
  let failures = 0;
  /** Visits in a row after which something still waited: contention, or commands of a newer page. */
  let stuck = 0;

  async function attempt(): Promise<number> {
    const pace = around(o.pace(), ids);
    try {
      await o.opened();
      let led = false;
      await leader.lead(async (token) => {
        led = true;
        const turn = o.turn(token);
        // First what is there, and whose session it is: nobody's commands are pushed with another person's.
        await pullAll(turn);
        if (mirror.outbox.length > 0) {
          await flush(turn);
          await pullAll(turn);
        }
        await o.tidy();
      });
      if (!led) return mirror.outbox.length > 0 ? busy : pace;
      failures = 0;
      say({ link: 'online', trouble: null });
      stuck = mirror.outbox.length > 0 ? stuck + 1 : 0;
      return stuck > 0 ? Math.min(waitAfter(null, stuck, ids), pace) : pace;
    } catch (thrown) {
      if (thrown === fenced || o.over.aborted) return busy;
      failures += 1;
      const code = codeOf(thrown) ?? 'DJ-N006';
      const link = code === 'DJ-N002' ? 'need-login' : 'offline';
      say({ trouble: code, ...(code.startsWith('DJ-N') ? { link } : {}) });
      return waitAfter(thrown, failures, ids);
    }
  }

  return {
    async visit() {
      const rest = await attempt();
      // Nobody looks, or there is no network by the device's own account: then nothing is that urgent.
      return o.quiet() ? Math.max(rest, around(o.pace(), ids)) : rest;
    },
    renew() {
      failures = 0;
    },
  };
}
