import type { Clock, Leader, Lease, LocalStore } from '../../core/ports.js';
import { between, later } from '../../core/rules/calendar.js';

/** A lease holds this long, and is renewed three times in that time. */
const term = 15_000;
const beat = 5_000;

/** `owner` = tenant and subject, as of the store: each owner has a leader of its own. */
export interface LeaderOptions {
  store: Pick<LocalStore, 'load' | 'apply'>;
  owner: string;
  clock: Clock;
  /** One id per page load: no two tabs share it, and a reloaded tab gets a new one. */
  holder: string;
  /** `navigator.locks`; missing on plain http. */
  locks?: Pick<LockManager, 'request'>;
}

/**
 * Which of several tabs sends. The lease in the store is the only truth: every write of a leader carries its token, and
 * the store turns away an older one. A Web Lock, where there is one, only tells sooner that the last leader is gone.
 */
export function createLeader({ store, owner, clock, holder, locks }: LeaderOptions): Leader {
  let revision: number | undefined;
  /** Token of this leader's last lead. */
  let mine = 0;
  const onFile = async (): Promise<Lease | null> => {
    const snapshot = await store.load(owner, revision);
    revision = snapshot.revision;
    return snapshot.lease;
  };
  const holds = (lease: Lease | null): boolean => {
    const left = lease === null ? 0 : between(clock.now(), lease.until);
    // More than a term is left only when the clock was set back: such a lease would never end.
    return left > 0 && left <= term;
  };
  const write = async (token: number, was: number, ms: number): Promise<boolean> => {
    const lease = { holder, token, until: later(clock.now(), ms) };
    return (await store.apply(owner, [{ op: 'lease', lease, was }], { strict: false })) === 'done';
  };

  async function renew(token: number, over: AbortSignal): Promise<void> {
    for (;;) {
      await clock.wait(beat, over);
      if (over.aborted) return;
      // A device that refuses one renewal may take the next; if it takes none, another tab takes over.
      const kept = await write(token, token, term).catch(() => true);
      if (!kept) return;
    }
  }

  /** Whether the lead was had: not when the token on file is another one than `was`. */
  async function run(f: (token: number) => Promise<void>, was: number): Promise<boolean> {
    const token = was + 1;
    if (!(await write(token, was, term))) return false;
    mine = token;
    const over = new AbortController();
    const renewing = renew(token, over.signal);
    try {
      await f(token);
    } finally {
      over.abort('over'); // a reason of one's own spares the making of an exception
      await renewing;
      await write(token, token, 0).catch(() => false);
    }
    return true;
  }

  const after = (last: Lease | null): number => last?.token ?? 0;

  async function leadByLease(f: (token: number) => Promise<void>): Promise<void> {
    // If nobody has led since, nothing has to be read; there may be much to read.
    if (await run(f, mine)) return;
    const last = await onFile();
    if (!holds(last)) await run(f, after(last));
  }

  return {
    async lead(f) {
      if (!locks) return leadByLease(f);
      const name = `dangjian-kit ${owner}`;
      // A lock that is free proves that its last holder is gone, whatever its lease says.
      const tried = await lockedRun(locks, name, { ifAvailable: true }, async () => {
        if (!(await run(f, mine))) await run(f, after(await onFile()));
      });
      // A frame without an origin has locks that nobody may ask for.
      if (tried === 'barred') return leadByLease(f);
      if (tried) return;
      const last = await onFile();
      // A lock that is taken while its lease ran out belongs to a frozen tab.
      if (!holds(last)) await lockedRun(locks, name, { steal: true }, async () => void (await run(f, after(last))));
    },
  };
}

/** Whether the lock was had. A stolen lock rejects the request while the work under it goes on: the work is what counts. */
async function lockedRun(
  locks: Pick<LockManager, 'request'>,
  name: string,
  how: LockOptions,
  work: () => Promise<void>,
): Promise<boolean | 'barred'> {
  let running: Promise<void> | null = null;
  let barred = false;
  const asked = locks.request(name, how, (lock) => {
    running = lock ? work() : null;
    return running ?? undefined;
  });
  await asked.catch(() => {
    barred = running === null;
  });
  if (running === null) return barred ? 'barred' : false;
  await running;
  return true;
}
