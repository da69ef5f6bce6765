import type { Catalogue } from '../kind/catalogue.js';
import type { Backend, Call, Clock, LocalOp, LocalStore, Scope, Shelf } from '../ports.js';
import { beingErased } from './draw-up.js';
import type { FileDesk } from './file-desk.js';
import type { Mirror } from './mirror.js';
import { drop } from './newer.js';

/** One turn of the leading tab at the backend: what flush and pull share. */
export interface Turn {
  mirror: Mirror;
  catalogue: Catalogue;
  backend: Pick<Backend, 'supports' | 'pull' | 'commit'>;
  files: Pick<FileDesk, 'owes' | 'bring' | 'forget'> | null;
  /** The backend's time, as far as this device knows it. */
  now(): string;
  /** The device's own time. */
  clock(): string;
  call(): Call;
  /** Scopes that mounted elements need, among those that the owner may see: as far as is known, or as an answer says. */
  want(scopes?: readonly Scope[]): Scope[];
  /** Writes as the leader, then brings the mirror up to date. Throws `fenced` when another tab leads by now. */
  apply(ops: LocalOp[], strict: boolean): Promise<void>;
}

/** Ends a turn, quietly: another tab goes on, or nobody does. */
export const fenced = { code: 'fenced' } as const;

export interface TurnOptions {
  owner: string;
  store: LocalStore;
  mirror: Mirror;
  catalogue: Catalogue;
  backend: Backend;
  files: Turn['files'];
  clock: Clock;
  now(): string;
  /** Shelves that mounted elements need. */
  shelves(): Iterable<Shelf>;
  reload(): Promise<void>;
  over: AbortSignal;
}

/** Makes turns, each with the token of its lead. */
export function turnsOf(o: TurnOptions): (token: number) => Turn {
  const { owner, store, mirror, catalogue, over, now } = o;
  const { backend, files } = heeding(o, over);

  async function write(ops: LocalOp[], strict: boolean, token: number): Promise<void> {
    if (over.aborted || (await store.apply(owner, ops, { strict, token })) === 'fenced') throw fenced;
    await o.reload();
  }

  return (token) => ({
    files,
    mirror,
    catalogue,
    backend,
    now,
    clock: o.clock.now,
    call: () => ({ epoch: mirror.epoch, signal: over }),
    want(scopes = mirror.me?.scopes ?? []) {
      // The roll tells who stands above whom: without it nobody's role can be known.
      const shelves = new Set<string>(['roll', ...o.shelves()]);
      return scopes.filter((scope) => shelves.has(scope.split('/')[1] ?? ''));
    },
    async apply(ops, strict) {
      const erased = beingErased(mirror.outbox, catalogue);
      const kept = ops.filter((op) => op.op !== 'put' || !erased.has(op.record.ref));
      if (kept.length > 0) await write(kept, strict, token);
      // Erased while the answer was being written.
      const back = [...beingErased(mirror.outbox, catalogue)].filter((ref) => mirror.records.has(ref));
      if (back.length > 0) await write(back.map(drop), strict, token);
    },
  });
}

/** A backend, and its place for pictures, whose answers nobody waits for any more once the workspace is over, whether they heed the signal or not. */
function heeding({ backend, files }: TurnOptions, over: AbortSignal): Pick<Turn, 'backend' | 'files'> {
  const unlessOver = <T>(asked: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const end = (): void => reject(fenced);
      if (over.aborted) end();
      over.addEventListener('abort', end);
      asked.then(resolve, reject).then(() => over.removeEventListener('abort', end));
    });
  return {
    backend: {
      supports: backend.supports,
      pull: (ask, call) => unlessOver(backend.pull(ask, call)),
      commit: (list, call) => unlessOver(backend.commit(list, call)),
    },
    files: files && { ...files, bring: (entry, signal) => unlessOver(files.bring(entry, signal)) },
  };
}
