import { describe, expect, it } from 'vitest';
import { brokenStores } from '../../../src/adapters/conformance/broken-stores.js';
import { localStoreCases } from '../../../src/adapters/conformance/local-store-cases.js';
import { memoryDisk } from '../../../src/adapters/stores/memory.js';

const sound = async () => ({ open: memoryDisk().store, dispose: async () => {} });

describe('the cases for local stores', () => {
  it.each(brokenStores)('catch a store that $name', async ({ caughtBy, around }) => {
    const meant = localStoreCases.find(({ name }) => name === caughtBy);
    expect(meant, `there is a case "${caughtBy}"`).toBeDefined();
    await meant?.run(sound);
    await expect(meant?.run(async () => around(await sound()))).rejects.toThrow(
      /expected|does not (hold|throw)|not within/,
    );
  });

  it('have names of their own', () => {
    expect(new Set(localStoreCases.map(({ name }) => name)).size).toBe(localStoreCases.length);
  });
});
