/**
 * Writes contract/ from the kinds: for each the kind itself, its machine, the JSON Schema of its data and vectors of
 * decisions; and the OpenAPI of pull and commit. A team that writes a backend in another language needs nothing else.
 * With `--check` it writes nothing and fails when a file is stale, missing or left over.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allCodes, jsonSchemaOf, type Kind, machineOf, partsOf } from '../src/core/index.js';
import { kinds } from '../src/core/kinds/index.js';
import { openApi } from './contract/open-api.js';
import { vectorsOf } from './contract/vectors.js';

const FOLDER = fileURLToPath(new URL('../contract/', import.meta.url));

/** Path below contract/ → text. A kind with a person part is two kinds here, as it is everywhere behind the engine. */
export function contractOf(list: readonly Kind[]): Map<string, string> {
  const files = new Map<string, string>();
  const add = (path: string, content: unknown): void => void files.set(path, `${JSON.stringify(content, null, 1)}\n`);
  for (const kind of list.flatMap(partsOf)) {
    add(`kinds/${kind.name}.json`, kind);
    add(`machines/${kind.name}.json`, machineOf(kind));
    add(`schemas/${kind.name}.json`, jsonSchemaOf(kind));
    add(`vectors/${kind.name}.json`, vectorsOf(kind));
  }
  add('codes.json', allCodes);
  add('openapi.json', openApi);
  return files;
}

/** Every way in which the folder differs from what it should hold. */
export function staleIn(folder: string, wanted: ReadonlyMap<string, string>): string[] {
  const there = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const over = there
    .filter((path) => path.endsWith('.json') && !wanted.has(path))
    .map((path) => `${path} is left over`);
  const wrong = [...wanted].filter(
    ([path, text]) => !there.includes(path) || readFileSync(folder + path, 'utf8') !== text,
  );
  return [...over, ...wrong.map(([path]) => `${path} is stale`)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = contractOf(kinds as unknown as readonly Kind[]);
  if (process.argv.includes('--check')) {
    const stale = staleIn(FOLDER, wanted);
    for (const one of stale) console.error(`contract/${one}: run \`npm run contract\``);
    if (stale.length > 0) process.exitCode = 1;
  } else {
    rmSync(FOLDER, { recursive: true, force: true });
    for (const [path, text] of wanted) {
      mkdirSync(dirname(FOLDER + path), { recursive: true });
      writeFileSync(FOLDER + path, text);
    }
  }
}
