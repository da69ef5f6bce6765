import type { LogLine, Transaction, Verdict } from '../../src/core/authority/index.js';
import type { Rec } from '../../src/core/ports.js';
import type { Sql } from './database.js';

export interface RecordRow {
  ref: string;
  kind_version: number;
  version: number;
  scopes: string[];
  state: string;
  data: Rec['data'];
  at: string;
  did: string[];
}
export const recordOf = ({ kind_version, ...row }: RecordRow): Rec => ({ ...row, kindVersion: kind_version });

/** What happens beside the database, where no backup of it reaches. */
export interface Beside {
  now(): string;
  erased(ref: string, at: string): Promise<void>;
  /** A command of that time was committed. */
  kept(at: string): void;
}

const saltOf = 'select salt from salt where ref = $1';
const newSalt =
  'insert into salt (ref, salt) values ($1, $2) on conflict (ref) do update set ref = excluded.ref returning salt';

/** The judging half's transaction as SQL. Locks: the command's row, the record's, its salt's, then the scopes in order. */
export function sqlTransaction(sql: Sql, began: string, beside: Pick<Beside, 'erased'>): Transaction {
  const heads = new Map<string, string>();
  const salts = new Map<string, string>();
  return {
    async claim(actor, id) {
      // Waits for another transaction with the same command, and then sees what it left.
      const [mine] = await sql.query(
        'insert into command (actor, id, at) values ($1, $2, $3) on conflict do nothing returning id',
        [actor, id, began],
      );
      if (mine) return 'new';
      const [filed] = await sql.query<Verdict>('select mac, outcome from command where actor = $1 and id = $2', [
        actor,
        id,
      ]);
      return filed ?? 'new';
    },
    async read(ref) {
      const [row] = await sql.query<RecordRow>('select * from record where ref = $1', [ref]);
      return row ? recordOf(row) : null;
    },
    async standing(kind, unit) {
      const rows = await sql.query<RecordRow>(
        `select * from record where ref in (
           select feed.ref from scope join feed using (scope)
           where starts_with(scope.scope, $1) and starts_with(feed.ref, $2))`,
        [`${unit}/`, `${kind}/`],
      );
      return rows.map(recordOf);
    },
    async below(unit) {
      const rows = await sql.query<RecordRow>("select * from record where ref like 'unit/%' order by ref");
      return rows.map(recordOf).filter(({ data }) => data?.parent === unit);
    },
    async write(record, expect) {
      const { ref, kindVersion, version, scopes, state, data, at, did } = record;
      const values = [ref, kindVersion, version, scopes, state, data === null ? null : JSON.stringify(data), at, did];
      const written = await (expect === 0
        ? sql.query(
            `insert into record (ref, kind_version, version, scopes, state, data, at, did)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning ref`,
            values,
          )
        : sql.query(
            `update record set kind_version = $2, version = $3, scopes = $4, state = $5, data = $6, at = $7, did = $8
             where ref = $1 and version = $9 returning ref`,
            [...values, expect],
          ));
      return written.length === 1;
    },
    async bump(scope) {
      const [row] = await sql.query<{ n: number; head: string }>(
        `insert into scope (scope, n) values ($1, 1)
         on conflict (scope) do update set n = scope.n + 1 returning n, head`,
        [scope],
      );
      heads.set(scope, row?.head ?? '');
      return row?.n ?? 1;
    },
    async feed(scope, n, ref) {
      await sql.query(
        'insert into feed (scope, ref, n) values ($1, $2, $3) on conflict (scope, ref) do update set n = excluded.n',
        [scope, ref, n],
      );
    },
    head: async (scope) => heads.get(scope) ?? '',
    async append(line: LogLine) {
      await sql.query(
        `with line as (insert into log (scope, n, line) values ($1, $2, $3) returning scope)
         update scope set head = $4 where scope = (select scope from line)`,
        [line.scope, line.n, JSON.stringify(line), line.hash],
      );
    },
    async salt(ref, fresh) {
      const known = salts.get(ref) ?? (await sql.query<{ salt: string }>(saltOf, [ref]))[0]?.salt;
      const [row] = known ? [{ salt: known }] : await sql.query<{ salt: string }>(newSalt, [ref, fresh()]);
      salts.set(ref, row?.salt ?? '');
      return row?.salt ?? '';
    },
    async dropSalt(ref, at) {
      // Noted first: an erasure noted in vain erases nothing, one that is not noted could come back.
      await beside.erased(ref, at);
      salts.delete(ref);
      await sql.query('delete from salt where ref = $1', [ref]);
      await sql.query('insert into erasure (ref, at) values ($1, $2) on conflict do nothing', [ref, at]);
    },
    async access(actor, ref, command, at) {
      await sql.query('insert into access (actor, ref, command, at) values ($1, $2, $3, $4)', [
        actor,
        ref,
        command,
        at,
      ]);
    },
    async settle(actor, id, verdict) {
      await sql.query('update command set mac = $3, outcome = $4 where actor = $1 and id = $2', [
        actor,
        id,
        verdict.mac,
        JSON.stringify(verdict.outcome),
      ]);
    },
  };
}
