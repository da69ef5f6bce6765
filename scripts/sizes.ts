/**
 * What a page downloads, in bytes after gzip, against the limits of bench/sizes.json. A script file counts alone, an
 * ESM entry with all that it imports from here. `--write` lowers limits and adds new ones; one is raised by hand, with a
 * page in docs/decisions that says what the bytes buy.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMITS = 'bench/sizes.json';
/** Limits are whole steps, so that a renamed variable is no event. */
const STEP = 256;

type Sizes = Record<string, number>;

function measure(): Sizes {
  const entries = JSON.parse(readFileSync('entries.json', 'utf8')) as Record<string, string>;
  const modules = Object.entries(entries).map(([path, file]) => {
    const built = file.replace('src', 'dist/esm').replace(/\.ts$/, '.js');
    return [
      path.replace('.', 'dangjian-kit'),
      gzip([...withImports(built)].map((name) => readFileSync(name))),
    ] as const;
  });
  const scripts = readdirSync('dist/cdn')
    .filter((file) => file.endsWith('.js'))
    .map((file) => [`dist/cdn/${file}`, gzip([readFileSync(`dist/cdn/${file}`)])] as const);
  return Object.fromEntries([...modules, ...scripts]);
}

const gzip = (parts: Buffer[]): number => gzipSync(Buffer.concat(parts), { level: 9 }).length;

function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    if (path) withImports(join(dirname(file), path), seen);
  }
  return seen;
}

const limits = JSON.parse(readFileSync(LIMITS, 'utf8')) as Sizes;
const sizes = measure();

if (process.argv.includes('--write')) {
  const stepped = Object.entries(sizes).map(([name, size]) => [name, Math.ceil(size / STEP) * STEP] as const);
  const next = stepped.map(([name, size]) => [name, Math.min(size, limits[name] ?? size)]);
  writeFileSync(LIMITS, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`);
} else {
  for (const [name, size] of Object.entries(sizes)) {
    const limit = limits[name];
    const ok = limit !== undefined && size <= limit;
    console.log(`${ok ? ' ' : '✗'} ${name.padEnd(48)} ${size} of ${limit ?? 'no limit yet: npm run sizes -- --write'}`);
    if (!ok) process.exitCode = 1;
  }
}
