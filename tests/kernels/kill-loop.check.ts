import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killLoop } from '../../scripts/browsers/kill-loop.js';
import { COMPACT } from './compact-script.js';
import { type TinyPage, tinyPage } from './tiny-page.js';

const HOST = 'portal.county.test';

/** One row a write, strictly. */
const HTML = `<!doctype html><script>
  ${COMPACT}
  window.database = compact().then(() => new Promise((resolve) => {
    const opening = indexedDB.open('kill', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => resolve(opening.result);
  }));
  window.write = async (key) => {
    const transaction = (await database).transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put('x'.repeat(2000), key);
    return new Promise((resolve) => { transaction.oncomplete = () => resolve(); });
  };
  window.keys = async () => {
    const reading = (await database).transaction('rows').objectStore('rows').getAllKeys();
    return new Promise((resolve) => { reading.onsuccess = () => resolve(reading.result); });
  };
</script>`;

describe('given a page that writes row after row, strictly, to IndexedDB', () => {
  let served: TinyPage;
  beforeAll(async () => {
    served = await tinyPage(HTML);
  });
  afterAll(() => served.close());

  const loop = (rounds: number, kept = (keys: string[]) => keys) =>
    killLoop({
      rounds,
      hosts: [HOST],
      async open(context) {
        const page = await context.newPage();
        await page.goto(served.url(HOST));
        return page;
      },
      write: (page, key) => page.evaluate(`write('${key}')`),
      read: async (page) => kept(await page.evaluate<string[]>('keys()')),
    });

  test('when the browser is killed between two writes, then nothing acknowledged is missing', async () => {
    const report = await loop(4);
    expect(report).toEqual({ rounds: 4, acknowledged: expect.any(Number), missing: [] });
    expect(report.acknowledged).toBeGreaterThanOrEqual(2 + 3 + 4 + 1);
  });

  test('when a row that was acknowledged is lost, then the loop names it', async () => {
    const report = await loop(1, (keys) => keys.filter((key) => key !== '1-1'));
    expect(report.missing).toEqual(['1-1']);
  });
});
