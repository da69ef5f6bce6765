import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * The time of the newest command, in a file beside the database. A database that knows less than this file was put
 * back from a backup, whether or not anybody said so.
 */
export interface HighWater {
  read(): string;
  /** Kept at most once a second; `flush` keeps the last one. */
  note(at: string): void;
  flush(): void;
  /** After a backup was noticed: what the database knows now is the new mark. */
  reset(at: string): void;
}

export function highWaterIn(path: string): HighWater {
  let kept = readOr(path, '');
  let newest = kept;
  const flush = (): void => {
    if (newest === kept) return;
    writeFileSync(`${path}.new`, newest);
    renameSync(`${path}.new`, path);
    kept = newest;
  };
  return {
    read: () => kept,
    note(at) {
      if (at > newest) newest = at;
      if (Date.parse(newest) - (Date.parse(kept) || 0) >= 1000) flush();
    },
    flush,
    reset(at) {
      newest = at;
      flush();
    },
  };
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return otherwise;
  }
}
