/**
 * Writes integrity.json beside the script files of the folder that is named: `{ "<file>": "sha384-…" }`, the value of the
 * `integrity` attribute of a script tag.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const [FOLDER = 'dist/cdn'] = process.argv.slice(2);

const hashes = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.js'))
  .sort()
  .map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(`${FOLDER}/${file}`))
      .digest('base64')}`,
  ]);
writeFileSync(`${FOLDER}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
