import { FAN, foldPlan, pack, type Row, sizeOf, sum, unpack } from './rows.js';
import { type Base, CACHE, type State, type Tx, withoutRecords } from './schema.js';
import { transact } from './transact.js';
import { stateOf } from './write.js';

/** Brings the log in order; `all` = whatever its sizes say. A failure loses nothing: the next write asks for it again. */
export function fold(db: Base, all: boolean): Promise<void> {
  return transact(db, CACHE, false, async (tx) => {
    const state = await stateOf(tx);
    if (all) await packAll(tx, state);
    for (let plan = foldPlan(state.rows, state.packed); plan !== 'none'; plan = foldPlan(state.rows, state.packed)) {
      await (plan === 'all' ? packAll(tx, state) : foldNewest(tx, state));
    }
    await tx.objectStore('state').put(state, 'state');
  });
}

/** The last 16 rows become one. It keeps the newest key: whoever had read a part of them reads them once more. */
async function foldNewest(tx: Tx, state: State): Promise<void> {
  const log = tx.objectStore('log');
  const folded = state.rows.splice(-FAN);
  const range = IDBKeyRange.lowerBound((folded[0] as State['rows'][number])[0]);
  const changes = unpack(await log.getAll(range));
  await log.delete(range);
  const rows = pack(changes);
  await putRows(tx, state, rows, (folded[FAN - 1] as State['rows'][number])[0]);
}

/** Only what is still true stays; it is forgotten what was dropped, so whoever is not up to date reads everything. */
async function packAll(tx: Tx, state: State): Promise<void> {
  const log = tx.objectStore('log');
  const changes = unpack(await log.getAll());
  for (const [ref, text] of changes) if (text === null) changes.delete(ref);
  await log.clear();
  state.rows = [];
  await putRows(tx, state, pack(changes), state.revision);
  state.floor = state.revision;
  state.packed = sum(state.rows.map(([, size]) => size));
}

/** Rows under the last keys up to `newest`; with more than one, these say no longer which change came when. */
async function putRows(tx: Tx, state: State, rows: readonly Row[], newest: number): Promise<void> {
  if (rows.length > 1) state.floor = Math.max(state.floor, newest);
  for (const [place, row] of rows.entries()) {
    const key = newest - (rows.length - 1 - place);
    await tx.objectStore('log').put(row, key);
    state.rows.push([key, sizeOf(row)]);
  }
}

/** Gives the cached records up. What a tab knew of them is void: it reads anew, and fetches anew. */
export function giveUpCache(db: Base): Promise<void> {
  return transact(db, CACHE, false, async (tx) => {
    const state = await stateOf(tx);
    await tx.objectStore('log').clear();
    const revision = state.revision + 1;
    await tx.objectStore('state').put({ ...withoutRecords(state, revision), evicted: revision }, 'state');
  });
}

/** Notes that somebody read the cache. */
export function touch(db: Base, now: number): Promise<void> {
  return transact(db, ['state'], false, async (tx) => {
    await tx.objectStore('state').put({ ...(await stateOf(tx)), touched: now }, 'state');
  });
}
