import { afterAll, expect, it } from 'vitest';
import { retire } from '../../examples/server/upkeep.js';
import type { Kind } from '../../src/core/kind/index.js';
import { meetingCode } from '../../src/core/kinds/index.js';
import { later } from '../../src/core/rules/calendar.js';
import { countyServer, moment } from './county-server.js';

const county = await countyServer({ kinds: [meetingCode as unknown as Kind] });
afterAll(() => county.close());

const hour = 3_600_000;

it('given the key of a meeting’s digits, when its day is over, then it goes by itself, and leaves an empty record', async () => {
  const ref = 'meetingCode/session/s1/2026-03-05/b1';
  const data = { session: 'session/s1', unit: 'b1', on: '2026-03-05', key: '0f1e2d3c' };
  const whole = { ref, kindVersion: 1, version: 1, scopes: ['b1/presence/2026'], state: 'hidden', data, at: moment };
  await county.vault.transact(async (tx) => ({ value: await tx.write({ ...whole, did: [] }, 0), keep: true }));
  const upkeep = { ...county.court, vault: county.vault, files: county.files };
  await retire(upkeep, later(moment, 23 * hour));
  expect((await county.vault.read([ref]))[0]?.data).toEqual(data);
  await retire(upkeep, later(moment, 25 * hour));
  expect((await county.vault.read([ref]))[0]).toMatchObject({ state: 'erased', data: null });
});
