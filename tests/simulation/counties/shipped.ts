import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from '../../../examples/server/create-server.js';
import { fileDirectory } from '../../../examples/server/file-directory.js';
import { schema } from '../../../examples/server/schema.js';
import { seal } from '../../../examples/server/seal.js';
import { sqlVault } from '../../../examples/server/sql-vault.js';
import type { Vault } from '../../../src/core/authority/index.js';
import type { CommitAnswer, FileKey, Proposal, Rec } from '../../../src/core/ports.js';
import { blankDatabase } from '../../server/blank-database.js';
import type { FileAsk } from '../pictures.js';
import { isoAt } from '../world.js';
import type { County } from './books.js';
import { foundUnits } from './found-units.js';
import type { CountyOptions } from './judging.js';

/** The shipped server on PostgreSQL inside this process, real SQL and all. Its time is real: virtual time waits for it. */
export async function shippedCounty({ world, catalogue, kinds, grants, witness }: CountyOptions): Promise<County> {
  const db = await blankDatabase();
  await db.run(schema);
  await db.query("insert into meta (name, value) values ('epoch', 'e1')");
  const now = (): string => isoAt(world.ms);
  const real = sqlVault(db, { now, erased: async () => {}, kept: () => {} });
  const vault = { ...real, ...watched(real, witness.wrote) };
  await foundUnits(vault, catalogue, seal, now());
  const sessions = { find: async (token: string) => ({ actor: token, grants: grants(token) }) };
  const rate = { burst: 1e6, perSecond: 1e6 };
  const directory = await mkdtemp(join(tmpdir(), 'dangjian-county-'));
  const files = fileDirectory(directory);
  const app = createServer({ vault, kinds, sessions, seal, now, rate, files });
  const headersOf = (actor: string): Record<string, string> => ({
    authorization: `Bearer ${actor}`,
    'x-dangjian': '1',
  });
  async function file({ method, ref, sha256, type, bytes }: FileAsk, actor: string): Promise<Response> {
    const headers = { ...headersOf(actor), 'content-type': type };
    const query = `ref=${encodeURIComponent(ref)}&sha256=${sha256}`;
    return app.request(`/api/file?${query}`, { method, headers, body: Buffer.from(bytes, 'base64') });
  }

  /** Whoever reads the books reads devices as well, and those live in virtual time: it must not run out meanwhile. */
  const waited =
    <A extends unknown[], T>(read: (...asked: A) => Promise<T>) =>
    (...asked: A): Promise<T> =>
      world.outside(() => read(...asked));

  return {
    handle: (path, body, actor) =>
      world.outside(async () => {
        if (path.endsWith('/file')) {
          const { status } = await file(JSON.parse(body) as FileAsk, actor);
          return { status, text: '', headers: {} };
        }
        const list = path.endsWith('/commit') ? (JSON.parse(body) as { list: Proposal[] }).list : null;
        const answered = list && witness.asked(actor, list);
        const headers = { ...headersOf(actor), 'content-type': 'application/json' };
        const response = await app.request(path, { method: 'POST', headers, body });
        const text = await response.text();
        if (answered && response.status === 200) answered(JSON.parse(text) as CommitAnswer, await real.epoch());
        return { status: response.status, text, headers: Object.fromEntries(response.headers.entries()) };
      }),
    books: {
      seal,
      holds: waited(async (key: FileKey) => (await files.get(key)) !== null),
      records: waited(async () => {
        const rows = await db.query<{ ref: string }>('select ref from record');
        return real.read(rows.map(({ ref }) => ref));
      }),
      parents: waited(real.parents),
      verdict: waited(async (actor: string, id: string) => {
        const [row] = await db.query<{ outcome: { kind: 'committed' | 'rejected' } | null }>(
          'select outcome from command where actor = $1 and id = $2',
          [actor, id],
        );
        return row?.outcome?.kind;
      }),
      chains: waited(async () => {
        const counters = [...(await real.counters())];
        const read = counters.map(async ([scope, n]) => [scope, { n, lines: await real.chain(scope) }] as const);
        return new Map(await Promise.all(read));
      }),
    },
    async close() {
      await db.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Tells of each write once its transaction has held. */
const watched = (vault: Vault, wrote: (before: Rec | null, after: Rec) => void): Pick<Vault, 'transact'> => ({
  async transact(f) {
    let written: { before: Rec | null; after: Rec }[] = [];
    let kept = false;
    const value = await vault.transact(async (tx) => {
      written = [];
      const done = await f({
        ...tx,
        async write(after, expect) {
          const before = await tx.read(after.ref);
          const held = await tx.write(after, expect);
          if (held) written.push({ before, after });
          return held;
        },
      });
      kept = done.keep;
      return done;
    });
    if (kept) for (const { before, after } of written) wrote(before, after);
    return value;
  },
});
