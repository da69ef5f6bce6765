import type { Page } from 'playwright-core';

/** All that can be read of one person's work on a device, by place, each as one text. */
export interface Traces {
  /** Text of the page and of every shadow root, shown or hidden, with what stands in its fields. */
  screen: string;
  /** Every row of every database, with the names. */
  databases: string;
  localStorage: string;
  sessionStorage: string;
  /** Names and bodies. There is no such thing on plain http. */
  caches: string;
  /** The private file system of the origin. */
  files: string;
  cookies: string;
  address: string;
}

export async function tracesOf(page: Page): Promise<Traces> {
  const cookies = JSON.stringify(await page.context().cookies());
  return { ...(await page.evaluate(readDevice)), cookies, address: page.url() };
}

/** The places where `word` can be read. */
export const placesOf = (word: string, traces: Traces): string[] =>
  Object.entries(traces).flatMap(([place, text]) => (text.includes(word) ? [place] : []));

/** Runs in the page. */
async function readDevice(): Promise<Omit<Traces, 'cookies' | 'address'>> {
  const request = <T>(asked: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const wide = (_: string, value: unknown): unknown =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? new TextDecoder('latin1').decode(value as ArrayBuffer)
      : value;

  async function databases(): Promise<string> {
    const found: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await request(indexedDB.open(name));
      const stores: Record<string, unknown> = {};
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store);
        stores[store] = [
          await request(all.getAllKeys()),
          await request(db.transaction(store).objectStore(store).getAll()),
        ];
      }
      db.close();
      found.push({ name: decodeURIComponent(name), stores });
    }
    return JSON.stringify(found, wide);
  }
  function screen(root: Document | ShadowRoot): string {
    const parts = [root instanceof Document ? root.documentElement.outerHTML : root.innerHTML];
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) parts.push(screen(element.shadowRoot));
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) parts.push(element.value);
    }
    return parts.join('\n');
  }
  async function cached(): Promise<string> {
    if (!('caches' in window)) return '';
    const parts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) parts.push(name, key.url, (await (await cache.match(key))?.text()) ?? '');
    }
    return parts.join('\n');
  }
  async function files(): Promise<string> {
    if (!navigator.storage?.getDirectory) return '';
    const parts: string[] = [];
    const entries = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string, FileSystemHandle]>;
    for await (const [name, handle] of entries)
      parts.push(name, handle.kind === 'file' ? await (await (handle as FileSystemFileHandle).getFile()).text() : '');
    return parts.join('\n');
  }
  return {
    screen: screen(document),
    databases: await databases(),
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    caches: await cached(),
    files: await files(),
  };
}
