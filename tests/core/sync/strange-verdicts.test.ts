import { afterEach, describe, expect, it } from 'vitest';
import { say, trouble } from '../../../src/core/codes.js';
import { rest } from './dial.js';
import { paper, slip } from './note.js';
import { committed, conflict, me, rejected, verdicts } from './scripted-backend.js';
import { codes, does, openStage, outbox, type Stage } from './stage.js';

let stage: Stage;
afterEach(() => stage.workspace.close());

/** Three papers that wait, and a line that is back. */
async function threeWaiting(): Promise<string[]> {
  stage = await openStage();
  stage.cut('DJ-N001');
  const ids = [];
  for (const n of [1, 2, 3]) ids.push(await does(stage.workspace, 'write', paper, { ref: `note/${n}` }));
  await rest();
  stage.cut(null);
  return ids;
}
const record = (ref: string) => ({ ...slip(1), ref });

describe('rule 8: a backend whose verdicts cannot be believed loses nobody a word', () => {
  it('given verdicts in another order, then those that show another record settle nothing, and are asked for again', async () => {
    const [first, second, third] = await threeWaiting();
    stage.nextCommits.push(() =>
      verdicts(committed(1, record('note/2')), committed(1, record('note/1')), committed(1, record('note/3'))),
    );
    await stage.workspace.refresh();
    expect(outbox(stage.workspace)).toEqual([first, second]);
    expect(outbox(stage.workspace)).not.toContain(third);
    await stage.workspace.refresh();
    expect(outbox(stage.workspace)).toEqual([]);
  });

  it('given a conflict that shows another record, then it is none', async () => {
    const [first] = await threeWaiting();
    stage.nextCommits.push(() => verdicts(conflict(record('note/9')), committed(1), committed(1)));
    await stage.workspace.refresh();
    expect(outbox(stage.workspace)).toEqual([first]);
  });

  it.each([
    ['one twice', 4],
    ['one missing', 2],
    ['none', 0],
  ])('given %s, then no verdict is taken for another command’s, and fewer go at once', async (_name, count) => {
    await threeWaiting();
    stage.nextCommits.push(() => verdicts(...Array.from({ length: count }, () => rejected('DJ-R001'))));
    await stage.workspace.refresh();
    expect(codes(stage.workspace)).toEqual([]);
    expect(stage.commits.map((list) => list.length)).toEqual([3, 2, 1]);
    expect(outbox(stage.workspace)).toEqual([]);
  });

  it('given one command and never one verdict, then it is a trouble with a code, and the words wait', async () => {
    stage = await openStage();
    stage.nextCommits.push(() => verdicts());
    const id = await does(stage.workspace, 'write', paper);
    await rest();
    expect(outbox(stage.workspace)).toEqual([id]);
    expect(stage.workspace.status.trouble).toBe('DJ-N006');
  });

  it.each(['DJ-R777', 'E42', ''])(
    'given a refusal of the unknown code “%s”, then it is told in Chinese, words and all',
    async (code) => {
      stage = await openStage();
      stage.nextCommits.push(() => verdicts(rejected(code)));
      await does(stage.workspace, 'write', paper);
      await rest();
      const [parked] = stage.workspace.parked;
      expect(parked?.command.input).toMatchObject(paper);
      expect(say(parked?.code ?? '')).toMatch(/^[\u4e00-\u9fff]/);
    },
  );

  it.each(['', '昨天', '2026-13-40T99:00:00Z'])(
    'given a time “%s” that is none, then it is a trouble, and a person goes on',
    async (now) => {
      stage = await openStage();
      stage.now.me = me({ now });
      await stage.workspace.refresh();
      await rest();
      expect(stage.workspace.status.trouble).toBe('DJ-N006');
      await does(stage.workspace, 'write', paper);
      expect(stage.workspace.outbox).toHaveLength(1);
    },
  );

  it('given a clock three days off, then what is done bears the time of the backend', async () => {
    stage = await openStage();
    const off = new Date(Date.parse(stage.dial.clock.now()) + 3 * 86_400_000).toISOString();
    stage.now.me = me({ now: off });
    await stage.workspace.refresh();
    stage.cut('DJ-N001');
    await does(stage.workspace, 'write', paper);
    expect(stage.workspace.outbox[0]?.command.at.slice(0, 10)).toBe(off.slice(0, 10));
  });
});

describe('rule 8: a backend that breaks over one command keeps no other waiting', () => {
  it('given one of twenty over which it fails each time, then the others arrive, that one waits, and it is said', async () => {
    stage = await openStage();
    const { workspace, cut, nextCommits } = stage;
    cut('DJ-N001');
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push(await does(workspace, 'write', paper, { ref: `note/${n}` }));
    await rest();
    cut(null);
    const poison = ids[13] ?? '';
    for (let n = 0; n < 40; n += 1)
      nextCommits.push((list) => {
        if (list.some(({ command }) => command.id === poison)) throw trouble('DJ-N006');
        return verdicts(...list.map(() => committed(1)));
      });
    await workspace.refresh();
    expect([outbox(workspace), codes(workspace)]).toEqual([[poison], []]);
    expect([workspace.status.trouble, stage.commits.length < 20]).toEqual(['DJ-N006', true]);
  });

  it('given one that fails over everything, then it is not asked for each of fifty', async () => {
    stage = await openStage();
    const { workspace, cut, nextCommits } = stage;
    cut('DJ-N001');
    for (let n = 0; n < 50; n += 1) await does(workspace, 'write', paper, { ref: `note/${n}` });
    await rest();
    cut(null);
    for (let n = 0; n < 90; n += 1)
      nextCommits.push(() => {
        throw trouble('DJ-N006');
      });
    await workspace.refresh();
    expect([outbox(workspace).length, workspace.status.trouble]).toEqual([50, 'DJ-N006']);
    expect(stage.commits.length).toBeLessThan(10);
  });
});
