import { deleteDB, openDB } from 'idb';

/**
 * Whether this browser keeps anything here: private windows, blocked storage and embedded frames may not. `memory` =
 * work goes on with a memory store, and the page says so.
 */
export async function probeStorage({ patience = 3000 }: { patience?: number } = {}): Promise<'durable' | 'memory'> {
  const name = `dangjian-probe-${Math.random()}`; // two pages may probe at a time
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'memory'>((resolve) => {
    timer = setTimeout(() => resolve('memory'), patience);
  });
  try {
    return await Promise.race([keeps(name), late]);
  } catch {
    return 'memory';
  } finally {
    clearTimeout(timer);
  }
}

async function keeps(name: string): Promise<'durable' | 'memory'> {
  const db = await openDB(name, 1, { upgrade: (base) => void base.createObjectStore('values') });
  try {
    await db.put('values', '在', 'key');
    return (await db.get('values', 'key')) === '在' ? 'durable' : 'memory';
  } finally {
    db.close();
    await deleteDB(name);
  }
}
