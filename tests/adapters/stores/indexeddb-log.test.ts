import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import {
  type Changes,
  FAN,
  foldPlan,
  pack,
  type Row,
  type RowSize,
  readRows,
  scrub,
  sizeOf,
  unpack,
} from '../../../src/adapters/stores/indexeddb/rows.js';
import { indexedDbStore } from '../../../src/adapters/stores/indexeddb.js';
import type { LocalOp, LocalStore, Rec } from '../../../src/core/ports.js';

const owner = 'lx/u1';
const relaxed = { strict: false };
const record = (ref: string, version: number, title: string): Rec => ({
  ...{ ref, kindVersion: 1, version, scopes: [], state: 'open', at: '2026-03-01T00:00:00.000Z', did: [] },
  data: { title },
});
const put = (ref: string, version: number, title = ''): LocalOp => ({ op: 'put', record: record(ref, version, title) });

async function logOf(name: string): Promise<{ rows: number; size: number }> {
  const db = await openDB(`${encodeURIComponent(name)}/1/${owner}`);
  const rows: Row[] = await db.getAll('log');
  db.close();
  return { rows: rows.length, size: rows.reduce((sum, row) => sum + sizeOf(row), 0) };
}

/** A page that reads only what is new. */
function follower(store: LocalStore) {
  const versions = new Map<string, number>();
  let revision: number | undefined;
  return {
    versions,
    async follow() {
      const news = await store.load(owner, revision);
      if (news.whole) versions.clear();
      for (const ref of news.dropped) versions.delete(ref);
      for (const { ref, version } of news.records) versions.set(ref, version);
      revision = news.revision;
    },
  };
}

describe('the log of a database', () => {
  it('after a long day of large changes is short, small, and tells every page the truth', async () => {
    const [store, other] = [indexedDbStore({ name: 'large' }), indexedDbStore({ name: 'large' })];
    const page = follower(other);
    const truth = new Map<string, number>();
    for (let n = 1; n <= 240; n += 1) {
      const ref = `plan/${(n * 7) % 31}`;
      truth.set(ref, n);
      await store.apply(owner, [put(ref, n, '长'.repeat(60_000))], relaxed);
      if (n % 5 === 0) {
        await page.follow();
        expect(page.versions).toEqual(truth);
      }
    }
    const fresh = await other.load(owner);
    expect(new Map(fresh.records.map(({ ref, version }) => [ref, version]))).toEqual(truth);
    await Promise.all([store.close(), other.close()]);
    const { rows, size } = await logOf('large');
    expect(rows).toBeLessThan(4 * FAN);
    expect(size).toBeLessThan(3 * 31 * 60_000 + 4 * 2 ** 20 + FAN * 60_000);
  });

  it('after a thousand scattered updates of a county is read in a few rows', async () => {
    const store = indexedDbStore({ name: 'county' });
    await store.apply(
      owner,
      Array.from({ length: 2000 }, (_, n) => put(`wish/${n}`, 1)),
      relaxed,
    );
    for (let n = 0; n < 1000; n += 1) await store.apply(owner, [put(`wish/${(n * 7919) % 2000}`, 2)], relaxed);
    const { records } = await store.load(owner);
    expect([records.length, records.filter(({ version }) => version === 2).length]).toEqual([2000, 1000]);
    await store.close();
    expect((await logOf('county')).rows).toBeLessThan(4 * FAN);
  });

  it('of which most is overtaken when a page opens is packed then', async () => {
    const store = indexedDbStore({ name: 'garbage' });
    for (let n = 1; n <= 12; n += 1) await store.apply(owner, [put('plan/1', n, '长'.repeat(50_000))], relaxed);
    await store.load(owner);
    await store.close();
    expect((await logOf('garbage')).size).toBeLessThan(60_000);
  });
});

const changes: fc.Arbitrary<Changes> = fc
  .array(
    fc.tuple(
      fc.constantFrom('a/1', 'a/10', 'a~b/1', 'a,\n/1'),
      fc.option(fc.string({ unit: 'binary', maxLength: 20 })),
    ),
  )
  .map(
    (list) => new Map(list.map(([ref, title]) => [ref, title === null ? null : JSON.stringify(record(ref, 1, title))])),
  );

describe('rows', () => {
  it('hold what was written, and the last word wins', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), (list) => {
        const truth: Changes = new Map(list.flatMap((each) => [...each]));
        const rows = list.flatMap(pack);
        expect(new Map([...unpack(rows)].sort())).toEqual(new Map([...truth].sort()));
        const { records, dropped } = readRows(rows);
        const texts = [...truth.values()].filter((text) => text !== null);
        expect(records.map((each) => JSON.stringify(each)).sort()).toEqual(texts.sort());
        expect(dropped.sort()).toEqual(
          [...truth]
            .filter(([, text]) => text === null)
            .map(([ref]) => ref)
            .sort(),
        );
      }),
    );
  });

  it('are scrubbed of a record, and of nothing else', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom('a/1', 'a~b/1'), (written, gone) => {
        for (const row of pack(written)) {
          const left = unpack([scrub(row, new Set([gone])) ?? row]);
          const expected = new Map([...written].filter(([ref, text]) => ref !== gone || text === null));
          expect(new Map([...left].sort())).toEqual(new Map([...expected].sort()));
        }
      }),
    );
  });

  it('stay few, whatever the sizes of writes, when they are folded as planned', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 600 }), (sizes) => {
        const rows: RowSize[] = [];
        for (const [n, size] of sizes.entries()) {
          rows.push([n, size]);
          while (foldPlan(rows, Number.MAX_SAFE_INTEGER) === 'newest') {
            const folded = rows.splice(-FAN);
            rows.push([n, folded.reduce((sum, [, each]) => sum + each, 0)]);
          }
        }
        expect(rows.length).toBeLessThan(6 * FAN);
      }),
    );
  });
});
