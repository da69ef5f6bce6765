import { describe, expect, it } from 'vitest';
import { createLeader, type LeaderOptions } from '../../../src/adapters/browser/leader.js';
import type { Clock, Lease, LocalOp, Snapshot } from '../../../src/core/ports.js';

const start = Date.parse('2026-03-05T01:00:00.000Z');
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Time that stands still until somebody turns it. */
function createDial() {
  let now = start;
  let waiting: { at: number; go: () => void }[] = [];
  const clock: Clock = {
    now: () => new Date(now).toISOString(),
    wait: (ms, signal) =>
      new Promise((go) => {
        waiting.push({ at: now + ms, go });
        signal?.addEventListener('abort', () => go(), { once: true });
      }),
  };
  return {
    clock,
    async turn(seconds: number) {
      for (let left = seconds; left > 0; left -= 1) {
        now += 1000;
        const due = waiting.filter((one) => one.at <= now);
        waiting = waiting.filter((one) => one.at > now);
        for (const one of due) one.go();
        await rest();
      }
    },
  };
}

/** The part of a store that a lease needs. */
function createLeaseStore() {
  let lease: Lease | null = null;
  let revision = 0;
  const store: LeaderOptions['store'] = {
    load: async () => ({ lease, revision }) as Snapshot,
    async apply(_owner: string, [op]: readonly LocalOp[]) {
      if (op?.op !== 'lease') throw new Error('only leases are kept here');
      if ((lease?.token ?? 0) !== op.was) return 'fenced';
      lease = op.lease;
      revision += 1;
      return 'done';
    },
  };
  return { store, lease: () => lease };
}

/** Web Locks as the specification has them, for one name. */
function createLocks() {
  let held: ((stolen: Error) => void) | null = null;
  const request = (name: string, how: LockOptions, work: (lock: Lock | null) => unknown) => {
    if (held && how.ifAvailable) return Promise.resolve(work(null));
    held?.(new DOMException('stolen', 'AbortError'));
    return new Promise((resolve, reject) => {
      held = reject;
      const free = (): void => {
        if (held === reject) held = null;
      };
      Promise.resolve(work({ name, mode: 'exclusive' }))
        .finally(free)
        .then(resolve, reject);
    });
  };
  return { request: request as LockManager['request'] };
}

/** As a browser answers a frame with `sandbox`. */
function barredLocks(): ReturnType<typeof createLocks> {
  const request = () => Promise.reject(new DOMException('no origin', 'SecurityError'));
  return { request: request as LockManager['request'] };
}

/** Work that ends when it is told to. */
function createJob() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  const tokens: number[] = [];
  return {
    tokens,
    end: () => end(),
    run: (token: number) => {
      tokens.push(token);
      return done;
    },
  };
}

describe.each([
  ['with Web Locks', createLocks],
  ['on plain http, without locks', undefined],
  ['in a frame without an origin, where nobody may ask for a lock', barredLocks],
])('the leader, %s', (_way, locksOf) => {
  function given() {
    const dial = createDial();
    const disk = createLeaseStore();
    const locks = locksOf ? { locks: locksOf() } : {};
    const tab = (holder: string, clock = dial.clock) =>
      createLeader({ store: disk.store, owner: 'county+u1', clock, holder, ...locks });
    return { ...dial, ...disk, tab };
  }

  it('when one tab leads, then another does not, and says so at once', async () => {
    const { tab } = given();
    const [first, second] = [createJob(), createJob()];
    const leading = tab('a').lead(first.run);
    await rest();
    await tab('b').lead(second.run);
    expect([first.tokens, second.tokens]).toEqual([[1], []]);
    first.end();
    await leading;
  });

  it('when the work is long, then the lease is renewed and nobody else gets in', async () => {
    const { tab, turn } = given();
    const [first, second] = [createJob(), createJob()];
    const leading = tab('a').lead(first.run);
    await turn(60);
    await tab('b').lead(second.run);
    expect(second.tokens).toEqual([]);
    first.end();
    await leading;
  });

  it('when the work ends, then the next tab leads at once with a higher token', async () => {
    const { tab } = given();
    const [first, second] = [createJob(), createJob()];
    first.end();
    second.end();
    await tab('a').lead(first.run);
    await tab('b').lead(second.run);
    expect([first.tokens, second.tokens]).toEqual([[1], [2]]);
  });

  it('when one tab leads again and nobody led between, then it does so at once, with the next token', async () => {
    const { tab } = given();
    const [first, second, third] = [createJob(), createJob(), createJob()];
    for (const job of [first, second, third]) job.end();
    const one = tab('a');
    await one.lead(first.run);
    await one.lead(second.run);
    await tab('b').lead(third.run);
    await one.lead(first.run);
    expect([first.tokens, second.tokens, third.tokens]).toEqual([[1, 4], [2], [3]]);
  });

  it('when the leader is frozen, then it is replaced after 15 seconds by a higher token, and stays replaced when it wakes', async () => {
    const { tab, turn, lease } = given();
    const [frozen, next] = [createJob(), createJob()];
    const stuck: Clock = { now: () => new Date(start).toISOString(), wait: () => new Promise(() => undefined) };
    void tab('a', stuck).lead(frozen.run);
    await turn(14);
    await tab('b').lead(next.run);
    expect(next.tokens).toEqual([]);
    await turn(2);
    const leading = tab('b').lead(next.run);
    await turn(10);
    expect(next.tokens).toEqual([2]);
    frozen.end();
    await turn(1);
    expect(lease()).toMatchObject({ holder: 'b', token: 2 });
    next.end();
    await leading;
  });

  it('when the work breaks, then the lead is given back and the break is told', async () => {
    const { tab } = given();
    const next = createJob();
    next.end();
    const broken = tab('a').lead(() => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    await tab('b').lead(next.run);
    expect(next.tokens).toEqual([2]);
  });

  it('when the clock was set back by an hour, then an old lease does not last for an hour', async () => {
    const { tab, store } = given();
    const until = new Date(start + 3_600_000).toISOString();
    await store.apply('county+u1', [{ op: 'lease', lease: { holder: 'gone', token: 1, until }, was: 0 }], {
      strict: false,
    });
    const job = createJob();
    job.end();
    await tab('a').lead(job.run);
    expect(job.tokens).toEqual([2]);
  });
});

describe('the leader, with Web Locks', () => {
  it('when the last leader crashed, then the free lock proves it and nobody waits for its lease', async () => {
    const [dial, disk, job] = [createDial(), createLeaseStore(), createJob()];
    const until = new Date(start + 14_000).toISOString();
    await disk.store.apply('o', [{ op: 'lease', lease: { holder: 'crashed', token: 7, until }, was: 0 }], {
      strict: false,
    });
    job.end();
    await createLeader({ ...disk, owner: 'o', clock: dial.clock, holder: 'b', locks: createLocks() }).lead(job.run);
    expect(job.tokens).toEqual([8]);
  });
});
