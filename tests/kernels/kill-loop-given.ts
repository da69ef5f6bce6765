import { type KillReport, killLoop } from '../../scripts/browsers/kill-loop.js';
import { COMPACT } from './compact-script.js';
import { tinyPage } from './tiny-page.js';

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

/** The loop on a page that writes by hand; `kept` spoils what the page says that it has. */
export async function killTinyPage(rounds: number, kept = (keys: string[]) => keys): Promise<KillReport> {
  const served = await tinyPage(HTML);
  try {
    return await killLoop({
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
  } finally {
    await served.close();
  }
}
