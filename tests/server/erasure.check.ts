import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type OpenVault, openVault } from '../../examples/server/open-vault.js';
import { seal } from '../../examples/server/seal.js';
import { privately, secret } from '../../src/adapters/conformance/backend/scene.js';
import { kinds, people } from '../../src/adapters/conformance/backend-cases.js';
import { commit, restorer, verify } from '../../src/core/authority/index.js';
import { catalogueOf, kindName } from '../../src/core/kind/index.js';
import type { JsonObject, Outcome } from '../../src/core/ports.js';

const catalogue = catalogueOf(kinds);
const root = mkdtempSync(join(tmpdir(), 'dangjian-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const directory = join(root, 'data');

let minute = 0;
const now = (): string => new Date(Date.UTC(2026, 2, 5, 2, minute++)).toISOString();
const open = (o: { restored?: boolean } = {}): Promise<OpenVault> => openVault({ catalogue, directory, now, ...o });

async function act({ vault }: OpenVault, who: 'office' | 'liaison', ref: string, name: string, input: JsonObject = {}) {
  const [record] = await vault.read([ref]);
  const stamp = {
    kind: kindName(ref),
    kindVersion: 1,
    basis: record?.version ?? 0,
    at: now(),
    actor: people[who].actor,
  };
  const command = { id: `${ref} ${name} ${minute}`, name, ref, input, ...stamp };
  const list = [{ command, expect: stamp.basis, next: { state: '', data: null } }];
  const answer = await commit({ vault, catalogue, seal }, list, people[who], null, now());
  return ('outcomes' in answer ? answer.outcomes[0] : answer) as Outcome;
}

/** Every row of every table, as a thief would read them. */
async function dump({ db }: OpenVault): Promise<string> {
  const names = ['meta', 'command', 'record', 'scope', 'feed', 'log', 'salt', 'erasure', 'access'];
  const rows = await Promise.all(names.map((name) => db.query(`select * from ${name}`)));
  return JSON.stringify(rows);
}

it('given an erased person part, when a backup of before is put back, then it is erased again and everybody begins a new epoch', async () => {
  const part = 'wish~person/1';
  let opened = await open();
  expect(opened.restored).toBe(false);
  const epoch = await opened.vault.epoch();
  await act(opened, 'office', 'unit/cs', 'found', { unit: 'cs', name: '县', sort: 'county' });
  await act(opened, 'office', 'unit/cs.b1', 'found', { unit: 'cs.b1', name: '支部', sort: 'branch', parent: 'cs' });
  const input = { unit: 'cs.b1', on: '2026-03-05', wisher: 'cs-9', ...privately };
  expect(await act(opened, 'liaison', part, 'collect', input)).toMatchObject({ kind: 'committed' });
  expect(await dump(opened)).toContain(secret);
  await opened.close();
  cpSync(join(directory, 'db'), join(root, 'backup'), { recursive: true });

  opened = await open();
  expect([opened.restored, await opened.vault.epoch()]).toEqual([false, epoch]);
  expect(await act(opened, 'liaison', part, 'eraseConsent')).toMatchObject({ kind: 'committed', version: 2 });
  expect(await dump(opened)).not.toContain(secret);
  expect((await opened.vault.salts([part])).size).toBe(0);
  const chain = await opened.vault.chain('cs.b1/people/2026');
  expect(chain.map(({ command }) => command)).toEqual(['collect', 'eraseConsent']);
  expect(verify('cs.b1/people/2026', chain, seal)).toBeNull();
  await opened.close();
  expect(readFileSync(join(directory, 'erased.jsonl'), 'utf8')).toContain(part);

  rmSync(join(directory, 'db'), { recursive: true });
  cpSync(join(root, 'backup'), join(directory, 'db'), { recursive: true });
  opened = await open();
  expect(opened.restored).toBe(true);
  expect(await opened.vault.epoch()).not.toBe(epoch);
  expect(await dump(opened)).not.toContain(secret);
  const again = await opened.vault.chain('cs.b1/people/2026');
  expect(again.map(({ actor }) => actor)).toEqual([people.liaison.actor, restorer]);
  expect(verify('cs.b1/people/2026', again, seal)).toBeNull();
  const second = await opened.vault.epoch();
  await opened.close();

  opened = await open();
  expect([opened.restored, await opened.vault.epoch()]).toEqual([false, second]);
  await opened.close();
  opened = await open({ restored: true });
  expect(opened.restored).toBe(true);
  await opened.close();
}, 120_000);
