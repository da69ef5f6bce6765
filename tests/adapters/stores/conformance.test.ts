import 'fake-indexeddb/auto';
import { describe, it } from 'vitest';
import { localStoreCases, type StoreUnderTest } from '../../../src/adapters/conformance/local-store-cases.js';
import { indexedDbStore } from '../../../src/adapters/stores/indexeddb.js';
import { memoryDisk } from '../../../src/adapters/stores/memory.js';

let devices = 0;
const device = {
  memory: async (): Promise<StoreUnderTest> => ({ open: memoryDisk().store, dispose: async () => {} }),
  indexeddb: async (): Promise<StoreUnderTest> => {
    const name = `device ${devices++}`;
    return { open: () => indexedDbStore({ name }), dispose: async () => {} };
  },
};

describe.each(Object.entries(device))('the %s store', (_, make) => {
  for (const { name, promise, run } of localStoreCases) it(`${name}: ${promise}`, () => run(make));
});
