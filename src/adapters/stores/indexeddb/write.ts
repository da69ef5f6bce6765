import { forgoneAfter, type KeptOp, leaseAfter } from '../../../core/local-ops.js';
import type { Entry, Ref } from '../../../core/ports.js';
import { placed } from '../../../core/rules/placed.js';
import { forgoing, onEntries, placesOf, sendAgain } from './entries.js';
import { type Changes, pack, type Row, scrub } from './rows.js';
import type { Base, State, Store, Tx } from './schema.js';
import { afoot, transact } from './transact.js';

/** One `apply` that waits for its transaction. */
export interface Job {
  ops: readonly KeptOp[];
  token: number | undefined;
  strict: boolean;
  /** Revision that its page had last read, if it had read any. */
  known: number | undefined;
}
export interface Written {
  answers: ('done' | 'fenced')[];
  /** What was added to the log, by revision; nothing of a write that emptied it, which has to be read anew. */
  rows: ReadonlyMap<number, Row>;
}

const ofState: ReadonlySet<KeptOp['op']> = new Set(['cursor', 'restart', 'lease', 'unqueue', 'dismiss', 'erase']);

/** Several jobs as one transaction and one row of the log; each is judged by itself, in order. */
export function write(db: Base, jobs: readonly Job[], now: number): Promise<Written> {
  const ops = jobs.flatMap((job) => job.ops);
  const stateful = jobs.some((job) => job.token !== undefined) || ops.some((op) => ofState.has(op.op));
  // Every store more in a transaction makes it slower, and a strict write is what a person waits for.
  const stores = new Set<Store>(['log', ...ops.flatMap((op) => placesOf[op.op] ?? [])]);
  if (stateful) stores.add('state');
  return transact(
    db,
    [...stores],
    jobs.some((job) => job.strict),
    async (tx) => {
      const state = stateful ? await stateOf(tx) : null;
      const pen: Pen = { tx, state, changes: new Map(), ended: new Set(), pending: [], emptied: false };
      const answers: Written['answers'] = [];
      for (const { ops, token, known } of jobs) {
        const lease = leaseAfter(ops, token, state?.lease ?? null);
        answers.push(lease === 'fenced' ? 'fenced' : 'done');
        if (lease === 'fenced') continue;
        if (state) state.lease = lease;
        for (const op of ops) await writeOne(pen, op, known, now);
      }
      return { answers, rows: answers.includes('done') ? await finish(pen) : new Map() };
    },
  );
}

interface Pen {
  tx: Tx;
  state: State | null;
  changes: Changes;
  ended: Set<Ref>;
  /** Requests that nothing after them depends on. */
  pending: Promise<unknown>[];
  emptied: boolean;
}

async function writeOne(pen: Pen, op: KeptOp, known: number | undefined, now: number): Promise<void> {
  const { tx, state, changes, ended, pending } = pen;
  switch (op.op) {
    case 'put':
      changes.set(op.ref, op.text);
      if (op.ended) ended.add(op.ref);
      break;
    case 'drop':
    case 'erase':
      changes.set(op.ref, null);
      ended.add(op.ref);
      if (op.op === 'erase') forgo(pen, await forgoing.erase(tx, op));
      break;
    case 'unqueue':
      forgo(pen, await forgoing.unqueue(tx, op));
      break;
    case 'dismiss':
      forgo(pen, await forgoing.dismiss(tx, op));
      break;
    case 'cursor': {
      const { epoch, me, skew } = op;
      // A cursor covers what its page believes to be there. Given up meanwhile, it has to be fetched anew.
      const covered = known === undefined || known >= (state as State).evicted;
      Object.assign(state as State, { cursor: covered ? op.cursor : null, epoch, me, skew, touched: now });
      break;
    }
    case 'restart':
      changes.clear();
      pen.emptied = true;
      Object.assign(state as State, { rows: [], packed: 0, cursor: null, epoch: op.epoch });
      await Promise.all([tx.objectStore('log').clear(), sendAgain(tx, op.watermark)]);
      break;
    case 'enqueue':
      pending.push(afoot(onEntries.enqueue(tx, op)));
      break;
    case 'lease':
      break; // judged with the others of its job
    default:
      await (onEntries[op.op] as (tx: Tx, op: KeptOp) => Promise<unknown>)(tx, op);
  }
}

function forgo({ state }: Pen, gone: readonly Entry[]): void {
  if (state) state.forgone = forgoneAfter(state.forgone ?? [], gone);
}

/** Adds the rows; also when no record changed, for each write is a revision. */
async function finish({ tx, state, changes, ended, pending, emptied }: Pen): Promise<ReadonlyMap<number, Row>> {
  const log = tx.objectStore('log');
  if (ended.size > 0) await scrubLog(tx, ended);
  const rows = new Map<number, Row>();
  for (const [place, row] of placed(pack(changes))) {
    const adding = afoot(log.put(row));
    pending.push(afoot(adding.then((revision) => emptied || rows.set(revision, row))));
    if (place === 0 && emptied && state) state.floor = await adding;
  }
  if (state) pending.push(afoot(tx.objectStore('state').put(state, 'state')));
  await Promise.all(pending);
  return rows;
}

export async function stateOf(tx: Tx): Promise<State> {
  const state = await tx.objectStore('state').get('state');
  if (!state) throw new Error('no state');
  return state;
}

/** What has ended leaves the disk with this very write, and not when the log is folded one day. */
async function scrubLog(tx: Tx, ended: ReadonlySet<Ref>): Promise<void> {
  const log = tx.objectStore('log');
  const [rows, keys] = await Promise.all([log.getAll(), log.getAllKeys()]);
  for (const [place, row] of placed(rows)) {
    const clean = scrub(row, ended);
    if (clean) await log.put(clean, keys[place]);
  }
}
