import type { LocalOp, LocalStore, Rec, Ref } from '../../../core/ports.js';

export interface Reading {
  epoch: string | null;
  revision: number;
  records: ReadonlyMap<Ref, Rec>;
  /** Writes, unless somebody wrote since this reading; whether it did. */
  write(ops: readonly LocalOp[]): Promise<boolean>;
}

/**
 * What the store holds for one owner, read whole once and by changes afterwards. The lease of that owner serves as a
 * counter of writes: whoever read before the last one is fenced, in this tab or another.
 */
export function mirrorOf(store: LocalStore, owner: string): { read(): Promise<Reading> } {
  let records = new Map<Ref, Rec>();
  let known: number | undefined;
  return {
    async read() {
      const news = await store.load(owner, known);
      if (news.whole) records = new Map();
      for (const ref of news.dropped) records.delete(ref);
      for (const record of news.records) records.set(record.ref, record);
      known = news.revision;
      const was = news.lease?.token ?? 0;
      return {
        epoch: news.epoch,
        revision: news.revision,
        records,
        async write(ops) {
          const lease = { holder: owner, token: was + 1, until: '' };
          return (await store.apply(owner, [{ op: 'lease', lease, was }, ...ops], { strict: true })) === 'done';
        },
      };
    },
  };
}
