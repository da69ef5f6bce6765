import type { FileBody, FileKey, LocalFiles } from '../../core/ports.js';
import { fileName, takeFile } from '../../core/take-file.js';

/** What several tabs of one device share; `owner` = tenant and subject. */
export type FileDisk = Map<string, Map<string, { key: FileKey; body: FileBody }>>;

/** Files that nothing outlives but the disk that is handed in. */
export function memoryFiles(owner: string, disk: FileDisk = new Map()): LocalFiles {
  const held = () => disk.get(owner) ?? new Map<string, { key: FileKey; body: FileBody }>();
  return {
    async put({ ref, sha256 }, body) {
      const key = { ref, sha256 };
      const taken = takeFile(key, body);
      disk.set(owner, held().set(fileName(key), { key, body: taken }));
    },
    async get(key) {
      const found = held().get(fileName(key));
      return found ? { type: found.body.type, bytes: found.body.bytes.slice() } : null;
    },
    remove: async (key) => void held().delete(fileName(key)),
    keys: async () => [...held().values()].map(({ key }) => ({ ...key })),
    wipe: async () => void disk.delete(owner),
    async close() {},
  };
}
