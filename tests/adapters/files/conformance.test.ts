import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { jpegOf, keyOf } from '../../../src/adapters/conformance/files/given.js';
import { type FilesUnderTest, filesCases } from '../../../src/adapters/conformance/files-cases.js';
import { indexedDbFiles } from '../../../src/adapters/files/indexeddb.js';
import { type FileDisk, memoryFiles } from '../../../src/adapters/files/memory.js';

const refs = ['wish~person/1', 'wish~person/10'] as const;
let places = 0;
const device = {
  async memory(): Promise<FilesUnderTest> {
    const disk: FileDisk = new Map();
    return { open: (owner = 'lx/u1') => memoryFiles(owner, disk), refs, dispose: async () => {} };
  },
  async indexeddb(): Promise<FilesUnderTest> {
    const name = `place ${places++}`;
    return { open: (owner = 'lx/u1') => indexedDbFiles(owner, { name }), refs, dispose: async () => {} };
  },
};

describe.each(Object.entries(device))('the %s files', (_, make) => {
  for (const { name, promise, run } of filesCases) it(`${name}: ${promise}`, () => run(make));
});

describe('files in a database of the browser', () => {
  const named = async (name: string) =>
    (await indexedDB.databases()).filter((one) => one.name?.startsWith(name)).length;

  it('given nothing was ever kept, then looking for it makes no database, and a sign-out leaves none', async () => {
    const files = indexedDbFiles('lx/u1', { name: 'looking' });
    const key = { ref: 'wish~person/1', sha256: '0' };
    expect([await files.keys(), await files.get(key), await files.remove(key)]).toEqual([[], null, undefined]);
    await files.wipe();
    expect(await named('looking')).toBe(0);
  });

  it('given no storage at all, then it is said, and not that all is well', async () => {
    const kept = globalThis.indexedDB;
    try {
      Object.assign(globalThis, { indexedDB: { open: () => expect.fail('SecurityError') } });
      await expect(indexedDbFiles('lx/u1').keys()).rejects.toMatchObject({ code: 'DJ-L001' });
    } finally {
      Object.assign(globalThis, { indexedDB: kept });
    }
  });

  it('given a disk that is full, then the picture is refused as such and nothing of it is kept', async () => {
    const files = indexedDbFiles('lx/u1', { name: 'full' });
    const one = jpegOf([1]);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(files.put(keyOf('wish~person/1', one), one)).rejects.toMatchObject({ code: 'DJ-L002' });
    put.mockRestore();
    expect(await files.keys()).toEqual([]);
  });
});
