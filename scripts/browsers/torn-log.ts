import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Leaves a closed profile as a kill in the middle of a write does. Chromium keeps IndexedDB in LevelDB and writes each log record as a
 * header (checksum, length 75, type 1) and then a body; this appends a header without its body. The next start reads past it and
 * appends to the same log, and the start after that takes the log for corrupt and deletes every database of the origin
 * (github.com/google/leveldb/issues/1287). Returns how many logs were torn.
 */
export async function tearLogs(profile: string): Promise<number> {
  const files = await readdir(profile, { recursive: true });
  const logs = files.filter((file) => /IndexedDB\/[^/]+\.leveldb\/\d+\.log$/.test(file));
  for (const log of logs) await appendFile(join(profile, log), Buffer.from([1, 2, 3, 4, 75, 0, 1]));
  return logs.length;
}
