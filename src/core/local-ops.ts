import { trouble } from './codes.js';
import type { Accepted, Entry, Lease, LocalOp, Ref } from './ports.js';
import { jsonText } from './rules/json-text.js';

/** An operation as a store takes it in: checked, and out of reach of whoever holds the original. */
export type KeptOp =
  /** `ended`: the record has no data any more, so nothing of what it had may stay on the device. */
  { op: 'put'; ref: Ref; text: string; ended: boolean } | Exclude<LocalOp, { op: 'put' }>;

/** What each operation must bring; `null` is a value of its own where the port says so. */
const needs: { readonly [O in LocalOp['op']]: readonly string[] } = {
  put: ['record'],
  drop: ['ref'],
  enqueue: ['entry'],
  tried: ['id'],
  accept: ['id', 'at'],
  unqueue: ['id'],
  park: ['id', 'code'],
  seen: ['id'],
  dismiss: ['id'],
  forget: ['before'],
  cursor: ['cursor', 'epoch', 'me', 'skew'],
  restart: ['epoch', 'watermark'],
  erase: ['ref'],
  lease: ['lease', 'was'],
};

/** Copies and checks a list before any of it is kept. Throws `DJ-L005` for what is no plain data or no operation. */
export function keep(ops: readonly LocalOp[]): KeptOp[] {
  return ops.map((op, place) => {
    try {
      return keepOne(op);
    } catch (thrown) {
      throw trouble('DJ-L005', `[${place}] ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  });
}

function keepOne(op: LocalOp): KeptOp {
  if (!(op.op in needs)) throw new TypeError(`no operation: ${String(op.op)}`);
  for (const name of needs[op.op]) {
    if ((op as unknown as Record<string, unknown>)[name] === undefined) throw new TypeError(`${op.op} without ${name}`);
  }
  if (op.op === 'put') {
    const { ref, data } = op.record;
    if (typeof ref !== 'string') throw new TypeError('a record without ref');
    return { op: 'put', ref, text: jsonText(op.record), ended: data === null };
  }
  if (op.op === 'enqueue' && typeof op.entry.command?.id !== 'string') throw new TypeError('a command without id');
  return JSON.parse(jsonText(op)) as KeptOp;
}

/** The lease after a list of operations, or `fenced` when a token or a `was` does not stand on file: then none may count. */
export function leaseAfter(
  ops: readonly KeptOp[],
  token: number | undefined,
  onFile: Lease | null,
): Lease | null | 'fenced' {
  if (token !== undefined && onFile?.token !== token) return 'fenced';
  let lease = onFile;
  for (const op of ops) {
    if (op.op !== 'lease') continue;
    if ((lease?.token ?? 0) !== op.was) return 'fenced';
    lease = op.lease;
  }
  return lease;
}

/** How many are remembered: what a line on a screen still speaks of is one of the last. */
const mostForgone = 200;

/** What left the device without being taken, so that no tab which still speaks of it calls it sent. */
export const forgoneAfter = (before: readonly string[], gone: readonly Entry[]): string[] =>
  [...before, ...gone.map(({ command }) => command.id)].slice(-mostForgone);

/** An accepted entry on its way back into the outbox of a backend that was restored. */
export const sentAgain = ({ acceptedAt: _, ...entry }: Accepted): Entry => ({ ...entry, tries: 1, again: true });

/** Whether a restored backend may have lost a command that it once took; without a watermark it may have lost any. */
export const mayBeLost = (entry: Accepted, watermark: string | null): boolean =>
  watermark === null || entry.acceptedAt > watermark;
