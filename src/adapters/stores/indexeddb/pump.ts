import { codeOf } from '../../../core/codes.js';
import { placed } from '../../../core/rules/placed.js';
import type { Connection } from './connection.js';
import { FAN } from './rows.js';
import type { Base } from './schema.js';
import { transact } from './transact.js';
import { fold, giveUpCache } from './upkeep.js';
import { type Job, type Written, write } from './write.js';

/** Writes jobs in the order in which they came; those that came together, or while it was busy, in one transaction. */
export interface Pump {
  /** Resolves when the transaction of this job is complete. Throws `DJ-L…`, and then nothing of the job is kept. */
  write(job: Job): Promise<'done' | 'fenced'>;
  /** Folds the log, some rows or all of it, as soon as nothing else is to be done. */
  tidy(how: 'yes' | 'very'): void;
  idle(): Promise<void>;
}

interface Waiting extends Job {
  resolve(answer: 'done' | 'fenced'): void;
  reject(why: unknown): void;
}

export interface PumpOptions {
  /** Whether the records are a cache, which may go when there is no room. */
  givable: boolean;
  /** Told of each transaction that kept something, with the rows that it added to the log. */
  changed(rows: Written['rows']): void;
}

export function createPump(connection: Connection, { givable, changed }: PumpOptions): Pump {
  let queue: Waiting[] = [];
  let running: Promise<void> | null = null;
  let untidy: 'no' | 'yes' | 'very' = 'no';
  /** Rows that were added since the log was last folded. */
  let added = 0;

  async function run(): Promise<void> {
    await Promise.resolve(); // whatever is fired in the same breath comes along
    while (queue.length > 0 || untidy !== 'no') {
      const jobs = queue;
      queue = [];
      await (jobs.length > 0 ? together(jobs) : foldLog());
    }
    running = null;
  }

  async function together(jobs: readonly Waiting[]): Promise<void> {
    try {
      const written =
        jobs.length > 1
          ? await attempt(connection, jobs)
          : await makeRoom(connection, jobs, givable ? [giveUpCache, dropBallast] : [dropBallast]);
      added += written.rows.size;
      if (added >= FAN && untidy === 'no') untidy = 'yes';
      if (written.answers.includes('done')) changed(written.rows);
      for (const [place, job] of placed(jobs)) job.resolve(written.answers[place] as 'done' | 'fenced');
    } catch (thrown) {
      // One of them may be too large for all the others.
      const alone = isFull(thrown) && jobs.length > 1;
      for (const job of jobs) alone ? await together([job]) : job.reject(thrown);
    }
  }

  async function foldLog(): Promise<void> {
    const all = untidy === 'very';
    untidy = 'no';
    added = 0;
    // A failure loses nothing: the log is as long as before, and a later write asks again.
    await connection.use((db) => fold(db, all)).catch(() => {});
  }

  const start = (): void => {
    running ??= run();
  };
  return {
    write: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ ...job, resolve, reject });
        start();
      }),
    tidy(how) {
      if (untidy !== 'very') untidy = how;
      start();
    },
    idle: async () => running ?? undefined,
  };
}

const attempt = (connection: Connection, jobs: readonly Job[]): Promise<Written> =>
  connection.use((db) => write(db, jobs, Date.now()));

/**
 * What a person did must find room. For it the cached records go first, for they can be fetched again; then the
 * reserve. A cache that finds no room is refused at once, or it would push itself out, page by page.
 */
async function makeRoom(
  connection: Connection,
  jobs: readonly Job[],
  gifts: readonly ((db: Base) => Promise<unknown>)[],
): Promise<Written> {
  for (const give of jobs.some((job) => job.strict) ? gifts : []) {
    try {
      return await attempt(connection, jobs);
    } catch (thrown) {
      if (!isFull(thrown)) throw thrown;
      await connection.use(give).catch(() => {}); // then the next has to do
    }
  }
  return attempt(connection, jobs);
}

const isFull = (thrown: unknown): boolean => codeOf(thrown) === 'DJ-L002';

const dropBallast = (db: Base): Promise<void> =>
  transact(db, ['ballast'], false, (tx) => tx.objectStore('ballast').clear());
