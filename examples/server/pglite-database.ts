import { PGlite } from '@electric-sql/pglite';
import type { Database, Sql } from './database.js';

export interface PgliteOptions {
  /** Kept between runs; without one, everything is gone at the end. */
  directory?: string;
  /** What to begin with, from `dumpDataDir`: quicker than making a database from nothing. */
  from?: Blob;
}

/** PostgreSQL inside this process. */
export async function openPglite({ directory, from }: PgliteOptions = {}): Promise<Database> {
  const lite = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...(from === undefined ? {} : { loadDataDir: from }),
  });
  const asked = (on: Pick<PGlite, 'query'>): Sql => ({
    query: async <T>(text: string, values: readonly unknown[] = []) => (await on.query<T>(text, [...values])).rows,
  });
  return {
    ...asked(lite),
    run: async (script) => void (await lite.exec(script)),
    transaction: <T>(f: (sql: Sql) => Promise<{ value: T; keep: boolean }>) =>
      lite.transaction(async (tx) => {
        const { value, keep } = await f(asked(tx as unknown as PGlite));
        if (!keep) await tx.rollback();
        return value;
      }),
    close: () => lite.close(),
  };
}
