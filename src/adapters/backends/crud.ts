import { aboveIn, scopesSeen, seenThrough, withoutEnded } from '../../core/authority/index.js';
import { codeOf, trouble } from '../../core/codes.js';
import { didAfter } from '../../core/kind/did.js';
import { catalogueOf, type Kind, kindOf, scopesOf } from '../../core/kind/index.js';
import type { Backend, Me, Outcome, Proposal, Rec, Ref, Version } from '../../core/ports.js';
import { dayOf } from '../../core/rules/calendar.js';

/** A table with one row a record: `ref` (key), `version`, `kindVersion`, `scopes`, `state`, `data`, `at`, `did`. */
export interface Table {
  /** Every row that this person may see. Whoever may see what is the host's to decide: nothing is judged behind it. */
  list(): Promise<Rec[]>;
  read(ref: Ref): Promise<Rec | null>;
  /**
   * `insert` when `expect` is 0, else `update … where ref = ? and version = ?`; whether a row was written. The whole
   * promise of this backend rests on the database doing that in one statement.
   */
  write(record: Rec, expect: Version): Promise<boolean>;
}

/**
 * What the page and the table agree on. `me` = who is logged in: actor, grants and the server's time; it throws with a
 * code where nobody is.
 */
export interface CrudOptions {
  kinds: readonly Kind[];
  me: () => Promise<Omit<Me, 'scopes'>>;
  table: Table;
  /** Changed by hand when a backup was put back. */
  epoch?: () => string;
}

/**
 * The lowest level: a host with a table and nothing else. It keeps versions and believes what the page decided. `did`
 * in each record makes it exactly-once all the same: a command that finds itself there was taken.
 * Throws what `table` throws if that has a code, else `DJ-N001`.
 */
export function crud({ kinds, me, table, epoch = () => 'crud' }: CrudOptions): Backend {
  const catalogue = catalogueOf(kinds);

  async function write({ command, expect, next }: Proposal, now: string): Promise<Outcome> {
    const kind = kindOf(catalogue, command.ref);
    if (!kind) return { kind: 'rejected', code: 'DJ-R017' };
    const before = await table.read(command.ref);
    if (before?.did.includes(command.id)) return { kind: 'committed', version: before.version, record: before };
    if ((before?.version ?? 0) !== expect) return { kind: 'conflict', current: before };
    const { state, data } = next;
    const record: Rec = {
      ref: command.ref,
      kindVersion: kind.version,
      version: expect + 1,
      scopes: scopesOf(kind, state, data),
      state,
      data,
      at: command.at < now ? command.at : now,
      did: didAfter(before?.did ?? [], command.id, now),
    };
    if (await table.write(record, expect)) return { kind: 'committed', version: record.version, record };
    const current = await table.read(command.ref);
    // Our own sending of a moment ago, whose answer was lost, may have been the quicker one.
    return current?.did.includes(command.id)
      ? { kind: 'committed', version: current.version, record: current }
      : { kind: 'conflict', current };
  }

  return {
    supports: { cursor: false, replaySafe: false, enforces: 'versions', hint: false, watermark: false },
    pull: ({ want }) =>
      coded(async () => {
        // Read first: rows of a backup that is put back meanwhile must not pass for those of the new epoch.
        const before = epoch();
        const who = await me();
        const today = dayOf(who.now);
        const rows = await table.list();
        const scopes = scopesSeen(rows, who, aboveIn(rows), today);
        const wanted = new Set(scopes.filter((scope) => want.includes(scope)));
        return {
          me: { ...who, grants: withoutEnded(who.grants, today), scopes },
          epoch: before,
          records: rows.filter((row) => row.data !== null && seenThrough(row, wanted, catalogue, today)),
          gone: [],
          cursor: '',
          more: false,
          reset: true,
        };
      }),
    commit: (list, call) =>
      coded(async () => {
        const now = epoch();
        if (call.epoch !== null && call.epoch !== now) return { fenced: now };
        const moment = (await me()).now;
        const outcomes: Outcome[] = [];
        for (const proposal of list) outcomes.push(await write(proposal, moment));
        return { epoch: now, outcomes };
      }),
  };
}

async function coded<T>(f: () => Promise<T>): Promise<T> {
  try {
    return await f();
  } catch (thrown) {
    if (codeOf(thrown) !== null) throw thrown;
    throw trouble('DJ-N001', thrown instanceof Error ? thrown.message : String(thrown));
  }
}
