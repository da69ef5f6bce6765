import type { Page } from 'playwright-core';

const originOf = (page: Page): string => new URL(page.url()).origin;

/**
 * Lets the page's origin keep `bytes` and no more; returns how to lift it. Works in a persistent context (`openProfile`) only:
 * elsewhere a browser counts its memory, not the override.
 */
export async function quotaOverride(page: Page, bytes: number): Promise<() => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  const origin = originOf(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  // The override ends with its session, so the session stays open until then.
  return async () => {
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await cdp.detach();
  };
}

/** The host's own script deletes every database of the origin. Returns the names; rejects when a connection holds one for 5 s. */
export function deleteDatabases(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
    const deletions = names.map(
      (name) =>
        new Promise<string>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve(name);
          request.onerror = () => reject(request.error);
          setTimeout(() => reject(new Error(`${name} is held open`)), 5000);
        }),
    );
    return Promise.all(deletions);
  });
}

/** The browser itself clears the origin, as after seven days in Safari or by 清除浏览数据: open connections are closed from outside. */
export async function clearDatabases(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: originOf(page), storageTypes: 'indexeddb' });
  await cdp.detach();
}
