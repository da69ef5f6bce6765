import { local } from '../../../src/adapters/backends/local.js';
import { memoryStore } from '../../../src/adapters/stores/memory.js';
import type { Kind } from '../../../src/core/index.js';
import type { Backend, Clock, Grant, Rec, Ref } from '../../../src/core/ports.js';

export interface CountyOptions {
  kinds: readonly Kind[];
  actor: string;
  grants: Grant[];
  clock: Clock;
  records: Rec[];
  alone?: boolean;
}

const owner = 'county';

/** A backend of one page, which judges by itself; it can be cut off, and it can refuse whatever comes. */
export function createCountyBackend({ kinds, actor, grants, clock, records, alone = false }: CountyOptions) {
  const store = memoryStore();
  const judge = local({ store, kinds, me: () => ({ actor, grants }), clock, owner });
  const filled = store.apply(
    owner,
    records.map((record) => ({ op: 'put', record }) as const),
    { strict: true },
  );
  let down: string | null = null;
  let veto: string | null = null;
  let pulls = 0;
  const reach = async (): Promise<void> => {
    await filled;
    if (down !== null) throw Object.assign(new Error(down), { code: down });
  };

  // It judges as a device does that is alone, and is told of as the county's own unless `alone` is asked for.
  const { alone: _, ...county } = judge.supports;
  const supports = alone ? judge.supports : county;
  const backend: Backend = {
    supports,
    async pull(ask, call) {
      await reach();
      pulls += 1;
      return judge.pull(ask, call);
    },
    async commit(list, call) {
      await reach();
      if (veto === null) return judge.commit(list, call);
      const code = veto;
      return { epoch: call.epoch ?? '', outcomes: list.map(() => ({ kind: 'rejected', code })) };
    },
  };
  return {
    backend,
    pulls: () => pulls,
    /** What the backend holds now. */
    async held(ref: Ref): Promise<Rec | undefined> {
      return (await store.load(owner)).records.find((record) => record.ref === ref);
    },
    /** Cuts the way with a code such as `DJ-N001`; `null` mends it. */
    cut: (code: string | null) => {
      down = code;
    },
    /** Refuses every command from now on. */
    refuse: (code: string | null) => {
      veto = code;
    },
  };
}
