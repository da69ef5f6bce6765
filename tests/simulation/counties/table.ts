import type { Table } from '../../../src/adapters/backends/crud.js';
import { aboveFrom, mayLook } from '../../../src/core/authority/index.js';
import { trouble } from '../../../src/core/codes.js';
import type { Me, Rec, TroubleCode } from '../../../src/core/ports.js';
import { dayOf } from '../../../src/core/rules/calendar.js';
import type { Wire } from '../network.js';
import type { County } from './books.js';
import { broken, type CountyOptions, foundedVault, marked, recordsIn } from './judging.js';

/** A host with a table and nothing else: it shows each person what that person may see, and compares versions. */
export async function tableCounty(o: CountyOptions): Promise<County> {
  const { vault, stamp, now } = await foundedVault(o);
  const hidden = new Set<string>();

  /** What ended shows nothing any more, but its version still counts. */
  async function shown(record: Rec, actor: string): Promise<boolean> {
    const who = { actor, grants: o.grants(actor) };
    return record.data === null || mayLook(record, who, aboveFrom(await vault.parents()), o.catalogue, dayOf(now()));
  }
  async function read(ref: string, actor: string): Promise<Rec | null> {
    const [record] = await vault.read([ref]);
    if (!record || (await shown(record, actor))) return record ?? null;
    hidden.add(`${actor} ${ref}`);
    return null;
  }

  return {
    async handle(path, body, actor) {
      const ask = JSON.parse(body) as { ref: string; record: Rec; expect: number };
      try {
        switch (path) {
          case '/me':
            return marked({ value: { actor, grants: o.grants(actor), now: now() } });
          case '/list': {
            const rows = [...vault.tables.records.values()];
            const seen = await Promise.all(rows.map((row) => shown(row, actor)));
            return marked({ value: rows.filter((_, place) => seen[place]) });
          }
          case '/read':
            return marked({ value: await read(ask.ref, actor) });
          default: {
            const { record, expect } = ask;
            const write = (): Promise<boolean> =>
              vault.transact(async (tx) => {
                const keep = await tx.write(record, expect);
                return { value: keep, keep };
              });
            return marked({ value: await write() });
          }
        }
      } catch {
        return broken;
      }
    },
    books: {
      ...recordsIn(vault),
      seal: stamp,
      async verdict(_, id) {
        const took = [...vault.tables.records.values()].some(({ did }) => did.includes(id));
        return took ? 'committed' : undefined;
      },
      hid: (actor, ref) => hidden.has(`${actor} ${ref}`),
      chains: null,
    },
    close: async () => {},
  };
}

const codes: Readonly<Record<number, TroubleCode>> = { 401: 'DJ-N002', 413: 'DJ-N004', 429: 'DJ-N005', 503: 'DJ-N005' };

/** What an integrator writes to bring such a table to `crud`: one request a call, and a code for what goes wrong. */
export function tableOver(wire: Wire): { table: Table; me: () => Promise<Omit<Me, 'scopes'>> } {
  async function ask<T>(path: string, body: object = {}): Promise<T> {
    const { status, text, headers } = await wire.send(path, JSON.stringify(body));
    const code = codes[status] ?? (status === 200 ? undefined : 'DJ-N006');
    if (code) throw trouble(code, undefined, Number(headers['retry-after'] ?? 0) * 1000);
    const answer = JSON.parse(text) as { dangjian?: 1; value: T };
    if (answer.dangjian !== 1) throw trouble('DJ-N001');
    return answer.value;
  }
  return {
    me: () => ask('/me'),
    table: {
      list: () => ask('/list'),
      read: (ref) => ask('/read', { ref }),
      write: (record, expect) => ask('/write', { record, expect }),
    },
  };
}
