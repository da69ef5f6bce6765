import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes after gzip, by name. */
export type Sizes = Record<string, number>;

const ENGINE = 'engine + sync + IndexedDB, one bundle';
/** What is aimed at, where a limit is still above it. */
export const goals: Sizes = {
  [ENGINE]: 26 * 1024,
  'first load of the task board': 48 * 1024,
  'first load of three boards': 75 * 1024,
};

/** Script files that a page requests before its lists are drawn, by what the page shows; a browser test holds them to it. */
const firstLoads = (): Record<string, string[]> => JSON.parse(readFileSync('bench/first-loads.json', 'utf8'));

/**
 * A script file counts alone; an ESM entry with all that it imports from here, its packages apart; the bundle with
 * everything, minified, as a page would load it. Needs a build.
 */
export async function measureSizes(): Promise<Sizes> {
  const entries = JSON.parse(readFileSync('entries.json', 'utf8')) as Record<string, string>;
  const modules = Object.entries(entries).map(([path, file]) => {
    const built = file.replace('src', 'dist/esm').replace(/\.ts$/, '.js');
    const parts = [...withImports(built)].map((name) => readFileSync(name));
    return [path.replace('.', 'dangjian-kit'), gzip(Buffer.concat(parts))] as const;
  });
  const scripts = readdirSync('dist/cdn')
    .filter((file) => file.endsWith('.js'))
    .map((file) => [`dist/cdn/${file}`, gzip(readFileSync(`dist/cdn/${file}`))] as const);
  const weigh = (file: string): number => gzip(readFileSync(`dist/cdn/${file}`));
  const pages = Object.entries(firstLoads()).map(
    ([page, files]) => [page, files.map(weigh).reduce((sum, size) => sum + size, 0)] as const,
  );
  return Object.fromEntries([...modules, ...scripts, ...pages, [ENGINE, gzip(await bundled('bench/engine-entry.ts'))]]);
}

const gzip = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

async function bundled(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...{ entryPoints: [entry], bundle: true, write: false, format: 'esm', target: 'es2019' },
    ...{ minify: true, legalComments: 'none' },
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    if (path) withImports(join(dirname(file), path), seen);
  }
  return seen;
}
