import { deleteDB } from 'idb';
import { brokenFiles } from '../../src/adapters/conformance/broken-files.js';
import { type FilesUnderTest, filesCases } from '../../src/adapters/conformance/files-cases.js';
import { indexedDbFiles } from '../../src/adapters/files/indexeddb.js';

let places = 0;
async function place(): Promise<FilesUnderTest> {
  const name = `files-${places++}`;
  return {
    open: (owner = 'lx/u1') => indexedDbFiles(owner, { name }),
    refs: ['wish~person/1', 'wish~person/10'],
    async dispose() {
      for (const { name: one } of await indexedDB.databases()) if (one?.startsWith(`${name}/`)) await deleteDB(one);
    },
  };
}

describe('files in a browser', () => {
  for (const { name, promise, run } of filesCases) it(`${name}: ${promise}`, () => run(place));
});

describe('the cases for files, in a browser', () => {
  for (const { name, caughtBy, around } of brokenFiles) {
    it(`catch files that ${name}`, async () => {
      const meant = filesCases.find((one) => one.name === caughtBy);
      const found = await meant
        ?.run(async () => around(await place()))
        .then(
          () => 'nothing',
          () => 'caught',
        );
      if (found !== 'caught') throw new Error(`"${caughtBy}" notices ${found}`);
    });
  }
});
