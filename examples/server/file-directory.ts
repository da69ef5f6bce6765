import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelf } from '../../src/core/authority/index.js';
import type { FileBody, FileKey } from '../../src/core/ports.js';

export interface FileShelf extends Shelf {
  put(key: FileKey, body: FileBody, by: string): Promise<void>;
  get(key: FileKey): Promise<FileBody | null>;
  /** Takes back what this actor brought; it stays while somebody else has brought it as well. */
  takeBack(key: FileKey, by: string): Promise<void>;
  /** Removes what no command has named for a day, and what a power cut left of a record that is gone. */
  sweep(named: readonly FileKey[], now: string): Promise<void>;
}

const endings = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
const day = 86_400_000;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
/** No ref is a path. */
const folderOf = (ref: string): string => hash(ref);
/** An empty file beside a picture: who brought it. */
const markOf = ({ ref, sha256 }: FileKey, by: string): string => join(folderOf(ref), `${sha256}.by-${hash(by)}`);

/**
 * Pictures in a directory, a folder for each record, each with the marks of those who brought it. Not in the database: there a deleted row lies on in its pages, in its
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
    has: async (key, by) => (await find(key)) !== null && there(join(root, markOf(key, by))),
    async get(key) {
      const found = await find(key);
      return found && { type: found.type, bytes: new Uint8Array(await readFile(found.path)) };
    },
    async put(key, { type, bytes }, by) {
      const known = await find(key);
      await mkdir(join(root, folderOf(key.ref)), { recursive: true });
      // Before the picture: a power cut must not leave one that nobody brought.
      await writeFile(join(root, markOf(key, by)), '', { flush: true });
      if (known) return utimes(known.path, new Date(), new Date()); // it waits for a command of now
      const [ending] = Object.entries(endings).find(([, one]) => one === type) ?? ['jpg'];
      const path = join(root, folderOf(key.ref), `${key.sha256}.${ending}`);
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
      for (const file of await readdir(folder).catch(() => [])) {
        if (files.some((sha256) => file.startsWith(`${sha256}.`))) await rm(join(folder, file), { force: true });
      }
      await rmdir(folder).catch(() => undefined); // others of the record may be there
    },
    async takeBack(key, by) {
      await rm(join(root, markOf(key, by)), { force: true });
      const left = await readdir(join(root, folderOf(key.ref))).catch(() => []);
      if (!left.some((file) => file.startsWith(`${key.sha256}.by-`))) await this.drop(key.ref, [key.sha256]);
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
