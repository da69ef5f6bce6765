import type { Scope } from '../ports.js';
import { jsonText } from '../rules/json-text.js';

/** What a cursor says: the epoch that it belongs to, and how far each scope was read. */
export interface Cursor {
  epoch: string;
  read: Record<Scope, number>;
}

/** Opaque to the client. */
export const writeCursor = (cursor: Cursor): string => jsonText([cursor.epoch, cursor.read]);

/** `null` for what is no cursor of ours, or one of another epoch. */
export function readCursor(text: string | null, epoch: string): Cursor | null {
  if (text === null) return null;
  try {
    const [of, read] = JSON.parse(text) as [unknown, unknown];
    const sound =
      of === epoch && typeof read === 'object' && read !== null && Object.values(read).every(Number.isSafeInteger);
    return sound ? { epoch, read: read as Record<Scope, number> } : null;
  } catch {
    return null;
  }
}
