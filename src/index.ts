import { type RestOptions, rest } from './adapters/backends/rest.js';
import { createClock } from './adapters/browser/clock.js';
import { createIds } from './adapters/browser/ids.js';
import { createLeader } from './adapters/browser/leader.js';
import { indexedDbStore, probeStorage } from './adapters/stores/indexeddb.js';
import { coded, developer } from './components/messages/developer.js';
import type { Messages } from './components/messages/messages.js';
import type { Settings } from './components/messages/settings.js';
import { setupEvent, type WorkspaceAsk } from './components/parts/workspace-link.js';
import type { Kind } from './core/kind/index.js';
import { kinds as ours } from './core/kinds/index.js';
import type { Backend, Clock, Files, Grant, Ids, LocalStore } from './core/ports.js';
import { jsonText } from './core/rules/json-text.js';
import { createWorkspace, type Workspace } from './core/sync/index.js';
import { tellTrouble } from './tell-trouble.js';

export type { MessageKey, Messages } from './components/messages/messages.js';
export type { Settings } from './components/messages/settings.js';
export { DangjianRecordView } from './components/record-view/define.js';
export { DangjianStudyCheckin } from './components/study-checkin/define.js';
export { DangjianTaskBoard } from './components/task-board/define.js';
export { DangjianWishBoard } from './components/wish-board/define.js';
export type { Backend, Grant, LocalStore } from './core/ports.js';
export type { Status, Workspace } from './core/sync/index.js';

/** What a page says once. Only `user` is needed; without it `setup` throws `DJ-E004`. */
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
  /** Without `api` and `backend` it holds the only copy: then it must be one that gives nothing up. */
  store?: LocalStore;
  backend?: Backend;
  /**
   * Whether pictures may be brought: `true` when the backend at `api` takes them, or the host's own place for them. Left
   * out, no form asks for one.
   */
  photos?: true | Files;
  /** `memory` = nothing is kept on this device; the elements say so. Left out, it is kept wherever the browser allows it. */
  storage?: 'memory';
  /** Sets one installation apart from others on the same origin. */
  tenant?: string;
  /** Names and telephones that stand in our sentences. */
  settings?: Settings;
  /** Words of the host's own instead of ours, by key; an unknown key is told in the console. */
  messages?: Messages;
  /** What the user may do, where nothing but this device judges; a backend says it by itself. */
  grants?: readonly Grant[];
  /** Milliseconds between two looks at the backend while the page is seen. */
  pace?: number;
}

/** What `setup` gives back: the workspace, and the way out. */
export interface Door {
  workspace: Workspace;
  /**
   * Says what is unsent; when there is nothing of it, or with `force`, wipes what the device holds of this person.
   * `kept` = records of which this device has the only copy, because there is no backend. They stay, in a database that
   * nobody else's opening reads; only `erase`, asked for by name, takes them too.
   */
  signOut(how?: { force?: boolean; erase?: boolean }): Promise<{ unsent: number; kept: number; done: boolean }>;
  close(): Promise<void>;
}

/** A hidden page costs a backend no more than four requests an hour; one that is said to be offline, little more. */
const hiddenPace = 20 * 60_000;
const offlinePace = 5 * 60_000;
const alone: readonly Grant[] = [
  { role: 'office', unit: 'local', shelves: ['work', 'wall', 'people', 'roll', 'study', 'presence'] },
];
/** What elements opened by their own attributes, by these. */
const byThemselves = new Map<string, { door: Promise<Door>; note: Promise<string | null> }>();
let current: { door: Promise<Door>; ending: AbortController } | null = null;

/**
 * Opens the workspace of one person and answers every `dangjian-workspace` of the page with it. Called again, for
 * another person, it closes the one before first. Throws `DJ-E004` without a user.
 */
export function setup(o: SetupOptions): Promise<Door> {
  if (typeof o.user !== 'string' || o.user === '') {
    throw Object.assign(new Error(coded('DJ-E004', developer['DJ-E004']())), { code: 'DJ-E004' });
  }
  if (o.messages) warnUnknown(o.messages);
  const before = current;
  before?.ending.abort();
  for (const { door } of byThemselves.values()) void door.then((one) => one.close());
  byThemselves.clear();
  const ending = new AbortController();
  const door = openDoor(o, before?.door ?? null, ending);
  current = { door, ending };
  return door;
}

/** For whoever builds the page: it comes when there is something to look at, and is not missed when it cannot. */
const warnUnknown = (messages: Messages): void =>
  void import('./components/messages/unknown-keys.js')
    .then((found) => found.warnUnknown(messages))
    .catch(() => undefined);

async function openDoor(o: SetupOptions, before: Promise<Door> | null, ending: AbortController): Promise<Door> {
  const opening = open(o, before, ending.signal);
  const answer = (event: Event): void => {
    const { detail } = event as CustomEvent<WorkspaceAsk>;
    detail.answer(
      opening.then(({ workspace }) => workspace),
      o.settings,
      o.messages,
    );
  };
  listen(document, 'dangjian-workspace', answer, ending.signal);
  document.dispatchEvent(new Event(setupEvent));
  return doorOf(await opening, ending);
}

function doorOf({ workspace, only }: Opened, ending: AbortController): Door {
  const wake = (): void => workspace.resume();
  listen(window, 'online', wake, ending.signal);
  listen(document, 'visibilitychange', () => void (document.hidden || wake()), ending.signal);
  return {
    workspace,
    async signOut({ force = false, erase = false } = {}) {
      const kept = (await only?.count()) ?? 0;
      const asked = await workspace.signOut({ force });
      if (!asked.done || !erase) return { ...asked, kept };
      await only?.wipe();
      return { ...asked, kept: 0 };
    },
    async close() {
      ending.abort();
      await workspace.close();
    },
  };
}

interface Opened {
  workspace: Workspace;
  /** Where there is no backend: what nobody else has. */
  only: Archive | null;
}

async function open(o: SetupOptions, before: Promise<Door> | null, over: AbortSignal): Promise<Opened> {
  await before?.then((door) => door.close()).catch(() => undefined);
  const durable = o.storage !== 'memory' && (o.store !== undefined || (await probeStorage()) === 'durable');
  const clock = createClock();
  const ids = createIds({ clock });
  const store = o.store ?? (durable ? indexedDbStore() : await heldInMemory());
  const kinds = [...(ours as unknown as readonly Kind[]), ...(o.kinds ?? [])];
  const owner = `${encodeURIComponent(o.tenant ?? o.api ?? 'local')}/${encodeURIComponent(o.user)}`;
  const remote = remoteOf(o);
  const only = remote ? null : await archiveOf(o, { durable, owner, kinds, clock, ids });
  const away = (): boolean => remote !== null && navigator.onLine === false;
  const locks = 'locks' in navigator ? { locks: navigator.locks } : {};
  const photos = remote && o.photos ? await photosOf(o, o.photos, owner, durable) : null;
  const workspace = createWorkspace({
    ...(photos ? { files: photos } : {}),
    owner,
    kinds,
    store,
    backend: remote ?? (only as Archive).backend,
    clock,
    ids,
    leader: createLeader({ store, owner, clock, holder: ids.next(), ...locks }),
    durable,
    pace: () => (document.hidden ? hiddenPace : away() ? offlinePace : (o.pace ?? 30_000)),
    quiet: () => document.hidden || away(),
  });
  if (over.aborted) await workspace.close();
  return { workspace, only };
}

function remoteOf(o: SetupOptions): Backend | null {
  if (o.backend || o.api === undefined) return o.backend ?? null;
  const backend = rest({
    url: o.api,
    ...(o.headers === undefined ? {} : { headers: o.headers }),
    ...(o.unwrap === undefined ? {} : { unwrap: o.unwrap }),
  });
  return tellTrouble(backend, o.api);
}

/** Only a page whose backend takes pictures loads what keeps them. */
const photosOf = async ({ api, headers }: SetupOptions, photos: true | Files, owner: string, durable: boolean) =>
  (await import('./photos.js')).photosFor({
    ...{ owner, durable },
    remote: photos === true ? { url: api ?? '', ...(headers === undefined ? {} : { headers }) } : photos,
  });

/** What this device judges and keeps by itself, for one person. */
interface Archive {
  backend: Backend;
  count(): Promise<number>;
  wipe(): Promise<void>;
}
interface Desk {
  durable: boolean;
  owner: string;
  kinds: readonly Kind[];
  clock: Clock;
  ids: Ids;
}

/** No cache: it neither ages nor makes room, and a store that holds both keeps the two apart by their owner. */
async function archiveOf(o: SetupOptions, { durable, owner: person, ...tools }: Desk): Promise<Archive> {
  const { local } = await import('./adapters/backends/local.js');
  const store = o.store ?? (durable ? indexedDbStore({ name: 'dangjian-local', archive: true }) : await heldInMemory());
  const owner = `archive ${person}`;
  const judge = local({ ...tools, store, owner, me: () => ({ actor: o.user, grants: o.grants ?? alone }) });
  return {
    backend: { ...judge, close: () => store.close() },
    count: async () => (await store.load(owner)).records.filter(({ data }) => data !== null).length,
    async wipe() {
      await store.wipe(owner);
      await store.close();
    },
  };
}

/** For devices that keep nothing, which are few: it comes when one is met. */
const heldInMemory = async (): Promise<LocalStore> => (await import('./adapters/stores/memory.js')).memoryStore();

/** Chromium 78 knows no `signal` option of `addEventListener`. */
function listen(target: EventTarget, type: string, f: (event: Event) => void, over: AbortSignal): void {
  target.addEventListener(type, f);
  over.addEventListener('abort', () => target.removeEventListener(type, f));
}

/**
 * An element with `src`, `api`, `storage` or `user` opens a workspace of this device by itself, where the page opened none.
 * It waits until the page is read: a `setup` further down goes before.
 */
function answerElement(event: Event): void {
  const { detail } = event as CustomEvent<WorkspaceAsk>;
  const [element] = event.composedPath() as Element[];
  if (!element || detail.answered || current !== null || !said.some((name) => element.hasAttribute(name))) return;
  const o = optionsOf(element);
  const key = jsonText(o);
  const known = byThemselves.get(key) ?? openFor(element, o);
  byThemselves.set(key, known);
  const workspace = known.door.then((door) => door.workspace);
  detail.answer(workspace, {}, {}, known.note);
}
const said = ['src', 'api', 'storage', 'user'];

/** Each plan has a workspace of its own on this device, wherever it is shown. */
function optionsOf(element: Element): SetupOptions {
  const [src, api] = [element.getAttribute('src'), element.getAttribute('api')];
  const inPage = src === '' || src?.[0] === '#';
  const place = src === null ? null : new URL(inPage ? `#${src?.slice(1) || element.id}` : src, document.baseURI).href;
  return {
    user: element.getAttribute('user') || 'local',
    ...(api === null ? {} : { api }),
    ...(api === null && place !== null ? { tenant: place } : {}),
    ...(element.getAttribute('storage') === 'memory' ? { storage: 'memory' } : {}),
  };
}

function openFor(element: Element, o: SetupOptions): { door: Promise<Door>; note: Promise<string | null> } {
  const ending = new AbortController();
  const door = pageRead().then(async () => {
    if (current !== null) throw new Error('the page opened a workspace of its own');
    return doorOf(await open(o, null, ending.signal), ending);
  });
  const src = element.getAttribute('src');
  const bring = async (): Promise<string | null> => {
    const { workspace } = await door;
    if (src === null || o.api !== undefined) return null;
    return (await import('./plan-source.js')).bringPlan(workspace, element, src);
  };
  // What keeps the device from being read, the element says by itself; what is left has a sentence of its own.
  const note = bring().catch((thrown: unknown) => (current === null ? String((thrown as Error).message ?? '') : null));
  return { door, note };
}

const pageRead = (): Promise<unknown> =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve))
    : Promise.resolve();

// On `window`, behind everybody who listens on an element or on the document.
if (typeof window !== 'undefined') window.addEventListener('dangjian-workspace', answerElement);
