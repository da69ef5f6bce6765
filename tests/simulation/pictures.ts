import type { FileShelf } from '../../examples/server/file-directory.js';
import { jpegOf } from '../../src/adapters/conformance/files/given.js';
import { aboveFrom, mayLook, type Who } from '../../src/core/authority/index.js';
import { codeOf } from '../../src/core/codes.js';
import { type Catalogue, kindOf } from '../../src/core/kind/index.js';
import type { FileBody, FileKey, LocalFiles } from '../../src/core/ports.js';
import { dayOf } from '../../src/core/rules/calendar.js';
import { fileName, takeFile } from '../../src/core/take-file.js';
import type { MemoryVault } from './counties/memory-vault.js';
import type { Reply, Wire } from './network.js';
import type { Random } from './random.js';

/** A request about a picture, as the text that this network carries; `bytes` in base64. */
export interface FileAsk extends FileKey {
  method: string;
  type: string;
  bytes: string;
}

/** Small, and no two alike. */
export const somePicture = (random: Random): FileBody => jpegOf([...Array(16)].map(() => random.below(0x7f)));

/** What `restFiles` needs of a fetch. */
export const fetchFileOver = (wire: Wire): typeof fetch =>
  (async (url: string, init: { method: string; headers: Record<string, string>; body?: Uint8Array }) => {
    const asked = new URL(url).searchParams;
    const ask: FileAsk = {
      method: init.method,
      ref: asked.get('ref') ?? '',
      sha256: asked.get('sha256') ?? '',
      type: init.headers['content-type'] ?? '',
      bytes: Buffer.from(init.body ?? []).toString('base64'),
    };
    const { status, text, headers } = await wire.send('/api/file', JSON.stringify(ask));
    const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
    return { status, headers: { get: (name: string) => headers[name] ?? null }, arrayBuffer: async () => bytes.buffer };
  }) as unknown as typeof fetch;

/** The device's pictures as a tab reaches them: after a while, and never again once it is dead. */
export function filesAlive(files: LocalFiles, step: () => Promise<void>, tab: { gone: boolean }): LocalFiles {
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    await step();
    return tab.gone ? new Promise(() => {}) : work();
  };
  return {
    put: (key, body) => alive(() => files.put(key, body)),
    get: (key) => alive(() => files.get(key)),
    remove: (key) => alive(() => files.remove(key)),
    keys: () => alive(() => files.keys()),
    wipe: () => alive(() => files.wipe()),
    close: () => files.close(),
  };
}

/** A county's pictures in memory; no backup holds them. */
export function memoryShelf(): FileShelf {
  const shelf = new Map<string, { key: FileKey; body: FileBody; by: Set<string> }>();
  return {
    has: async (key, by) => shelf.get(fileName(key))?.by.has(by) === true,
    get: async (key) => shelf.get(fileName(key))?.body ?? null,
    async put(key, body, by) {
      const brought = shelf.get(fileName(key))?.by ?? new Set();
      shelf.set(fileName(key), { key, body, by: brought.add(by) });
    },
    async takeBack(key, by) {
      const found = shelf.get(fileName(key));
      found?.by.delete(by);
      if (found?.by.size === 0) shelf.delete(fileName(key));
    },
    async drop(ref, files) {
      for (const [name, { key }] of shelf)
        if (key.ref === ref && (files === 'all' || files.includes(key.sha256))) shelf.delete(name);
    },
    sweep: async () => {},
  };
}

interface Counter {
  vault: MemoryVault;
  catalogue: Catalogue;
  shelf: FileShelf;
  now(): string;
}

/** Takes a picture as the example server's `file-routes` do; nobody of a story asks for another's. */
export async function takeIn(ask: FileAsk, who: Who, { vault, catalogue, shelf, now }: Counter): Promise<Reply> {
  const above = aboveFrom(await vault.parents());
  const says = (status: number): Reply => ({ status, text: '', headers: {} });
  const kind = kindOf(catalogue, ask.ref);
  const record = vault.tables.records.get(ask.ref);
  const pictured = kind !== undefined && Object.values(kind.fields).some(({ control }) => control === 'photos');
  // From the look to the picture nothing waits: no erasure comes between.
  const open = !record || (record.data !== null && mayLook(record, who, above, catalogue, dayOf(now())));
  if (ask.method !== 'PUT' || !pictured || !open) return says(403);
  try {
    const bytes = Uint8Array.from(Buffer.from(ask.bytes, 'base64'));
    await shelf.put(ask, takeFile(ask, { type: ask.type, bytes }), who.actor);
    return says(204);
  } catch (thrown) {
    if (codeOf(thrown) === null) throw thrown;
    return says(422);
  }
}
