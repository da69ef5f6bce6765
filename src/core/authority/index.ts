/** The judging half: what a backend of level `commands` does, over a transaction port. */
export { type Breach, verify } from './audit.js';
export { type Court, commit } from './commit.js';
export { pull } from './pull.js';
export { aboveFrom, maySee, type Who } from './sight.js';
export type {
  FeedRow,
  LogLine,
  Seal,
  Transaction,
  Vault,
  Verdict,
} from './vault.js';
