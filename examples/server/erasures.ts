import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';

/** What was erased, one JSON line each, in a file that no backup of the database holds. */
export interface Erasures {
  note(ref: string, at: string): Promise<void>;
  all(): Promise<string[]>;
}

export function erasuresIn(path: string): Erasures {
  return {
    async note(ref, at) {
      const file = await open(path, 'a');
      try {
        await file.write(`${JSON.stringify({ ref, at })}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async all() {
      if (!existsSync(path)) return [];
      const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
      return lines.flatMap(refIn);
    },
  };
}

/** A line that was cut off by a power failure had not been promised to anybody. */
function refIn(line: string): string[] {
  try {
    return [(JSON.parse(line) as { ref: string }).ref];
  } catch {
    return [];
  }
}
