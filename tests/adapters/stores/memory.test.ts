import { describe, expect, it } from 'vitest';
import { memoryDisk, memoryStore } from '../../../src/adapters/stores/memory.js';
import type { Entry, LocalOp, Rec } from '../../../src/core/ports.js';

const owner = 'county/u1';
const strict = { strict: true };
const relaxed = { strict: false };

const record = (ref: string, version = 1): Rec => ({
  ref,
  kindVersion: 1,
  version,
  scopes: ['lx/work/2026'],
  state: 'open',
  data: { title: '心愿' },
  at: '2026-03-01T00:00:00.000Z',
  did: [],
});
const entry = (id: string, ref = 'wish/1'): Entry => ({
  command: {
    id,
    kind: 'wish',
    name: 'claim',
    kindVersion: 1,
    ref,
    input: {},
    basis: 1,
    at: '2026-03-01T00:00:00.000Z',
    actor: 'u1',
  },
  tries: 0,
});
const put = (ref: string): LocalOp => ({ op: 'put', record: record(ref) });
const enqueue = (id: string): LocalOp => ({ op: 'enqueue', entry: entry(id) });

describe('a memory store', () => {
  it('given a record changed by its writer afterwards, keeps what was handed over', async () => {
    const store = memoryStore();
    const mine = record('wish/1');
    const writing = store.apply(owner, [{ op: 'put', record: mine }], strict);
    mine.state = 'closed';
    await writing;
    const [first] = (await store.load(owner)).records;
    if (first) first.state = 'spoiled by a reader';
    expect((await store.load(owner)).records).toEqual([record('wish/1')]);
  });
});

describe('a memory disk that crashes', () => {
  it('keeps every strict write and all that came before it', async () => {
    const disk = memoryDisk();
    const store = disk.store();
    await store.apply(owner, [put('wish/1')], relaxed);
    await store.apply(owner, [enqueue('c1')], strict);
    await store.apply(owner, [put('wish/2')], relaxed);
    expect(disk.volatile()).toBe(1);
    disk.crash();
    const after = await disk.store().load(owner);
    expect(after.records.map((r) => r.ref)).toEqual(['wish/1']);
    expect(after.outbox).toEqual([entry('c1')]);
  });

  it('loses relaxed writes from the last one on, never one in the middle', async () => {
    const disk = memoryDisk();
    const store = disk.store();
    for (const ref of ['wish/1', 'wish/2', 'wish/3']) await store.apply(owner, [put(ref)], relaxed);
    disk.crash(2);
    expect((await disk.store().load(owner)).records.map((r) => r.ref)).toEqual(['wish/1', 'wish/2']);
    disk.crash();
    expect((await disk.store().load(owner)).records).toHaveLength(2);
  });

  it('hears nothing more of the tabs that died', async () => {
    const waiting: (() => void)[] = [];
    const disk = memoryDisk({ step: () => new Promise((go) => waiting.push(go)) });
    let answered = false;
    void disk
      .store()
      .apply(owner, [enqueue('c1')], strict)
      .then(() => {
        answered = true;
      });
    disk.crash();
    waiting.splice(0).forEach((go) => void go());
    const reading = disk.store().load(owner);
    waiting.splice(0).forEach((go) => void go());
    expect((await reading).outbox).toEqual([]);
    expect(answered).toBe(false);
  });
});
