import type { Entry, LocalOp, LocalStore, Me, Rec, Ref, Snapshot } from '../../../core/ports.js';

/** One device, empty, with as many tabs as a case opens. */
export interface StoreUnderTest {
  open(): LocalStore;
  /** Frees what the device holds; called after every case. */
  dispose(): Promise<void>;
}
/**
 * One promise of a store, for any test runner. `run` makes one of its own and throws where the promise does not hold.
 */
export interface LocalStoreCase {
  name: string;
  /** What a user loses when it does not hold. */
  promise: string;
  run(make: () => Promise<StoreUnderTest>): Promise<void>;
}

/** A case for one tab, or two of the same device. */
export const caseOf = (
  name: string,
  promise: string,
  body: (tab: LocalStore, other: LocalStore) => Promise<void>,
): LocalStoreCase => ({
  name,
  promise,
  async run(make) {
    const device = await make();
    const tabs = [device.open(), device.open()] as const;
    try {
      await body(...tabs);
    } finally {
      for (const tab of tabs) await tab.close();
      await device.dispose();
    }
  },
});

export const owner = 'lx/u1';
export const strict = { strict: true };
export const relaxed = { strict: false };
export const time = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 8, minute)).toISOString();
export const me: Me = { actor: 'u1', grants: [], scopes: ['lx/work/2026'], now: time(0) };

export const record = (ref: Ref, version = 1, title = '送一副老花镜'): Rec => ({
  ref,
  kindVersion: 1,
  version,
  scopes: ['lx/work/2026'],
  state: 'open',
  data: { title, later: { field: ['of', 'a', 'newer', 'version'] } },
  at: time(version),
  did: [`c${version}`],
});

export const entry = (id: string, ref: Ref = 'wish/1'): Entry => ({
  command: {
    ...{ id, ref, kind: 'wish', name: 'claim', kindVersion: 1, basis: 1, at: time(0), actor: 'u1' },
    input: { note: '我来办' },
  },
  tries: 0,
  saw: { title: '送一副老花镜' },
});

export const put = (ref: Ref, version = 1, title?: string): LocalOp => ({
  op: 'put',
  record: record(ref, version, title),
});
export const drop = (ref: Ref): LocalOp => ({ op: 'drop', ref });
export const enqueue = (id: string, ref?: Ref): LocalOp => ({ op: 'enqueue', entry: entry(id, ref) });
export const accept = (id: string, minute: number): LocalOp => ({ op: 'accept', id, at: time(minute) });
export const park = (id: string): LocalOp => ({ op: 'park', id, code: 'DJ-R001', detail: { field: 'note' } });
export const cursor = (at: string | null, epoch = 'e1'): LocalOp => ({
  op: 'cursor',
  cursor: at,
  epoch,
  me,
  skew: 1500,
});
export const lead = (holder: string, token: number, was: number): LocalOp => ({
  op: 'lease',
  lease: { holder, token, until: time(15) },
  was,
});

export const refs = (snapshot: Snapshot): Ref[] => snapshot.records.map((each) => each.ref).sort();
export const ids = (entries: readonly Entry[]): string[] => entries.map((each) => each.command.id);
export const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

export function counter(): { up(): void; count(): number } {
  let count = 0;
  return {
    up() {
      count += 1;
    },
    count: () => count,
  };
}

/** Resolves when `holds` does, or fails after two seconds. */
export async function soon(holds: () => boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 2000; waited += 10) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not within two seconds: ${what}`);
}
