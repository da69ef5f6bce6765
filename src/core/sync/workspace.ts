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
import type { FileDesk, FileGround } from './file-desk.js';
import { importUnsent } from './import-unsent.js';
import { createLoop, type Loop } from './loop.js';
import { heldInMemory } from './loss.js';
import { createMirror } from './mirror.js';
import { dismissal } from './newer.js';
import { resend } from './resend.js';
import { contextOf, createSights } from './sights.js';
import { createStatusBoard } from './status.js';
import { createTelling } from './telling.js';
import { turnsOf } from './turn.js';
import { undo } from './undo.js';
import { createVisits } from './visit.js';
import type { Workspace } from './workspace-shape.js';

/** The ports of one person's workspace, and its pace. `setup` fills all of it in for a page. */
export interface WorkspaceOptions {
  /** Tenant and subject: one person's data on this device. */
  owner: string;
  kinds: readonly Kind[];
  store: LocalStore;
  backend: Backend;
  clock: Clock;
  ids: Ids;
  leader: Leader;
  /** Keeps pictures: `createFileDesk`. Left out, no form asks for one. */
  files?: (ground: FileGround) => FileDesk;
  /** Whether the store outlives the page. */
  durable?: boolean;
  /** Milliseconds between two looks at the backend; asked anew each time, and spread by ± a fifth. */
  pace?: () => number;
  /** Whether nobody looks at the page, or the device says that it has no network: then no pause is shorter than `pace`. */
  quiet?: () => boolean;
}

/**
 * The one object that elements talk to. Reads the device at once and answers from it; everything else happens in turns
 * of the leading tab, whose only ways out are the ports.
 */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { owner, store, backend, clock, ids, leader, pace = () => 30_000, quiet = () => false } = options;
  const catalogue = catalogueOf(options.kinds);
  const mirror = createMirror(store, owner);
  const sights = createSights(mirror, catalogue);
  const bell = createBell();
  const wants = new Map<object, readonly Shelf[]>();
  const ending = new AbortController();
  const over = ending.signal;
  const doing = new Set<Promise<unknown>>();
  const status = createStatusBoard(mirror, bell, {
    storage: (options.durable ?? true) ? 'durable' : 'memory',
    alone: backend.supports.alone ?? false,
  });
  const tell = createTelling({ mirror, bell, note: (ops) => store.apply(owner, ops, { strict: false }) });

  const now = (): string => later(clock.now(), mirror.skew);

  async function reload(): Promise<void> {
    const refs = await mirror.reload();
    sights.touch(refs);
    if (!over.aborted) tell();
    if (refs === null || refs.length > 0) bell.ring('change', refs);
    status.say({ filling: mirror.cursor === null });
  }

  /** Somebody signed out in another tab, and wants nothing left here. */
  let wiped = false;

  async function keep(ops: LocalOp[]): Promise<void> {
    await store.apply(owner, ops, { strict: true });
    if (wiped) await takeOff(ops);
    else await reload();
  }

  /** What was written a moment too late. */
  async function takeOff(ops: readonly LocalOp[]): Promise<void> {
    for (const op of ops) {
      if (op.op !== 'enqueue') continue;
      const { id, ref } = op.entry.command;
      await store.apply(
        owner,
        [
          { op: 'park', id, code: 'DJ-R019' },
          { op: 'dismiss', id },
        ],
        { strict: true },
      );
      await files?.forget(ref);
    }
  }

  let opening: Promise<void> | null = null;
  /** Reads the device for the first time; tried again with each visit, and by whoever does something. */
  const opened = (): Promise<void> => {
    opening ??= open();
    return opening;
  };
  async function open(): Promise<void> {
    try {
      await reload();
      if (!over.aborted) status.say({ phase: 'ready', trouble: null });
    } catch (thrown) {
      opening = null;
      status.say({ trouble: codeOf(thrown) ?? 'DJ-L001' });
      throw thrown;
    }
  }
  const ready = opened();
  ready.catch(() => undefined); // told through `ready` to whoever waits
  const shelves = (): Shelf[] => [...wants.values()].flat();
  const accepted = () => store.accepted(owner);
  const files = options.files?.({ mirror, catalogue, accepted, now }) ?? null;
  // What cannot be tidied now is tidied with the next visit.
  const tidy = async (): Promise<void> => void (await files?.tidy().catch(() => undefined));
  const turn = turnsOf({ owner, store, mirror, catalogue, backend, files, clock, now, shelves, reload, over });
  const visits = createVisits({ leader, ids, mirror, tidy, opened, turn, pace, quiet, over, say: status.say });
  const loop: Loop = createLoop(clock, visits.visit);
  const stopWatching = store.watch(owner, (news) => {
    // Signed out in another tab: this one must not fetch everything again.
    if (news === 'wiped') {
      wiped = true;
      void close();
    } else if (news === 'lost') void rescue();
    else void reload().catch(() => loop.kick());
  });
  const stopHints = backend.onHint?.(() => loop.kick());

  async function rescue(): Promise<void> {
    status.say({ lost: true });
    const ops = heldInMemory(mirror);
    if (ops.length > 0) await keep(ops).catch(() => loop.kick());
  }

  const desk: Desk = { mirror, sights, catalogue, ids, supports: backend.supports, now, keep, accepted, files };

  /** What a person does: after the device was read, and never once the person has left. */
  async function act<T>(f: () => Promise<T>): Promise<T | typeof left> {
    await opened();
    if (over.aborted) return left;
    const work = f();
    doing.add(work);
    try {
      const done = await work;
      return wiped ? left : done;
    } finally {
      doing.delete(work);
      loop.kick();
    }
  }

  /** What was begun by a press has come to its end, well or not. */
  const pressesEnd = (): Promise<unknown> => Promise.all([...doing].map((work) => work.catch(() => undefined)));

  /** From here on nothing happens any more; what was begun is waited for. */
  async function rest(): Promise<void> {
    ending.abort();
    status.say({ phase: 'closed' });
    stopWatching();
    stopHints?.();
    await Promise.all([loop.stop(), pressesEnd()]);
    // News of another tab may be on its way in: a store that is read after its end would open once more, and stay open.
    await mirror.stop();
  }

  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= rest()
      .then(() => Promise.all([backend.close?.().catch(() => undefined), files?.close()]))
      .then(() => store.close());
    return closing;
  };

  return {
    catalogue,
    ready,
    get status() {
      return status.now;
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
    get forgone() {
      return mirror.forgone;
    },
    on(event, f) {
      const stop = bell.on(event, f);
      if (event === 'parked') tell();
      return stop;
    },
    now,
    pictures: files,
    sight: sights.of,
    list: sights.list,
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
    resend: (id, input) => act(() => resend(desk, id, input)),
    dismiss: async (id) => void (await act(() => keep([dismissal(id, { mirror, catalogue })]))),
    acknowledge: () => status.say({ lost: false }),
    want(needed) {
      const key = {};
      wants.set(key, needed);
      loop.kick();
      return () => void wants.delete(key);
    },
    refresh: () => loop.settled(),
    resume() {
      visits.renew();
      loop.kick();
    },
    exportUnsent: () => exportUnsent(mirror, owner, now()),
    importUnsent: (content) => act(() => importUnsent(desk, owner, content)),
    async signOut({ force } = { force: false }) {
      await opened();
      await pressesEnd(); // what was pressed just before counts as well
      const unsent = mirror.outbox.length + mirror.parked.length;
      if (unsent > 0 && !force) return { unsent, done: false };
      await rest();
      await files?.wipe();
      await store.wipe(owner);
      await close();
      return { unsent, done: true };
    },
    close,
  };
}

const left = {
  saved: false,
  refused: refuse('DJ-R019', { what: '您已经退出', fix: '请刷新页面，重新登录后再办' }),
} as const;
