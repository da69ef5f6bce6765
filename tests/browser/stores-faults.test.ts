import { deleteDB, openDB } from 'idb';
import { indexedDbStore } from '../../src/adapters/stores/indexeddb.js';
import type { LocalOp, LocalStore, Snapshot } from '../../src/core/ports.js';

const owner = 'lx/u1';
const strict = { strict: true };
const at = '2026-03-01T00:00:00.000Z';
const put = (ref: string, title: string): LocalOp => ({
  op: 'put',
  record: { ...{ ref, kindVersion: 1, version: 1, scopes: [], state: 'open', at, did: [] }, data: { title } },
});
const enqueue = (id: string): LocalOp => ({
  op: 'enqueue',
  entry: {
    command: {
      ...{ id, kind: 'wish', name: 'claim', kindVersion: 1, ref: 'wish/1', input: {}, basis: 1, at, actor: 'u1' },
    },
    tries: 0,
  },
});

function expectSame(found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, found ${a}`);
}
const idsOf = ({ outbox }: Snapshot): string[] => outbox.map(({ command }) => command.id);
const codeOf = (working: Promise<unknown>): Promise<unknown> =>
  working.then(
    () => 'no error',
    (thrown: { code?: unknown }) => thrown.code,
  );

let names = 0;
const database = (name: string, whose = owner): string => `${name}/1/${whose}`;
async function given(body: (name: string, tab: () => LocalStore) => Promise<void>): Promise<void> {
  const name = `browser-faults-${names++}`;
  const tabs: LocalStore[] = [];
  try {
    await body(name, () => {
      const tab = indexedDbStore({ name, patience: 300 });
      tabs.push(tab);
      return tab;
    });
  } finally {
    for (const tab of tabs) await tab.close();
    for (const found of await indexedDB.databases()) if (found.name?.startsWith(`${name}/`)) await deleteDB(found.name);
  }
}

describe('the IndexedDB store in a real browser', () => {
  it('given its database deleted, says so once and works again', () =>
    given(async (name, tab) => {
      const store = tab();
      await store.apply(owner, [enqueue('c1')], strict);
      await deleteDB(database(name));
      expectSame(await codeOf(store.apply(owner, [enqueue('c2')], strict)), 'DJ-L004');
      await store.apply(owner, [enqueue('c2')], strict);
      expectSame(idsOf(await store.load(owner)), ['c2']);
    }));

  it('given a page that blocks an upgrade, says so in time', () =>
    given(async (name, tab) => {
      const old = await openDB(database(name), 1);
      const deleting = deleteDB(database(name));
      expectSame(await codeOf(tab().load(owner)), 'DJ-L003');
      old.close();
      await deleting;
      expectSame(idsOf(await tab().load(owner)), []);
    }));

  it('given a newer page that upgrades, lets it, and goes on', () =>
    given(async (name, tab) => {
      const store = tab();
      await store.apply(owner, [enqueue('c1')], strict);
      const newer = await openDB(database(name), 2);
      await store.apply(owner, [enqueue('c2')], strict);
      expectSame(idsOf(await tab().load(owner)), ['c1', 'c2']);
      newer.close();
    }));

  it('given a page put aside, lets go of the database, and wakes up with what came meanwhile', () =>
    given(async (name, tab) => {
      const [store, other] = [tab(), tab()];
      await store.load(owner);
      await new Promise((resolve) => setTimeout(resolve));
      let heard = 0;
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      // An upgrade that waited for an open connection would not be done in time.
      const newer = await Promise.race([
        openDB(database(name), 2),
        new Promise<null>((no) => setTimeout(no, 2000, null)),
      ]);
      if (!newer) throw new Error('the connection was held');
      newer.close();
      store.watch(owner, () => {
        heard += 1;
      });
      await other.apply(owner, [enqueue('c1')], strict);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (heard === 0) throw new Error('the page did not learn that it may be behind');
      expectSame(idsOf(await store.load(owner)), ['c1']);
    }));

  it('given another person on the same device, leaves no cached record of the first', () =>
    given(async (name, tab) => {
      await tab().apply(owner, [put('wish/1', 'CANARY'), enqueue('c1')], strict);
      await tab().load('lx/u2');
      const texts: string[] = [];
      for (const found of await indexedDB.databases()) {
        if (!found.name?.startsWith(`${name}/`)) continue;
        const db = await openDB(found.name);
        for (const store of db.objectStoreNames) texts.push(JSON.stringify(await db.getAll(store)));
        db.close();
      }
      expectSame(
        texts.some((text) => text.includes('CANARY')),
        false,
      );
      expectSame(idsOf(await tab().load(owner)), ['c1']);
    }));
});
