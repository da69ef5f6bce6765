import {
  aboveIn,
  consider,
  mayLook,
  scopesSeen,
  seenThrough,
  type Who,
  withoutEnded,
} from '../../core/authority/index.js';
import { catalogueOf, type Kind, kindName } from '../../core/kind/index.js';
import type { Backend, Clock, Ids, LocalStore, Outcome, Proposal, Rec, Ref } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';
import { readCursor, writeCursor } from './local/cursor.js';
import { mirrorOf, type Reading } from './local/mirror.js';

/** What this device judges by: its store, the kinds, and who sits there with which grants. */
export interface LocalOptions {
  store: LocalStore;
  kinds: readonly Kind[];
  me: () => Who;
  clock: Clock;
  /** Names the epoch that begins when the store is new; without them it is the time. */
  ids?: Ids;
  /** Under which the store keeps what is done here, apart from what a workspace keeps. */
  owner?: string;
}

/**
 * No backend is a backend: this device judges by itself and keeps what was done in its own store. What is done here never goes anywhere: a person exports it, and imports it as commands
 * into a real one. Throws `DJ-L…` when the device refuses.
 */
export function local({ store, kinds, me, clock, ids, owner = 'local' }: LocalOptions): Backend {
  const catalogue = catalogueOf(kinds);
  const mirror = mirrorOf(store, owner);
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: the mirror is of one moment. */
  function inTurn<T>(f: () => Promise<T>): Promise<T> {
    const mine = turn.then(f, f);
    turn = mine.catch(() => undefined);
    return mine;
  }

  /** Reads the store; a new one is given its epoch first. */
  async function open(): Promise<Reading & { epoch: string }> {
    for (;;) {
      const reading = await mirror.read();
      const { epoch, revision, write } = reading;
      if (epoch !== null) return { ...reading, epoch };
      const nobody = { ...me(), grants: [...me().grants], scopes: [], now: clock.now() };
      const first = ids?.next() ?? `${clock.now()} ${revision}`;
      await write([{ op: 'cursor', cursor: null, epoch: first, me: nobody, skew: 0 }]);
    }
  }

  async function judge(
    { command, expect }: Proposal,
    records: ReadonlyMap<Ref, Rec>,
  ): Promise<{ outcome: Outcome; put?: Rec }> {
    const who = me();
    const now = clock.now();
    const above = aboveIn(records.values());
    const shown = (record: Rec): boolean => mayLook(record, who, above, catalogue, dayOf(now));
    const committed = (record: Rec): Outcome => ({
      ...{ kind: 'committed', version: record.version },
      ...(shown(record) ? { record } : {}),
    });
    const before = records.get(command.ref) ?? null;
    if (command.actor !== who.actor) return { outcome: { kind: 'rejected', code: 'DJ-R002' } };
    if (before?.did.includes(command.id)) return { outcome: committed(before) };
    const moved = (before?.version ?? 0) !== expect;
    const current = before && shown(before) ? before : null;
    // Whoever may not see the record cannot decide again: it is decided here.
    if (expect < 0 || (moved && (before === null || current))) return { outcome: { kind: 'conflict', current } };
    const read = async (ref: Ref): Promise<Rec | null> => records.get(ref) ?? null;
    const standing = async (of: string, unit: string): Promise<Rec[]> =>
      [...records.values()].filter(
        ({ ref, scopes }) => kindName(ref) === of && scopes.some((scope) => scope.startsWith(`${unit}/`)),
      );
    const below = async (unit: string): Promise<Rec[]> =>
      [...records.values()].filter(({ ref, data }) => kindName(ref) === 'unit' && data?.parent === unit);
    const next = await consider({ catalogue }, { read, standing, below }, command, before, { who, above, now, moved });
    return 'code' in next ? { outcome: { kind: 'rejected', ...next } } : { outcome: committed(next), put: next };
  }

  return {
    supports: { cursor: true, replaySafe: false, enforces: 'commands', hint: true, watermark: false, alone: true },
    async pull({ cursor, want }) {
      const { epoch, records, revision } = await inTurn(open);
      const { actor, grants } = me();
      const now = clock.now();
      const today = dayOf(now);
      const scopes = scopesSeen(records.values(), { actor, grants }, aboveIn(records.values()), today);
      const wanted = scopes.filter((scope) => want.includes(scope));
      const seen = (record: Rec): boolean => seenThrough(record, new Set(wanted), catalogue, today);

      const from = readCursor(cursor, epoch);
      const news = from === null ? null : await store.load(owner, from.revision);
      // A scope that is asked for later has a past of its own.
      const partly = news !== null && !news.whole && wanted.every((scope) => from?.want.includes(scope));
      const known = partly ? news.records : [...records.values()];
      return {
        me: { actor, grants: withoutEnded(grants, today), scopes, now },
        epoch,
        records: known.filter(seen),
        gone: (news?.whole === false ? news.records : []).filter((record) => !seen(record)).map(({ ref }) => ref),
        // Of the first reading, so that what was written between the two is told again rather than never.
        cursor: writeCursor({ epoch, revision, want: wanted }),
        more: false,
        reset: cursor !== null && (news === null || news.whole),
      };
    },
    commit: (list, call) =>
      inTurn(async () => {
        for (;;) {
          const { epoch, records, write } = await open();
          if (call.epoch !== null && call.epoch !== epoch) return { fenced: epoch };
          const after = new Map(records);
          const outcomes: Outcome[] = [];
          for (const proposal of list) {
            const { outcome, put } = await judge(proposal, after);
            outcomes.push(outcome);
            if (put) after.set(put.ref, put);
          }
          const puts = [...after.values()]
            .filter((record) => records.get(record.ref) !== record)
            .map((record) => ({ op: 'put', record }) as const);
          // Somebody else was quicker: then everything is judged again, on what is there now.
          if (puts.length === 0 || (await write(puts))) return { epoch, outcomes };
        }
      }),
    onHint: (f) => store.watch(owner, f),
  };
}
