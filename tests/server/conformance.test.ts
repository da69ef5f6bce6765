import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordRow } from '../../examples/server/sql-transaction.js';
import { recordOf, sqlTransaction } from '../../examples/server/sql-transaction.js';
import { crud } from '../../src/adapters/backends/crud.js';
import { backendCases, kinds, people } from '../../src/adapters/conformance/backend-cases.js';
import { brokenBackends } from '../../src/adapters/conformance/broken-backends.js';
import { countyServer, moment } from './county-server.js';

const county = await countyServer();
afterAll(() => county.close());
beforeEach(() => county.empty());

describe('rest → HTTP → the example server → PGlite', () => {
  const { supports } = county.underTest().as('office');
  for (const { name, promise, run } of backendCases.filter(({ needs }) => needs?.(supports) ?? true)) {
    it(`${name}: ${promise}`, () => run(async () => county.underTest()));
  }
});

describe('crud over one table in PostgreSQL', () => {
  let epoch = 0;
  const sql = sqlTransaction(county.db, moment, { erased: async () => {} });
  const table = {
    list: async () => (await county.db.query<RecordRow>('select * from record')).map(recordOf),
    read: sql.read,
    write: sql.write,
  };
  const under = {
    as: (person: keyof typeof people) =>
      crud({
        kinds,
        table,
        me: async () => ({ ...people[person], grants: [...people[person].grants], now: moment }),
        epoch: () => `epoch ${epoch}`,
      }),
    async restored() {
      epoch += 1;
    },
    dispose: async () => {},
  };
  const { supports } = under.as('office');
  for (const { name, promise, run } of backendCases.filter(({ needs }) => needs?.(supports) ?? true)) {
    it(`${name}: ${promise}`, () => run(async () => under));
  }
});

describe('given a backend with one fault, the case that is meant for it says so', () => {
  it.each(brokenBackends)('$name', async ({ spoil, caughtBy }) => {
    const good = county.underTest();
    const under = { ...good, as: (person: keyof typeof people) => spoil(good.as(person), person) };
    const meant = backendCases.find(({ name }) => name === caughtBy);
    if (!meant) throw new Error(`no case is called ${caughtBy}`);
    await expect(meant.run(async () => under)).rejects.toThrow(/does not hold|expected/);
  });
});
