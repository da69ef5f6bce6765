/** The IndexedDB store as a page of a test sees it: `disk.…`. */
import { indexedDbStore } from '../../../src/adapters/stores/indexeddb.js';
import type { LocalOp, Me } from '../../../src/core/ports.js';

const owner = 'lx/u1';
const at = '2026-03-01T00:00:00.000Z';
const me: Me = { actor: 'u1', grants: [], scopes: [], now: at };
const store = indexedDbStore();

/** Text that a disk cannot make smaller. */
function noise(length: number): string {
  let text = '';
  while (text.length < length) text += Math.random().toString(36).slice(2);
  return text;
}

async function answerOf(ops: LocalOp[], strict: boolean): Promise<string> {
  try {
    return await store.apply(owner, ops, { strict });
  } catch (thrown) {
    return String((thrown as { code?: unknown }).code);
  }
}

/** A cache of so many records of 10 KB. */
export function cache(count: number): Promise<string> {
  const record = { kindVersion: 1, version: 1, scopes: [], state: 'open', at, did: [] };
  const puts = Array.from({ length: count }, (_, n): LocalOp => {
    return { op: 'put', record: { ...record, ref: `wish/${n}`, data: { note: noise(10_000) } } };
  });
  return answerOf([...puts, { op: 'cursor', cursor: 'k1', epoch: 'e1', me, skew: 0 }], false);
}

/** A command of so many characters. */
export function enqueue(id: string, length: number): Promise<string> {
  const command = { id, kind: 'wish', name: 'claim', kindVersion: 1, ref: 'wish/1', basis: 1, at, actor: 'u1' };
  return answerOf(
    [{ op: 'enqueue', entry: { command: { ...command, input: { note: noise(length) } }, tries: 0 } }],
    true,
  );
}

export async function found(): Promise<{ records: number; cursor: string | null; outbox: string[] }> {
  const { records, cursor, outbox } = await store.load(owner);
  return { records: records.length, cursor, outbox: outbox.map(({ command }) => command.id) };
}
