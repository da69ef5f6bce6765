import { type KeptOp, leaseAfter } from '../../../core/local-ops.js';
import type { Ref } from '../../../core/ports.js';
import { eraseEntries, onEntries, sendAgain } from './entries.js';
import { type Changes, foldPlan, pack, scrub, sizeOf } from './rows.js';
import { ALL, type Base, type State, type Tx, withoutRecords } from './schema.js';
import { transact } from './transact.js';

/** One `apply` that waits for its transaction. */
export interface Job {
  ops: readonly KeptOp[];
  token: number | undefined;
  strict: boolean;
  /** Revision that its tab had last read, if it had read any. */
  known: number | undefined;
}
export interface Written {
  answers: ('done' | 'fenced')[];
  /** The log has grown so much that it should be folded. */
  fold: boolean;
}

/** Several jobs as one transaction and one row of the log; each is judged by itself, in order. */
export function write(db: Base, jobs: readonly Job[], now: number): Promise<Written> {
  return transact(
    db,
    ALL,
    jobs.some((job) => job.strict),
    async (tx) => {
      const state = await stateOf(tx);
      state.revision += 1;
      const changes: Changes = new Map();
      const ended = new Set<Ref>();
      const answers: Written['answers'] = [];
      for (const job of jobs) {
        const lease = leaseAfter(job.ops, job.token, state.lease);
        answers.push(lease === 'fenced' ? 'fenced' : 'done');
        if (lease === 'fenced') continue;
        state.lease = lease;
        for (const op of job.ops) await writeOne({ tx, state, changes, ended, known: job.known, now }, op);
      }
      if (!answers.includes('done')) return { answers, fold: false };
      await scrubLog(tx, state, ended);
      for (const row of pack(changes)) await append(tx, state, row);
      await tx.objectStore('state').put(state, 'state');
      return { answers, fold: foldPlan(state.rows, state.packed) !== 'none' };
    },
  );
}

interface Pen {
  tx: Tx;
  state: State;
  changes: Changes;
  ended: Set<Ref>;
  known: number | undefined;
  now: number;
}

async function writeOne(pen: Pen, op: KeptOp): Promise<void> {
  const { tx, state, changes, ended } = pen;
  switch (op.op) {
    case 'put':
      // Set anew, so that the order of changes is the order of writes.
      changes.set(op.ref, op.text);
      if (op.ended) ended.add(op.ref);
      break;
    case 'drop':
    case 'erase':
      changes.set(op.ref, null);
      ended.add(op.ref);
      if (op.op === 'erase') await eraseEntries(tx, op.ref);
      break;
    case 'cursor': {
      const { epoch, me, skew } = op;
      // A cursor covers what its tab believes to be there. Given up meanwhile, it has to be fetched anew.
      const cursor = (pen.known ?? state.revision) < state.evicted ? null : op.cursor;
      Object.assign(state, { cursor, epoch, me, skew, touched: pen.now });
      break;
    }
    case 'restart':
      changes.clear();
      await tx.objectStore('log').clear();
      Object.assign(state, withoutRecords(state, state.revision), { epoch: op.epoch });
      await sendAgain(tx, state, op.watermark);
      break;
    case 'lease':
      break; // judged with the others of its job
    default:
      await (onEntries[op.op] as (tx: Tx, state: State, op: KeptOp) => Promise<void>)(tx, state, op);
  }
}

export async function stateOf(tx: Tx): Promise<State> {
  const state = await tx.objectStore('state').get('state');
  if (!state) throw new Error('no state');
  return state;
}

/** Rows of one transaction have revisions of their own; nobody sees those between. */
async function append(tx: Tx, state: State, row: ReturnType<typeof pack>[number]): Promise<void> {
  if (state.rows[state.rows.length - 1]?.[0] === state.revision) state.revision += 1;
  await tx.objectStore('log').put(row, state.revision);
  state.rows.push([state.revision, sizeOf(row)]);
}

/** What has ended leaves the disk with this very write, and not when the log is folded one day. */
async function scrubLog(tx: Tx, state: State, ended: ReadonlySet<Ref>): Promise<void> {
  if (ended.size === 0) return;
  const rows = await tx.objectStore('log').getAll();
  for (const [place, row] of rows.entries()) {
    const clean = scrub(row, ended);
    const key = state.rows[place]?.[0];
    if (!clean || key === undefined) continue;
    await tx.objectStore('log').put(clean, key);
    state.rows[place] = [key, sizeOf(clean)];
  }
}
