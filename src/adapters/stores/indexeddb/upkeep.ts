import { placed } from '../../../core/rules/placed.js';
import { onEntries } from './entries.js';
import { FAN, foldPlan, pack, type Row, sizeOf, sum, unpack } from './rows.js';
import { type Base, CACHE, type State, type Tx } from './schema.js';
import { transact } from './transact.js';
import { stateOf } from './write.js';

/** Brings the log in order; `all` = whatever its sizes say. A failure loses nothing: a later write asks for it again. */
export function fold(db: Base, all: boolean): Promise<void> {
  return transact(db, CACHE, false, async (tx) => {
    const state = await stateOf(tx);
    await lookAtTail(tx, state);
    if (all) await packAll(tx, state);
    for (let plan = foldPlan(state.rows, state.packed); plan !== 'none'; plan = foldPlan(state.rows, state.packed)) {
      await (plan === 'all' ? packAll(tx, state) : foldNewest(tx, state));
    }
    await tx.objectStore('state').put(state, 'state');
  });
}

/** Enters the rows that writes have added since. */
async function lookAtTail(tx: Tx, state: State): Promise<void> {
  const log = tx.objectStore('log');
  const last = state.rows[state.rows.length - 1]?.[0];
  const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
  const [rows, keys] = await Promise.all([log.getAll(range), log.getAllKeys(range)]);
  for (const [place, row] of placed(rows)) state.rows.push([keys[place] as number, sizeOf(row)]);
}

/** The last rows become one. It keeps the newest key: whoever had read a part of them reads them once more. */
async function foldNewest(tx: Tx, state: State): Promise<void> {
  const keys = state.rows.splice(-FAN).map(([key]) => key);
  const range = IDBKeyRange.lowerBound(keys[0]);
  const changes = unpack(await tx.objectStore('log').getAll(range));
  await tx.objectStore('log').delete(range);
  await putRows(tx, state, pack(changes), keys[FAN - 1] as number);
}

/** Only what is still true stays; what was dropped is forgotten, so whoever is not up to date reads everything. */
async function packAll(tx: Tx, state: State): Promise<void> {
  const log = tx.objectStore('log');
  const [newest] = state.rows[state.rows.length - 1] ?? [state.floor];
  const changes = unpack(await log.getAll());
  for (const [ref, text] of changes) if (text === null) changes.delete(ref);
  await log.clear();
  state.rows = [];
  await putRows(tx, state, pack(changes), newest);
  state.floor = newest;
  state.packed = sum(state.rows.map(([, size]) => size));
}

/** Rows under the last keys up to `newest`; with more than one, these say no longer which change came when. */
async function putRows(tx: Tx, state: State, rows: readonly Row[], newest: number): Promise<void> {
  if (rows.length > 1) state.floor = Math.max(state.floor, newest);
  for (const [place, row] of placed(rows)) {
    const key = newest - (rows.length - 1 - place);
    await tx.objectStore('log').put(row, key);
    state.rows.push([key, sizeOf(row)]);
  }
}

/** Commands that were taken are kept this long for a backend that is restored, also where their author never comes back. */
const week = 7 * 86_400_000;

/**
 * Gives the cached records up. What a page knew of them is void: it reads anew, and fetches anew. Resolves with how many of
 * the commands that were taken are kept.
 */
export function giveUpCache(db: Base): Promise<number> {
  return transact(db, [...CACHE, 'accepted'], false, async (tx) => {
    const state = await stateOf(tx);
    await onEntries.forget(tx, { op: 'forget', before: new Date(Date.now() - week).toISOString() });
    await tx.objectStore('log').clear();
    const [row] = pack(new Map());
    const evicted = await tx.objectStore('log').put(row as Row);
    await tx
      .objectStore('state')
      .put({ ...state, evicted, floor: evicted, rows: [], packed: 0, cursor: null }, 'state');
    return tx.objectStore('accepted').count();
  });
}

/** Notes that somebody read the cache. */
export function touch(db: Base, now: number): Promise<void> {
  return transact(db, ['state'], false, async (tx) => {
    await tx.objectStore('state').put({ ...(await stateOf(tx)), touched: now }, 'state');
  });
}
