import { FAN, type Row } from './rows.js';

/** The rows that this page wrote last: it need not read back from the disk what it has just put there. */
export interface OwnRows {
  add(rows: ReadonlyMap<number, Row>): void;
  /** The rows after one revision, up to another; `null` when somebody else wrote any of them, or they are held no more. */
  between(after: number, revision: number): Row[] | null;
  /** A reader has come this far. */
  forget(revision: number): void;
}

export function createOwnRows(): OwnRows {
  const held = new Map<number, Row>();
  return {
    add(rows) {
      // Whoever writes so much and never reads has no use for them.
      if (held.size + rows.size > FAN) held.clear();
      for (const [revision, row] of rows) held.set(revision, row);
    },
    between(after, revision) {
      if (after > revision || revision - after > held.size) return null;
      const rows: Row[] = [];
      // The database gives revisions one by one, so none of another page can hide between them.
      for (let next = after + 1; next <= revision; next += 1) {
        const row = held.get(next);
        if (!row) return null;
        rows.push(row);
      }
      return rows;
    },
    forget(revision) {
      for (const key of [...held.keys()]) if (key <= revision) held.delete(key);
    },
  };
}
