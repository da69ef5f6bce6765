import { describe, expect, test } from 'vitest';
import { local } from '../../../src/adapters/backends/local.js';
import { createClock } from '../../../src/adapters/browser/clock.js';
import { createIds } from '../../../src/adapters/browser/ids.js';
import { createLeader } from '../../../src/adapters/browser/leader.js';
import { memoryStore } from '../../../src/adapters/stores/memory.js';
import { trouble } from '../../../src/core/codes.js';
import type { Kind } from '../../../src/core/index.js';
import { kinds as ours } from '../../../src/core/kinds/index.js';
import type { Backend, Grant, LocalNews, LocalStore, TroubleCode } from '../../../src/core/ports.js';
import { createWorkspace, type Workspace } from '../../../src/core/sync/index.js';

const kinds = ours as unknown as Kind[];
const grants: Grant[] = [{ role: 'office', unit: 'yx', shelves: ['work', 'wall', 'people', 'roll'] }];

/** A device whose next call fails, after what it held was deleted (`lose`) or not. */
interface Device {
  store: LocalStore;
  fail(code: TroubleCode): void;
  lose(): void;
}

function device(): Device {
  let inner = memoryStore();
  let next: TroubleCode | null = null;
  const watchers = new Set<(news: LocalNews) => void>();
  const or = async <T>(f: () => Promise<T>): Promise<T> => {
    const code = next;
    next = null;
    if (code === 'DJ-L004') for (const f of watchers) queueMicrotask(() => f('lost'));
    if (code) throw trouble(code);
    return f();
  };
  return {
    store: {
      load: (owner, after) => or(() => inner.load(owner, after)),
      accepted: (owner) => or(() => inner.accepted(owner)),
      apply: (owner, ops, o) => or(() => inner.apply(owner, ops, o)),
      wipe: (owner) => inner.wipe(owner),
      watch(owner, f) {
        watchers.add(f);
        return inner.watch(owner, f);
      },
      close: () => inner.close(),
    },
    fail(code) {
      next = code;
    },
    lose() {
      inner = memoryStore();
      next = 'DJ-L004';
    },
  };
}

function open({ store }: Device, away: () => boolean): Workspace {
  const clock = createClock();
  const ids = createIds({ clock });
  const sound = local({ store: memoryStore(), kinds, me: () => ({ actor: 'a1', grants }), clock, ids });
  const or = <T>(f: () => Promise<T>): Promise<T> => (away() ? Promise.reject(trouble('DJ-N001')) : f());
  const backend: Backend = {
    supports: sound.supports,
    pull: (ask, call) => or(() => sound.pull(ask, call)),
    commit: (list, call) => or(() => sound.commit(list, call)),
  };
  const leader = createLeader({ store, owner: 'o', clock, holder: ids.next() });
  const workspace = createWorkspace({ owner: 'o', kinds, store, backend, clock, ids, leader, pace: () => 50 });
  workspace.want(['work']);
  return workspace;
}

const task = (id: string) => ({
  ...{ kind: 'task', name: 'create', ref: `task/${id}` },
  input: { title: '走访慰问', unit: 'yx', on: '2026-03-01' },
});
const refsOf = (workspace: Workspace): string[] => workspace.outbox.map(({ command }) => command.ref);

describe('given a device that cannot be read when the page opens', () => {
  test('when it can be read later, then the page opens by itself and takes what a person does', async () => {
    const it = device();
    it.fail('DJ-L003');
    const workspace = open(it, () => false);
    await expect(workspace.ready).rejects.toMatchObject({ code: 'DJ-L003' });
    await workspace.refresh();
    expect(workspace.status).toMatchObject({ phase: 'ready', trouble: null, lost: false });
    expect(await workspace.execute(task('1'))).toMatchObject({ saved: true });
    await workspace.close();
  });

  test('when a person does something before the next visit, then the device is read for it', async () => {
    const it = device();
    const first = open(it, () => false);
    await first.refresh();
    await first.close();
    it.fail('DJ-L003');
    const workspace = open(it, () => true);
    await expect(workspace.ready).rejects.toMatchObject({ code: 'DJ-L003' });
    expect(await workspace.execute(task('1'))).toMatchObject({ saved: true });
    await workspace.close();
  });
});

describe('given a device whose records are deleted under an open page, with the backend away', () => {
  async function given(): Promise<{ it: Device; workspace: Workspace; back(): void }> {
    const it = device();
    let away = false;
    const workspace = open(it, () => away);
    await workspace.refresh();
    away = true;
    await workspace.execute(task('1'));
    await workspace.refresh(); // now it rests: the next call is the test's own
    it.lose();
    return {
      it,
      workspace,
      back() {
        away = false;
      },
    };
  }

  test('when a person saves, then DJ-L004 is thrown once, and the next press keeps it beside all that was kept before', async () => {
    const { workspace, back } = await given();
    await expect(workspace.execute(task('2'))).rejects.toMatchObject({ code: 'DJ-L004' });
    expect(await workspace.execute(task('2'))).toMatchObject({ saved: true });
    expect(refsOf(workspace)).toEqual(['task/1', 'task/2']);
    back();
    await workspace.refresh();
    expect(refsOf(workspace)).toEqual([]);
    expect(workspace.list('task').map(({ ref }) => ref)).toEqual(['task/1', 'task/2']);
    await workspace.close();
  });

  test('when nobody does anything, then it is said all the same, until a person has read it', async () => {
    const { workspace } = await given();
    await workspace.refresh();
    await workspace.refresh();
    expect(workspace.status.lost).toBe(true);
    expect(refsOf(workspace)).toEqual(['task/1']);
    workspace.acknowledge();
    expect(workspace.status.lost).toBe(false);
    await workspace.close();
  });
});

test('given a device that lost everything before the page opened, then the page opens, and says so until a person has read it', async () => {
  const it = device();
  it.lose();
  const workspace = open(it, () => false);
  await expect(workspace.ready).rejects.toMatchObject({ code: 'DJ-L004' });
  await workspace.refresh();
  expect(workspace.status).toMatchObject({ phase: 'ready', trouble: null, lost: true });
  await workspace.close();
});
