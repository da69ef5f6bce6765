import type { Workspace } from '../../core/sync/workspace-shape.js';

/** Whether the backend refused some of these commands, or they were given up here or in another tab: nobody calls them sent. */
export const untaken = ({ parked, forgone }: Workspace, ids: readonly string[]): boolean =>
  parked.some(({ command }) => ids.includes(command.id)) || forgone.some((id) => ids.includes(id));
