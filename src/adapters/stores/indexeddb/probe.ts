import { deleteDB, openDB } from 'idb';
import { noteLoss } from './loss.js';

const NAME = 'dangjian-probe';
type Kept = 'durable' | 'memory';
let first: Promise<Kept> | null = null;

/**
 * Whether this browser keeps anything here: private windows, blocked storage and embedded frames may not. `memory` =
 * work goes on with a memory store, and the page says so.
 */
export function probeStorage({ patience = 3000 }: { patience?: number } = {}): Promise<Kept> {
  const probing = inTime(keeps(), patience);
  first ??= probing;
  return probing;
}

/**
 * The first probe of this page, made now if there was none; nobody writes before it, and whatever it found. It ends with
 * a deletion, and Chromium answers that by beginning a new log. It must: a browser that was killed in the middle of a
 * write leaves half a record at the end of its log (LevelDB); the next start reads past it and appends, and the start
 * after that takes the log for corrupt and deletes every database of the origin
 * (github.com/google/leveldb/issues/1287). In a new log there is nothing before our first record.
 */
export const freshLog = (patience: number): Promise<Kept> => first ?? probeStorage({ patience });

/** One name for all: a probe that was killed leaves a database behind, and the next one takes it away. */
async function keeps(): Promise<Kept> {
  const db = await openDB(NAME, 1, {
    upgrade(base, _before, _version, _tx, event) {
      noteLoss(event);
      base.createObjectStore('values');
    },
  });
  try {
    await db.put('values', '在', 'key');
    return (await db.get('values', 'key')) === '在' ? 'durable' : 'memory';
  } finally {
    db.close();
    await deleted();
  }
}

/** Another page that holds it is probing at this moment, and deletes it for both. */
const deleted = (): Promise<void> =>
  new Promise((resolve, reject) => {
    deleteDB(NAME, { blocked: () => resolve() }).then(resolve, reject);
  });

async function inTime(probing: Promise<Kept>, patience: number): Promise<Kept> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Kept>((resolve) => {
    timer = setTimeout(() => resolve('memory'), patience);
  });
  try {
    return await Promise.race([probing, late]);
  } catch {
    return 'memory';
  } finally {
    clearTimeout(timer);
  }
}
