/** The core without a page: what a server, a test or an element of one's own needs. */
export { allCodes } from './all-codes.js';
export * from './codes.js';
export * from './kind/index.js';
export {
  type Doubt,
  doubtKinds,
  type ParsedPlan,
  type ParseOptions,
  type Plan,
  type PlanRefusal,
  type PlanSource,
  parsePlan,
} from './plan/index.js';
export type * from './ports.js';
export { createFileDesk, type FileDesk, type FileGround } from './sync/file-desk.js';
export * from './sync/index.js';
export * from './views/index.js';
