import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../../examples/server/database.js';
import { openPglite } from '../../examples/server/pglite-database.js';

const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
const { version } = JSON.parse(readFileSync(`${dirname(dirname(entry))}/package.json`, 'utf8')) as { version: string };
const file = `.cache/blank-${version}.tar`;

/** An empty database in memory. Making one takes five seconds, unpacking one that was made before a third of it. */
export async function blankDatabase(): Promise<Database> {
  return openPglite({ from: new Blob([readFileSync(await blankTar())]) });
}

/** The file of one that was made before, to be unpacked. */
export async function blankTar(): Promise<string> {
  if (!existsSync(file)) {
    const made = await PGlite.create();
    const dump = await made.dumpDataDir('none');
    await made.close();
    mkdirSync(dirname(file), { recursive: true });
    // Two files of tests may get here at once: each writes its own, and the last one stays.
    writeFileSync(`${file}.${process.pid}`, new Uint8Array(await dump.arrayBuffer()));
    renameSync(`${file}.${process.pid}`, file);
  }
  return file;
}
