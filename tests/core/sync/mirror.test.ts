import { expect, it } from 'vitest';
import { memoryStore } from '../../../src/adapters/stores/memory.js';
import type { Entry, LocalOp, Ref } from '../../../src/core/ports.js';
import { createMirror } from '../../../src/core/sync/mirror.js';

const entry = (id: string, ref: Ref): Entry => ({
  command: { id, kind: 'note', name: 'write', kindVersion: 1, ref, input: {}, basis: 0, at: '', actor: 'u1' },
  tries: 0,
});
const enqueue = (id: string, ref: Ref): LocalOp => ({ op: 'enqueue', entry: entry(id, ref) });

/** A mirror that has read the device once; `after` writes, reads again and answers which records moved. */
async function mirrored() {
  const store = memoryStore();
  const mirror = createMirror(store, 'u1');
  await mirror.reload();
  return async (...ops: LocalOp[]): Promise<readonly Ref[] | null> => {
    await store.apply('u1', ops, { strict: false });
    return mirror.reload();
  };
}

it('given a command that came, when the device is read again, then its record moved, and no other', async () => {
  const after = await mirrored();
  expect(await after(enqueue('c1', 'note/1'))).toEqual(['note/1']);
  expect(await after(enqueue('c2', 'note/2'))).toEqual(['note/2']);
});

it('given commands that only wait, when another is counted, taken or refused, then nothing else is worked out again', async () => {
  const after = await mirrored();
  await after(enqueue('c1', 'note/1'), enqueue('c2', 'note/2'), enqueue('c3', 'note/3'));
  expect(await after({ op: 'tried', id: 'c1' })).toEqual([]);
  expect(await after({ op: 'accept', id: 'c1', at: '2026-03-05T01:00:00.000Z' })).toEqual(['note/1']);
  expect(await after({ op: 'park', id: 'c2', code: 'DJ-R001' })).toEqual(['note/2']);
  expect(await after({ op: 'seen', id: 'c2' })).toEqual(['note/2']);
  expect(await after({ op: 'dismiss', id: 'c2' })).toEqual(['note/2']);
});
