/** Runs in a page: the first pull of a device, beside what a person writes by hand for it, in turns. */
import { deleteDB, openDB } from 'idb';
import { rest } from '../src/adapters/backends/rest.js';
import { createClock } from '../src/adapters/browser/clock.js';
import { createIds } from '../src/adapters/browser/ids.js';
import { createLeader } from '../src/adapters/browser/leader.js';
import { indexedDbStore } from '../src/adapters/stores/indexeddb.js';
import type { Kind } from '../src/core/kind/index.js';
import { kinds } from '../src/core/kinds/index.js';
import type { PullAnswer, Rec } from '../src/core/ports.js';
import { createWorkspace } from '../src/core/sync/index.js';

/** Milliseconds of each round. */
export interface PullTimes {
  chunks: number[];
  rows: number[];
  ours: number[];
}

const PAGE = 1000;
const owner = 'bench/u1';

/** Asks for page after page by hand; `keep` stores one. */
async function byHand(keep: (records: readonly Rec[]) => Promise<unknown>): Promise<number> {
  let [cursor, got] = ['0', 0];
  for (let more = true; more; ) {
    const body = JSON.stringify({ cursor, want: ['lx.b1/work/2026'], limit: PAGE });
    const answer: PullAnswer = JSON.parse(await (await fetch('/pull', { method: 'POST', body })).text());
    await keep(answer.records);
    ({ cursor, more } = answer);
    got += answer.records.length;
  }
  return got;
}

/** Resolves when everything is on the device; what it resolves with counts the records, after the clock has stopped. */
type Way = (name: string) => Promise<() => Promise<number>>;

const chunks: Way = async (name) => {
  const db = await openDB(name, 1, {
    upgrade: (base) => void base.createObjectStore('pages', { autoIncrement: true }),
  });
  const got = await byHand((records) => db.put('pages', records));
  return closed(db, got);
};

const rows: Way = async (name) => {
  const db = await openDB(name, 1, { upgrade: (base) => void base.createObjectStore('rows', { keyPath: 'ref' }) });
  const got = await byHand(async (records) => {
    const tx = db.transaction('rows', 'readwrite');
    for (const each of records) void tx.store.put(each);
    await tx.done;
  });
  return closed(db, got);
};

const closed = (db: { close(): void }, got: number) => async (): Promise<number> => {
  db.close();
  return got;
};

/** The shipped way: the backend `rest`, the store, the workspace with its mirror. */
const ours: Way = async (name) => {
  const clock = createClock();
  const ids = createIds({ clock });
  const store = indexedDbStore({ name });
  const leader = createLeader({ store, owner, clock, holder: ids.next(), locks: navigator.locks });
  const all = kinds as unknown as readonly Kind[];
  const workspace = createWorkspace({ owner, kinds: all, store, backend: rest({ url: '' }), clock, ids, leader });
  workspace.want(['work']);
  await workspace.refresh();
  return async () => {
    const seen = workspace.list('wish').length;
    await workspace.signOut({ force: true });
    return seen;
  };
};

export async function run(count: number, rounds: number): Promise<PullTimes> {
  const times: PullTimes = { chunks: [], rows: [], ours: [] };
  const ways = Object.entries({ chunks, rows, ours }) as [keyof PullTimes, Way][];
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes later finds a warmer machine: the order turns with each round.
    for (const [way, pull] of [...ways.slice(round % 3), ...ways.slice(0, round % 3)]) {
      const name = `pull-${way}-${round}`;
      await new Promise((resolve) => setTimeout(resolve, 200));
      const began = performance.now();
      const counted = await pull(name);
      times[way].push(performance.now() - began);
      const got = await counted();
      if (got !== count) throw new Error(`${way}: ${got} of ${count} records`);
      await deleteDB(name);
    }
  }
  return times;
}
