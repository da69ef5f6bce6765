import { readdirSync, readFileSync } from 'node:fs';
import type { ZippedFile } from './zip-archive.js';

const told = ['LICENSE', 'NOTICE', 'README.md', 'README.en.md'];

/**
 * What a site needs that has neither npm nor a network, all in one `folder`: the script files with their hashes, the
 * smallest page beside them, which opens by a double click, licence, notice and readme. `scripts` = where the build put them.
 */
export function releaseFiles(folder: string, scripts = 'dist/cdn'): ZippedFile[] {
  const built = readdirSync(scripts).sort();
  const places = [
    ...built.map((file) => [file, `${scripts}/${file}`] as const),
    ...told.map((file) => [file, file] as const),
  ];
  return places.map(([name, place]) => ({ name: `${folder}/${name}`, bytes: readFileSync(place) }));
}
