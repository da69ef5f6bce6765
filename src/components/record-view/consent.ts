import { kindName, openRef } from '../../core/kind/index.js';
import type { JsonObject, Ref } from '../../core/ports.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { asItCounts, wordsNow } from '../../core/views/index.js';

/** A record as a form opens it: a consent to other words is asked for anew. */
export function openedData(workspace: Workspace, ref: Ref): JsonObject | null {
  const kind = workspace.catalogue.get(kindName(ref));
  const data = workspace.sight(ref)?.record.data ?? null;
  return kind ? asItCounts(kind, data, wordsFor(workspace, ref)) : data;
}

/** The words of the open part that a consent in this person part would cover; `''` for any other record. */
export function wordsFor(workspace: Workspace, ref: Ref): string {
  const { catalogue } = workspace;
  const open = catalogue.get(kindName(openRef(ref)));
  return open ? wordsNow(catalogue.get(kindName(ref)), open, workspace.sight(openRef(ref))?.record.data ?? null) : '';
}
