import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../scripts/generate-exports.js';

/** Looks at `dist/`, which `npm test` builds before; alone, run `npm run build` first. */
const scriptsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${folder}/${file}`);

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:(?:^import|[\s}]from) ?|\bimport\()['"]([^'"]+)['"]/gm)].map(
    ([, path]) => path ?? '',
  );

describe('what is built', () => {
  it.each(scriptsBelow('dist/es2019'))('%s can be read by webpack 4: ES2019, and nothing from outside', (file) => {
    // Webpack 4 knows `import()`, which came into the language a year later.
    const text = readFileSync(file, 'utf8').replace(/\bimport\(/g, 'imported(');
    expect(() => parse(text, { ecmaVersion: 2019, sourceType: 'module' })).not.toThrow();
    expect(importsOf(file).filter((path) => !path.startsWith('.'))).toEqual([]);
  });

  it.each(scriptsBelow('dist/cdn'))('%s is a script of ES2019', (file) => {
    expect(() => parse(readFileSync(file, 'utf8'), { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('holds the production build of lit, which is silent', () => {
    const told = [...scriptsBelow('dist/es2019'), ...scriptsBelow('dist/cdn')].filter((file) =>
      readFileSync(file, 'utf8').includes('Lit is in dev mode'),
    );
    expect(told).toEqual([]);
  });

  it('imports lit, idb and zod/mini and nothing else from outside', () => {
    const outside = scriptsBelow('dist/esm')
      .flatMap(importsOf)
      .filter((path) => !path.startsWith('.'));
    expect(outside.filter((path) => !/^(lit|idb)(\/|$)|^zod\/mini$/.test(path))).toEqual([]);
  });

  it('has three files for every documented path', () => {
    const entries = JSON.parse(readFileSync('entries.json', 'utf8')) as Record<string, string>;
    const missing = Object.entries(entries).flatMap(([path, file]) => {
      const { esm, es2019, types } = placesOf(path, file);
      return [esm, es2019, types].filter((place) => !existsSync(place));
    });
    expect(missing).toEqual([]);
  });
});
