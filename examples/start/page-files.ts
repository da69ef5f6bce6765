import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { build } from 'esbuild';

export interface PageFile {
  body: Uint8Array<ArrayBuffer>;
  type: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * A file of the page, or `null`. `/main.js` is built from `main.ts` when asked for, as a browser of 2019 can read it, so
 * that whoever changes the source only reloads the page.
 */
export async function pageFile(root: string, path: string): Promise<PageFile | null> {
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(root + sep)) return null;
  const type = types[extname(file)];
  if (type === undefined) return null;
  const source = file.replace(/\.js$/, '.ts');
  if (source !== file && (await isFile(source))) return { body: await bundled(source), type };
  return (await isFile(file)) ? { body: new Uint8Array(await readFile(file)), type } : null;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

async function bundled(entry: string): Promise<Uint8Array<ArrayBuffer>> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    logLevel: 'error',
  });
  return new Uint8Array(outputFiles[0]?.contents ?? []);
}
