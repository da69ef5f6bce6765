/**
 * Before packing, writes a real file at every documented path (`core.js` for `dangjian-kit/core`); after packing, with
 * `--remove`, takes them away. webpack 4 and old TypeScript read no `exports` map and look for just that file.
 */
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { placesOf, stubFiles } from './generate-exports.js';

const entries = Object.entries(JSON.parse(readFileSync('entries.json', 'utf8')) as Record<string, string>);
const write = process.argv.includes('--remove') ? remove : put;

for (const [path, file] of entries.filter(([name]) => name !== '.')) {
  const { es2019, types, stub } = placesOf(path, file);
  const [script, declarations] = stubFiles(stub);
  write(script, es2019);
  write(declarations, types.replace(/\.d\.ts$/, '.js'));
}

function put(stub: string, target: string): void {
  mkdirSync(dirname(stub), { recursive: true });
  const path = relative(dirname(stub), target);
  writeFileSync(stub, `export * from '${path.startsWith('.') ? path : `./${path}`}';\n`);
}

function remove(stub: string): void {
  rmSync(stub, { force: true });
  for (let folder = dirname(stub); folder !== '.' && readdirSync(folder).length === 0; folder = dirname(folder)) {
    rmdirSync(folder);
  }
}
