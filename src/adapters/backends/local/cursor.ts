import type { Scope } from '../../../core/ports.js';
import { jsonText } from '../../../core/rules/json-text.js';

/** How far a device was read, and for which scopes: a revision alone says nothing about those that were not asked for. */
export interface Cursor {
  epoch: string;
  revision: number;
  want: readonly Scope[];
}

export const writeCursor = ({ epoch, revision, want }: Cursor): string => jsonText([epoch, revision, want]);

/** `null` for what is no cursor of this epoch. */
export function readCursor(text: string | null, epoch: string): Cursor | null {
  if (text === null) return null;
  try {
    const [of, revision, want] = JSON.parse(text) as [unknown, unknown, unknown];
    const sound = of === epoch && Number.isSafeInteger(revision) && Array.isArray(want);
    return sound ? { epoch, revision: revision as number, want: want as Scope[] } : null;
  } catch {
    return null;
  }
}
