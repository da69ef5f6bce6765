import { kindName } from '../kind/catalogue.js';
import type { Entry, LocalStore, Me, Parked, Rec, Ref } from '../ports.js';

/** What the device holds, in memory, kept in step with every tab. Only `reload` writes it. */
export interface Mirror {
  readonly records: ReadonlyMap<Ref, Rec>;
  readonly outbox: readonly Entry[];
  readonly parked: readonly Parked[];
  readonly forgone: readonly string[];
  readonly cursor: string | null;
  readonly epoch: string | null;
  readonly me: Me | null;
  readonly skew: number;
  refsOf(kind: string): Iterable<Ref>;
  /** Reads what changed on the device since the last time; resolves with the refs that did (`null` = all). */
  reload(): Promise<readonly Ref[] | null>;
  /** Resolves when nothing is being read any more; from then on nothing is. */
  stop(): Promise<void>;
}

export function createMirror(store: LocalStore, owner: string): Mirror {
  const records = new Map<Ref, Rec>();
  const byKind = new Map<string, Set<Ref>>();
  let revision: number | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let queued: Promise<readonly Ref[] | null> | null = null;
  let stopped = false;

  const state = {
    records,
    outbox: [] as readonly Entry[],
    parked: [] as readonly Parked[],
    forgone: [] as readonly string[],
    cursor: null as string | null,
    epoch: null as string | null,
    me: null as Me | null,
    skew: 0,
  };

  const forget = (ref: Ref): void => {
    records.delete(ref);
    byKind.get(kindName(ref))?.delete(ref);
  };
  const keep = (record: Rec): void => {
    records.set(record.ref, record);
    const name = kindName(record.ref);
    const refs = byKind.get(name) ?? new Set();
    byKind.set(name, refs.add(record.ref));
  };

  async function read(): Promise<readonly Ref[] | null> {
    const snapshot = await store.load(owner, revision);
    const before = standing(state);
    if (snapshot.whole) {
      records.clear();
      byKind.clear();
    }
    for (const ref of snapshot.dropped) forget(ref);
    for (const record of snapshot.records) keep(record);
    revision = snapshot.revision;
    // A store of a host's own may not say it.
    const { outbox, parked, forgone = [], cursor, epoch, me, skew } = snapshot;
    Object.assign(state, { outbox, parked, forgone, cursor, epoch, me, skew });
    if (snapshot.whole) return null;
    const moved = differing(before, standing(snapshot));
    return [...new Set([...snapshot.dropped, ...snapshot.records.map((record) => record.ref), ...moved])];
  }

  return Object.assign(state, {
    refsOf: (kind: string): Iterable<Ref> => byKind.get(kind) ?? [],
    reload(): Promise<readonly Ref[] | null> {
      // One read at a time, so that an older answer never overwrites a newer one; all who ask meanwhile share the next.
      queued ??= last.then(() => {
        queued = null;
        return stopped ? [] : read();
      });
      last = queued.catch(() => null);
      return queued;
    },
    async stop() {
      stopped = true;
      await last;
    },
  });
}

/** Where each entry stands, with the record that it is about. */
const standing = ({ outbox, parked }: Pick<Mirror, 'outbox' | 'parked'>): ReadonlyMap<string, Ref> =>
  new Map([
    ...outbox.map(({ command }) => [`sends ${command.id}`, command.ref] as const),
    ...parked.map(({ command, seen }) => [`parks ${command.id} ${seen}`, command.ref] as const),
  ]);

/** The records about which an entry came, went or moved: only their sights are worked out again. */
const differing = (before: ReadonlyMap<string, Ref>, after: ReadonlyMap<string, Ref>): Ref[] => [
  ...[...before].flatMap(([place, ref]) => (after.has(place) ? [] : [ref])),
  ...[...after].flatMap(([place, ref]) => (before.has(place) ? [] : [ref])),
];
