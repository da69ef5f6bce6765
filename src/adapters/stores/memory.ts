import { keep, leaseAfter } from '../../core/local-ops.js';
import type { LocalNews, LocalStore } from '../../core/ports.js';
import { blankSlate, type Slate, snapshotOf, write } from './memory/slate.js';

/** What several tabs of one device share. */
export interface MemoryDisk {
  /** One more tab. */
  store(): LocalStore;
  /**
   * Pulls the plug: of what was written since the last strict write, the first `kept` writes survive (0 unless told).
   * The stores of before are dead: they answer nobody and write nothing more.
   */
  crash(kept?: number): void;
  /** How many of the last writes a crash may take: the largest `kept` that makes a difference. */
  volatile(): number;
}

/** For simulations and tests; a page needs none of it. */
export interface MemoryOptions {
  /** Awaited before each `load`, `apply` and `wipe`; a simulation delays here. Everything after it is synchronous. */
  step?: () => Promise<void>;
}

type Write = (slates: Map<string, Slate>) => void;

/** One store with a disk of its own; nothing outlives the page. */
export function memoryStore({ step = async () => {} }: MemoryOptions = {}): LocalStore {
  const slates = new Map<string, Slate>();
  return memoryTab({ slates: () => slates, watchers: new Map(), turn: step, written() {} });
}

/** One disk for several tabs, which can lose its power: for tests of what a crash leaves. */
export function memoryDisk({ step = async () => {} }: MemoryOptions = {}): MemoryDisk {
  let slates = new Map<string, Slate>();
  let life = 0;
  /** Every write so far, the durable ones first: what a crash leaves is what they add up to. */
  let journal: Write[] = [];
  let durable = 0;
  const watchers: Tab['watchers'] = new Map();

  /** For a tab that opens now. */
  function turnUntilCrash(): () => Promise<void> {
    const born = life;
    return async () => {
      if (life === born) await step();
      if (life !== born) await new Promise(() => {});
    };
  }

  return {
    store: () =>
      memoryTab({
        slates: () => slates,
        watchers,
        turn: turnUntilCrash(),
        written(change, strict) {
          journal.push(change);
          if (strict) durable = journal.length;
        },
      }),
    crash(kept = 0) {
      life += 1;
      journal = journal.slice(0, durable + kept);
      durable = journal.length;
      slates = new Map();
      for (const change of journal) change(slates);
      watchers.clear();
    },
    volatile: () => journal.length - durable,
  };
}

interface Tab {
  slates(): Map<string, Slate>;
  watchers: Map<string, Set<(news: LocalNews) => void>>;
  /** Resolves when it is our turn; never, once the device crashed. */
  turn(): Promise<void>;
  written(change: Write, strict: boolean): void;
}

function memoryTab({ slates, watchers, turn, written }: Tab): LocalStore {
  const stops = new Set<() => void>();

  function change(owner: string, strict: boolean, how: (slate: Slate) => Slate, news: LocalNews = 'changed'): void {
    const write: Write = (all) => void all.set(owner, how(all.get(owner) ?? blankSlate()));
    write(slates());
    written(write, strict);
    for (const f of watchers.get(owner) ?? []) queueMicrotask(() => f(news));
  }

  return {
    async load(owner, after) {
      await turn();
      return snapshotOf(slates().get(owner) ?? blankSlate(), after);
    },
    async accepted(owner) {
      await turn();
      return [...(slates().get(owner)?.accepted ?? [])];
    },
    async apply(owner, ops, { strict, token }) {
      // Frozen: after a crash it is written again, into another slate, and readers share what it brings.
      const kept = freeze(keep(ops));
      await turn();
      const lease = leaseAfter(kept, token, slates().get(owner)?.lease ?? null);
      if (lease === 'fenced') return 'fenced';
      change(owner, strict, (slate) => write(slate, kept, lease));
      return 'done';
    },
    async wipe(owner) {
      await turn();
      change(owner, true, (slate) => blankSlate(slate.revision + 1), 'wiped');
    },
    watch(owner, f) {
      const call = (news: LocalNews): void => f(news); // one function may watch twice
      const all = watchers.get(owner) ?? new Set();
      watchers.set(owner, all.add(call));
      const stop = (): void => {
        all.delete(call);
        stops.delete(stop);
      };
      stops.add(stop);
      return stop;
    },
    async close() {
      for (const stop of stops) stop();
    },
  };
}

/** All the way down. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
