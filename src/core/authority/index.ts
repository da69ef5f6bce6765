/** The judging half: what a backend of level `commands` does, over a transaction port. */
export { verify, type Breach } from './audit.js';
export { commit, type Court } from './commit.js';
export { pull } from './pull.js';
export { aboveFrom, maySee, type Who } from './sight.js';
export { canonical, type FeedRow, type LogLine, type Seal, type Transaction, type Vault, type Verdict } from './vault.js';
