import type { FilesCase } from './files/given.js';
import { keepingCases } from './files/keeping.js';
import { ownerCases } from './files/owners.js';

export type { FilesCase, FilesUnderTest } from './files/given.js';

/**
 * What every `Files` promises, and with `local` what those of a device promise besides. A runner is brought along:
 * `for (const { name, run } of filesCases) it(name, () => run(async () => ({ open: (owner = 'u1') => myFiles(owner), … })))`.
 * Each case asks for a place of its own and throws a plain `Error` when a promise does not hold.
 */
export const filesCases: readonly FilesCase[] = [...keepingCases, ...ownerCases];
