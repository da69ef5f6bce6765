import { openDB } from 'idb';
import { vi } from 'vitest';

/**
 * Lets requests of fake-indexeddb fail: the calls from number `after` on, `times` of them. A full disk fails writes
 * only, and with `over` only those of values with a longer text; a lost connection fails everything.
 */
export function countdown(
  name: string,
  o: { after: number; times: number; over?: number },
): { lift(): void; struck(): boolean } {
  let calls = 0;
  let struck = 0;
  const strike = (value: unknown): void => {
    if (o.over !== undefined && (JSON.stringify(value) ?? '').length <= o.over) return;
    calls += 1;
    if (calls < o.after || calls >= o.after + o.times) return;
    struck += 1;
    throw new DOMException('planted', name);
  };
  const full = name === 'QuotaExceededError';
  const all = ['put', 'get', 'getAll', 'getAllKeys', 'delete', 'clear'] as const;
  const methods = full ? (['put'] as const) : all;
  const spies = methods.map((method) => {
    const sound = IDBObjectStore.prototype[method] as (this: IDBObjectStore, ...args: unknown[]) => unknown;
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      strike(args[0]);
      return sound.apply(this, args) as never;
    });
  });
  return {
    lift() {
      for (const spy of spies) spy.mockRestore();
    },
    struck: () => struck > 0,
  };
}

/** Everything that a database holds, as text to be searched. */
export async function textOf(name: string): Promise<string> {
  const db = await openDB(name);
  const stores = [...db.objectStoreNames];
  const all = await Promise.all(stores.map((store) => db.getAll(store)));
  db.close();
  return JSON.stringify(all);
}
