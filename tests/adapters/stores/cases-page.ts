/** Every case for local stores, in a browser that no test runner drives: `cases.run()` resolves with what failed. */
import { localStoreCases } from '../../../src/adapters/conformance/local-store-cases.js';
import { indexedDbStore, probeStorage } from '../../../src/adapters/stores/indexeddb.js';

export async function run(): Promise<{ ran: number; storage: string; failed: string[] }> {
  const failed: string[] = [];
  for (const [n, { name, run: runCase }] of localStoreCases.entries()) {
    try {
      await runCase(async () => ({ open: () => indexedDbStore({ name: `device-${n}` }), dispose: async () => {} }));
    } catch (thrown) {
      failed.push(`${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }
  return { ran: localStoreCases.length, storage: await probeStorage(), failed };
}
