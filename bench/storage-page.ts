/** Runs in a page: this store beside rows written by hand, one after the other in each round. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { indexedDbStore } from '../src/adapters/stores/indexeddb.js';
import type { LocalOp, LocalStore, Rec } from '../src/core/ports.js';

export type Times = Record<string, { raw: number[]; ours: number[] }>;

const COUNT = 10_000;
const UPDATES = 1_000;
const owner = 'bench/u1';
const relaxed = { strict: false };
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** 600 bytes of JSON. */
function record(n: number, version: number): Rec {
  const filler = '为老同志办一件实事，当面问清需要，办完之后回访。'.repeat(5);
  return {
    ...{
      ref: `wish/0198f3a2-${String(n).padStart(8, '0')}`,
      kindVersion: 1,
      version,
      state: n % 3 ? 'open' : 'claimed',
    },
    ...{
      scopes: ['lx.b1/work/2026'],
      at: '2026-03-01T08:00:00.000Z',
      did: [`0198f3a2-7c1e-7000-8000-${String(n).padStart(12, '0')}`],
    },
    data: { title: `心愿 ${n} 第 ${version} 版`, note: filler },
  };
}
const scattered = (version: number): Rec[] => numbers(UPDATES).map((n) => record((n * 7919) % COUNT, version));
const put = (each: Rec): LocalOp => ({ op: 'put', record: each });

const enqueue = (n: number): LocalOp => {
  const { ref, at, data } = record(n, 1);
  const command = { id: `c${n}`, kind: 'wish', name: 'report', kindVersion: 1, ref, basis: 1, at, actor: 'u1' };
  return { op: 'enqueue', entry: { command: { ...command, input: data ?? {} }, tries: 0 } };
};

const openRaw = (name: string): Promise<IDBPDatabase> =>
  openDB(name, 1, {
    upgrade: (db) => void db.createObjectStore('rows', { keyPath: 'ref' }).createIndex('state', 'state'),
  });

async function rawPut(db: IDBPDatabase, list: readonly Rec[], durability: 'strict' | 'relaxed'): Promise<void> {
  const tx = db.transaction('rows', 'readwrite', { durability });
  for (const each of list) void tx.store.put(each);
  await tx.done;
}

export async function run(rounds: number): Promise<Times> {
  const times: Times = {};
  for (const round of numbers(rounds)) {
    const both = async (name: string, raw: () => Promise<unknown>, ours: () => Promise<unknown>): Promise<void> => {
      times[name] ??= { raw: [], ours: [] };
      // Whoever comes second finds a warmer machine.
      const turns = [['raw', raw] as const, ['ours', ours] as const];
      for (const [whose, f] of round % 2 ? turns.reverse() : turns) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const began = performance.now();
        await f();
        times[name][whose].push(performance.now() - began);
      }
    };
    await oneRound(`bench-${round}`, both);
  }
  return times;
}

type Both = (name: string, raw: () => Promise<unknown>, ours: () => Promise<unknown>) => Promise<void>;

async function oneRound(name: string, both: Both): Promise<void> {
  let db = await openRaw(name);
  let store: LocalStore = indexedDbStore({ name });
  await store.load(owner);
  const all = numbers(COUNT).map((n) => record(n, 1));

  await both(
    'write 10,000 at once',
    () => rawPut(db, all, 'relaxed'),
    () => store.apply(owner, all.map(put), relaxed),
  );
  await both(
    'read all',
    () => db.getAll('rows'),
    () => load(store),
  );

  db.close();
  await store.close();
  await both(
    'open and read the first 50',
    async () => {
      db = await openRaw(name);
      await db.getAll('rows', undefined, 50);
    },
    async () => {
      store = indexedDbStore({ name });
      await load(store);
    },
  );
  await both(
    '1,000 updates, awaited one by one',
    () => inTurn(scattered(2), (each) => rawPut(db, [each], 'relaxed')),
    () => inTurn(scattered(2), (each) => store.apply(owner, [put(each)], relaxed)),
  );
  await both(
    'read all after scattered updates',
    () => db.getAll('rows'),
    () => load(store),
  );
  await both(
    '1,000 updates fired together',
    // By hand they would be awaited, or nobody knew which of them is kept.
    () => inTurn(scattered(3), (each) => rawPut(db, [each], 'relaxed')),
    () => Promise.all(scattered(3).map((each) => store.apply(owner, [put(each)], relaxed))),
  );
  for (const n of numbers(20)) {
    const raw = (): Promise<void> => rawPut(db, [record(n, 4)], 'strict');
    await both('one strict update', raw, () => store.apply(owner, [put(record(n, 4))], { strict: true }));
    await both('one strict command', raw, () => store.apply(owner, [enqueue(n)], { strict: true }));
  }
  db.close();
  await store.wipe(owner);
  await store.close();
  await deleteDB(name);
}

async function load(store: LocalStore): Promise<void> {
  const { records } = await store.load(owner);
  if (records.length !== COUNT) throw new Error(`${records.length} records`);
}

async function inTurn<T>(list: readonly T[], f: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of list) await f(item);
}
