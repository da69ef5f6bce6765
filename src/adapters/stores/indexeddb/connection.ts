import { codeOf, trouble } from '../../../core/codes.js';
import { takeLoss } from './loss.js';
import { type Opening, open } from './open.js';
import { type Base, ballast } from './schema.js';
import { isQuota, troubleOf } from './transact.js';

/** A database that is opened when it is used, and again when it was lost. */
export interface Connection {
  /** Throws `DJ-L…`. `f` is run once more, on a new connection, when the first was lost on the way. */
  use<T>(f: (db: Base) => Promise<T>): Promise<T>;
  /** Until the next use. */
  release(): void;
  /** The next database of this name is meant to be another one. */
  forget(): void;
}

interface ConnectOptions extends Omit<Opening, 'lost'> {
  /** Runs once for each connection, before anybody uses it. */
  opened(db: Base): Promise<void>;
  /** What was held was deleted from outside; whoever made us open hears of it as `DJ-L004`. */
  emptied(): void;
}

export function connect({ opened, emptied, ...o }: ConnectOptions): Connection {
  let opening: Promise<Base> | null = null;
  let born: number | undefined;

  function current(): Promise<Base> {
    if (opening) return opening;
    const mine: Promise<Base> = prepare(() => {
      if (opening === mine) opening = null;
    });
    mine.catch(() => {
      if (opening === mine) opening = null;
    });
    opening = mine;
    return mine;
  }

  async function prepare(lost: () => void): Promise<Base> {
    const db = await open({ ...o, lost });
    try {
      const state = await db.get('state', 'state');
      const before = born;
      born = state?.born;
      if (takeLoss() || (before !== undefined && before !== born)) {
        emptied();
        throw trouble('DJ-L004');
      }
      await refill(db);
      await opened(db);
      return db;
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  }

  function release(): void {
    opening?.then(
      (db) => db.close(),
      () => {},
    );
    opening = null;
  }

  return {
    async use(f) {
      try {
        try {
          return await f(await current());
        } catch (thrown) {
          if (codeOf(thrown) || isQuota(thrown)) throw thrown;
          release();
          return await f(await current());
        }
      } catch (thrown) {
        throw troubleOf(thrown);
      }
    },
    release,
    forget() {
      release();
      born = undefined;
    },
  };
}

/** The reserve was used when the disk was full; as soon as there is room it is made again. */
async function refill(db: Base): Promise<void> {
  if ((await db.count('ballast')) > 0) return;
  try {
    await db.put('ballast', ballast(), 'ballast');
  } catch (thrown) {
    if (!isQuota(thrown)) throw thrown;
  }
}
