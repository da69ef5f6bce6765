import { expect, it } from 'vitest';
import { honor } from '../../../examples/honor.js';
import { crud, type Table } from '../../../src/adapters/backends/crud.js';
import type { Kind } from '../../../src/core/kind/index.js';

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
