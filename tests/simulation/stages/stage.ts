import type { Kind } from '../../../src/core/kind/index.js';
import type { Backend, Files } from '../../../src/core/ports.js';
import type { County } from '../counties/books.js';
import type { CountyOptions } from '../counties/judging.js';
import type { MakeDisk } from '../disks/disk.js';
import type { Wire } from '../network.js';

/**
 * Where a story plays. memory = everything shipped that needs neither a browser nor a database; table = the lowest
 * backend; indexeddb = the shipped store of browsers; server = the shipped server with its SQL.
 */
export const stageNames = ['memory', 'table', 'indexeddb', 'server'] as const;
export type StageName = (typeof stageNames)[number];

export interface Stage {
  county(o: CountyOptions): Promise<County>;
  backend(wire: Wire, kinds: readonly Kind[]): Backend;
  /** Missing: no picture is taken there. */
  files?(wire: Wire): Files;
  disk: MakeDisk;
  /** Requests that one command, or one look at the county, may take. */
  requests: number;
}
