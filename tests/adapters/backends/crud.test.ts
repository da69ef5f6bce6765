import { afterEach, describe, expect, it } from 'vitest';
import { honor } from '../../../examples/honor.js';
import { crud, type Table } from '../../../src/adapters/backends/crud.js';
import { createIds } from '../../../src/adapters/browser/ids.js';
import { createLeader } from '../../../src/adapters/browser/leader.js';
import { memoryDisk } from '../../../src/adapters/stores/memory.js';
import type { Kind } from '../../../src/core/kind/index.js';
import { attendance, meetingCode, session, unit } from '../../../src/core/kinds/index.js';
import type { Grant, JsonObject, Rec, Ref, Scope } from '../../../src/core/ports.js';
import { codeAt } from '../../../src/core/rules/rotating-code.js';
import { createWorkspace, type Workspace } from '../../../src/core/sync/index.js';
import { createDial } from '../../core/sync/dial.js';

const me = async () => ({ actor: 'u1', grants: [], now: '2026-03-05T01:00:00.000Z' });

it('given a backup put back while rows are on their way, then they are said to be of before: the next pull starts anew', async () => {
  let epoch = 'before';
  const table: Table = {
    async list() {
      epoch = 'after';
      return [];
    },
    read: async () => null,
    write: async () => false,
  };
  const backend = crud({ kinds: [honor as unknown as Kind], me, table, epoch: () => epoch });
  const ask = { cursor: null, want: [], limit: 100 };
  const call = { epoch: null, signal: new AbortController().signal };
  expect((await backend.pull(ask, call)).epoch).toBe('before');
  expect((await backend.pull(ask, call)).epoch).toBe('after');
});

describe('given a meeting whose digits are shown, on a table that judges nothing', () => {
  const on = '2026-03-05';
  const place = { session: 'session/1', unit: 'b1', on };
  const [screen, key] = [`meetingCode/session/1/${on}/b1`, '0f1e2d3c'];
  const row = (ref: Ref, state: string, scope: Scope, data: JsonObject): [Ref, Rec] => [
    ref,
    { ref, kindVersion: 1, version: 1, scopes: [scope], state, data, at: `${on}T00:00:00.000Z`, did: [] },
  ];
  let workspace: Workspace;
  afterEach(() => workspace.close());

  async function open(role: Grant['role'], shelves: Grant['shelves']): Promise<Map<Ref, Rec>> {
    const rows = new Map([
      row('unit/b1', 'active', 'b1/roll/-', { unit: 'b1', name: '第一支部', sort: 'branch' }),
      row('session/1', 'noticed', 'b1/study/2026', { title: '说说校史', type: 'study', unit: 'b1', on }),
      row(screen, 'shown', 'b1/presence/2026', { ...place, key }),
    ]);
    const table: Table = {
      list: async () => [...rows.values()],
      read: async (ref) => rows.get(ref) ?? null,
      write: async (record, expect) =>
        (rows.get(record.ref)?.version ?? 0) === expect && !!rows.set(record.ref, record),
    };
    const { clock } = createDial();
    const [store, ids, owner] = [memoryDisk().store(), createIds({ clock }), 'county/m1'];
    const kinds = [unit, session, attendance, meetingCode] as unknown as Kind[];
    const who = async () => ({ actor: 'm1', grants: [{ role, unit: 'b1', shelves }], now: clock.now() });
    const backend = crud({ kinds, me: who, table });
    const leader = createLeader({ store, owner, clock, holder: ids.next() });
    workspace = createWorkspace({ owner, kinds, store, backend, clock, ids, leader });
    workspace.want(['roll', 'study', 'presence']);
    await workspace.refresh();
    return rows;
  }
  const does = async (name: string, input: JsonObject) => {
    const executed = await workspace.execute({ kind: 'attendance', name, input: { ...place, person: 'm1', ...input } });
    await workspace.refresh();
    return executed;
  };

  it('when the right ones are typed, then a member is told that nobody can tell, nothing is kept, and 我来了 counts', async () => {
    const rows = await open('member', ['roll', 'study']);
    const code = codeAt(key, screen, workspace.now());
    expect(await does('comeByCode', { code })).toMatchObject({ saved: false, refused: { code: 'DJ-R012' } });
    expect([workspace.outbox, workspace.parked, rows.size]).toEqual([[], [], 3]);
    expect(await does('come', { channel: 'self' })).toMatchObject({ saved: true });
    expect([...rows.values()].map(({ state }) => state)).toContain('came');
  });

  it('when the person holds the key, as a liaison does, then their own device judges no digits either', async () => {
    await open('liaison', ['roll', 'study', 'presence']);
    expect(workspace.sight(screen)).not.toBeNull();
    const code = codeAt(key, screen, workspace.now());
    expect(await does('comeByCode', { code })).toMatchObject({ saved: false, refused: { code: 'DJ-R012' } });
  });
});
