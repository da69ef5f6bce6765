import pg from 'pg';
import type { Database, Sql } from './database.js';

/** A PostgreSQL server. `url` as in `postgres://user:password@host:5432/name`; `most` = connections at one time. */
export function openPostgres(url: string, most = 16): Database {
  const pool = new pg.Pool({ connectionString: url, max: most });
  // A connection that breaks while idle is replaced by the next call; unheard, it would end the process.
  pool.on('error', () => undefined);
  const asked = (on: pg.Pool | pg.PoolClient): Sql => ({
    query: async <T>(text: string, values: readonly unknown[] = []) =>
      (await on.query({ name: nameOf(text), text, values: [...values] })).rows as T[],
  });
  return {
    ...asked(pool),
    run: async (script) => void (await pool.query(script)),
    async transaction<T>(f: (sql: Sql) => Promise<{ value: T; keep: boolean }>) {
      const client = await pool.connect();
      let broken = true;
      try {
        await client.query('begin isolation level read committed');
        const { value, keep } = await f(asked(client));
        await client.query(keep ? 'commit' : 'rollback');
        broken = false;
        return value;
      } catch (thrown) {
        // A connection that cannot even roll back is not given to anybody else.
        broken = await client.query('rollback').then(
          () => false,
          () => true,
        );
        throw thrown;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

const names = new Map<string, string>();

/** Each statement is parsed once per connection: they all are constants of this folder. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
}
