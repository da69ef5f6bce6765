import type { Workspace } from '../../core/sync/workspace-shape.js';
import { memberNames } from '../../core/views/index.js';

type Called = Readonly<Record<string, string>>;
const known = new WeakMap<Workspace, Map<boolean, Called>>();
const part = 'member~person';

/** Names of members by their ids. The roll is looked through once, and again only when news of it came. */
export function membersIn(workspace: Workspace, o: { masked: boolean }): Called {
  let both = known.get(workspace);
  if (!both) {
    const fresh = new Map<boolean, Called>();
    known.set(workspace, fresh);
    workspace.on('change', (refs) => {
      if (refs === null || refs.some((ref) => ref.startsWith(`${part}/`))) fresh.clear();
    });
    both = fresh;
  }
  const called = both.get(o.masked) ?? memberNames(workspace.list(part), o);
  both.set(o.masked, called);
  return called;
}
