import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killLoop } from '../../scripts/browsers/kill-loop.js';
import { type TinyPage, tinyPage } from './tiny-page.js';

const HOST = 'portal.county.test';

const HTML = `<!doctype html><script>
  window.database = new Promise((resolve) => {
    const opening = indexedDB.open('kill', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => resolve(opening.result);
  });
  window.writeAll = async (round) => {
    const db = await database;
    for (let n = 1; ; n++) {
      const key = round + '-' + n;
      const write = db.transaction('rows', 'readwrite', { durability: 'strict' });
      write.objectStore('rows').put('x'.repeat(2000), key);
      await new Promise((resolve) => { write.oncomplete = resolve; });
      await acknowledge(key);
    }
  };
  window.keys = async () => {
    const db = await database;
    return new Promise((resolve) => {
      const read = db.transaction('rows').objectStore('rows').getAllKeys();
      read.onsuccess = () => resolve(read.result);
    });
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
      async write(page, round, acknowledge) {
        await page.exposeFunction('acknowledge', acknowledge);
        await page.evaluate(`writeAll(${round})`);
      },
      async read(page) {
        return kept(await page.evaluate<string[]>('keys()'));
      },
    });

  test('when the browser is killed between two writes, then nothing acknowledged is missing', async () => {
    const report = await loop(3);
    expect(report.missing).toEqual([]);
    expect(report.acknowledged).toBeGreaterThanOrEqual(2 + 3 + 4);
  });

  test('when a row that was acknowledged is lost, then the loop names it', async () => {
    const report = await loop(1, (keys) => keys.filter((key) => key !== '1-1'));
    expect(report.missing).toEqual(['1-1']);
  });
});
