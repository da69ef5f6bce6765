import { deleteDB } from 'idb';
import { localStoreCases, type StoreUnderTest } from '../../src/adapters/conformance/local-store-cases.js';
import { indexedDbStore, probeStorage } from '../../src/adapters/stores/indexeddb.js';
import { memoryDisk } from '../../src/adapters/stores/memory.js';

let devices = 0;
const device = {
  memory: async (): Promise<StoreUnderTest> => ({ open: memoryDisk().store, dispose: async () => {} }),
  indexeddb: async (): Promise<StoreUnderTest> => {
    const name = `device-${devices++}`;
    return { open: () => indexedDbStore({ name }), dispose: () => deleteAll(`${name}/`) };
  },
};

async function deleteAll(prefix: string): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name?.startsWith(prefix)) await deleteDB(name);
}

for (const [kind, make] of Object.entries(device)) {
  describe(`the ${kind} store in a browser`, () => {
    for (const { name, promise, run } of localStoreCases) it(`${name}: ${promise}`, () => run(make));
  });
}

describe('the storage of this browser', () => {
  it('is found to be durable by all who probe at a time, and the probes leave nothing behind', async () => {
    const found =
      (await Promise.all([1, 2, 3, 4, 5].map(() => probeStorage()))).find((each) => each !== 'durable') ?? 'durable';
    const left = (await indexedDB.databases()).filter(({ name }) => name?.includes('probe'));
    if (found !== 'durable' || left.length > 0) throw new Error(`${found}, ${left.length} databases left`);
  });
});
