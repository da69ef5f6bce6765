/**
 * Writes `exports` and `files` of package.json from entries.json, so that an entry is one line in one place.
 * With `--check` it writes nothing and fails when they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Entries = Record<string, string>;

/** Where each build puts an entry. `stub` is the real file at the documented path, see scripts/stubs.ts. */
export function placesOf(path: string, file: string): { esm: string; es2019: string; types: string; stub: string } {
  const built = file.replace(/^src\/|\.ts$/g, '');
  return {
    esm: `./dist/esm/${built}.js`,
    es2019: `./dist/es2019/${built}.js`,
    types: `./dist/types/${built}.d.ts`,
    stub: path.replace('./', ''),
  };
}

export function publishedFields(entries: Entries): { exports: object; files: string[] } {
  const paths = Object.entries(entries);
  const exported = paths.map(([path, file]) => {
    const { types, esm } = placesOf(path, file);
    return [path, { types, default: esm }] as const;
  });
  const stubs = paths.filter(([path]) => path !== '.').flatMap(([path, file]) => stubFiles(placesOf(path, file).stub));
  return {
    exports: { ...Object.fromEntries(exported), './dist/cdn/*': './dist/cdn/*', './package.json': './package.json' },
    files: ['dist', 'NOTICE', 'README.en.md', ...stubs],
  };
}

export const stubFiles = (stub: string): [string, string] => [`${stub}.js`, `${stub}.d.ts`];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const entries = JSON.parse(readFileSync('entries.json', 'utf8')) as Entries;
  const old = readFileSync('package.json', 'utf8');
  const wanted = `${JSON.stringify({ ...JSON.parse(old), ...publishedFields(entries) }, null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync('package.json', wanted);
  else if (old !== wanted) {
    console.error('exports of package.json are stale: run `npm run generate`');
    process.exitCode = 1;
  }
}
