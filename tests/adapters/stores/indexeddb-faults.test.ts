import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { open } from '../../../src/adapters/stores/indexeddb/open.js';
import { type IndexedDbOptions, indexedDbStore, probeStorage } from '../../../src/adapters/stores/indexeddb.js';
import type { Entry, LocalOp, LocalStore } from '../../../src/core/ports.js';
import { countdown, textOf } from './faulty-database.js';

const owner = 'lx/u1';
const strict = { strict: true };
const relaxed = { strict: false };
const put = (ref: string, title = '送一副老花镜'): LocalOp => ({
  op: 'put',
  record: {
    ...{ ref, kindVersion: 1, version: 1, scopes: [], state: 'open', at: '2026-03-01T00:00:00.000Z', did: [] },
    data: { title },
  },
});
const entry = (id: string, note = ''): Entry => ({
  command: {
    ...{ id, kind: 'wish', name: 'claim', kindVersion: 1, ref: 'wish/1', basis: 1 },
    ...{ input: { note }, at: '2026-03-01T00:00:00.000Z', actor: 'u1' },
  },
  tries: 0,
});
const enqueue = (id: string, note?: string): LocalOp => ({ op: 'enqueue', entry: entry(id, note) });
const cursor = (at: string): LocalOp => ({
  ...{ op: 'cursor', cursor: at, epoch: 'e1', skew: 0 },
  me: { actor: 'u1', grants: [], scopes: [], now: '2026-03-01T00:00:00.000Z' },
});

let names = 0;
const opened: LocalStore[] = [];
function given(o: IndexedDbOptions = {}): { name: string; tab: () => LocalStore } {
  const name = o.name ?? `faults ${names++}`;
  const tab = (): LocalStore => {
    const store = indexedDbStore({ name, ...o });
    opened.push(store);
    return store;
  };
  return { name, tab };
}
const database = (name: string, whose = owner): string => `${encodeURIComponent(name)}/1/${whose}`;
const idsOf = async (store: LocalStore): Promise<string[]> => (await store.load(owner)).outbox.map((e) => e.command.id);

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const store of opened.splice(0)) await store.close();
});

describe('when the connection to the database is lost (F2)', () => {
  it('once, at any call, nothing that was acknowledged is missing and nothing is there twice', async () => {
    let acknowledged = 0;
    for (let k = 1; ; k += 1) {
      const { tab } = given();
      const store = tab();
      await store.load(owner);
      const fault = countdown('InvalidStateError', { after: k, times: 1 });
      await store.apply(owner, [enqueue('c1'), put('wish/1')], strict);
      await store.apply(owner, [{ op: 'accept', id: 'c1', at: '2026-03-01T00:00:00.000Z' }, enqueue('c2')], strict);
      fault.lift();
      acknowledged += 1;
      const found = await tab().load(owner);
      expect([found.outbox.map((e) => e.command.id), found.records.length], `fault at call ${k}`).toEqual([['c2'], 1]);
      if (!fault.struck()) break;
    }
    expect(acknowledged).toBeGreaterThan(5);
  });

  it('for good, the write is refused with a code, and the form keeps its text', async () => {
    const { tab } = given();
    const store = tab();
    await store.load(owner);
    const fault = countdown('UnknownError', { after: 1, times: Number.POSITIVE_INFINITY });
    await expect(store.apply(owner, [enqueue('c1')], strict)).rejects.toMatchObject({ code: 'DJ-L001' });
    fault.lift();
    expect(await idsOf(store)).toEqual([]);
    await store.apply(owner, [enqueue('c1')], strict);
    expect(await idsOf(tab())).toEqual(['c1']);
  });
});

describe('when the disk is full (F4)', () => {
  it('given a cache, a command takes its room, and the next pull starts from nothing', async () => {
    const { tab } = given();
    const store = tab();
    await store.apply(owner, [put('wish/1'), cursor('k1')], relaxed);
    await store.load(owner);
    const fault = countdown('QuotaExceededError', { after: 1, times: 1 });
    await store.apply(owner, [enqueue('c1')], strict);
    expect(fault.struck()).toBe(true);
    const found = await tab().load(owner);
    expect([found.outbox.length, found.records, found.cursor]).toEqual([1, [], null]);
  });

  it('a cursor of a pull that was under way then covers nothing, until the page has read anew', async () => {
    const { tab } = given();
    const store = tab();
    await store.apply(owner, [put('wish/1'), cursor('k1')], relaxed);
    const { revision } = await store.load(owner);
    countdown('QuotaExceededError', { after: 1, times: 1 });
    await store.apply(owner, [enqueue('c1')], strict);
    await store.apply(owner, [put('wish/2'), cursor('k2')], relaxed);
    const found = await store.load(owner, revision);
    expect([found.whole, found.cursor]).toEqual([true, null]);
    await store.apply(owner, [cursor('k3')], relaxed);
    expect((await store.load(owner)).cursor).toBe('k3');
  });

  it('without room for the cache to give, the reserve is used; and made again later', async () => {
    const { name, tab } = given();
    const store = tab();
    await store.load(owner);
    // The write, then giving up the cache, then the write again.
    countdown('QuotaExceededError', { after: 1, times: 3 });
    await store.apply(owner, [enqueue('c1')], strict);
    expect(await idsOf(tab())).toEqual(['c1']);
    await store.close();
    await tab().load(owner);
    const db = await openDB(database(name));
    expect((await db.get('ballast', 'ballast')).length).toBe(256 * 1024);
    db.close();
  });

  it('without any room left, the command is refused and nothing of it is kept', async () => {
    const { tab } = given();
    const store = tab();
    await store.load(owner);
    const fault = countdown('QuotaExceededError', { after: 1, times: Number.POSITIVE_INFINITY });
    await expect(store.apply(owner, [put('wish/1'), enqueue('c1')], strict)).rejects.toMatchObject({ code: 'DJ-L002' });
    fault.lift();
    const found = await store.load(owner);
    expect([found.outbox, found.records]).toEqual([[], []]);
  });

  it('a page of records is refused, and the cache stays as it was', async () => {
    const { tab } = given();
    const store = tab();
    await store.apply(owner, [put('wish/1'), cursor('k1')], relaxed);
    countdown('QuotaExceededError', { after: 1, times: 1 });
    await expect(store.apply(owner, [put('wish/2'), cursor('k2')], relaxed)).rejects.toMatchObject({ code: 'DJ-L002' });
    const found = await store.load(owner);
    expect([found.records.length, found.cursor]).toEqual([1, 'k1']);
  });

  it('one write that is too large does not take those with it that were fired together', async () => {
    const { tab } = given();
    const store = tab();
    await store.load(owner);
    countdown('QuotaExceededError', { after: 1, times: Number.POSITIVE_INFINITY, over: 10_000 });
    const writes = await Promise.allSettled([
      store.apply(owner, [enqueue('c1')], strict),
      store.apply(owner, [enqueue('c2', '长'.repeat(20_000))], strict),
      store.apply(owner, [enqueue('c3')], strict),
    ]);
    expect(writes.map((write) => write.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await idsOf(store)).toEqual(['c1', 'c3']);
  });
});

describe('when another page is in the way (F5)', () => {
  it('an old one that does not let go is said to be there, in time; and once it goes, work goes on', async () => {
    const { name, tab } = given({ patience: 500 });
    const old = await openDB(database(name), 1);
    const upgrade = open({ name: database(name), version: 2, patience: 500, lost() {} });
    await expect(upgrade).rejects.toMatchObject({ code: 'DJ-L003' });
    await expect(tab().load(owner)).rejects.toMatchObject({ code: 'DJ-L003' });
    old.close();
    await deleteDB(database(name));
    expect(await idsOf(tab())).toEqual([]);
  });

  it('a newer one may upgrade at once, and the older one goes on beside it', async () => {
    const { name, tab } = given();
    const store = tab();
    await store.apply(owner, [enqueue('c1')], strict);
    const newer = await openDB(database(name), 2, { upgrade: (db) => void db.createObjectStore('later') });
    newer.close();
    await store.apply(owner, [enqueue('c2')], strict);
    expect(await idsOf(tab())).toEqual(['c1', 'c2']);
  });
});

describe('when the database is deleted under an open page (F22)', () => {
  it('it says so once, and then works again from nothing', async () => {
    const { name, tab } = given();
    const store = tab();
    await store.apply(owner, [enqueue('c1'), put('wish/1')], strict);
    const { revision } = await store.load(owner);
    const news: string[] = [];
    store.watch(owner, (each) => news.push(each));
    await deleteDB(database(name));
    await expect(store.apply(owner, [enqueue('c2')], strict)).rejects.toMatchObject({ code: 'DJ-L004' });
    await store.apply(owner, [enqueue('c2')], strict);
    expect(news).toEqual(['lost', 'changed']);
    const found = await store.load(owner, revision);
    expect([found.whole, found.records, found.outbox.length]).toEqual([true, [], 1]);
  });

  it('signing out has nothing to complain about', async () => {
    const { name, tab } = given();
    const store = tab();
    await store.apply(owner, [enqueue('c1')], strict);
    await deleteDB(database(name));
    await store.wipe(owner);
    expect(await idsOf(store)).toEqual([]);
  });

  it('and a wipe by another tab is no loss to speak of', async () => {
    const { tab } = given();
    const [one, two] = [tab(), tab()];
    await one.apply(owner, [enqueue('c1')], strict);
    await two.load(owner);
    await one.wipe(owner);
    expect(await idsOf(two)).toEqual([]);
  });
});

describe('when another person opens the same device (F24)', () => {
  it('the records of the one before are gone from the disk, the commands are not', async () => {
    const { name, tab } = given();
    const first = tab();
    await first.apply(owner, [put('wish/1', 'CANARY-RECORD'), enqueue('c1', 'CANARY-COMMAND'), cursor('k1')], strict);
    const { revision } = await first.load(owner);
    await tab().load('lx/u2');
    const left = await textOf(database(name));
    expect([left.includes('CANARY-RECORD'), left.includes('CANARY-COMMAND')]).toEqual([false, true]);
    expect(await textOf(database(name, 'lx/u2'))).not.toContain('CANARY');
    const again = await first.load(owner, revision);
    expect([again.whole, again.records, again.cursor, again.outbox.length]).toEqual([true, [], null, 1]);
  });

  it('what was taken of the one before is kept for a week, and then goes though that person never comes back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T00:00:00Z') });
    const { name, tab } = given();
    await tab().apply(
      owner,
      [enqueue('c1', 'CANARY'), enqueue('c2'), { op: 'accept', id: 'c1', at: '2026-03-01T00:00:00.000Z' }],
      strict,
    );
    vi.setSystemTime(Date.parse('2026-03-03T00:00:00Z'));
    await tab().load('lx/u2');
    expect(await textOf(database(name))).toContain('CANARY');
    vi.setSystemTime(Date.parse('2026-03-09T00:00:00Z'));
    await tab().load('lx/u2');
    expect(await textOf(database(name))).not.toContain('CANARY');
    expect(await idsOf(tab())).toEqual(['c2']);
  });

  it('each further time again, also for a page of before that went on', async () => {
    const { name, tab } = given();
    const first = tab();
    await first.load(owner);
    await tab().load('lx/u2');
    await first.load(owner, (await first.load(owner)).revision - 1);
    await first.apply(owner, [put('wish/1', 'CANARY')], relaxed);
    await tab().load('lx/u3');
    expect(await textOf(database(name))).not.toContain('CANARY');
  });
});

describe('what has to leave the disk', () => {
  it.each([
    ['an erased part', { op: 'erase', ref: 'wish~person/1' }],
    ['a record out of sight', { op: 'drop', ref: 'wish~person/1' }],
  ] as [string, LocalOp][])('%s leaves it with that write', async (_, op) => {
    const { name, tab } = given();
    const store = tab();
    for (const title of ['CANARY-1', 'CANARY-2'])
      await store.apply(owner, [put('wish~person/1', title), put('wish/1')], relaxed);
    await store.apply(owner, [op], strict);
    expect(await textOf(database(name))).not.toContain('CANARY');
    expect((await store.load(owner)).records.map(({ ref }) => ref)).toEqual(['wish/1']);
  });

  it('a cache that nobody read for seven days, but no command', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T00:00:00Z') });
    const { tab } = given();
    await tab().apply(owner, [put('wish/1'), enqueue('c1'), cursor('k1')], strict);
    vi.setSystemTime(Date.parse('2026-03-06T00:00:00Z'));
    expect((await tab().load(owner)).records).toHaveLength(1);
    vi.setSystemTime(Date.parse('2026-03-12T00:00:00Z'));
    expect((await tab().load(owner)).records).toHaveLength(1);
    vi.setSystemTime(Date.parse('2026-03-19T00:00:01Z'));
    const found = await tab().load(owner);
    expect([found.records, found.cursor, found.outbox.length]).toEqual([[], null, 1]);
  });
});

describe('when storage is blocked (F3)', () => {
  it('the probe says so, and the store has a code for it', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(await probeStorage()).toBe('memory');
    await expect(given().tab().load(owner)).rejects.toMatchObject({ code: 'DJ-L001' });
  });

  it('a probe that is never answered ends, too', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    expect(await probeStorage({ patience: 20 })).toBe('memory');
  });

  it('otherwise the probe finds it durable', async () => {
    expect(await probeStorage()).toBe('durable');
  });
});
