import { indexedDbFiles } from './adapters/files/indexeddb.js';
import { memoryFiles } from './adapters/files/memory.js';
import { type RestFilesOptions, restFiles } from './adapters/files/rest.js';
import type { Files } from './core/ports.js';
import { createFileDesk, type FileDesk, type FileGround } from './core/sync/file-desk.js';

export interface PhotosOptions {
  /** Tenant and subject. */
  owner: string;
  /** Whether the device keeps anything. */
  durable: boolean;
  /** The host's own place for files, or where its backend is. */
  remote: Files | RestFilesOptions;
}

/** The pictures of a workspace, for a page whose backend takes some. */
export const photosFor = ({ owner, durable, remote }: PhotosOptions): ((ground: FileGround) => FileDesk) =>
  createFileDesk({
    local: durable ? indexedDbFiles(owner) : memoryFiles(owner),
    remote: 'put' in remote ? remote : restFiles(remote),
  });
