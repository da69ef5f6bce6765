/** What every page with a board needs: the engine, sync and the store. Bundled to weigh it, never run. */
export { indexedDbStore } from '../src/adapters/stores/indexeddb.js';
export { allowed } from '../src/core/kind/allowed.js';
export { defineKind } from '../src/core/kind/define-kind.js';
export * as fields from '../src/core/kind/fields.js';
export { createWorkspace } from '../src/core/sync/index.js';
