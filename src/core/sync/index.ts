/** The room with state: a workspace on ports. */
export type { Imported } from './import-unsent.js';
export { createWorkspace, type WorkspaceOptions } from './workspace.js';
export type { Draft, Executed, Pictures, Sight, Status, Workspace, WorkspaceEvents } from './workspace-shape.js';
