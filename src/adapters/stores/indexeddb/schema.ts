import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Accepted, Entry, Lease, Me, Parked } from '../../../core/ports.js';
import type { Row, RowSize } from './rows.js';

type Places = { outbox: Entry; accepted: Accepted; parked: Parked };
/** Where a command may stand. */
export type Place = keyof Places;

/**
 * One database for each owner. Keys of the log are revisions, given by the database, so that one put is a whole write;
 * keys of the places are the order of arrival.
 */
export interface Schema extends DBSchema {
  log: { key: number; value: Row };
  outbox: { key: number; value: Entry; indexes: { id: string } };
  accepted: { key: number; value: Accepted; indexes: { id: string; at: string } };
  parked: { key: number; value: Parked; indexes: { id: string } };
  state: { key: 'state'; value: State };
  ballast: { key: 'ballast'; value: Uint8Array };
}
export type Base = IDBPDatabase<Schema>;
export type Store = 'log' | Place | 'state' | 'ballast';
export type Tx = IDBPTransaction<Schema, Store[], 'readwrite'>;
export type Reading = IDBPTransaction<Schema, Store[], 'readonly'>;

/** What is written seldom: by the leader and by upkeep. */
export interface State {
  /** First revision of this database, different in each that ever had its name: so a deletion is noticed. */
  born: number;
  /** Whoever knows only an earlier revision has to read everything. */
  floor: number;
  /** Revision at which the cached records were last given up: a cursor of before covers them no more. */
  evicted: number;
  /** Rows of the log that upkeep has seen, oldest first. */
  rows: RowSize[];
  /** Size of the log when it was last packed as a whole. */
  packed: number;
  /** Missing in a database of before it was written. */
  forgone?: string[];
  cursor: string | null;
  epoch: string | null;
  me: Me | null;
  skew: number;
  lease: Lease | null;
  /** Device time, ms, at which somebody last read or synchronised. */
  touched: number;
}

/** Of this major; grows only by what an older page may ignore. The major stands in the database's name. */
export const VERSION = 1;
export const PLACES: readonly Place[] = ['outbox', 'accepted', 'parked'];
/** The cache of records, and nothing that a person did. */
export const CACHE: readonly Store[] = ['log', 'state'];
const BALLAST = 256 * 1024;

export function create(db: Base, tx: IDBPTransaction<Schema, Store[], 'versionchange'>, now: number): void {
  db.createObjectStore('log', { autoIncrement: true });
  for (const place of PLACES) db.createObjectStore(place, { autoIncrement: true }).createIndex('id', 'command.id');
  tx.objectStore('accepted').createIndex('at', 'acceptedAt');
  db.createObjectStore('state');
  db.createObjectStore('ballast').put(ballast(), 'ballast');
  const { born, row, state } = begin(now);
  tx.objectStore('log').put(row, born);
  tx.objectStore('state').put(state, 'state');
}

/** An empty log, and the state that fits it. */
export function begin(now: number): { born: number; row: Row; state: State } {
  const born = now * 1000 + Math.floor(Math.random() * 1000);
  const contents = { cursor: null, epoch: null, me: null, skew: 0, lease: null };
  const state = { born, floor: born, evicted: born, rows: [], packed: 0, ...contents, touched: now };
  return { born, row: { refs: [], text: '', dropped: [] }, state };
}

/** Room that the outbox may still have when the disk is full. Random, or the disk would store next to nothing. */
export function ballast(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BALLAST);
  for (let at = 0; at < BALLAST; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}
