import type { LocalOp } from '../ports.js';
import type { createBell } from './bell.js';
import type { Mirror } from './mirror.js';

export interface TellingOptions {
  mirror: Pick<Mirror, 'parked'>;
  bell: ReturnType<typeof createBell>;
  /** Writes to the device, relaxed: lost, the author is told once more. */
  note(ops: LocalOp[]): Promise<unknown>;
}

/**
 * Tells each refusal to its author once, also over a reload of the page; as long as nobody listens it stays untold. Two
 * pages that are open in that moment may both tell it: only one of them is looked at.
 */
export function createTelling({ mirror, bell, note }: TellingOptions): () => void {
  const told = new Set<string>();
  return () => {
    const news = mirror.parked.filter((entry) => !entry.seen && !told.has(entry.command.id));
    if (news.length === 0 || !bell.heard('parked')) return;
    for (const entry of news) {
      told.add(entry.command.id);
      bell.ring('parked', entry);
    }
    note(news.map((entry) => ({ op: 'seen', id: entry.command.id }))).catch(() => undefined);
  };
}
