import type { LocalStoreCase } from './local-store/given.js';
import { ownerCases } from './local-store/owners.js';
import { queueCases } from './local-store/queue.js';
import { recordCases } from './local-store/records.js';
import { tabCases } from './local-store/tabs.js';

export type { LocalStoreCase, StoreUnderTest } from './local-store/given.js';

/**
 * What every `LocalStore` promises. A runner is brought along:
 * `for (const { name, run } of localStoreCases) it(name, () => run(async () => ({ open: () => myStore(), … })))`.
 * Each case asks for a device of its own and throws a plain `Error` when a promise does not hold.
 */
export const localStoreCases: readonly LocalStoreCase[] = [...recordCases, ...queueCases, ...tabCases, ...ownerCases];
