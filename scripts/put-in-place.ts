import { renameSync, rmSync } from 'node:fs';

/**
 * Makes `made` the folder `place`, on the same disk. What stood there is gone; of two callers at a time the later one
 * stays, whole. Between two renames, for less than a millisecond, `place` is missing.
 */
export function putInPlace(made: string, place: string): void {
  const before = `${made}.before`;
  for (;;) {
    if (happens('ENOENT', () => renameSync(place, before))) rmSync(before, { recursive: true });
    // Another caller may have been here since.
    if (happens('ENOTEMPTY', () => renameSync(made, place))) return;
  }
}

/** Whether it could be done; `no` is the one reason why not that is no error. */
function happens(no: 'ENOENT' | 'ENOTEMPTY', f: () => void): boolean {
  try {
    f();
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== no) throw thrown;
    return false;
  }
}
