import { afterEach, describe, expect, it } from 'vitest';
import { trouble } from '../../../src/core/codes.js';
import type { Supports } from '../../../src/core/ports.js';
import { rest } from './dial.js';
import { paper, slip } from './note.js';
import { committed, conflict, verdicts } from './scripted-backend.js';
import { codes, does, openStage, outbox, type Stage } from './stage.js';

const table: Partial<Supports> = { replaySafe: false, enforces: 'versions', cursor: false, watermark: false };

let stage: Stage;
const given = async (): Promise<Stage> => {
  stage = await openStage({ records: [slip(3)], supports: table });
  return stage;
};
afterEach(() => stage.workspace.close());

/** A command whose answer was lost, on a record that its author may not see any more. */
async function unanswered(name: string, input = {}): Promise<string> {
  const { workspace, nextCommits, nextPulls, cut } = await given();
  nextCommits.push(() => {
    cut('DJ-N001');
    throw trouble('DJ-N001');
  });
  const id = await does(workspace, name, input);
  await rest();
  nextPulls.push(() => ({ gone: ['note/1'] }));
  stage.commits.length = 0;
  cut(null);
  return id;
}

describe('a table without verdicts, and a row that its author may not see any more', () => {
  it.each([
    ['replayed', 'add', { body: '甲' }],
    ['guarded', 'rename', { title: '送药上门' }],
    ['never replayed', 'close', {}],
  ])(
    'given a command that is %s and may have been taken, then it is not called refused, but unknown',
    async (_, name, input) => {
      await unanswered(name, input);
      stage.nextCommits.push(() => verdicts(conflict(null)));
      await stage.workspace.refresh();
      expect(stage.commits.map(([one]) => one?.expect)).toEqual([-1]);
      expect([outbox(stage.workspace), codes(stage.workspace)]).toEqual([[], ['DJ-R018']]);
    },
  );

  it('given that the table still shows it when asked, then the command counts as taken', async () => {
    const id = await unanswered('add', { body: '甲' });
    stage.nextCommits.push(() => verdicts(committed(4, slip(4, { body: '甲' }, { did: [id] }))));
    await stage.workspace.refresh();
    expect([outbox(stage.workspace), codes(stage.workspace)]).toEqual([[], []]);
  });

  it('given the first answer ever, and nothing is there, then it was not taken: refused for what it is', async () => {
    const { workspace, nextCommits } = await given();
    nextCommits.push(() => verdicts(conflict(null)));
    await does(workspace, 'add', { body: '甲' });
    await workspace.refresh();
    expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R003']]);
  });

  it.each([
    ['an erasing command', 'shred', {}, 'note/1'],
    ['one that makes a record', 'write', paper, 'note/2'],
  ])(
    'given %s that finds nothing and cannot be written, then its author is told, and nothing waits for ever',
    async (_, name, input, ref) => {
      const { workspace, nextCommits } = await given();
      for (let n = 0; n < 12; n += 1) nextCommits.push(() => verdicts(conflict(null)));
      await does(workspace, name, input, { ref });
      await workspace.refresh();
      expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R018']]);
    },
  );

  it('given a row that the table shows and never lets its author write, then the author is told, and nothing waits for ever', async () => {
    const { workspace, nextCommits } = await given();
    for (let n = 0; n < 12; n += 1) nextCommits.push(() => verdicts(conflict(slip(3))));
    await does(workspace, 'add', { body: '甲' });
    await workspace.refresh();
    expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R018']]);
  });

  it('given a row that others keep writing, then the command waits for the next time', async () => {
    const { workspace, nextCommits } = await given();
    for (let n = 4; n < 16; n += 1) nextCommits.push(() => verdicts(conflict(slip(n))));
    const id = await does(workspace, 'add', { body: '甲' });
    await workspace.refresh();
    expect([outbox(workspace), codes(workspace)]).toEqual([[id], []]);
  });
});
