import { afterEach, describe, expect, it } from 'vitest';
import type { Parked } from '../../../src/core/ports.js';
import { rest } from './dial.js';
import { paper, slip } from './note.js';
import { committed, rejected, verdicts } from './scripted-backend.js';
import { codes, does, type Opening, openStage, outbox, type Stage } from './stage.js';

let stage: Stage;
const given = async (o?: Opening): Promise<Stage> => {
  stage = await openStage(o);
  return stage;
};
afterEach(() => stage.workspace.close());

/** One command that the backend refused. */
async function refusedOnce(o: Opening = { records: [slip(3)] }): Promise<string> {
  const { workspace, nextCommits } = await given(o);
  nextCommits.push(() => verdicts(rejected('DJ-R001')));
  const id = await does(workspace, 'add', { body: '写了很久的话' });
  await workspace.refresh();
  stage.commits.length = 0;
  return id;
}

describe('rule 9: order is per record; what hangs on a refused command is parked, all else goes on', () => {
  it('given several commands on one record and one on another, then one of each record goes at a time, in order', async () => {
    const { workspace, commits, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    for (const body of ['一', '二', '三']) await does(workspace, 'add', { body });
    await does(workspace, 'write', { ...paper, body: '别的' }, { ref: 'note/2' });
    await rest();
    cut(null);
    await workspace.refresh();
    const bodies = commits.map((list) => list.map(({ command }) => command.input.body));
    expect(bodies).toEqual([['一', '别的'], ['二'], ['三']]);
  });

  it('given a refused command, then what comes `after` it, however far, is parked with it; the rest is sent', async () => {
    const { workspace, nextCommits, commits, cut } = await given();
    cut('DJ-N001');
    const first = await does(workspace, 'write', paper, { ref: 'note/1' });
    const second = await does(workspace, 'write', paper, { ref: 'note/2', after: first });
    await does(workspace, 'write', paper, { ref: 'note/3', after: second });
    await does(workspace, 'write', paper, { ref: 'note/4' });
    await rest();
    cut(null);
    nextCommits.push(() => verdicts(rejected('DJ-R004'), committed(1)));
    await workspace.refresh();
    expect(commits.flat().map(({ command }) => command.ref)).toEqual(['note/1', 'note/4']);
    expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R004', 'DJ-R010', 'DJ-R010']]);
  });

  it('given one that waits `after` another, then it goes only when that one was taken', async () => {
    const { workspace, commits, cut } = await given();
    cut('DJ-N001');
    const first = await does(workspace, 'write', paper, { ref: 'note/1' });
    await does(workspace, 'write', paper, { ref: 'note/2', after: first });
    await rest();
    cut(null);
    await workspace.refresh();
    expect(commits.map((list) => list.map(({ command }) => command.ref))).toEqual([['note/1'], ['note/2']]);
  });

  it('given a later command on the record of a refused one, then it is decided on what is there, and refused only if it must be', async () => {
    const { workspace, nextCommits, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    await does(workspace, 'rename', { title: '送药上门' });
    await does(workspace, 'add', { body: '甲' });
    await rest();
    cut(null);
    nextCommits.push(
      () => verdicts(rejected('DJ-R002')),
      () => verdicts(committed(4)),
    );
    await workspace.refresh();
    expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R002']]);
  });

  it('given a command of a newer page in another tab, then this one leaves it where it is, and sends the rest', async () => {
    const { workspace, disk, commits, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    const old = await does(workspace, 'add', { body: '甲' });
    const [entry] = workspace.outbox;
    if (!entry) throw new Error('nothing waits');
    const newer = { ...entry.command, id: 'newer', ref: 'note/9', kindVersion: 3 };
    const store = disk.store();
    await store.apply('county/u1', [{ op: 'enqueue', entry: { command: newer, tries: 0 } }], { strict: true });
    await rest();
    cut(null);
    await workspace.refresh();
    expect(commits.flat().map(({ command }) => command.id)).toEqual([old]);
    expect([outbox(workspace), codes(workspace)]).toEqual([['newer'], []]);
  });
});

describe('a refusal is told to its author once', () => {
  it('when it comes, then with the words typed, and in `parked` until it is dismissed', async () => {
    const id = await refusedOnce();
    await stage.workspace.refresh();
    expect(stage.told.map(({ command, code }) => [command.id, code])).toEqual([[id, 'DJ-R001']]);
    expect(stage.workspace.parked[0]?.command.input).toEqual({ body: '写了很久的话' });
    expect(stage.workspace.status.parked).toBe(1);
    await stage.workspace.dismiss(id);
    expect([codes(stage.workspace), (await stage.held()).parked]).toEqual([[], []]);
  });

  it('over a reload it is not told again, and still stands in `parked`', async () => {
    await refusedOnce();
    await rest();
    const again: Parked[] = [];
    const reloaded = stage.tab();
    reloaded.on('parked', (entry) => again.push(entry));
    await reloaded.refresh();
    await rest();
    expect([again, codes(reloaded)]).toEqual([[], ['DJ-R001']]);
    await reloaded.close();
  });

  it('given nobody who listens, then it stays untold until somebody does', async () => {
    await given({ records: [slip(3)] });
    await stage.workspace.close();
    const quiet = stage.tab();
    await quiet.refresh();
    stage.nextCommits.push(() => verdicts(rejected('DJ-R001')));
    await does(quiet, 'add', { body: '甲' });
    await quiet.refresh();
    expect((await stage.held()).parked).toMatchObject([{ seen: false }]);
    const heard: Parked[] = [];
    quiet.on('parked', (entry) => heard.push(entry));
    await rest();
    expect(heard.map(({ code }) => code)).toEqual(['DJ-R001']);
    expect((await stage.held()).parked).toMatchObject([{ seen: true }]);
    await quiet.close();
  });
});

describe('refused words can be sent again, mended or withdrawn', () => {
  it('when sent again, then as a new command on what is there now, which takes the place of the refused one', async () => {
    const id = await refusedOnce();
    stage.nextPulls.push(() => ({ records: [slip(7)] }));
    await stage.workspace.refresh();
    const done = await stage.workspace.resend(id);
    await stage.workspace.refresh();
    expect(done).toMatchObject({ saved: true, ref: 'note/1' });
    const [sent] = stage.commits.flat();
    expect(sent).toMatchObject({ expect: 7, command: { basis: 7, input: { body: '写了很久的话' } } });
    expect(sent?.command.id).not.toBe(id);
    expect([outbox(stage.workspace), codes(stage.workspace)]).toEqual([[], []]);
  });

  it('when mended, then the new words go', async () => {
    const id = await refusedOnce();
    await stage.workspace.resend(id, { body: '改过的话' });
    await stage.workspace.refresh();
    expect(stage.commits.flat().map(({ command }) => command.input)).toEqual([{ body: '改过的话' }]);
  });

  it('given words that are refused here again, then nothing moves and nothing is lost', async () => {
    const id = await refusedOnce();
    const done = await stage.workspace.resend(id, { body: '字'.repeat(3000) });
    expect(done).toMatchObject({ saved: false, refused: { code: 'DJ-R006', field: 'body' } });
    expect(stage.workspace.parked[0]?.command.input).toEqual({ body: '写了很久的话' });
  });

  it('given others that hang on it, then they follow; one of them alone says what comes first', async () => {
    const { workspace, nextCommits, commits } = await given();
    nextCommits.push(() => verdicts(rejected('DJ-R002')));
    const first = await does(workspace, 'write', paper, { ref: 'note/1' });
    await does(workspace, 'write', paper, { ref: 'note/2', after: first });
    await workspace.refresh();
    commits.length = 0;
    const [, hanging] = workspace.parked;
    expect(await workspace.resend(hanging?.command.id ?? '')).toMatchObject({ refused: { code: 'DJ-R010' } });
    expect(await workspace.resend(first)).toMatchObject({ saved: true });
    await workspace.refresh();
    const [one, two] = commits.flat().map(({ command }) => command);
    expect([one?.ref, two?.ref, two?.after]).toEqual(['note/1', 'note/2', one?.id]);
    expect(codes(workspace)).toEqual([]);
  });

  it('given one that is not there, then DJ-R003', async () => {
    const { workspace } = await given();
    expect(await workspace.resend('nobody')).toMatchObject({ saved: false, refused: { code: 'DJ-R003' } });
  });
});

describe('rule 11: undo', () => {
  it('given one that was never sent, then it is deleted, and nobody hears of it', async () => {
    const { workspace, commits, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    const id = await does(workspace, 'add', { body: '甲' });
    await rest();
    expect(await workspace.undo(id)).toMatchObject({ saved: true, id });
    cut(null);
    await workspace.refresh();
    expect([commits, outbox(workspace)]).toEqual([[], []]);
  });

  it('given one that was sent without an answer, then the undo of its kind is sent after it', async () => {
    const { workspace, nextCommits, commits, cut } = await given({ records: [slip(3)] });
    nextCommits.push(() => {
      cut('DJ-N001');
      throw Object.assign(new Error('cut'), { code: 'DJ-N001' });
    });
    const id = await does(workspace, 'add', { body: '甲' });
    await rest();
    const undone = await workspace.undo(id);
    expect(undone).toMatchObject({ saved: true });
    expect(workspace.outbox.map(({ command }) => [command.name, command.after])).toEqual([
      ['add', undefined],
      ['blank', id],
    ]);
    cut(null);
    await workspace.refresh();
    expect(commits.flat().map(({ command }) => command.name)).toEqual(['add', 'add', 'blank']);
  });

  it('given one that was taken, then the undo of its kind is sent', async () => {
    const { workspace, nextCommits, commits } = await given({ records: [slip(3)] });
    nextCommits.push(() => verdicts(committed(4, slip(4, { body: '甲' }))));
    const id = await does(workspace, 'add', { body: '甲' });
    await workspace.refresh();
    await workspace.undo(id);
    await workspace.refresh();
    expect(commits.flat().map(({ command }) => command.name)).toEqual(['add', 'blank']);
  });

  it('given a command without an undo, then it says so (DJ-R014)', async () => {
    const { workspace } = await given({ records: [slip(3)] });
    const id = await does(workspace, 'close');
    await workspace.refresh();
    expect(await workspace.undo(id)).toMatchObject({ saved: false, refused: { code: 'DJ-R014' } });
  });

  it('given an erasing command, then there is none, not even before it was sent', async () => {
    const { workspace, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    const id = await does(workspace, 'shred');
    expect(await workspace.undo(id)).toMatchObject({ saved: false, refused: { code: 'DJ-R014' } });
    expect(outbox(workspace)).toEqual([id]);
  });

  it('given an unsent one on which another was built, then both stay: the undo follows', async () => {
    const { workspace, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    const id = await does(workspace, 'add', { body: '甲' });
    await does(workspace, 'rename', { title: '送药上门' });
    await workspace.undo(id);
    expect(workspace.outbox.map(({ command }) => command.name)).toEqual(['add', 'rename', 'blank']);
  });
});
