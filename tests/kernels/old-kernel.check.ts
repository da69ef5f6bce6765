import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKernel } from '../../scripts/browsers/kernel.js';
import { type KernelName, kernels } from '../../scripts/browsers/kernels.js';
import { type TinyPage, tinyPage } from './tiny-page.js';

const HOST = 'portal.county.test';

/** Writes a row strictly as far as the kernel knows how, and reads it back. */
const HTML = `<!doctype html><title>旧内核</title><script>
  const opening = indexedDB.open('proof', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  opening.onsuccess = () => {
    const write = opening.result.transaction('rows', 'readwrite');
    write.objectStore('rows').put('已保存', 1);
    write.oncomplete = () => {
      const read = opening.result.transaction('rows').objectStore('rows').get(1);
      read.onsuccess = () => { window.row = read.result; };
    };
  };
</script>`;

describe.each(Object.keys(kernels) as KernelName[])('given the real build %s', (name) => {
  let served: TinyPage;
  beforeAll(async () => {
    served = await tinyPage(HTML);
  });
  afterAll(() => served.close());

  test('then it prints its own version and keeps a row, on plain http under a name of its own', async () => {
    const kernel = await openKernel(name, { hosts: [HOST] });
    try {
      const page = await kernel.page(served.url(HOST));
      const agent = await page.evaluate(() => navigator.userAgent);
      console.log(`${name} says: ${kernel.version}, ${agent}`);

      const major = name.slice('chromium-'.length);
      expect(kernel.version.split('.')[0]).toBe(major);
      expect(agent).toContain(`Chrome/${major}.`);
      expect(await page.waitFor<string>('window.row')).toBe('已保存');
      expect(
        await page.evaluate(() => ({ host: location.hostname, secure: isSecureContext, locks: 'locks' in navigator })),
      ).toEqual({
        host: HOST,
        secure: false,
        locks: false,
      });
      expect(page.problems).toEqual([]);
    } finally {
      await kernel.close();
    }
  });
});
