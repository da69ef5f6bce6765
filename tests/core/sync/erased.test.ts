import { afterEach, describe, expect, it } from 'vitest';
import { trouble } from '../../../src/core/codes.js';
import { rest } from './dial.js';
import { county, paper, slip } from './note.js';
import { committed, conflict, me, rejected, verdicts } from './scripted-backend.js';
import { codes, does, type Opening, openStage, outbox, type Stage } from './stage.js';

let stage: Stage;
const given = async (o?: Opening): Promise<Stage> => {
  stage = await openStage(o);
  return stage;
};
afterEach(() => stage.workspace.close());
const refs = (answer: { records: { ref: string }[] }): string[] => answer.records.map(({ ref }) => ref).sort();

describe('sight and personal data: what is erased stays erased', () => {
  const body = '只有本人和联络员知道的话';
  const cutOff = (): never => {
    stage.cut('DJ-N001');
    throw trouble('DJ-N001');
  };
  const onDisk = async (): Promise<string> =>
    JSON.stringify([await stage.held(), await stage.disk.store().accepted('county/u1')]);

  it('when a person erases, then record, waiting, taken and refused commands on it leave the disk with that write', async () => {
    const { workspace, nextCommits, cut } = await given({ records: [slip(3, { body })] });
    await does(workspace, 'add', { body });
    nextCommits.push(() => verdicts(rejected('DJ-R001')));
    await workspace.refresh();
    cut('DJ-N001');
    await does(workspace, 'add', { body });
    await does(workspace, 'shred');
    expect(await onDisk()).not.toContain(body);
    expect(workspace.sight('note/1')).toBeNull();
  });

  it.each([
    ['a verdict of before', () => verdicts(committed(4, slip(4, { body })))],
    ['a conflict of before', () => verdicts(conflict(slip(4, { body })))],
  ])('given %s that arrives afterwards, then it brings nothing back', async (_what, answer) => {
    const { workspace, nextCommits, commits } = await given({ records: [slip(3)] });
    let arrive = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    nextCommits.push(async () => {
      await late;
      return answer();
    });
    nextCommits.push(cutOff);
    await does(workspace, 'add', { body: '甲' });
    await rest();
    const id = await does(workspace, 'shred');
    arrive();
    await rest();
    expect(commits.length).toBe(2);
    expect(await onDisk()).not.toContain(body);
    expect([outbox(workspace), refs(await stage.held())]).toEqual([[id], ['unit/yx']]);
  });

  it('given a pull of before, or a whole one, then it brings nothing back', async () => {
    const { workspace, nextPulls, nextCommits } = await given({ records: [slip(3)] });
    nextPulls.push(() => ({ reset: true, records: [county, slip(4, { body })] }));
    nextCommits.push(cutOff);
    await does(workspace, 'shred');
    await rest();
    expect(stage.commits.length).toBe(1);
    expect(await onDisk()).not.toContain(body);
  });

  it('given a record that moved meanwhile, then the erasure goes through without the record coming back', async () => {
    const { workspace, nextCommits, commits } = await given({ records: [slip(3)] });
    nextCommits.push(() => verdicts(conflict(slip(8, { body }))));
    nextCommits.push(([one]) => verdicts(committed((one?.expect ?? 0) + 1, slip(9, null))));
    await does(workspace, 'shred');
    await rest();
    expect(commits.map(([one]) => [one?.expect, one?.next])).toEqual([
      [3, { state: 'erased', data: null }],
      [8, { state: 'erased', data: null }],
    ]);
    expect(stage.writes.flatMap(({ ops }) => ops).filter(({ op }) => op === 'put')).toEqual([]);
    expect([outbox(workspace), refs(await stage.held())]).toEqual([[], ['unit/yx']]);
  });

  it('given a verdict without a record, then nothing is guessed: the next pull brings what is there', async () => {
    const { workspace, nextCommits, nextPulls } = await given();
    nextPulls.push(
      () => ({}),
      () => ({ gone: ['note/1'] }),
    );
    nextCommits.push(() => verdicts(committed(1)));
    await does(workspace, 'write', { ...paper, body });
    await workspace.refresh();
    expect(stage.writes.flatMap(({ ops }) => ops).filter(({ op }) => op === 'put')).toEqual([]);
    expect(refs(await stage.held())).toEqual(['unit/yx']);
    expect(workspace.sight('note/1')).toBeNull();
  });

  it('given a record that somebody erased elsewhere, then what this device sent for it leaves with it', async () => {
    const { workspace, nextPulls } = await given();
    await does(workspace, 'write', { ...paper, body });
    await rest();
    expect(await onDisk()).toContain(body);
    nextPulls.push(() => ({ gone: ['note/1'] }));
    await workspace.refresh();
    expect(await onDisk()).not.toContain(body);
  });

  it('given words on it that were not sent yet, then they stay until they are answered', async () => {
    const { workspace, nextPulls, nextCommits, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    await does(workspace, 'add', { body });
    await rest();
    cut(null);
    nextPulls.push(() => ({ gone: ['note/1'] }));
    nextCommits.push(() => verdicts(rejected('DJ-R003')));
    await workspace.refresh();
    expect(codes(workspace)).toEqual(['DJ-R003']);
    const [refused] = workspace.parked;
    await workspace.dismiss(refused?.command.id ?? '');
    expect(await onDisk()).not.toContain(body);
  });

  it('given one that was taken, when its answer was lost and it was erased meanwhile, then the verdict brings no words back', async () => {
    const { workspace, nextPulls, nextCommits } = await given();
    nextCommits.push(() => Promise.reject(trouble('DJ-N001')));
    await does(workspace, 'write', { ...paper, body });
    await rest();
    nextPulls.push(() => ({ gone: ['note/1'] }));
    nextCommits.push(() => verdicts(committed(1)));
    await workspace.refresh();
    expect(outbox(workspace)).toEqual([]);
    expect(await onDisk()).not.toContain(body);
  });

  it('given a table, which shows it empty when asked for what may have been taken, then no words come back', async () => {
    const { workspace, nextPulls, nextCommits } = await given();
    nextCommits.push(() => Promise.reject(trouble('DJ-N001')));
    await does(workspace, 'write', { ...paper, body });
    await rest();
    nextPulls.push(() => ({ gone: ['note/1'] }));
    nextCommits.push(([one]) => verdicts(committed(2, slip(2, null, { did: [one?.command.id ?? ''] }))));
    await workspace.refresh();
    expect(outbox(workspace)).toEqual([]);
    expect(await onDisk()).not.toContain(body);
  });

  it.each([
    ['is whole and lacks it', { records: [county], cursor: 'k2' }],
    ['shows it empty', { records: [county, slip(2, null)], cursor: 'k2' }],
  ])(
    'given a backend that always starts from nothing, when its answer %s, then what was sent for it leaves',
    async (_, answer) => {
      const { workspace, nextPulls, nextCommits } = await given();
      nextCommits.push(() => verdicts(committed(1, slip(1, { body }))));
      await does(workspace, 'write', { ...paper, body });
      await rest();
      expect(await onDisk()).toContain(body);
      nextPulls.push(() => ({ reset: true, ...answer }));
      await workspace.refresh();
      expect(await onDisk()).not.toContain(body);
    },
  );

  it('given such an answer of several pages, then what may come with the next one keeps what was sent for it', async () => {
    const { workspace, nextPulls, nextCommits } = await given();
    nextCommits.push(() => verdicts(committed(1, slip(1, { body }))));
    const id = await does(workspace, 'write', { ...paper, body });
    await rest();
    nextPulls.push(
      () => ({ reset: true, records: [county], cursor: 'k2', more: true }),
      () => ({ records: [slip(1, { body })], cursor: 'k3' }),
    );
    await workspace.refresh();
    expect((await stage.disk.store().accepted('county/u1')).map(({ command }) => command.id)).toEqual([id]);
    expect(workspace.sight('note/1')).not.toBeNull();
  });

  it('given a backend that was restored and has erased it again, then what is sent once more leaves the device', async () => {
    const { workspace, now, nextCommits } = await given();
    await does(workspace, 'write', { ...paper, body });
    await rest();
    Object.assign(now, { epoch: 'e2', watermark: '' });
    nextCommits.push(() => ({ epoch: 'e2', outcomes: [rejected('DJ-R004')] }));
    await workspace.refresh();
    expect([outbox(workspace), codes(workspace)]).toEqual([[], []]);
    expect(await onDisk()).not.toContain(body);
  });

  it('an erasing command overtakes whatever waits, and is never refused by this side', async () => {
    const { workspace, commits, cut, nextCommits } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    const first = await does(workspace, 'write', paper, { ref: 'note/2' });
    await does(workspace, 'shred', {}, { after: first });
    await rest();
    cut(null);
    nextCommits.push(() => verdicts(committed(4), rejected('DJ-R001')));
    await workspace.refresh();
    expect(commits[0]?.map(({ command }) => command.name)).toEqual(['shred', 'write']);
  });
});

describe('sight and personal data: what a grant gave goes with the grant', () => {
  const less = me({ grants: [], scopes: ['yx/roll/-'] });

  it('given scopes that are no longer held, then their records leave the device and commands on them are parked with their words', async () => {
    const { workspace, nextPulls, cut, commits, held } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    await does(workspace, 'add', { body: '甲' });
    await rest();
    cut(null);
    nextPulls.push(() => ({ me: less }));
    await workspace.refresh();
    expect(refs(await held())).toEqual(['unit/yx']);
    expect([commits, codes(workspace)]).toEqual([[], ['DJ-R013']]);
    expect(workspace.parked[0]?.command.input).toEqual({ body: '甲' });
  });

  it('given one that was taken, then the words that were sent for it leave with its record', async () => {
    const { workspace, nextPulls, disk } = await given({ records: [slip(3)] });
    await does(workspace, 'add', { body: '本人的住址' });
    await rest();
    const accepted = async (): Promise<string> => JSON.stringify(await disk.store().accepted('county/u1'));
    expect(await accepted()).toContain('本人的住址');
    nextPulls.push(() => ({ me: less }));
    await workspace.refresh();
    expect(await accepted()).not.toContain('本人的住址');
  });

  it('given one that was sent already, then its verdict is asked for before it is called refused', async () => {
    const { workspace, nextPulls, nextCommits, commits } = await given({ records: [slip(3)] });
    nextCommits.push(() => Promise.reject(trouble('DJ-N001')));
    await does(workspace, 'add', { body: '甲' });
    await rest();
    nextPulls.push(() => ({ me: less }));
    nextCommits.push(() => verdicts(committed(4)));
    await workspace.refresh();
    expect(commits.length).toBe(2);
    expect([outbox(workspace), codes(workspace)]).toEqual([[], []]);
  });
});
