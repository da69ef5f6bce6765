import { COMPACT } from './compact-script.js';

/** `start(compacting)` opens a database, `write(key)` keeps a row strictly, `keys()` reads them, `loss` is what Chromium says it lost. */
export const TORN_LOG_PAGE = `<!doctype html><script>
  ${COMPACT}
  window.loss = 'none';
  window.start = async (compacting) => {
    if (compacting) await compact();
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('torn', 1);
      opening.onupgradeneeded = (event) => {
        window.loss = event.dataLoss;
        opening.result.createObjectStore('rows');
      };
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => { window.db = opening.result; resolve(); };
    });
  };
  window.write = (key) => new Promise((resolve) => {
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put('x'.repeat(2000), key);
    transaction.oncomplete = () => resolve();
  });
  window.keys = () => new Promise((resolve) => {
    const reading = db.transaction('rows').objectStore('rows').getAllKeys();
    reading.onsuccess = () => resolve(reading.result);
  });
</script>`;

/** A page of whichever browser, as far as the test needs it. */
export interface Evaluating {
  evaluate(script: string): Promise<unknown>;
}

/**
 * Three starts on one profile: a row and a torn log, a second row, then what is left. `visit` opens the page, does what it is told and
 * ends the browser.
 */
export async function threeStarts(
  compacting: boolean,
  tear: () => Promise<number>,
  visit: <T>(work: (page: Evaluating) => Promise<T>) => Promise<T>,
): Promise<{ torn: number; keys: unknown; loss: unknown }> {
  const start = `start(${compacting})`;
  await visit(async (page) => {
    await page.evaluate(start);
    await page.evaluate("write('first')");
  });
  const torn = await tear();
  await visit(async (page) => {
    await page.evaluate(start);
    await page.evaluate("write('second')");
  });
  return visit(async (page) => {
    await page.evaluate(start);
    return { torn, keys: await page.evaluate('keys()'), loss: await page.evaluate('loss') };
  });
}
