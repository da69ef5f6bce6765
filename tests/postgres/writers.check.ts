import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgres } from '../../examples/server/pg-database.js';
import { rest } from '../../src/adapters/backends/rest.js';
import { at, id, sceneOf } from '../../src/adapters/conformance/backend/scene.js';
import { backendCases, people } from '../../src/adapters/conformance/backend-cases.js';
import type { Outcome } from '../../src/core/ports.js';
import { countyServer } from '../server/county-server.js';
import { claimUntilTold, crowd } from '../server/crowd.js';
import { startCluster } from './cluster.js';

const cluster = await startCluster();
if (!cluster)
  console.log('no PostgreSQL on this machine (PG_BIN): these run on the embedded one, which has one connection');
const near = { role: 'liaison', unit: 'cs.b1', shelves: ['work', 'wall', 'people', 'roll'] } as const;
const writers = Object.fromEntries(
  Array.from({ length: 16 }, (_, n) => [`writer-${n}`, { actor: `writer-${n}`, grants: [near] }]),
);
const county = await countyServer({
  persons: { ...people, ...crowd, ...writers },
  ...(cluster ? { database: openPostgres(cluster.url) } : {}),
});
afterAll(async () => {
  await county.close();
  await cluster?.stop();
});
beforeEach(() => county.empty());
const scene = sceneOf(county.underTest());
const call = () => ({ epoch: null, signal: new AbortController().signal });

describe(`PostgreSQL ${cluster?.version ?? '(embedded)'}`, () => {
  const { supports } = county.underTest().as('office');
  for (const { name, promise, run } of backendCases.filter(({ needs }) => needs?.(supports) ?? true)) {
    it(`${name}: ${promise}`, () => run(async () => county.underTest()));
  }

  it('given three places and sixteen who claim at once, then three get one and thirteen are told', async () => {
    await scene.found();
    for (let round = 0; round < 5; round += 1) {
      const ref = await scene.wish('open', { helpers: 3 });
      const version = (await scene.current(ref))?.version ?? 0;
      const ends = await Promise.all(
        Object.keys(crowd).map((token) => claimUntilTold(county.url, token, ref, version)),
      );
      const kinds = ends.map(({ kind }) => kind).sort();
      expect(kinds).toEqual([...Array(3).fill('committed'), ...Array(13).fill('rejected')]);
      expect((await scene.current(ref))?.data?.claims).toHaveLength(3);
    }
  });

  it('given one command sent sixteen times at once, then it is done once and every answer says so', async () => {
    await scene.found();
    const ref = await scene.wish('open', { helpers: 16 });
    const claim = await scene.draw('member', ref, 'claim');
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => scene.send('member', [claim])));
    for (const [outcome] of outcomes) expect(outcome).toMatchObject({ kind: 'committed', version: claim.expect + 1 });
    expect((await scene.current(ref))?.data?.claims).toHaveLength(1);
  });

  it('given sixteen writers in one scope and a reader, then no cursor passes a change that was not delivered', async () => {
    await scene.found();
    const each = 40;
    let writing = 16;
    const write = async (token: string): Promise<void> => {
      const backend = rest({ url: county.url, headers: { authorization: `Bearer ${token}` } });
      for (let n = 0; n < each; n += 1) {
        const ref = `wish/${token}-${n}`;
        const input = { unit: 'cs.b1', on: '2026-03-05', wisher: token, title: `${token} ${n}`, category: 'goods' };
        const stamp = {
          id: id(),
          kind: 'wish',
          name: 'collect',
          kindVersion: 1,
          ref,
          input,
          basis: 0,
          at,
          actor: token,
        };
        const answer = await backend.commit([{ command: stamp, expect: 0, next: { state: '', data: null } }], call());
        const [outcome] = 'outcomes' in answer ? answer.outcomes : ([] as Outcome[]);
        expect(outcome?.kind).toBe('committed');
      }
      writing -= 1;
    };
    const read = async (): Promise<Set<string>> => {
      const backend = county.underTest().as('liaison');
      const seen = new Set<string>();
      for (let cursor: string | null = null; ; ) {
        const last = writing === 0;
        const page = await backend.pull({ cursor, want: ['cs.b1/work/2026'], limit: 7 }, call());
        for (const { ref } of page.records) seen.add(ref);
        cursor = page.cursor;
        if (last && !page.more) return seen;
      }
    };
    const [seen] = await Promise.all([read(), ...Object.keys(writers).map(write)]);
    expect(seen.size).toBe(16 * each);
    for (const scope of ['cs.b1/work/2026', 'cs/roll/-']) {
      const audited = await county.ask(`/verify?scope=${encodeURIComponent(scope)}`, 'office');
      expect(await audited.json()).toMatchObject({ breach: null });
    }
  });
});
