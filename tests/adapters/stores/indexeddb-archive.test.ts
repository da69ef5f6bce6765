import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { indexedDbStore } from '../../../src/adapters/stores/indexeddb.js';
import type { LocalOp, LocalStore } from '../../../src/core/ports.js';
import { countdown } from './faulty-database.js';

const strict = { strict: true };
const put = (ref: string): LocalOp => ({
  op: 'put',
  record: {
    ...{ ref, kindVersion: 1, version: 1, scopes: [], state: 'open', at: '2026-03-01T00:00:00.000Z', did: [] },
    data: { title: '送一副老花镜' },
  },
});
const refsOf = async (store: LocalStore, owner: string): Promise<string[]> =>
  (await store.load(owner)).records.map(({ ref }) => ref).sort();

let names = 0;
const opened: LocalStore[] = [];
function given(): () => LocalStore {
  const name = `archive ${names++}`;
  return () => {
    const store = indexedDbStore({ name, archive: true });
    opened.push(store);
    return store;
  };
}
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const store of opened.splice(0)) await store.close();
});

describe('an archive, the only copy there is', () => {
  it('given another owner who opens the device, then it stays, each with the own records', async () => {
    const tab = given();
    const first = tab();
    await first.apply('lx/u1', [put('wish/1')], strict);
    await first.close();
    const second = tab();
    await second.apply('lx/u2', [put('wish/2')], strict);
    await second.close();
    expect([await refsOf(tab(), 'lx/u1'), await refsOf(tab(), 'lx/u2')]).toEqual([['wish/1'], ['wish/2']]);
  });

  it('given years in which nobody reads it, then it stays', async () => {
    const tab = given();
    const first = tab();
    await first.apply('lx/u1', [put('wish/1')], strict);
    await first.close();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * 366 * 86_400_000 });
    expect(await refsOf(tab(), 'lx/u1')).toEqual(['wish/1']);
  });

  it('given a full disk, then it gives nothing up: first the reserve goes, then the write is refused', async () => {
    const tab = given();
    const store = tab();
    await store.apply('lx/u1', [put('wish/1')], strict);
    await store.load('lx/u1');
    countdown('QuotaExceededError', { after: 1, times: 1 });
    await store.apply('lx/u1', [put('wish/2')], strict);
    const full = countdown('QuotaExceededError', { after: 1, times: Number.POSITIVE_INFINITY });
    await expect(store.apply('lx/u1', [put('wish/3')], strict)).rejects.toMatchObject({ code: 'DJ-L002' });
    full.lift();
    expect(await refsOf(tab(), 'lx/u1')).toEqual(['wish/1', 'wish/2']);
  });
});
