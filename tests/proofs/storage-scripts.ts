/** Runs in the page: other data of the origin take all the room that is left, down to some bytes. */
export async function fillUp(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('host', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const put = (size: number): Promise<boolean> =>
    new Promise((resolve) => {
      const write = db.transaction('rows', 'readwrite');
      write.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(size)));
      write.oncomplete = () => resolve(true);
      write.onabort = () => resolve(false);
    });
  for (const size of [60_000, 6_000, 600, 60]) while (await put(size));
  db.close();
}

/** Runs before the page's scripts: a browser that keeps nothing for this origin. */
export function block(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('denied', 'SecurityError');
  };
}

/** Runs in the page: holds every database open as an old script does that knows of no newer one. */
export async function hold(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        (window as unknown as Record<string, unknown>)[name] = opening.result;
        resolve(null);
      };
    });
  }
}

/** Runs in the page: a newer script asks for version 2 of the database of the person, and lets go as soon as it has it. */
export async function upgrade(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.includes('/1/')) continue;
    const opening = indexedDB.open(name, 2);
    opening.onsuccess = () => opening.result.close();
    await new Promise((resolve) => {
      opening.onblocked = resolve;
    });
  }
}
