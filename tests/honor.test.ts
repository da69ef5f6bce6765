import { afterAll, describe, expect, it } from 'vitest';
import { honor } from '../examples/honor.js';
import type { Vector } from '../scripts/contract/vectors.js';
import { contractOf, staleIn } from '../scripts/generate-contract.js';
import { createClock } from '../src/adapters/browser/clock.js';
import { createIds } from '../src/adapters/browser/ids.js';
import { createLeader } from '../src/adapters/browser/leader.js';
import { sceneOf } from '../src/adapters/conformance/backend/scene.js';
import { people } from '../src/adapters/conformance/backend-cases.js';
import { memoryStore } from '../src/adapters/stores/memory.js';
import { actionsOf, decide, type Kind, listOf, makerOf, type Names } from '../src/core/index.js';
import { kinds as ours } from '../src/core/kinds/index.js';
import { createWorkspace } from '../src/core/sync/index.js';
import { countyServer } from './server/county-server.js';

const kind = honor as unknown as Kind;
const kinds = [...(ours as unknown as Kind[]), kind];
const names: Names = { unit: () => undefined, actor: () => undefined, record: () => undefined };

const county = await countyServer({ kinds, now: () => new Date().toISOString() });
afterAll(() => county.close());

function open(person: 'office' | 'liaison') {
  const clock = createClock();
  const ids = createIds({ clock });
  const store = memoryStore();
  const owner = `cs/${people[person].actor}`;
  const leader = createLeader({ store, owner, clock, holder: ids.next() });
  const workspace = createWorkspace({
    owner,
    kinds,
    store,
    backend: county.underTest().as(person),
    clock,
    ids,
    leader,
  });
  workspace.want(['work', 'roll']);
  return workspace;
}

describe('given a kind of 40 lines that the kit has never heard of, and the same list in page and server', () => {
  it('when a liaison files one and the office publishes it, then the shipped server judges both and each sees it', async () => {
    await sceneOf(county.underTest()).found();
    const [liaison, office] = [open('liaison'), open('office')];
    await liaison.refresh();
    const input = { title: '最美银发志愿者', unit: 'cs.b1', on: '2026-03-01', by: '县委老干部局' };
    const filed = await liaison.execute({ kind: 'demo.honor', name: 'file', input });
    if (!filed.saved) throw new Error(filed.refused.message);
    await liaison.refresh();
    expect([liaison.outbox, liaison.parked]).toEqual([[], []]);

    await office.refresh();
    expect(liaison.allowed('demo.honor', 'publish', filed.ref)).toMatchObject({ may: 'no', why: { code: 'DJ-R002' } });
    expect(await office.execute({ kind: 'demo.honor', name: 'publish', ref: filed.ref })).toMatchObject({
      saved: true,
    });
    await office.refresh();
    await liaison.refresh();
    expect(liaison.sight(filed.ref)?.record).toMatchObject({ state: 'shown', version: 2, data: input });
    await Promise.all([liaison.close(), office.close()]);
  });

  it('when the server does not know it, then its commands are refused and nothing is lost', async () => {
    const without = await countyServer({ now: () => new Date().toISOString() });
    const [answer] = [await without.ask('/commit', 'office', { epoch: null, list: [proposal] })];
    expect(((await answer.json()) as { outcomes: object[] }).outcomes).toMatchObject([{ kind: 'rejected' }]);
    await without.close();
  });

  it('then it has a list, a form and actions', () => {
    const record = { ref: 'demo.honor/1', kindVersion: 1, version: 1, scopes: [], at: '', did: [] };
    const data = { title: '最美银发志愿者', unit: 'cs.b1', on: '2026-03-01' };
    const seen = { ref: record.ref, record: { ...record, state: 'filed', data }, unsent: 0, foreign: false };
    const [group] = listOf(kind, [seen], { search: '志愿', state: '' }, names).groups;
    expect(group).toMatchObject({ label: '待核对', lines: [{ title: '最美银发志愿者' }] });
    expect(makerOf(kind, undefined)?.questions.map(({ field }) => field.label)).toEqual([
      ...['荣誉名称', '获得单位', '授予日期', '授予单位', '事迹'],
    ]);
    const offered = actionsOf(kind, record.ref, 'filed', () => ({ may: 'yes' }));
    expect(offered.map(({ label, main }) => [label, main])).toEqual([
      ['核对公布', true],
      ['撤销荣誉', false],
    ]);
  });

  it('then it has a contract whose vectors come out the same when they are judged again from the JSON', () => {
    const files = contractOf([kind]);
    expect([...files.keys()].filter((path) => path.includes('honor'))).toEqual([
      ...['kinds', 'machines', 'schemas', 'vectors'].map((folder) => `${folder}/demo.honor.json`),
    ]);
    const exported = JSON.parse(files.get('kinds/demo.honor.json') ?? '') as Kind;
    const vectors = JSON.parse(files.get('vectors/demo.honor.json') ?? '') as Vector[];
    for (const { call, record, context, result } of vectors) {
      const again = decide(exported, call, record, {
        ...context,
        above: (unit) => [unit, 'top'],
        read: () => undefined,
      });
      if ('refused' in result) expect(again).toMatchObject({ refused: { code: result.refused } });
      else expect(again).toEqual(result);
    }
    expect(vectors.some(({ result }) => 'next' in result) && vectors.some(({ result }) => 'refused' in result)).toBe(
      true,
    );
  });

  it('then a contract that lacks it, or has more than it should, is called stale', () => {
    const files = contractOf(ours as unknown as Kind[]);
    const folder = new URL('../contract/', import.meta.url).pathname;
    const more = new Map([...files, ['kinds/demo.honor.json', '{}\n']]);
    expect(staleIn(folder, more)).toContain('kinds/demo.honor.json is stale');
    files.delete('kinds/task.json');
    expect(staleIn(folder, files)).toContain('kinds/task.json is left over');
  });
});

const proposal = {
  command: {
    ...{ id: '01980000-0000-7000-8000-0000000000aa', kind: 'demo.honor', name: 'file', kindVersion: 1, basis: 0 },
    ...{ ref: 'demo.honor/1', input: { title: '荣誉' }, at: '2026-03-05T01:00:00.000Z', actor: people.office.actor },
  },
  expect: 0,
};
