import { createServer } from '../../../examples/server/create-server.js';
import { schema } from '../../../examples/server/schema.js';
import { seal } from '../../../examples/server/seal.js';
import { sqlVault } from '../../../examples/server/sql-vault.js';
import type { Vault } from '../../../src/core/authority/index.js';
import type { CommitAnswer, Proposal, Rec } from '../../../src/core/ports.js';
import { blankDatabase } from '../../server/blank-database.js';
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
  const app = createServer({ vault, kinds, sessions, seal, now, rate });

  return {
    handle: (path, body, actor) =>
      world.outside(async () => {
        const list = path.endsWith('/commit') ? (JSON.parse(body) as { list: Proposal[] }).list : null;
        const answered = list && witness.asked(actor, list);
        const headers = { authorization: `Bearer ${actor}`, 'x-dangjian': '1', 'content-type': 'application/json' };
        const response = await app.request(path, { method: 'POST', headers, body });
        const text = await response.text();
        if (answered && response.status === 200) answered(JSON.parse(text) as CommitAnswer, await real.epoch());
        return { status: response.status, text, headers: Object.fromEntries(response.headers.entries()) };
      }),
    books: {
      seal,
      records: async () => {
        const rows = await db.query<{ ref: string }>('select ref from record');
        return real.read(rows.map(({ ref }) => ref));
      },
      parents: real.parents,
      async verdict(actor, id) {
        const [row] = await db.query<{ outcome: { kind: 'committed' | 'rejected' } | null }>(
          'select outcome from command where actor = $1 and id = $2',
          [actor, id],
        );
        return row?.outcome?.kind;
      },
      async chains() {
        const counters = [...(await real.counters())];
        const read = counters.map(async ([scope, n]) => [scope, { n, lines: await real.chain(scope) }] as const);
        return new Map(await Promise.all(read));
      },
    },
    close: () => db.close(),
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
