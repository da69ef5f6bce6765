import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelf } from '../../src/core/authority/index.js';
import type { FileBody, FileKey } from '../../src/core/ports.js';

export interface FileShelf extends Shelf {
  put(key: FileKey, body: FileBody): Promise<void>;
  get(key: FileKey): Promise<FileBody | null>;
  /** Removes what no command has named for a day, and what a power cut left of a record that is gone. */
  sweep(named: readonly FileKey[], now: string): Promise<void>;
}

const endings = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
const day = 86_400_000;
/** No ref is a path. */
const folderOf = (ref: string): string => createHash('sha256').update(ref).digest('hex');

/**
 * Pictures in a directory, a folder for each record. Not in the database: there a deleted row lies on in its pages, in its
 * log and in every backup, and a file that is unlinked does not. Keep the directory out of backups, or sweep after a restore.
 */
export function fileDirectory(root: string): FileShelf {
  let serial = 0;
  async function find({ ref, sha256 }: FileKey): Promise<{ path: string; type: string } | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    for (const [ending, type] of Object.entries(endings)) {
      const path = join(root, folderOf(ref), `${sha256}.${ending}`);
      if (await there(path)) return { path, type };
    }
    return null;
  }

  return {
    has: async (key) => (await find(key)) !== null,
    async get(key) {
      const found = await find(key);
      return found && { type: found.type, bytes: new Uint8Array(await readFile(found.path)) };
    },
    async put(key, { type, bytes }) {
      const known = await find(key);
      if (known) return utimes(known.path, new Date(), new Date()); // it waits for a command of now
      const [ending] = Object.entries(endings).find(([, one]) => one === type) ?? ['jpg'];
      const folder = join(root, folderOf(key.ref));
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${key.sha256}.${ending}`);
      const draft = `${path}.${process.pid}.${serial++}`;
      const file = await open(draft, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    },
    async drop(ref, files) {
      const folder = join(root, folderOf(ref));
      if (files === 'all') return rm(folder, { recursive: true, force: true });
      for (const sha256 of files) {
        const found = await find({ ref, sha256 });
        if (found) await rm(found.path, { force: true });
      }
      await rmdir(folder).catch(() => undefined); // others of the record may be there
    },
    async sweep(named, now) {
      const kept = new Set(named.map(({ ref, sha256 }) => join(folderOf(ref), sha256)));
      for (const folder of await readdir(root).catch(() => [])) {
        for (const file of await readdir(join(root, folder))) {
          const path = join(root, folder, file);
          const old = Date.parse(now) - (await stat(path)).mtimeMs > day;
          if (old && !kept.has(join(folder, file.split('.')[0] ?? ''))) await rm(path, { force: true });
        }
        await rmdir(join(root, folder)).catch(() => undefined);
      }
    },
  };
}

const there = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
