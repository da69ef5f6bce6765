import type { LocalOp, LocalStore } from '../../core/ports.js';
import type { StoreUnderTest } from './local-store/given.js';

/** A store that works but for one defect, and the case that must notice. */
export interface BrokenStore {
  name: string;
  caughtBy: string;
  /** Built around a sound device. */
  around(device: StoreUnderTest): StoreUnderTest;
}

type Apply = LocalStore['apply'];

const broken = (name: string, caughtBy: string, defect: (sound: LocalStore) => Partial<LocalStore>): BrokenStore => ({
  name,
  caughtBy,
  around: (device) => ({
    open() {
      const sound = device.open();
      return { ...sound, ...defect(sound) };
    },
    dispose: device.dispose,
  }),
});

/** Replaces operations by others. */
const instead = (
  sound: LocalStore,
  other: (op: LocalOp, owner: string) => LocalOp[] | Promise<LocalOp[]>,
): { apply: Apply } => ({
  async apply(owner, ops, o) {
    const lists: LocalOp[][] = [];
    for (const op of ops) lists.push(await other(op, owner));
    return sound.apply(owner, lists.flat(), o);
  },
});

const cut = (owner: string): string => owner.slice(0, 5);

export const brokenStores: readonly BrokenStore[] = [
  broken('cuts the names of owners', 'near owners are different persons', (sound) => ({
    load: (owner, after) => sound.load(cut(owner), after),
    apply: (owner, ops, o) => sound.apply(cut(owner), ops, o),
  })),
  broken('wipes by prefix', 'wipe touches nobody else', (sound) => {
    const owners = new Set<string>();
    return {
      apply: (owner, ops, o) => sound.apply(owner, ops, owners.add(owner) && o),
      async wipe(owner) {
        for (const each of owners) if (each.startsWith(owner)) await sound.wipe(each);
      },
    };
  }),
  broken('drops by prefix', 'near refs are different records', (sound) =>
    instead(sound, async (op, owner) => {
      if (op.op !== 'drop') return [op];
      const { records } = await sound.load(owner);
      return records.filter(({ ref }) => ref.startsWith(op.ref)).map(({ ref }) => ({ op: 'drop', ref }));
    }),
  ),
  broken('writes one operation after the other', 'a list that is no plain data keeps nothing', (sound) => ({
    async apply(owner, ops, o) {
      for (const op of ops) if ((await sound.apply(owner, [op], o)) === 'fenced') return 'fenced';
      return 'done';
    },
  })),
  broken('swallows what it cannot keep', 'an unknown operation keeps nothing', (sound) => ({
    apply: (owner, ops, o) => sound.apply(owner, ops, o).catch((): 'done' => 'done'),
  })),
  broken('reads what it was given too late', 'what was handed over belongs to the store', (sound) => ({
    async apply(owner, ops, o) {
      await Promise.resolve();
      return sound.apply(owner, ops, o);
    },
  })),
  broken('ignores tokens', 'a token that was overtaken keeps nothing', (sound) => ({
    apply: (owner, ops, { strict }) => sound.apply(owner, ops, { strict }),
  })),
  broken('gives the lead to whoever asks', 'the lead is taken by one', (sound) => {
    let token = 0;
    return instead(sound, (op) => {
      if (op.op !== 'lease') return [op];
      const was = token;
      token = op.lease.token;
      return [{ ...op, was }];
    });
  }),
  broken('forgets to tell what was dropped', 'changes add up to the whole', (sound) => ({
    load: async (owner, after) => ({ ...(await sound.load(owner, after)), dropped: [] }),
  })),
  broken('tells changes only, also after a restart', 'after a restart, a known revision gets everything', (sound) => ({
    load: async (owner, after) => ({ ...(await sound.load(owner, after)), whole: after === undefined }),
  })),
  broken('empties the outbox with the records', 'restart forgets records and cursor, never commands', (sound) =>
    instead(sound, async (op, owner) => {
      if (op.op !== 'restart') return [op];
      const { outbox } = await sound.load(owner);
      return [op, ...outbox.map(({ command: { id } }): LocalOp => ({ op: 'unqueue', id }))];
    }),
  ),
  broken('takes no watermark for "now"', 'restart without a watermark sends everything again', (sound) =>
    instead(sound, (op) => (op.op === 'restart' ? [{ ...op, watermark: op.watermark ?? '9' }] : [op])),
  ),
  broken('erases only the record', 'erase takes a record and its commands everywhere', (sound) =>
    instead(sound, (op) => (op.op === 'erase' ? [{ op: 'drop', ref: op.ref }] : [op])),
  ),
  broken('says nothing of what was given up', 'what was given up is told, the newest last', (sound) => ({
    load: async (owner, after) => ({ ...(await sound.load(owner, after)), forgone: [] }),
  })),
  broken('sorts the outbox by id', 'the outbox keeps the order of arrival', (sound) => ({
    async load(owner, after) {
      const found = await sound.load(owner, after);
      return { ...found, outbox: found.outbox.sort((a, b) => (a.command.id < b.command.id ? -1 : 1)) };
    },
  })),
  broken('undoes what may be on its way', 'undo takes only what was never tried', (sound) =>
    instead(sound, (op) => {
      if (op.op !== 'unqueue') return [op];
      return [
        { op: 'park', id: op.id, code: 'gone' },
        { op: 'dismiss', id: op.id },
      ];
    }),
  ),
  broken('takes a sign-out for any write', 'after a wipe, a known revision gets everything', (sound) => ({
    watch: (owner, f) => sound.watch(owner, () => f('changed')),
  })),
  broken('hears itself only', 'watchers hear every writer, and only of their owner', (sound) => {
    const watchers = new Set<Parameters<LocalStore['watch']>[1]>();
    return {
      async apply(owner, ops, o) {
        const answer = await sound.apply(owner, ops, o);
        for (const f of watchers) f('changed');
        return answer;
      },
      watch(_, f) {
        watchers.add(f);
        return () => void watchers.delete(f);
      },
    };
  }),
];
