import { createHash, createHmac } from 'node:crypto';
import type { FeedRow, LogLine, Seal, Transaction, Vault, Verdict } from '../../../src/core/authority/index.js';
import type { Rec, Ref, Scope } from '../../../src/core/ports.js';
import type { Random } from '../random.js';

/** Everything that a backup holds. */
interface Tables {
  commands: Map<string, Verdict>;
  records: Map<Ref, Rec>;
  counters: Map<Scope, number>;
  feed: Map<Scope, Map<Ref, number>>;
  log: Map<Scope, LogLine[]>;
  salts: Map<Ref, string>;
  newest: string;
}

const blank = (): Tables => ({
  commands: new Map(),
  records: new Map(),
  counters: new Map(),
  feed: new Map(),
  log: new Map(),
  salts: new Map(),
  newest: '',
});
const copy = (tables: Tables): Tables => ({
  ...tables,
  commands: new Map(tables.commands),
  records: new Map(tables.records),
  counters: new Map(tables.counters),
  feed: new Map([...tables.feed].map(([scope, rows]) => [scope, new Map(rows)])),
  log: new Map([...tables.log].map(([scope, lines]) => [scope, [...lines]])),
  salts: new Map(tables.salts),
});

/** A database whose transactions overlap: read committed, row locks held to the end, nothing visible before commit. */
export interface MemoryVault extends Vault {
  readonly tables: Tables;
  /** Refs of all that was ever erased; no backup holds them. */
  readonly erased: readonly Ref[];
  backup(): () => void;
}

export interface VaultOptions {
  /** Awaited before each statement: other transactions run meanwhile. */
  step: () => Promise<void>;
  now: () => string;
  random: Random;
  /** Sees each write in the moment of its commit. */
  wrote?: (before: Rec | null, after: Rec) => void;
}

export const seal = (random: Random): Seal => ({
  hash: (text) => createHash('sha256').update(text).digest('hex').slice(0, 16),
  hmac: (key, text) => createHmac('sha256', key).update(text).digest('hex').slice(0, 16),
  salt: () => random.below(0xffff_ffff).toString(16),
});

export function memoryVault({ step, now, random, wrote = () => {} }: VaultOptions): MemoryVault {
  let tables = blank();
  const erased: Ref[] = [];
  let epoch = `e${random.below(1e9)}`;
  const locks = new Map<string, (() => void)[]>();

  async function lock(key: string, held: Set<string>): Promise<void> {
    if (held.has(key)) return;
    const queue = locks.get(key);
    if (queue) await new Promise<void>((resolve) => queue.push(resolve));
    else locks.set(key, []);
    held.add(key);
  }
  function release(held: Set<string>): void {
    for (const key of held) {
      const next = locks.get(key)?.shift();
      if (next) next();
      else locks.delete(key);
    }
  }

  return {
    get tables() {
      return tables;
    },
    erased,
    backup() {
      const saved = copy(tables);
      return () => {
        tables = copy(saved);
        epoch = `e${random.below(1e9)}`;
      };
    },
    epoch: async () => epoch,
    watermark: async () => tables.newest,
    async transact(f) {
      const held = new Set<string>();
      const writes: ((onto: Tables) => void)[] = [];
      const born = epoch;
      try {
        const { value, keep } = await f(transaction(() => tables, { step, held, lock, writes, wrote, erased }));
        await step();
        if (born !== epoch) throw new Error('the database went away');
        if (keep) {
          for (const write of writes) write(tables);
          tables.newest = now();
        }
        return value;
      } finally {
        release(held);
      }
    },
    counters: async () => new Map(tables.counters),
    async rows(scope, n, limit) {
      await step();
      const rows: FeedRow[] = [...(tables.feed.get(scope) ?? [])].map(([ref, at]) => ({ n: at, ref }));
      return rows
        .filter((row) => row.n > n)
        .sort((a, b) => a.n - b.n)
        .slice(0, limit);
    },
    async read(refs) {
      await step();
      return refs.flatMap((ref) => tables.records.get(ref) ?? []);
    },
    async parents() {
      const units = [...tables.records.values()].filter((record) => record.ref.startsWith('unit/'));
      return new Map(units.map(({ ref, data }) => [ref.slice(5), (data?.parent as string | undefined) ?? null]));
    },
  };
}

interface Inside {
  step: () => Promise<void>;
  held: Set<string>;
  lock(key: string, held: Set<string>): Promise<void>;
  writes: ((onto: Tables) => void)[];
  wrote: (before: Rec | null, after: Rec) => void;
  erased: Ref[];
}

function transaction(tables: () => Tables, { step, held, lock, writes, wrote, erased }: Inside): Transaction {
  const mine = new Map<string, unknown>();
  const put = (key: string, value: unknown, write: (onto: Tables) => void): void => {
    mine.set(key, value);
    writes.push(write);
  };
  return {
    async claim(actor, id) {
      await step();
      await lock(`command ${actor} ${id}`, held);
      return tables().commands.get(`${actor} ${id}`) ?? 'new';
    },
    async read(ref) {
      await step();
      return (mine.get(`record ${ref}`) as Rec | undefined) ?? tables().records.get(ref) ?? null;
    },
    async standing(kind, unit) {
      await step();
      const stands = ({ ref, scopes }: Rec) =>
        ref.startsWith(`${kind}/`) && scopes.some((s) => s.startsWith(`${unit}/`));
      return [...tables().records.values()].filter(stands);
    },
    async below(unit) {
      await step();
      return [...tables().records.values()].filter(({ ref, data }) => ref.startsWith('unit/') && data?.parent === unit);
    },
    async write(record, expect) {
      await step();
      await lock(`record ${record.ref}`, held);
      if ((tables().records.get(record.ref)?.version ?? 0) !== expect) return false;
      put(`record ${record.ref}`, record, (onto) => {
        wrote(onto.records.get(record.ref) ?? null, record);
        onto.records.set(record.ref, record);
      });
      return true;
    },
    async bump(scope) {
      await step();
      await lock(`counter ${scope}`, held);
      const n = (tables().counters.get(scope) ?? 0) + 1;
      put(`counter ${scope}`, n, (onto) => onto.counters.set(scope, n));
      return n;
    },
    async feed(scope, n, ref) {
      put(`feed ${scope} ${ref}`, n, (onto) => {
        const rows = onto.feed.get(scope) ?? new Map<Ref, number>();
        onto.feed.set(scope, rows.set(ref, n));
      });
    },
    head: async (scope) => tables().log.get(scope)?.slice(-1)[0]?.hash ?? '',
    async append(line) {
      put(`log ${line.scope}`, line, (onto) => {
        const lines = onto.log.get(line.scope) ?? [];
        lines.push(line);
        onto.log.set(line.scope, lines);
      });
    },
    async salt(ref, fresh) {
      const known = (mine.get(`salt ${ref}`) as string | undefined) ?? tables().salts.get(ref);
      if (known !== undefined) return known;
      await lock(`salt ${ref}`, held);
      const salt = tables().salts.get(ref) ?? fresh();
      put(`salt ${ref}`, salt, (onto) => onto.salts.set(ref, salt));
      return salt;
    },
    async dropSalt(ref) {
      erased.push(ref); // noted first, as the shipped server does
      put(`salt ${ref}`, undefined, (onto) => onto.salts.delete(ref));
    },
    async access() {},
    async settle(actor, id, verdict) {
      await step();
      put(`command ${actor} ${id}`, verdict, (onto) => onto.commands.set(`${actor} ${id}`, verdict));
    },
  };
}
