import type { Catalogue } from '../kind/catalogue.js';
import { kindOf } from '../kind/catalogue.js';
import { filesIn } from '../kind/photos.js';
import type { FileKey, Rec, Ref } from '../ports.js';

/** Where a backend keeps files, beside its database. */
export interface Shelf {
  /** Whether this actor brought it: nobody names, and so gets to see, what somebody else brought. */
  has(key: FileKey, by: string): Promise<boolean>;
  /** Forgets these files of a record; `all` = also what waits for a command that names it. */
  drop(ref: Ref, files: readonly string[] | 'all'): Promise<void>;
}

const named = (catalogue: Catalogue, { ref, data }: Rec): string[] =>
  filesIn(kindOf(catalogue, ref)?.fields ?? {}, data);

/** Whether a record would name a file that `by` has not brought to this backend. Without a shelf it has none. */
export async function lacksFile(
  { catalogue, files }: { catalogue: Catalogue; files?: Shelf },
  before: Rec | null,
  next: Rec,
  by: string,
): Promise<boolean> {
  const known = before ? named(catalogue, before) : [];
  for (const sha256 of named(catalogue, next)) {
    if (known.includes(sha256)) continue;
    if (!(await files?.has({ ref: next.ref, sha256 }, by))) return true;
  }
  return false;
}

/**
 * What a written record does not name any more is gone, all of it with the record. After the transaction: one that is rolled
 * back takes nothing. What a power cut leaves, whoever opens the backend sweeps.
 */
export async function dropFiles(
  { catalogue, files }: { catalogue: Catalogue; files?: Shelf },
  before: Rec | null,
  next: Rec,
): Promise<void> {
  if (next.data === null) return files?.drop(next.ref, 'all');
  const still = named(catalogue, next);
  const gone = before ? named(catalogue, before).filter((sha256) => !still.includes(sha256)) : [];
  if (gone.length > 0) await files?.drop(next.ref, gone);
}
