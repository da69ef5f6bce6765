import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedDbStore } from '../../../src/adapters/stores/indexeddb.js';
import { memoryDisk } from '../../../src/adapters/stores/memory.js';
import type { LocalOp, LocalStore, Snapshot } from '../../../src/core/ports.js';

const owner = 'lx/u1';
const at = '2026-03-01T00:00:00.000Z';
const ref = fc.constantFrom('wish/1', 'wish/10', 'wish~person/1', 'task/1', 'task/1.2');
/** A command is stamped once: one id never stands for two contents. */
const commands = {
  c1: { id: 'c1', ref: 'wish/1' },
  c2: { id: 'c2', ref: 'wish/10' },
  c3: { id: 'c3', ref: 'wish~person/1' },
  c10: { id: 'c10', ref: 'wish/1' },
};
const id = fc.constantFrom('c1', 'c2', 'c3', 'c10');
const minute = fc.integer({ min: 0, max: 5 }).map((n) => `2026-03-01T00:0${n}:00.000Z`);
/** Long enough that a few of them make the log fold as a whole. */
const title = fc.oneof(
  fc.string(),
  fc.nat(9).map((n) => String(n).repeat(9_000)),
);
const me = { actor: 'u1', grants: [], scopes: [], now: at };
const command = { kind: 'wish', name: 'claim', kindVersion: 1, input: {}, basis: 1, at, actor: 'u1' };
const record = { kindVersion: 1, scopes: [], state: 'open', at, did: [] };

const op: fc.Arbitrary<LocalOp> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(ref, fc.nat(), title)
      .map(([ref, version, title]): LocalOp => ({ op: 'put', record: { ...record, ref, version, data: { title } } })),
  },
  ref.map((ref): LocalOp => ({ op: 'put', record: { ...record, ref, version: 1, data: null } })),
  ref.map((ref): LocalOp => ({ op: 'drop', ref })),
  ref.map((ref): LocalOp => ({ op: 'erase', ref })),
  {
    weight: 4,
    arbitrary: id.map(
      (id): LocalOp => ({ op: 'enqueue', entry: { command: { ...command, ...commands[id] }, tries: 0 } }),
    ),
  },
  id.map((id): LocalOp => ({ op: 'tried', id })),
  fc.tuple(id, minute).map(([id, at]): LocalOp => ({ op: 'accept', id, at })),
  fc
    .tuple(id, fc.option(fc.string(), { nil: undefined }))
    .map(([id, detail]): LocalOp => ({ op: 'park', id, code: 'DJ-R001', ...(detail === undefined ? {} : { detail }) })),
  fc.constantFrom('unqueue', 'seen', 'dismiss').chain((op) => id.map((id): LocalOp => ({ op: op as 'seen', id }))),
  minute.map((before): LocalOp => ({ op: 'forget', before })),
  fc
    .tuple(fc.option(fc.string()), fc.integer())
    .map(([cursor, skew]): LocalOp => ({ op: 'cursor', cursor, epoch: 'e1', me, skew })),
  fc.option(minute).map((watermark): LocalOp => ({ op: 'restart', epoch: 'e2', watermark })),
  fc
    .tuple(fc.nat(2), fc.nat(2))
    .map(([token, was]): LocalOp => ({ op: 'lease', lease: { holder: 't', token, until: at }, was })),
);
const write = fc.record({
  ops: fc.array(op, { maxLength: 4 }),
  o: fc.record({ strict: fc.boolean(), token: fc.nat(2) }, { requiredKeys: ['strict'] }),
  together: fc.boolean(),
});

describe('the memory store and the IndexedDB store', () => {
  it('answer the same to any sequence of writes, read whole or followed', async () => {
    let names = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 60 }), async (writes) => {
        const stores = [memoryDisk().store(), indexedDbStore({ name: `agree ${names++}` })];
        const [memory, indexed] = await Promise.all(stores.map((store) => outcome(store, writes)));
        await Promise.all(stores.map((store) => store.close()));
        expect(indexed).toEqual(memory);
      }),
      { numRuns: 200 },
    );
  });
});

type Write = { ops: LocalOp[]; o: { strict: boolean; token?: number }; together: boolean };

/** Every answer, and what a page that follows and a page that opens at the end see. */
async function outcome(store: LocalStore, writes: readonly Write[]): Promise<unknown> {
  const answers: unknown[] = [];
  const followed = new Map<string, unknown>();
  let waiting: Promise<unknown>[] = [];
  let revision = 0;
  for (const { ops, o, together } of writes) {
    waiting.push(store.apply(owner, ops, o));
    if (together) continue;
    answers.push(...(await Promise.all(waiting)));
    waiting = [];
    const news = await store.load(owner, revision);
    if (news.whole) followed.clear();
    for (const gone of news.dropped) followed.delete(gone);
    for (const record of news.records) followed.set(record.ref, record);
    revision = news.revision;
    expect(sorted(followed.values())).toEqual(sorted((await store.load(owner)).records));
  }
  answers.push(...(await Promise.all(waiting)));
  const { revision: _, records, ...rest } = (await store.load(owner)) as Snapshot;
  return { answers, records: sorted(records), rest, accepted: await store.accepted(owner) };
}

const sorted = (records: Iterable<unknown>): string[] => [...records].map((record) => JSON.stringify(record)).sort();
