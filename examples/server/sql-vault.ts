import { type FeedRow, type LogLine, parentsIn, type Vault } from '../../src/core/authority/index.js';
import type { Rec, Scope } from '../../src/core/ports.js';
import { later } from '../../src/core/rules/calendar.js';
import type { Database } from './database.js';
import { type Beside, type RecordRow, recordOf, sqlTransaction } from './sql-transaction.js';

export interface SqlVault extends Vault {
  /** Every line of a scope's chain, in order. */
  chain(scope: Scope): Promise<LogLine[]>;
  /** Every record that stands in a scope. */
  standing(scope: Scope): Promise<Rec[]>;
  /** Every record of a kind, erased ones too. */
  ofKind(kind: string): Promise<Rec[]>;
  salts(refs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  access(): Promise<{ actor: string; ref: string; command: string; at: string }[]>;
}

/** Devices and this machine may disagree about the time by so much; what is asked for once more does no harm. */
const slack = 10 * 60_000;
/** PostgreSQL: serialisation failure, deadlock, and a row that another writer put in first. */
const passing = ['40001', '40P01', '23505'];
const mostTries = 5;

/** The judging half's database, over PostgreSQL. `beside` is what happens outside of it. */
export function sqlVault(db: Database, beside: Beside): SqlVault {
  return {
    async epoch() {
      const [row] = await db.query<{ value: string }>("select value from meta where name = 'epoch'");
      return row?.value ?? '';
    },
    async watermark() {
      const [row] = await db.query<{ at: string | null }>('select max(at) as at from command');
      return later(row?.at ?? '1970-01-01T01:00:00.000Z', -slack);
    },
    async transact(f) {
      for (let tries = 1; ; tries += 1) {
        const began = beside.now();
        let keep = false;
        try {
          const value = await db.transaction(async (sql) => {
            const ruling = await f(sqlTransaction(sql, began, beside));
            keep = ruling.keep;
            return ruling;
          });
          if (keep) beside.kept(began);
          return value;
        } catch (thrown) {
          const again = passing.includes(String((thrown as { code?: unknown }).code)) && tries < mostTries;
          if (!again) throw thrown;
        }
      }
    },
    async counters() {
      const rows = await db.query<{ scope: Scope; n: number }>('select scope, n from scope');
      return new Map(rows.map(({ scope, n }) => [scope, n]));
    },
    rows: (scope, n, limit) =>
      db.query<FeedRow>('select n, ref from feed where scope = $1 and n > $2 order by n limit $3', [scope, n, limit]),
    async read(refs) {
      if (refs.length === 0) return [];
      const rows = await db.query<RecordRow>('select * from record where ref = any($1)', [refs]);
      return rows.map(recordOf);
    },
    async parents() {
      // Taken apart here: the database breaks over half a character in any of a unit's fields.
      const units = await db.query<RecordRow>("select * from record where ref like 'unit/%'");
      return parentsIn(units.map(recordOf));
    },
    async chain(scope) {
      const rows = await db.query<{ line: LogLine }>('select line from log where scope = $1 order by n', [scope]);
      return rows.map(({ line }) => line);
    },
    async standing(scope) {
      return (await db.query<RecordRow>('select * from record where $1 = any(scopes)', [scope])).map(recordOf);
    },
    async ofKind(kind) {
      return (await db.query<RecordRow>('select * from record where starts_with(ref, $1)', [`${kind}/`])).map(recordOf);
    },
    async salts(refs) {
      const rows = await db.query<{ ref: string; salt: string }>('select ref, salt from salt where ref = any($1)', [
        refs,
      ]);
      return new Map(rows.map(({ ref, salt }) => [ref, salt]));
    },
    access: () => db.query('select actor, ref, command, at from access order by n'),
  };
}
