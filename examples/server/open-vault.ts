import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { eraseAgain } from '../../src/core/authority/index.js';
import type { Catalogue } from '../../src/core/kind/index.js';
import type { Database } from './database.js';
import { erasuresIn } from './erasures.js';
import { highWaterIn } from './high-water.js';
import { openPostgres } from './pg-database.js';
import { openPglite } from './pglite-database.js';
import { schema } from './schema.js';
import { seal } from './seal.js';
import { type SqlVault, sqlVault } from './sql-vault.js';

export interface Opening {
  catalogue: Catalogue;
  /** Where the database and the two files beside it are kept. */
  directory: string;
  /** A PostgreSQL to be used instead of the one in this process. */
  url?: string | undefined;
  /** An operator says that a backup was put back. */
  restored?: boolean;
  now(): string;
}
export interface OpenVault {
  vault: SqlVault;
  db: Database;
  /** A backup had been put back: the epoch is new, and what was erased since is erased again. */
  restored: boolean;
  close(): Promise<void>;
}

/** Opens the database, makes the tables that are missing, and notices a backup before anybody is answered. */
export async function openVault({ catalogue, directory, url, restored = false, now }: Opening): Promise<OpenVault> {
  mkdirSync(directory, { recursive: true });
  const erasures = erasuresIn(join(directory, 'erased.jsonl'));
  const highWater = highWaterIn(join(directory, 'high-water'));
  const db = url ? openPostgres(url) : await openPglite({ directory: join(directory, 'db') });
  await db.run(schema);
  const vault = sqlVault(db, { now, erased: erasures.note, kept: highWater.note });

  const [newest] = await db.query<{ at: string | null }>('select max(at) as at from command');
  const back = restored || (newest?.at ?? '') < highWater.read();
  if (back || (await vault.epoch()) === '') await newEpoch(db);
  if (back) {
    await eraseAgain({ vault, catalogue, seal }, await erasures.all(), now());
    highWater.reset((await db.query<{ at: string | null }>('select max(at) as at from command'))[0]?.at ?? '');
  }
  return {
    vault,
    db,
    restored: back,
    async close() {
      highWater.flush();
      await db.close();
    },
  };
}

async function newEpoch(db: Database): Promise<void> {
  await db.query(
    `insert into meta (name, value) values ('epoch', $1) on conflict (name) do update set value = excluded.value`,
    [randomUUID()],
  );
}
