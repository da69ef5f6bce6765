import { COMPACT } from './compact-script.js';

/** Scripts of one page that the test runs: each resolves when its work is done. */
export interface PageScripts {
  start: string;
  write(key: string): string;
  /** Evaluates to what the test looks at. */
  read: string;
}

/** A page of whichever browser, as far as the test needs it. */
export interface Evaluating {
  evaluate(script: string): Promise<unknown>;
}

/** Writes to a database `torn` by hand; `loss` is what Chromium says that it lost. */
export const BY_HAND = `
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
  });`;

export const byHand = (compacting: boolean): PageScripts => ({
  start: `start(${compacting})`,
  write: (key) => `write('${key}')`,
  read: 'keys().then((keys) => ({ keys, loss }))',
});

/** The store of this project, as tests/adapters/stores/disk-page.ts shows it. */
export const byStore: PageScripts = {
  start: 'undefined',
  write: (key) => `disk.enqueue('${key}', 10)`,
  read: 'disk.found().then(({ outbox }) => outbox)',
};

/**
 * Three starts on one profile: a row and a torn log, a second row, then what is left. `visit` opens the page, does what
 * it is told and ends the browser.
 */
export async function threeStarts(
  [first, second, third]: readonly [PageScripts, PageScripts, PageScripts],
  tear: () => Promise<number>,
  visit: <T>(work: (page: Evaluating) => Promise<T>) => Promise<T>,
): Promise<{ torn: number; left: unknown }> {
  await visit(async (page) => {
    await page.evaluate(first.start);
    await page.evaluate(first.write('first'));
  });
  const torn = await tear();
  await visit(async (page) => {
    await page.evaluate(second.start);
    await page.evaluate(second.write('second'));
  });
  return visit(async (page) => {
    await page.evaluate(third.start);
    return { torn, left: await page.evaluate(third.read) };
  });
}
