/** `npm run zip`: builds, then writes `dangjian-kit-<version>.zip` beside package.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { releaseFiles } from './release-files.js';
import { zipArchive } from './zip-archive.js';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
const archive = zipArchive(releaseFiles(`${name}-${version}`));
writeFileSync(`${name}-${version}.zip`, archive);
console.log(`${name}-${version}.zip  ${Math.ceil(archive.length / 1024)} KB`);
