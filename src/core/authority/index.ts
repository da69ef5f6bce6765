/** The judging half: what a backend of level `commands` does, over a transaction port. */
export { type Breach, type Head, verify, vouches } from './audit.js';
export { type Court, commit } from './commit.js';
export { consider } from './consider.js';
export { eraseAgain, restorer, retirer } from './erase-again.js';
export type { Shelf } from './files.js';
export { isPlain } from './plain.js';
export { pull } from './pull.js';
export {
  aboveFrom,
  aboveIn,
  mayLook,
  maySee,
  parentsIn,
  scopesSeen,
  seenThrough,
  type Who,
  withoutEnded,
} from './sight.js';
export type {
  FeedRow,
  LogLine,
  Seal,
  Transaction,
  Vault,
  Verdict,
} from './vault.js';
