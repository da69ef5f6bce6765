import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createServer, type ServerOptions } from '../../examples/server/create-server.js';
import type { Database } from '../../examples/server/database.js';
import { type FileShelf, fileDirectory } from '../../examples/server/file-directory.js';
import { schema } from '../../examples/server/schema.js';
import { seal } from '../../examples/server/seal.js';
import { sessionsOf } from '../../examples/server/sessions.js';
import { type SqlVault, sqlVault } from '../../examples/server/sql-vault.js';
import { rest } from '../../src/adapters/backends/rest.js';
import type { BackendUnderTest } from '../../src/adapters/conformance/backend-cases.js';
import { kinds, people } from '../../src/adapters/conformance/backend-cases.js';
import type { Court, Who } from '../../src/core/authority/index.js';
import { catalogueOf } from '../../src/core/kind/index.js';
import { blankDatabase } from './blank-database.js';

export const moment = '2026-03-05T02:00:00.000Z';

/** The shipped server on a real socket. A token is the name of the person. */
export interface CountyServer {
  url: string;
  db: Database;
  vault: SqlVault;
  court: Court;
  /** Where its pictures lie. */
  directory: string;
  files: FileShelf;
  /** Refs noted as erased, where a backup does not reach. */
  erased: string[];
  /** Raw request: what a browser's network panel would show. */
  ask(path: string, token: string | null, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Empties the database, but for the units: each case needs them. */
  empty(): Promise<void>;
  restored(): Promise<void>;
  underTest(): BackendUnderTest;
  close(): Promise<void>;
}

export type CountyOptions = Partial<Omit<ServerOptions, 'vault' | 'seal'>> & {
  database?: Database;
  persons?: Readonly<Record<string, Who>>;
};

export async function countyServer({ database, persons = people, ...o }: CountyOptions = {}): Promise<CountyServer> {
  const db = database ?? (await blankDatabase());
  await db.run(schema);
  const now = o.now ?? (() => moment);
  const erased: string[] = [];
  const vault = sqlVault(db, { now, erased: async (ref) => void erased.push(ref), kept: () => {} });
  let epochs = 0;
  async function restored(): Promise<void> {
    const epoch = `epoch ${process.pid} ${epochs++}`;
    await db.query("insert into meta values ('epoch', $1) on conflict (name) do update set value = excluded.value", [
      epoch,
    ]);
  }
  await restored();
  const directory = mkdtempSync(join(tmpdir(), 'dangjian-files-'));
  const files = fileDirectory(directory);
  const faults: unknown[] = [];
  const rate = { burst: 1_000_000, perSecond: 1_000_000 };
  const onError = (thrown: unknown): void => void faults.push(thrown);
  const app = createServer({ kinds, sessions: sessionsOf(persons), now, rate, onError, files, ...o, vault, seal });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  // Longer than any pause of a busy machine: a request on a connection that closes in that moment is lost.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;

  const as = (token: string) => rest({ url, headers: { authorization: `Bearer ${token}` } });
  return {
    url,
    db,
    vault,
    court: { vault, catalogue: catalogueOf(o.kinds ?? kinds), seal, files },
    directory,
    files,
    erased,
    restored,
    ask: (path, token, body, headers = { 'x-dangjian': '1' }) =>
      fetch(url + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    empty: () =>
      db.run(`truncate command, erasure, access;
        ${['record', 'salt'].map((table) => `delete from ${table} where ref not like 'unit/%'`).join('; ')};
        ${['scope', 'feed', 'log'].map((table) => `delete from ${table} where scope not like '%/roll/-'`).join('; ')}`),
    underTest: () => ({ as, restored, dispose: async () => {} }),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await db.close();
      rmSync(directory, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(`the server broke inside: ${faults.map(String).join('; ')}`);
    },
  };
}
