import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Accepted, Entry, Lease, Me, Parked } from '../../../core/ports.js';
import type { Row, RowSize } from './rows.js';

/** One database for each owner: an append-only log of records, the commands on their way, and one row of all the rest. */
export interface Schema extends DBSchema {
  log: { key: number; value: Row };
  entries: { key: string; value: Filed };
  accepted: { key: string; value: Taken; indexes: { at: string } };
  state: { key: 'state'; value: State };
  ballast: { key: 'ballast'; value: Uint8Array };
}
export type Base = IDBPDatabase<Schema>;
export type Stores = ('log' | 'entries' | 'accepted' | 'state' | 'ballast')[];
export type Tx = IDBPTransaction<Schema, Stores, 'readwrite'>;
export type Reading = IDBPTransaction<Schema, Stores, 'readonly'>;

/** A command and where it stands; `seq` orders each place. */
export type Filed = { seq: number } & ({ place: 'outbox'; entry: Entry } | { place: 'parked'; entry: Parked });
/** A command that was taken. They are many, and apart from the others, because nobody reads them when a page opens. */
export interface Taken {
  seq: number;
  entry: Accepted;
}

export interface State {
  /** First revision of this database, different in each that ever had its name: so a deletion is noticed. */
  born: number;
  revision: number;
  /** Whoever knows only an earlier revision has to read everything. */
  floor: number;
  /** Revision at which the cached records were last given up: a cursor of before covers them no more. */
  evicted: number;
  /** Rows of the log, oldest first. */
  rows: RowSize[];
  /** Size of the log, in characters, when it was last packed as a whole. */
  packed: number;
  /** Numbers for entries that go to the front and to the end. */
  front: number;
  back: number;
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
const BALLAST = 256 * 1024;

export function create(db: Base, now: number): void {
  db.createObjectStore('log');
  db.createObjectStore('entries');
  db.createObjectStore('accepted').createIndex('at', 'entry.acceptedAt');
  db.createObjectStore('ballast').put(ballast(), 'ballast');
  db.createObjectStore('state').put(blank(now), 'state');
}

export function blank(now: number): State {
  const born = now * 1000 + Math.floor(Math.random() * 1000);
  const revisions = { born, revision: born, floor: born, evicted: born };
  const contents = { cursor: null, epoch: null, me: null, skew: 0, lease: null };
  return { ...revisions, ...contents, rows: [], packed: 0, front: -1, back: 0, touched: now };
}

/** Room that the outbox may still have when the disk is full. Random, or the disk would store next to nothing. */
export function ballast(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BALLAST);
  for (let at = 0; at < BALLAST; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

/** The log as it is without records; everybody reads anew. */
export function withoutRecords(state: State, revision: number): State {
  return { ...state, revision, floor: revision, rows: [], packed: 0, cursor: null };
}

export const ALL: Stores = ['log', 'entries', 'accepted', 'state'];
/** What stays closed to these is the outbox. */
export const CACHE: Stores = ['log', 'state'];
