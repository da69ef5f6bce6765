import { codeOf } from '../codes.js';
import { allowed } from '../kind/allowed.js';
import { catalogueOf } from '../kind/catalogue.js';
import type { Kind } from '../kind/define-kind.js';
import { refuse } from '../kind/refusal.js';
import type { Backend, Clock, Ids, Leader, LocalOp, LocalStore, Shelf } from '../ports.js';
import { later } from '../rules/calendar.js';
import { createBell } from './bell.js';
import { type Desk, execute } from './execute.js';
import { exportUnsent } from './export-unsent.js';
import { flush } from './flush.js';
import { createLoop, type Loop } from './loop.js';
import { createMirror } from './mirror.js';
import { pullAll } from './pull.js';
import { contextOf, createSights } from './sights.js';
import { fenced, type Turn } from './turn.js';
import { undo } from './undo.js';
import { waitAfter } from './wait-after.js';
import type { Status, Workspace } from './workspace-shape.js';

export interface WorkspaceOptions {
  /** Tenant and subject: one person's data on this device. */
  owner: string;
  kinds: readonly Kind[];
  store: LocalStore;
  backend: Backend;
  clock: Clock;
  ids: Ids;
  leader: Leader;
  /** Whether the store outlives the page. */
  durable?: boolean;
  /** Milliseconds between two looks at the backend; asked anew each time, so that a hidden page can wait longer. */
  pace?: () => number;
}

const busy = 1000;

/**
 * The one object that elements talk to. Reads the device at once and answers from it; everything else happens in turns
 * of the leading tab, whose only ways out are the ports.
 */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { owner, store, backend, clock, ids, leader } = options;
  const catalogue = catalogueOf(options.kinds);
  const mirror = createMirror(store, owner);
  const sights = createSights(mirror, catalogue);
  const bell = createBell();
  const wants = new Map<object, readonly Shelf[]>();
  const ending = new AbortController();
  let failures = 0;
  let told = new Set<string>();
  let status: Status = {
    phase: 'opening',
    link: 'unknown',
    storage: (options.durable ?? true) ? 'durable' : 'memory',
    unsent: 0,
    parked: 0,
    trouble: null,
    filling: true,
  };

  const now = (): string => later(clock.now(), mirror.skew);
  const say = (news: Partial<Status>): void => {
    const next = { ...status, ...news, unsent: mirror.outbox.length, parked: mirror.parked.length };
    if (Object.entries(next).every(([name, value]) => status[name as keyof Status] === value)) return;
    status = next;
    bell.ring('status', status);
  };

  async function reload(): Promise<void> {
    const refs = await mirror.reload();
    sights.touch(refs);
    for (const entry of mirror.parked) if (!told.has(entry.command.id) && !entry.seen) bell.ring('parked', entry);
    told = new Set(mirror.parked.map((entry) => entry.command.id));
    if (refs === null || refs.length > 0) bell.ring('change', refs);
    say({ filling: mirror.cursor === null });
  }

  async function keep(ops: LocalOp[]): Promise<void> {
    await store.apply(owner, ops, { strict: true });
    await reload();
  }

  const turnWith = (token: number): Turn => ({
    mirror,
    catalogue,
    backend,
    now,
    clock: clock.now,
    call: () => ({ epoch: mirror.epoch, signal: ending.signal }),
    want() {
      // The roll tells who stands above whom: without it nobody's role can be known.
      const shelves = new Set<string>(['roll', ...[...wants.values()].flat()]);
      return (mirror.me?.scopes ?? []).filter((scope) => shelves.has(scope.split('/')[1] ?? ''));
    },
    async apply(ops, strict) {
      if ((await store.apply(owner, ops, { strict, token })) === 'fenced') throw fenced;
      await reload();
    },
  });

  /** One visit to the backend, if this tab leads; how long to rest is up to what came of it. */
  async function visit(): Promise<number> {
    const pace = options.pace?.() ?? 30_000;
    let led = false;
    try {
      await (status.phase === 'opening' ? open() : ready);
      await leader.lead(async (token) => {
        led = true;
        const turn = turnWith(token);
        if (mirror.cursor === null) await pullAll(turn);
        await flush(turn);
        await pullAll(turn);
      });
      if (!led) return mirror.outbox.length > 0 ? busy : pace;
      failures = 0;
      say({ link: 'online', trouble: null });
      return mirror.outbox.length > 0 ? busy : pace;
    } catch (thrown) {
      if (thrown === fenced || ending.signal.aborted) return busy;
      failures += 1;
      const code = codeOf(thrown) ?? 'DJ-N006';
      say({
        trouble: code,
        link: code === 'DJ-N002' ? 'need-login' : code.startsWith('DJ-N') ? 'offline' : status.link,
      });
      return waitAfter(thrown, failures, ids);
    }
  }

  const desk: Desk = {
    mirror,
    sights,
    catalogue,
    ids,
    supports: backend.supports,
    now,
    keep,
    accepted: () => store.accepted(owner),
  };
  const open = (): Promise<void> => reload().then(() => say({ phase: 'ready', trouble: null }));
  const ready = open();
  // Told through `ready` to whoever waits, and tried again with each visit.
  ready.catch((thrown: unknown) => say({ trouble: codeOf(thrown) ?? 'DJ-L001' }));
  const loop: Loop = createLoop(clock, visit);
  const stopWatching = store.watch(owner, () => void reload().catch(() => loop.kick()));
  const stopHints = backend.onHint?.(() => loop.kick());

  const act = async <T>(f: () => Promise<T>): Promise<T> => {
    await ready;
    const done = await f();
    loop.kick();
    return done;
  };

  async function close(): Promise<void> {
    if (status.phase === 'closed') return;
    say({ phase: 'closed' });
    ending.abort();
    stopWatching();
    stopHints?.();
    await loop.stop();
    await backend.close?.();
    await store.close();
  }

  return {
    catalogue,
    ready,
    get status() {
      return status;
    },
    get me() {
      return mirror.me;
    },
    get parked() {
      return mirror.parked;
    },
    get outbox() {
      return mirror.outbox;
    },
    on: bell.on,
    sight: sights.of,
    list: (kind) => sights.refs(kind).flatMap((ref) => sights.of(ref) ?? []),
    allowed(name, command, ref, about = {}) {
      const kind = catalogue.get(name);
      if (!kind) return { may: 'no', why: refuse('DJ-R017') };
      if (mirror.me === null) return { may: 'no', why: refuse('DJ-R019') };
      const sight = ref === null ? null : sights.of(ref);
      if (sight?.foreign) return { may: 'no', why: refuse('DJ-R011') };
      return allowed(kind, command, ref ?? `${name}/`, sight?.record ?? null, contextOf(mirror, now()), about);
    },
    execute: (draft) => act(() => execute(desk, draft)),
    undo: (id) => act(() => undo(desk, id)),
    dismiss: (id) => act(() => keep([{ op: 'dismiss', id }])),
    want(shelves) {
      const key = {};
      wants.set(key, shelves);
      loop.kick();
      return () => void wants.delete(key);
    },
    refresh: () => loop.settled(),
    resume() {
      failures = 0;
      loop.kick();
    },
    exportUnsent: () => exportUnsent(mirror, owner, now()),
    async signOut({ force } = { force: false }) {
      await ready;
      const unsent = mirror.outbox.length;
      if (unsent > 0 && !force) return { unsent, done: false };
      ending.abort();
      await loop.stop();
      await store.wipe(owner);
      await close();
      return { unsent, done: true };
    },
    close,
  };
}
