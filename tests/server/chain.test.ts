import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../examples/server/seal.js';
import { sceneOf } from '../../src/adapters/conformance/backend/scene.js';
import { type Head, type LogLine, verify } from '../../src/core/authority/index.js';
import { canonical } from '../../src/core/kind/canonical.js';
import { countyServer } from './county-server.js';

const county = await countyServer();
afterAll(() => county.close());
const scene = sceneOf(county.underTest());
const scope = 'cs.b1/work/2026';

interface Found {
  breach: { n: number; what: string } | null;
  head: Head;
}
const audit = async (): Promise<Found> =>
  (await (await county.ask(`/verify?scope=${encodeURIComponent(scope)}`, 'office')).json()) as Found;

beforeAll(async () => {
  await scene.found();
  const ref = await scene.wish('open', { helpers: 2 });
  await scene.act('member', ref, 'claim');
  await scene.act('helper', ref, 'claim');
  await county.db.run('create table log_kept as select * from log; create table record_kept as select * from record');
});
beforeEach(() =>
  county.db.run(
    `truncate log, record; insert into log select * from log_kept; insert into record select * from record_kept`,
  ),
);

const at = `scope = '${scope}' and n`;
describe('given a chain of five writes, when somebody with the database password', () => {
  it('does nothing, then it verifies, and has a head to be printed', async () => {
    const { breach, head } = await audit();
    expect([breach, head.n]).toEqual([null, 5]);
    expect(head.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[deed: string, sql: string, n: number, what: string]>([
    ['edits a line', `update log set line = (line::jsonb || '{"actor":"cs-2"}')::json where ${at} = 3`, 3, 'edited'],
    ['deletes the first', `delete from log where ${at} = 1`, 1, 'missing'],
    ['deletes one in the middle', `delete from log where ${at} = 3`, 3, 'missing'],
    [
      'swaps two',
      `update log set line = (select o.line from log o where o.scope = log.scope and o.n = 5 - log.n) where ${at} in (2, 3)`,
      2,
      'missing',
    ],
    [
      'swaps two and numbers them anew',
      `update log set line = ((select o.line::jsonb from log o where o.scope = log.scope and o.n = 5 - log.n)
         || jsonb_build_object('n', n))::json where ${at} in (2, 3)`,
      2,
      'edited',
    ],
    [
      'inserts one',
      `update log set n = n + 100 where ${at} > 2; update log set n = n - 99 where ${at} > 100;
       insert into log select scope, 3, line from log where ${at} = 2`,
      3,
      'inserted',
    ],
    ['cuts off the end', `delete from log where ${at} = 5`, 5, 'truncated'],
    [
      'changes a record',
      `update record set data = (data::jsonb || '{"title":"改"}')::json where '${scope}' = any(scopes)`,
      5,
      'body',
    ],
    ['sets a record back', `update record set version = version - 1 where '${scope}' = any(scopes)`, 4, 'body'],
    [
      'puts in a record',
      `insert into record select 'wish/new', kind_version, 1, scopes, state, data, at, did from record where '${scope}' = any(scopes)`,
      5,
      'body',
    ],
  ])('%s, then it is found', async (_deed, sql, n, what) => {
    await county.db.run(sql);
    expect((await audit()).breach).toMatchObject({ scope, n, what });
  });

  it('cuts off the end and sets the counter back, then only the printed head tells', async () => {
    const { head } = await audit();
    const lines = (await county.vault.chain(scope)).slice(0, 4);
    expect(verify(scope, lines, seal)).toBeNull();
    expect(verify(scope, lines, seal, head)).toMatchObject({ n: 5, what: 'truncated' });
  });

  it('writes the whole chain anew, then only the printed head tells', async () => {
    const { head } = await audit();
    let previous = '';
    const anew = (await county.vault.chain(scope)).map(({ previous: _p, hash: _h, ...body }): LogLine => {
      const line = { ...body, actor: 'cs-2' };
      const before = previous;
      previous = seal.hash(before + canonical(line));
      return { ...line, previous: before, hash: previous };
    });
    expect(verify(scope, anew, seal)).toBeNull();
    expect(verify(scope, anew, seal, head)).toMatchObject({ n: 5, what: 'edited' });
  });
});
