import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { trouble } from '../../../src/core/codes.js';
import { rest } from './dial.js';
import { county, paper, slip } from './note.js';
import { committed, me, rejected, verdicts } from './scripted-backend.js';
import { codes, does, type Opening, openStage, outbox, owner, type Stage } from './stage.js';

let stage: Stage;
const given = async (o?: Opening): Promise<Stage> => {
  stage = await openStage(o);
  return stage;
};
afterEach(() => stage.workspace.close());
const stuck = (): Promise<never> => new Promise(() => undefined);

describe("rule 10: A's queue is never pushed with B's token", () => {
  it("given a session that was changed behind the page, then nothing is pushed, nothing of B's is kept, and it asks for the login", async () => {
    const { workspace, now, commits, held, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    const id = await does(workspace, 'add', { body: '甲' });
    await rest();
    cut(null);
    Object.assign(now, { me: me({ actor: 'u2' }), records: [slip(9, { body: '乙的' }, { ref: 'note/乙' })] });
    await workspace.refresh();
    expect(commits).toEqual([]);
    expect([outbox(workspace), workspace.status.link]).toEqual([[id], 'need-login']);
    expect((await held()).me?.actor).toBe('u1');
    expect(workspace.sight('note/乙')).toBeNull();
    now.me = me();
    workspace.resume();
    await workspace.refresh();
    expect(commits.flat().map(({ command }) => command.actor)).toEqual(['u1']);
  });

  it('given another person at the same device, then neither sees, counts or sends what is the other’s', async () => {
    const { workspace, tab, now, commits, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    await does(workspace, 'add', { body: '甲的话' });
    await workspace.close();
    cut(null);
    now.me = me({ actor: 'u2', grants: [], scopes: [] });
    const other = tab({ owner: 'county/u2' });
    await other.refresh();
    expect([other.status.unsent, other.list('note'), commits]).toEqual([0, [], []]);
    expect(other.exportUnsent()).not.toContain('甲的话');
    await other.close();
    now.me = me();
    const back = tab();
    await back.refresh();
    expect(commits.flat().map(({ command }) => command.input)).toEqual([{ body: '甲的话' }]);
    await back.close();
  });
});

describe('rule 10: sign-out says what is unsent, then wipes', () => {
  it('given unsent or refused words, then it says how many and does nothing; with force nothing is left', async () => {
    const { workspace, nextCommits, cut, held } = await given({ records: [slip(3)] });
    nextCommits.push(() => verdicts(rejected('DJ-R001')));
    await does(workspace, 'add', { body: '甲' });
    await workspace.refresh();
    cut('DJ-N001');
    await does(workspace, 'add', { body: '乙' });
    expect(await workspace.signOut()).toEqual({ unsent: 2, done: false });
    expect(workspace.status.phase).toBe('ready');
    expect(await workspace.signOut({ force: true })).toEqual({ unsent: 2, done: true });
    const left = await held();
    expect([left.records, left.outbox, left.parked, left.me, left.cursor]).toEqual([[], [], [], null, null]);
    expect(await stage.disk.store().accepted(owner)).toEqual([]);
  });

  it('given a flush whose answer never comes, then it does not wait for it, and its late verdict writes nothing', async () => {
    const { workspace, nextCommits, held } = await given({ records: [slip(3)] });
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    nextCommits.push(async () => {
      await late;
      return verdicts(committed(4, slip(4, { body: '甲' })));
    });
    await does(workspace, 'add', { body: '甲' });
    await rest();
    expect(await workspace.signOut({ force: true })).toMatchObject({ done: true });
    answer();
    await rest();
    const left = await held();
    expect([left.records, left.outbox, left.lease]).toEqual([[], [], null]);
  });

  it('given another tab of the same person, then that one closes too, and fetches nothing again', async () => {
    const { workspace, tab, pulls, dial, held } = await given({ records: [slip(3)] });
    const other = tab();
    await other.refresh();
    await workspace.signOut();
    await rest();
    pulls.length = 0;
    expect(other.status.phase).toBe('closed');
    await dial.turn(300_000);
    expect([pulls, (await held()).records]).toEqual([[], []]);
  });

  it('given a form that is still open, when it is saved afterwards, then it is refused and nothing reaches the disk', async () => {
    const { workspace, held } = await given();
    await workspace.signOut();
    const done = await workspace.execute({ kind: 'note', name: 'write', ref: 'note/1', input: paper });
    expect(done).toMatchObject({ saved: false, refused: { code: 'DJ-R019' } });
    expect((await held()).outbox).toEqual([]);
  });

  it('given a device that refuses to wipe, then it throws, and may be asked again', async () => {
    const { tab, disk } = await given();
    const store = disk.store();
    let broken = true;
    const wipe = (of: string): Promise<void> => (broken ? Promise.reject(trouble('DJ-L003')) : store.wipe(of));
    const workspace = tab({ store: { ...store, wipe } });
    await workspace.refresh();
    await expect(workspace.signOut()).rejects.toMatchObject({ code: 'DJ-L003' });
    broken = false;
    expect(await workspace.signOut()).toMatchObject({ done: true });
    expect((await stage.held()).records).toEqual([]);
  });
});

describe('the unsent can be carried to another device', () => {
  /** A file with one command that waits and one that was refused, and the device from which it came. */
  async function exported(): Promise<string> {
    const { workspace, nextCommits, cut } = await given({ records: [slip(3)] });
    nextCommits.push(() => verdicts(rejected('DJ-R001')));
    await does(workspace, 'add', { body: '没有办成的话' });
    await workspace.refresh();
    cut('DJ-N001');
    await does(workspace, 'rename', { title: '还没有报送的话' });
    return workspace.exportUnsent();
  }
  const ids = (text: string): string[] =>
    [...JSON.parse(text).outbox, ...JSON.parse(text).parked].map(({ command }) => command.id);

  it('says whose it is and when, holds both kinds, and warns that it is personal', async () => {
    const file = JSON.parse(await exported());
    expect(file).toMatchObject({ format: 'dangjian-unsent', version: 1, owner });
    expect(file.foot).toContain('含个人信息，仅限工作使用，用后删除');
    expect([file.outbox.length, file.parked.length]).toEqual([1, 1]);
  });

  it('when it is taken in, then ids, words and reasons are there, in one strict write, and what waited is sent', async () => {
    const text = await exported();
    const { workspace, commits, writes, nextPulls, nextCommits } = await given({ records: [slip(3)] });
    expect(await workspace.importUnsent(text)).toEqual({ saved: true, taken: 2, known: 0 });
    expect(writes[0]?.strict).toBe(true);
    expect(codes(workspace)).toEqual(['DJ-R001']);
    nextPulls.push(() => ({}));
    nextCommits.push(() => verdicts(committed(4)));
    await workspace.refresh();
    const [sent] = commits.flat();
    expect(sent?.command).toEqual(JSON.parse(text).outbox[0].command);
    expect([...commits.flat().map(({ command }) => command.id), workspace.parked[0]?.command.id]).toEqual(ids(text));
  });

  it('when it is taken in twice, or where it came from, or after it was taken, then nothing is there twice', async () => {
    const text = await exported();
    expect(await stage.workspace.importUnsent(text)).toEqual({ saved: true, taken: 0, known: 2 });
    const { workspace, commits } = await given({ records: [slip(3)] });
    await workspace.importUnsent(text);
    await workspace.refresh();
    expect(await workspace.importUnsent(text)).toEqual({ saved: true, taken: 0, known: 2 });
    await workspace.refresh();
    expect([commits.flat().length, outbox(workspace), workspace.parked.length]).toEqual([1, [], 1]);
  });

  it('given that the other device sent it since, then the backend is asked before it is called refused here', async () => {
    const text = await exported();
    const { workspace, commits, nextCommits } = await given({ records: [slip(8, { title: '别的题目' })] });
    nextCommits.push(() => verdicts(committed(4)));
    await workspace.importUnsent(text);
    await workspace.refresh();
    expect(commits.flat().map(({ expect: e }) => e)).toEqual([-1]);
    expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R001']]);
  });

  it('given a backend of another epoch than that of the file, then versions of before count for nothing, and the rest is as ever', async () => {
    const text = await exported();
    const { workspace, now, commits, nextCommits } = await given({ records: [slip(3)] });
    Object.assign(now, { epoch: 'e2', reset: true, records: [county, slip(1)] });
    nextCommits.push((list) => ({ epoch: 'e2', outcomes: list.map(({ expect: e }) => committed(e + 1)) }));
    await workspace.importUnsent(text);
    await workspace.refresh();
    expect(commits.flat().map(({ expect: e }) => e)).toEqual([1]);
    expect(outbox(workspace)).toEqual([]);
  });

  it("given another person's file, or one of another system, or a file of which one line is another's, then DJ-R021", async () => {
    const file = JSON.parse(await exported());
    const { workspace, writes } = await given();
    const [entry] = file.outbox;
    const mixed = { ...entry, command: { ...entry.command, actor: 'u2' } };
    for (const other of [{ owner: 'county/u2' }, { owner: 'town/u1' }, { outbox: [mixed] }]) {
      const done = await workspace.importUnsent(JSON.stringify({ ...file, ...other }));
      expect(done).toMatchObject({ saved: false, refused: { code: 'DJ-R021' } });
    }
    expect(writes).toEqual([]);
  });

  it('given nobody known yet, then DJ-R019', async () => {
    const text = await exported();
    const { workspace } = await given({ unknown: true });
    expect(await workspace.importUnsent(text)).toMatchObject({ saved: false, refused: { code: 'DJ-R019' } });
  });

  it('given a file of a newer page, then it says so and changes nothing', async () => {
    const file = JSON.parse(await exported());
    const { workspace } = await given();
    const done = await workspace.importUnsent(JSON.stringify({ ...file, version: 2 }));
    expect(done).toMatchObject({ saved: false, refused: { code: 'DJ-R011' } });
  });

  it('given a file that is cut, bent or something else, then DJ-R020, and what is on the device stays', async () => {
    const text = await exported();
    const { workspace, writes, cut } = await given({ records: [slip(3)] });
    cut('DJ-N001');
    const mine = await does(workspace, 'add', { body: '甲' });
    writes.length = 0;
    const cutAt = fc.integer({ min: 0, max: text.length - 2 }).map((at) => text.slice(0, at));
    const bent = fc.constantFrom('id', 'kind', 'ref', 'input', 'basis', 'actor', 'at').map((name) => {
      const file = JSON.parse(text);
      delete file.outbox[0].command[name];
      return JSON.stringify(file);
    });
    const elsewhere = text.replace('"note/1"', '"task/1"');
    const other = fc.oneof(cutAt, bent, fc.constant(elsewhere), fc.json(), fc.string());
    await fc.assert(
      fc.asyncProperty(other, async (content) => {
        expect(await workspace.importUnsent(content)).toMatchObject({ saved: false, refused: { code: 'DJ-R020' } });
      }),
    );
    expect([writes, outbox(workspace)]).toEqual([[], [mine]]);
  });

  it('given a full disk, then DJ-L002 is thrown and nothing of it is kept', async () => {
    const text = await exported();
    const { tab, disk, cut, held } = await given();
    cut('DJ-N001');
    const store = disk.store();
    const full = tab({
      store: {
        ...store,
        apply: (of, ops, o) => (o.strict ? Promise.reject(trouble('DJ-L002')) : store.apply(of, ops, o)),
      },
    });
    await full.ready;
    await expect(full.importUnsent(text)).rejects.toMatchObject({ code: 'DJ-L002' });
    expect([(await held()).outbox, (await held()).parked]).toEqual([[], []]);
    await full.close();
  });
});

describe('what was kept before the page was closed', () => {
  it('given a page that opens without a network, then everything is there, and a person can go on', async () => {
    const { workspace, tab, cut } = await given({ records: [slip(3)] });
    await workspace.close();
    cut('DJ-N001');
    const offline = tab();
    await offline.ready;
    expect(offline.sight('note/1')?.record.version).toBe(3);
    await does(offline, 'add', { body: '甲' });
    expect(offline.sight('note/1')).toMatchObject({ unsent: 1, record: { data: { body: '甲' } } });
    await offline.close();
  });

  it('given a first pull that never answers, then closing does not wait for it', async () => {
    const { tab, nextPulls } = await given();
    nextPulls.push(stuck);
    const second = tab({ owner: 'county/u3' });
    await second.ready;
    await second.close();
    expect(second.status.phase).toBe('closed');
  });
});
