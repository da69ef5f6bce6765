import { afterEach, describe, expect, it } from 'vitest';
import { trouble } from '../../../src/core/codes.js';
import type { PullAnswer } from '../../../src/core/ports.js';
import { isoAt, rest } from './dial.js';
import { county, paper, slip } from './note.js';
import { committed, conflict, me, rejected, scopes, verdicts } from './scripted-backend.js';
import { codes, does, type Opening, openStage, outbox, type Stage } from './stage.js';

let stage: Stage;
const given = async (o?: Opening): Promise<Stage> => {
  stage = await openStage(o);
  return stage;
};
afterEach(() => stage.workspace.close());
const refs = (answer: { records: { ref: string }[] }): string[] => answer.records.map(({ ref }) => ref).sort();

describe('rule 5: replay policies', () => {
  const moved = slip(5, { title: '送书上门', body: '乙' });
  const sent = async (name: string, input: Record<string, string>, current = moved): Promise<Stage> => {
    const it = await given({ records: [slip(3)] });
    it.nextCommits.push(() => verdicts(conflict(current)));
    it.nextCommits.push(([one]) => verdicts(committed((one?.expect ?? 0) + 1)));
    await does(it.workspace, name, input);
    await it.workspace.refresh();
    return it;
  };

  it('replay: given a newer record, then it is decided again on that one, and expects its version', async () => {
    const { workspace, commits } = await sent('add', { body: '甲' });
    expect(commits.map(([one]) => one?.expect)).toEqual([3, 5]);
    expect(commits[1]?.[0]?.next.data).toMatchObject({ title: '送书上门', body: '甲' });
    expect([outbox(workspace), codes(workspace)]).toEqual([[], []]);
  });

  it('guarded: given fields that its author had seen changed meanwhile, then it is refused, and both values are told', async () => {
    const { workspace, commits } = await sent('rename', { title: '送药上门' });
    expect([commits.length, codes(workspace)]).toEqual([1, ['DJ-R009']]);
    expect(workspace.parked[0]?.detail).toEqual({ saw: { title: '送学上门' }, now: { title: '送书上门' } });
    expect(workspace.parked[0]?.command.input).toEqual({ title: '送药上门' });
  });

  it('guarded: given other fields changed, then it goes on', async () => {
    const { workspace, commits } = await sent('rename', { title: '送药上门' }, slip(5, { body: '乙' }));
    expect(commits[1]?.[0]).toMatchObject({ expect: 5, next: { data: { title: '送药上门', body: '乙' } } });
    expect(codes(workspace)).toEqual([]);
  });

  it('never: given any newer version, then it is refused', async () => {
    const { workspace, commits } = await sent('close', {}, slip(4));
    expect([commits.length, codes(workspace)]).toEqual([1, ['DJ-R009']]);
  });

  it('given contention without end, then it waits for the next visit after five, and is never refused for it', async () => {
    const { workspace, nextCommits, commits, cut } = await given({ records: [slip(3)] });
    for (let n = 4; n < 40; n += 1) nextCommits.push(() => verdicts(conflict(slip(n))));
    cut('DJ-N001');
    const id = await does(workspace, 'add', { body: '甲' });
    await rest();
    cut(null);
    await workspace.refresh();
    expect(commits.length).toBe(5);
    expect([outbox(workspace), codes(workspace)]).toEqual([[id], []]);
  });
});

describe('rule 6: the cursor is opaque; a page and the cursor that covers it are one write', () => {
  const page = (cursor: string, n: number, more: boolean) => (): Partial<PullAnswer> => ({
    cursor,
    more,
    records: [slip(1, {}, { ref: `note/${n}` })],
  });

  it('given pages, then each is asked from the cursor of the one before, whatever that looks like', async () => {
    const { workspace, nextPulls, pulls, writes } = await given();
    nextPulls.push(page('{"甲":1}', 1, true), page('', 2, true), page('k9', 3, false));
    await workspace.refresh();
    expect(pulls.map(({ cursor }) => cursor)).toEqual(['k1', '{"甲":1}', '']);
    const pages = writes.map(({ ops }) => ops.filter(({ op }) => op === 'put' || op === 'cursor').map(({ op }) => op));
    expect(pages).toEqual([
      ['put', 'cursor'],
      ['put', 'cursor'],
      ['put', 'cursor'],
    ]);
  });

  it('given a page that is being written, then the next one travels meanwhile', async () => {
    const { workspace, nextPulls, writes } = await given();
    let written = Number.NaN;
    nextPulls.push(page('k2', 1, true), () => {
      written = writes.length;
      return page('k3', 2, false)();
    });
    await workspace.refresh();
    expect([written, writes.length]).toEqual([0, 2]);
  });

  it('given a device that gave its cache up meanwhile, then the page behind the gap is not kept, and all is asked for anew', async () => {
    const { disk, tab, nextPulls, pulls } = await given();
    const store = disk.store();
    let givenUp = false;
    const load: typeof store.load = async (...whose) => {
      const read = await store.load(...whose);
      return givenUp ? { ...read, cursor: null } : read;
    };
    const workspace = tab({ store: { ...store, load } });
    await workspace.ready;
    nextPulls.push(
      () => {
        givenUp = true;
        return page('k2', 1, true)();
      },
      page('k3', 2, false),
      () => {
        givenUp = false;
        return page('k4', 3, false)();
      },
    );
    await workspace.refresh();
    expect(pulls.slice(0, 3).map(({ cursor }) => cursor)).toEqual(['k1', 'k2', null]);
    expect([...workspace.list('note')].map(({ ref }) => ref).sort()).toEqual(['note/1', 'note/3']);
    await workspace.close();
  });

  it('given a cut between two pages, then the next visit goes on from the last page that is kept', async () => {
    const { workspace, nextPulls, pulls, held } = await given();
    const cut = (): never => {
      throw trouble('DJ-N001');
    };
    nextPulls.push(page('k2', 1, true), cut, page('k3', 2, false));
    await workspace.refresh();
    expect((await held()).cursor).toBe('k2');
    await workspace.refresh();
    expect(pulls.map(({ cursor }) => cursor)).toEqual(['k1', 'k2', 'k2']);
    expect(refs(await held())).toEqual(['note/1', 'note/2', 'unit/yx']);
  });

  it('given pages that never end, then DJ-N006 instead of asking for ever', async () => {
    const { workspace, nextPulls, pulls } = await given();
    for (let n = 0; n < 9; n += 1) nextPulls.push(page('k2', 1, true));
    await workspace.refresh();
    expect(pulls.length).toBe(2);
    expect(workspace.status.trouble).toBe('DJ-N006');
  });

  it('given more than was asked for, then an older version never overwrites a newer one', async () => {
    const { workspace, nextPulls } = await given({ records: [slip(3, { body: '新' })] });
    nextPulls.push(() => ({ records: [slip(2, { body: '旧' })] }));
    await workspace.refresh();
    expect(workspace.sight('note/1')?.record).toMatchObject({ version: 3, data: { body: '新' } });
  });

  it('given pages that go round in a circle, then DJ-N006 instead of asking for ever', async () => {
    const { workspace, nextPulls, pulls } = await given();
    for (let n = 0; n < 20; n += 1) nextPulls.push(page(n % 2 === 0 ? 'k2' : 'k3', 1, true));
    await workspace.refresh();
    expect([pulls.length, workspace.status.trouble]).toEqual([3, 'DJ-N006']);
  });

  it('given one record twice on a page, then the newest counts, whichever comes last', async () => {
    const { workspace, nextPulls } = await given();
    const [old, young] = [slip(2, { body: '旧' }), slip(5, { body: '新' })];
    nextPulls.push(() => ({ records: [young, old] }));
    await workspace.refresh();
    expect(workspace.sight('note/1')?.record).toMatchObject({ version: 5, data: { body: '新' } });
  });

  it('given a gap in the versions, then the newest is taken as it is', async () => {
    const { workspace, nextPulls } = await given({ records: [slip(3)] });
    nextPulls.push(() => ({ records: [slip(17, { body: '新' })] }));
    await workspace.refresh();
    expect(workspace.sight('note/1')?.record.version).toBe(17);
  });

  it('given a reset, then what is not in it is forgotten, and the outbox stays', async () => {
    const { workspace, nextPulls, held, cut } = await given({ records: [slip(3), slip(1, {}, { ref: 'note/2' })] });
    cut('DJ-N001');
    const id = await does(workspace, 'add', { body: '甲' });
    await rest();
    cut(null);
    nextPulls.push(
      () => ({ reset: true, records: [county, slip(3)] }),
      () => Promise.reject(trouble('DJ-N001')),
    );
    stage.nextCommits.push(() => Promise.reject(trouble('DJ-N001')));
    await workspace.refresh();
    expect(refs(await held())).toEqual(['note/1', 'unit/yx']);
    expect(outbox(workspace)).toEqual([id]);
  });

  it('given what left every scope, then it leaves the device', async () => {
    const { workspace, nextPulls, held } = await given({ records: [slip(3)] });
    nextPulls.push(() => ({ gone: ['note/1'] }));
    await workspace.refresh();
    expect([refs(await held()), workspace.sight('note/1')]).toEqual([['unit/yx'], null]);
  });

  it('given a record that moved to a place that is new, then it is never gone in between', async () => {
    const { workspace, nextPulls, pulls } = await given({ records: [slip(3)] });
    const moved = slip(4, {}, { scopes: ['yx/work/2027'] });
    const wider = me({ scopes: [...scopes, 'yx/work/2027'] });
    nextPulls.push(
      () => ({ me: wider, cursor: 'k2', gone: ['note/1'] }),
      () => ({ me: wider, cursor: 'k2', records: [moved] }),
    );
    const seen: (number | null)[] = [];
    workspace.on('change', () => seen.push(workspace.sight('note/1')?.record.version ?? null));
    await workspace.refresh();
    expect(pulls.map(({ cursor, want }) => [cursor, want.includes('yx/work/2027')])).toEqual([
      ['k1', false],
      ['k1', true],
    ]);
    expect([seen.includes(null), workspace.sight('note/1')?.record.version]).toEqual([false, 4]);
  });

  it('given some places lost and others new in one answer, then what stood in the lost ones leaves all the same', async () => {
    const { workspace, nextPulls, now } = await given({
      records: [slip(3), slip(1, {}, { ref: 'note/2', scopes: ['b1/work/2026'] })],
    });
    now.me = me({ scopes: [...scopes.filter((scope) => scope !== 'yx/work/2026'), 'b2/work/2026'] });
    nextPulls.push(
      () => ({ cursor: 'k2' }),
      () => ({ cursor: 'k2' }),
    );
    await workspace.refresh();
    expect(workspace.sight('note/1')).toBeNull();
  });

  it('given places that change with each answer, then DJ-N006 instead of asking for ever', async () => {
    const { workspace, nextPulls } = await given({ records: [slip(3)] });
    for (let n = 0; n < 40; n += 1) nextPulls.push(() => ({ me: me({ scopes: [...scopes, `yx/work/${n}`] }) }));
    await workspace.refresh();
    expect([workspace.status.trouble, nextPulls.length > 20]).toEqual(['DJ-N006', true]);
  });

  it('given only the roll wanted, then no other scope is asked for', async () => {
    const { workspace, pulls, tab } = await given();
    await workspace.close();
    const other = tab();
    await other.refresh();
    expect(pulls.map(({ want }) => want)).toContainEqual(scopes);
    await other.close();
  });
});

describe('rule 7: versions compare inside one epoch', () => {
  it('given a restored backend, then records and cursor go, the outbox stays, and what it may have lost is sent again', async () => {
    const { workspace, nextPulls, nextCommits, commits, cut, held, now, dial } = await given({ records: [slip(3)] });
    await does(workspace, 'add', { body: '早' });
    await workspace.refresh();
    await dial.turn(2 * 3_600_000);
    await does(workspace, 'add', { body: '晚' });
    await workspace.refresh();
    cut('DJ-N001');
    await does(workspace, 'write', paper, { ref: 'note/2' });
    await rest();
    cut(null);
    commits.length = 0;
    const past = {
      epoch: 'e2',
      watermark: isoAt(2 * 3_600_000),
      reset: true,
      cursor: 'k7',
      records: [county, slip(2)],
    };
    Object.assign(now, { epoch: 'e2', watermark: past.watermark });
    nextPulls.push(() => past);
    nextCommits.push((list) => ({ epoch: 'e2', outcomes: list.map(({ expect: e }) => committed(e + 1)) }));
    await workspace.refresh();
    expect(commits.flat().map(({ command }) => command.input)).toEqual([{ body: '晚' }, paper]);
    expect(commits.flat().map(({ expect: e }) => e)).toEqual([2, 0]);
    expect((await held()).epoch).toBe('e2');
    expect([outbox(workspace), codes(workspace)]).toEqual([[], []]);
  });

  it.each([
    ['turned away', { fenced: 'e2' }],
    ['answered by the epoch that came after', { epoch: 'e2', outcomes: [rejected('DJ-R001')] }],
  ])(
    'given a push that is %s, then no verdict of it counts, and it is sent again inside the new one',
    async (_how, answer) => {
      const { workspace, nextPulls, nextCommits, commits, now } = await given({ records: [slip(3)] });
      nextCommits.push(() => {
        Object.assign(now, { epoch: 'e2' });
        nextPulls.push(() => ({ epoch: 'e2', reset: true, records: [county, slip(9)] }));
        return answer;
      });
      nextCommits.push(([one]) => ({ epoch: 'e2', outcomes: [committed((one?.expect ?? 0) + 1)] }));
      await does(workspace, 'add', { body: '甲' });
      await workspace.refresh();
      expect(commits.map(([one]) => one?.expect)).toEqual([3, 9]);
      expect([outbox(workspace), codes(workspace)]).toEqual([[], []]);
    },
  );

  it('given a restored backend whose watermark is no time, then everything is sent again, and the page goes on', async () => {
    const { workspace, nextPulls, nextCommits, commits, now } = await given({ records: [slip(3)] });
    await does(workspace, 'add', { body: '早' });
    await workspace.refresh();
    commits.length = 0;
    Object.assign(now, { epoch: 'e2' });
    nextPulls.push(() => ({ epoch: 'e2', watermark: '昨天', reset: true, records: [county, slip(2)] }));
    nextCommits.push((list) => ({ epoch: 'e2', outcomes: list.map(({ expect: e }) => committed(e + 1)) }));
    await workspace.refresh();
    expect(commits.flat().map(({ command }) => command.input)).toEqual([{ body: '早' }]);
    expect([outbox(workspace), workspace.status.trouble]).toEqual([[], null]);
  });

  it('given an epoch that changes with each answer, then the visit ends with DJ-N006 and keeps the entry', async () => {
    const { workspace, nextCommits, cut } = await given({ records: [slip(3)] });
    for (let n = 0; n < 50; n += 1) nextCommits.push(() => ({ fenced: `e${n + 2}` }));
    cut('DJ-N001');
    const id = await does(workspace, 'add', { body: '甲' });
    cut(null);
    await workspace.refresh();
    expect([outbox(workspace), workspace.status.trouble]).toEqual([[id], 'DJ-N006']);
  });
});
