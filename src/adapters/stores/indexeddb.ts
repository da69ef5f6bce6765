import type { LocalStore } from '../../core/ports.js';
import { type Desk, deskOf } from './indexeddb/desk.js';

export { probeStorage } from './indexeddb/probe.js';

/** Left out: a cache named `dangjian`, seven days, three seconds. */
export interface IndexedDbOptions {
  /** Sets one installation apart from others on the same origin. */
  name?: string;
  /** Days that cached records stay on a device where nobody reads them; the outbox stays for ever. */
  keepDays?: number;
  /** The only copy there is, and no cache: neither age, nor another owner, nor want of room makes it go. */
  archive?: boolean;
  /** Milliseconds to wait for an old page that is in the way, before `DJ-L003`. */
  patience?: number;
}

const DAY = 86_400_000;

/**
 * Keeps each owner in a database of its own. Whoever opens a device gives up the cached records of the owners before,
 * never their commands. `close` lets go of everything; a store that is used again afterwards opens again.
 */
export function indexedDbStore({
  name = 'dangjian',
  keepDays = 7,
  archive = false,
  patience = 3000,
}: IndexedDbOptions = {}): LocalStore {
  const desks = new Map<string, Desk>();
  const desk = (owner: string): Desk => {
    const known = desks.get(owner) ?? deskOf(owner, { name, keepFor: archive ? null : keepDays * DAY, patience });
    if (desks.size === 0) listen();
    desks.set(owner, known);
    return known;
  };

  // A page that is put aside must hold no connection, or the browser throws it away, or it blocks a newer one.
  const hide = (): void => desks.forEach((each) => void each.release());
  const show = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) desks.forEach((each) => void each.wake());
  };
  function listen(): void {
    if (typeof window === 'undefined') return;
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', show);
  }

  return {
    load: async (owner, after) => desk(owner).load(after),
    accepted: async (owner) => desk(owner).accepted(),
    apply: async (owner, ops, o) => desk(owner).apply(ops, o),
    wipe: async (owner) => desk(owner).wipe(),
    watch: (owner, f) => desk(owner).watch(f),
    async close() {
      if (typeof window !== 'undefined') {
        window.removeEventListener('pagehide', hide);
        window.removeEventListener('pageshow', show);
      }
      await Promise.all([...desks.values()].map((each) => each.close()));
      desks.clear();
    },
  };
}
