import { local } from './adapters/backends/local.js';
import { type RestOptions, rest } from './adapters/backends/rest.js';
import { createClock } from './adapters/browser/clock.js';
import { createIds } from './adapters/browser/ids.js';
import { createLeader } from './adapters/browser/leader.js';
import { indexedDbStore, probeStorage } from './adapters/stores/indexeddb.js';
import { memoryStore } from './adapters/stores/memory.js';
import { coded, developer } from './components/messages/developer.js';
import type { Settings } from './components/messages/settings.js';
import { setupEvent, type WorkspaceAsk } from './components/parts/workspace-link.js';
import type { Kind } from './core/kind/index.js';
import { kinds as ours } from './core/kinds/index.js';
import type { Backend, Clock, Grant, Ids, LocalStore } from './core/ports.js';
import { createWorkspace, type Workspace } from './core/sync/index.js';

export type { Settings } from './components/messages/settings.js';
export { DangjianRecordView } from './components/record-view/define.js';
export type { Backend, Grant, LocalStore } from './core/ports.js';
export type { Status, Workspace } from './core/sync/index.js';

export interface SetupOptions {
  /** Opaque id of who is logged in, as the host's session has it. Everything on the device belongs to it. */
  user: string;
  /** Where the backend is: `/api/dangjian`. Without `api` and `backend` nothing leaves this device. */
  api?: string;
  headers?: RestOptions['headers'];
  /** Takes off the host's own envelope; `ruoyi` is at hand. */
  unwrap?: RestOptions['unwrap'];
  /** Kinds of the integrator's own, beside ours; the same list stands in the server. */
  kinds?: readonly Kind[];
  store?: LocalStore;
  backend?: Backend;
  /** Sets one installation apart from others on the same origin. */
  tenant?: string;
  /** Names and telephones that stand in our sentences. */
  settings?: Settings;
  /** What the user may do, where nothing but this device judges; a backend says it by itself. */
  grants?: readonly Grant[];
  /** Milliseconds between two looks at the backend while the page is seen. */
  pace?: number;
}

export interface Door {
  workspace: Workspace;
  /** Says what is unsent; with `force` wipes this person's data from the device. */
  signOut: Workspace['signOut'];
  close(): Promise<void>;
}

const hiddenPace = 300_000;
const alone: readonly Grant[] = [{ role: 'office', unit: 'local', shelves: ['work', 'wall', 'people', 'roll'] }];
let current: { door: Promise<Door>; ending: AbortController } | null = null;

/**
 * Opens the workspace of one person and answers every `dangjian-workspace` of the page with it. Called again, for
 * another person, it closes the one before first. Throws `DJ-E004` without a user.
 */
export function setup(o: SetupOptions): Promise<Door> {
  if (typeof o.user !== 'string' || o.user === '') {
    throw Object.assign(new Error(coded('DJ-E004', developer['DJ-E004']())), { code: 'DJ-E004' });
  }
  const before = current;
  before?.ending.abort();
  const ending = new AbortController();
  const door = openDoor(o, before?.door ?? null, ending);
  current = { door, ending };
  return door;
}

async function openDoor(o: SetupOptions, before: Promise<Door> | null, ending: AbortController): Promise<Door> {
  const opening = open(o, before, ending.signal);
  const answer = (event: Event): void => {
    const { detail } = event as CustomEvent<WorkspaceAsk>;
    detail.answer(opening, o.settings);
  };
  listen(document, 'dangjian-workspace', answer, ending.signal);
  document.dispatchEvent(new Event(setupEvent));
  const workspace = await opening;
  const wake = (): void => workspace.resume();
  listen(window, 'online', wake, ending.signal);
  listen(document, 'visibilitychange', () => void (document.hidden || wake()), ending.signal);
  return {
    workspace,
    signOut: (how) => workspace.signOut(how),
    async close() {
      ending.abort();
      await workspace.close();
    },
  };
}

async function open(o: SetupOptions, before: Promise<Door> | null, over: AbortSignal): Promise<Workspace> {
  await before?.then((door) => door.close()).catch(() => undefined);
  const durable = o.store !== undefined || (await probeStorage()) === 'durable';
  const clock = createClock();
  const ids = createIds({ clock });
  const store = o.store ?? (durable ? indexedDbStore() : memoryStore());
  const kinds = [...(ours as unknown as readonly Kind[]), ...(o.kinds ?? [])];
  const owner = `${encodeURIComponent(o.tenant ?? o.api ?? 'local')}/${encodeURIComponent(o.user)}`;
  const locks = 'locks' in navigator ? { locks: navigator.locks } : {};
  const workspace = createWorkspace({
    owner,
    kinds,
    store,
    backend: backendOf(o, { store: o.store ?? (durable ? archive() : memoryStore()), kinds, clock, ids }),
    clock,
    ids,
    leader: createLeader({ store, owner, clock, holder: ids.next(), ...locks }),
    durable,
    pace: () => (document.hidden ? hiddenPace : (o.pace ?? 30_000)),
  });
  if (over.aborted) await workspace.close();
  return workspace;
}

/** Where nothing else keeps it, this is no cache: it neither ages nor gives way to another person's. */
const archive = (): LocalStore => indexedDbStore({ name: 'dangjian-local', keepDays: 36_500 });

interface Tools {
  store: LocalStore;
  kinds: readonly Kind[];
  clock: Clock;
  ids: Ids;
}

function backendOf(o: SetupOptions, tools: Tools): Backend {
  if (o.backend) return o.backend;
  if (o.api === undefined) {
    return local({ ...tools, owner: o.tenant ?? 'local', me: () => ({ actor: o.user, grants: o.grants ?? alone }) });
  }
  return rest({
    url: o.api,
    ...(o.headers === undefined ? {} : { headers: o.headers }),
    ...(o.unwrap === undefined ? {} : { unwrap: o.unwrap }),
  });
}

/** Chromium 78 knows no `signal` option of `addEventListener`. */
function listen(target: EventTarget, type: string, f: (event: Event) => void, over: AbortSignal): void {
  target.addEventListener(type, f);
  over.addEventListener('abort', () => target.removeEventListener(type, f));
}
