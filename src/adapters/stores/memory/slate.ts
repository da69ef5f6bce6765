import { forgoneAfter, type KeptOp, mayBeLost, sentAgain } from '../../../core/local-ops.js';
import type { Accepted, Entry, Lease, Me, Parked, Rec, Ref, Snapshot } from '../../../core/ports.js';
import { placed } from '../../../core/rules/placed.js';

/**
 * Everything that is kept for one owner. Records lie as text, so that each reader gets a copy of its own; entries are
 * frozen, so that all readers may share them.
 */
export interface Slate {
  records: Map<Ref, string>;
  /** What each of the last writes touched, by revision. */
  touched: Map<number, Set<Ref>>;
  outbox: Entry[];
  accepted: Accepted[];
  parked: Parked[];
  forgone: string[];
  cursor: string | null;
  epoch: string | null;
  me: Me | null;
  skew: number;
  lease: Lease | null;
  revision: number;
  /** Whoever knows only an earlier revision has to read everything. */
  floor: number;
}

/** Writes whose refs are remembered one by one. */
const remembered = 1000;

export const blankSlate = (revision = 0): Slate => ({
  records: new Map(),
  touched: new Map(),
  outbox: [],
  accepted: [],
  parked: [],
  forgone: [],
  cursor: null,
  epoch: null,
  me: null,
  skew: 0,
  lease: null,
  revision,
  floor: revision,
});

/** Writes a list that was checked before: from here on nothing can fail, which makes it atomic. */
export function write(slate: Slate, ops: readonly KeptOp[], lease: Lease | null): Slate {
  slate.revision += 1;
  slate.lease = lease;
  for (const op of ops) (how[op.op] as (slate: Slate, op: KeptOp) => void)(slate, op);
  return slate;
}

const how: { readonly [O in KeptOp['op']]: (slate: Slate, op: Extract<KeptOp, { op: O }>) => void } = {
  put(slate, { ref, text }) {
    slate.records.set(ref, text);
    touch(slate, ref);
  },
  drop: (slate, { ref }) => drop(slate, ref),
  enqueue(slate, { entry }) {
    if (!has(slate.outbox, entry.command.id)) slate.outbox.push(entry);
  },
  tried: (slate, { id }) => amend(slate.outbox, id, (entry) => ({ ...entry, tries: entry.tries + 1 })),
  accept(slate, { id, at }) {
    for (const entry of take(slate.outbox, id)) {
      take(slate.accepted, id);
      slate.accepted.push(Object.freeze({ ...entry, acceptedAt: at }));
    }
  },
  park(slate, { id, code, detail }) {
    const why = detail === undefined ? { code, seen: false } : { code, detail, seen: false };
    for (const entry of take(slate.outbox, id)) {
      take(slate.parked, id);
      slate.parked.push(Object.freeze({ ...entry, ...why }));
    }
  },
  seen: (slate, { id }) => amend(slate.parked, id, (entry) => ({ ...entry, seen: true })),
  unqueue: (slate, { id }) =>
    forgo(
      slate,
      remove(slate.outbox, (entry) => entry.command.id === id && entry.tries === 0),
    ),
  dismiss: (slate, { id }) => forgo(slate, take(slate.parked, id)),
  forget: (slate, { before }) => void remove(slate.accepted, (entry) => entry.acceptedAt < before),
  cursor: (slate, { cursor, epoch, me, skew }) => void Object.assign(slate, { cursor, epoch, me, skew }),
  restart: (slate, { epoch, watermark }) => restart(slate, epoch, watermark),
  erase(slate, { ref }) {
    drop(slate, ref);
    const ofIt = (entry: Entry): boolean => entry.command.ref === ref;
    remove(slate.accepted, ofIt);
    for (const list of [slate.outbox, slate.parked]) forgo(slate, remove<Entry>(list, ofIt));
  },
  lease() {}, // judged with the others of its list, before anything is written
};

function forgo(slate: Slate, gone: readonly Entry[]): void {
  slate.forgone = forgoneAfter(slate.forgone, gone);
}

function drop(slate: Slate, ref: Ref): void {
  slate.records.delete(ref);
  touch(slate, ref);
}

function touch(slate: Slate, ref: Ref): void {
  const { touched, revision } = slate;
  touched.set(revision, (touched.get(revision) ?? new Set()).add(ref));
  // Whoever was away for longer reads everything.
  const [oldest] = touched.keys();
  if (touched.size <= remembered || oldest === undefined) return;
  touched.delete(oldest);
  slate.floor = Math.max(slate.floor, oldest);
}

const has = (list: readonly Entry[], id: string): boolean => list.some((entry) => entry.command.id === id);

function restart(slate: Slate, epoch: string, watermark: string | null): void {
  const lost = remove(slate.accepted, (entry) => mayBeLost(entry, watermark));
  slate.outbox.unshift(
    ...lost.filter((entry) => !has(slate.outbox, entry.command.id)).map((entry) => Object.freeze(sentAgain(entry))),
  );
  slate.records.clear();
  slate.touched.clear();
  slate.floor = slate.revision;
  slate.cursor = null;
  slate.epoch = epoch;
}

function amend<E extends Entry>(list: E[], id: string, how: (entry: E) => E): void {
  for (const [place, entry] of placed(list)) if (entry.command.id === id) list[place] = Object.freeze(how(entry));
}

const take = <E extends Entry>(list: E[], id: string): E[] => remove(list, (entry) => entry.command.id === id);

function remove<E>(list: E[], goes: (item: E) => boolean): E[] {
  const gone = list.filter(goes);
  list.splice(0, list.length, ...list.filter((item) => !goes(item)));
  return gone;
}

export function snapshotOf(slate: Slate, after?: number): Snapshot {
  const { records, touched, floor, outbox, parked, forgone, cursor, epoch, me, skew, lease, revision } = slate;
  const whole = after === undefined || after < floor || after > slate.revision;
  const refs = new Set<Ref>();
  if (!whole)
    for (let n = after + 1; n <= slate.revision; n += 1) for (const ref of touched.get(n) ?? []) refs.add(ref);
  const texts = whole ? [...records.values()] : [...refs].flatMap((ref) => records.get(ref) ?? []);
  return {
    whole,
    records: texts.map((text) => JSON.parse(text) as Rec),
    dropped: [...refs].filter((ref) => !records.has(ref)),
    ...{ outbox: [...outbox], parked: [...parked], forgone, cursor, epoch, me, skew, lease, revision },
  };
}
