import { afterEach, describe, expect, it } from 'vitest';
import { trouble } from '../../../src/core/codes.js';
import { rest } from './dial.js';
import { paper, slip } from './note.js';
import { committed, verdicts } from './scripted-backend.js';
import { codes, does, type Opening, openStage, outbox, type Stage } from './stage.js';

let stage: Stage;
const given = async (o?: Opening): Promise<Stage> => {
  stage = await openStage(o);
  return stage;
};
afterEach(() => stage.workspace.close());
const down = (): never => {
  throw trouble('DJ-N001');
};

describe('rule 1: 已保存，尚未报送 and 已报送 are two promises', () => {
  it('given no answer yet, when a person saves, then it is on the disk strictly, shown, and counted as unsent', async () => {
    const { workspace, nextCommits, writes, disk } = await given();
    nextCommits.push(down);
    const id = await does(workspace, 'write', paper);
    expect(writes[0]).toMatchObject({ strict: true, ops: [{ op: 'enqueue' }] });
    expect(disk.volatile()).toBe(0);
    expect(workspace.status.unsent).toBe(1);
    expect(workspace.sight('note/1')).toMatchObject({ unsent: 1, record: { state: 'open' } });
    await rest();
    expect([outbox(workspace), workspace.status.unsent]).toEqual([[id], 1]);
  });

  it('when the verdict came, then it is unsent no more', async () => {
    const { workspace, nextCommits } = await given();
    nextCommits.push(() => verdicts(committed(1, slip(1))));
    await does(workspace, 'write', paper);
    await workspace.refresh();
    expect(workspace.status.unsent).toBe(0);
    expect(workspace.sight('note/1')).toMatchObject({ unsent: 0, record: { version: 1 } });
  });

  it('given nobody known yet, when a person does something, then DJ-R019 and nothing is kept', async () => {
    const { workspace, writes } = await given({ unknown: true });
    const done = await workspace.execute({ kind: 'note', name: 'write', ref: 'note/1', input: paper });
    expect(done).toMatchObject({ saved: false, refused: { code: 'DJ-R019' } });
    expect(workspace.allowed('note', 'write', null)).toMatchObject({ may: 'no', why: { code: 'DJ-R019' } });
    expect(writes).toEqual([]);
  });
});

describe('rule 8: an entry leaves the outbox only on a recognised verdict', () => {
  it.each([['DJ-N001'], ['DJ-N002'], ['DJ-N003'], ['DJ-N005'], ['DJ-N006']] as const)(
    'given %s for an answer, then nothing is deleted and the same envelope goes again',
    async (code) => {
      const { workspace, nextCommits, commits, dial } = await given();
      nextCommits.push(() => {
        throw trouble(code);
      });
      const id = await does(workspace, 'write', paper);
      await rest();
      expect([outbox(workspace), workspace.status.trouble]).toEqual([[id], code]);
      expect(workspace.status.link).toBe(code === 'DJ-N002' ? 'need-login' : 'offline');
      await dial.turn(120_000);
      expect(commits.length).toBe(2);
      expect(commits[1]?.[0]?.command).toEqual(commits[0]?.[0]?.command);
      expect(outbox(workspace)).toEqual([]);
      expect(workspace.status).toMatchObject({ trouble: null, link: 'online' });
    },
  );

  it.each([
    ['an outcome of a kind that nobody knows', () => verdicts({ kind: 'maybe' } as never)],
    ['fewer outcomes than commands', () => verdicts()],
  ])('given %s, then the entry waits for the next visit', async (_what, answer) => {
    const { workspace, nextCommits } = await given();
    nextCommits.push(answer);
    const id = await does(workspace, 'write', paper);
    await rest();
    expect([outbox(workspace), codes(workspace)]).toEqual([[id], []]);
  });

  it('given 413, then half goes at once; one that is too large alone is put aside and keeps nobody', async () => {
    const { workspace, nextCommits, commits, cut } = await given();
    cut('DJ-N001');
    for (const n of ['1', '2', '3']) await does(workspace, 'write', paper, { ref: `note/${n}` });
    await rest();
    const large = (list: { command: { ref: string } }[]) => list.some(({ command }) => command.ref === 'note/2');
    for (let n = 0; n < 9; n += 1) {
      nextCommits.push((list) => {
        if (list.length > 1 || large(list)) throw trouble('DJ-N004');
        return verdicts(...list.map(() => committed(1)));
      });
    }
    cut(null);
    await workspace.refresh();
    expect(commits.map((list) => list.length)).toContain(2);
    expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R016']]);
    expect(workspace.parked[0]?.command.ref).toBe('note/2');
  });

  it('given entries that cannot move, then the visits become rarer instead of spinning', async () => {
    const { workspace, nextCommits, commits, dial } = await given();
    for (let n = 0; n < 50; n += 1) nextCommits.push(() => verdicts({ kind: 'maybe' } as never));
    await does(workspace, 'write', paper);
    await dial.turn(600_000);
    expect(commits.length).toBeGreaterThan(5);
    expect(commits.length).toBeLessThan(40);
    expect(workspace.status.unsent).toBe(1);
  });
});

describe('rule 12: enqueue is strict, settling is relaxed', () => {
  it('when a command is kept and settled, then only its keeping waits for the disk', async () => {
    const { workspace, writes } = await given();
    await does(workspace, 'write', paper);
    await workspace.refresh();
    const strict = (op: string) => writes.filter(({ ops }) => ops.some((one) => one.op === op)).map((w) => w.strict);
    expect([strict('enqueue'), strict('accept'), strict('cursor')]).toEqual([[true], [false], [false, false, false]]);
  });

  it('given a power cut that takes the settling, then the entry is sent again and answered from the file', async () => {
    const { workspace, disk, commits, tab, nextCommits } = await given();
    await does(workspace, 'write', paper);
    await workspace.refresh();
    disk.crash();
    nextCommits.push((list) => verdicts(...list.map(() => committed(1, slip(1)))));
    const after = tab();
    await after.ready;
    expect(after.outbox.map((entry) => entry.command.ref)).toEqual(['note/1']);
    await after.refresh();
    expect(commits.map(([one]) => one?.command)).toEqual([commits[0]?.[0]?.command, commits[0]?.[0]?.command]);
    expect(outbox(after)).toEqual([]);
    await after.close();
  });

  it('given a full disk, when a person saves, then DJ-L002 is thrown and nothing is half kept', async () => {
    const { workspace, disk } = await given();
    const store = disk.store();
    const apply = store.apply;
    const { tab } = stage;
    const full = tab({ store: { ...store, apply: async (of, ops, o) => (o.strict ? fail() : apply(of, ops, o)) } });
    await full.ready;
    await expect(does(full, 'write', paper)).rejects.toMatchObject({ code: 'DJ-L002' });
    expect([outbox(full), (await stage.held()).outbox]).toEqual([[], []]);
    expect(workspace.status.unsent).toBe(0);
    await full.close();
  });
  const fail = (): never => {
    throw trouble('DJ-L002');
  };
});

describe('rule 3: idempotency is by (actor, command id) and the envelope', () => {
  it('given a lost answer, when it is sent again, then id, envelope and time are those of the first time', async () => {
    const { workspace, nextCommits, commits, dial } = await given();
    nextCommits.push(down, down);
    await does(workspace, 'write', paper, { batch: 'b1' });
    await dial.turn(60_000);
    expect(commits.length).toBe(3);
    expect(new Set(commits.map(([one]) => JSON.stringify(one?.command))).size).toBe(1);
    expect(commits[0]?.[0]?.command).toMatchObject({ actor: 'u1', batch: 'b1', basis: 0, kindVersion: 2 });
  });

  it('given a lost answer and a record on which it is refused now, then the backend is asked for its verdict first (expect −1)', async () => {
    const { workspace, nextCommits, nextPulls, commits } = await given({ records: [slip(3)] });
    nextCommits.push(down);
    await does(workspace, 'close');
    await rest();
    nextPulls.push(() => ({ records: [slip(5, {}, { state: 'closed' })] }));
    nextCommits.push(() => verdicts(committed(4)));
    await workspace.refresh();
    expect(commits[1]).toMatchObject([{ expect: -1, next: { state: '', data: null } }]);
    expect([outbox(workspace), codes(workspace)]).toEqual([[], []]);
  });

  it('when the backend has no verdict on it, then it is refused here, with the reason', async () => {
    const { workspace, nextCommits, nextPulls, commits } = await given({ records: [slip(3)] });
    nextCommits.push(down);
    await does(workspace, 'close');
    await rest();
    const later = slip(5, {}, { state: 'closed' });
    nextPulls.push(() => ({ records: [later] }));
    nextCommits.push(() => verdicts({ kind: 'conflict', current: later }));
    await workspace.refresh();
    expect(commits.length).toBe(2);
    expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R009']]);
  });

  it('given one that was never sent, then nobody is asked before it is refused', async () => {
    const { workspace, nextPulls, commits } = await given({ records: [slip(3)] });
    nextPulls.push(down);
    await does(workspace, 'close');
    await rest();
    nextPulls.push(() => ({ records: [slip(5, {}, { state: 'closed' })] }));
    await workspace.refresh();
    expect([commits, codes(workspace)]).toEqual([[], ['DJ-R009']]);
  });
});

describe('rule 4: a record that lists the command in `did` proves the commit', () => {
  it('given a conflict whose current record lists it, then it is accepted, not sent again', async () => {
    const { workspace, nextCommits, commits } = await given({ records: [slip(3)] });
    nextCommits.push(([one]) =>
      verdicts({ kind: 'conflict', current: slip(4, { body: '甲' }, { did: [one?.command.id ?? ''] }) }),
    );
    await does(workspace, 'add', { body: '甲' });
    await workspace.refresh();
    expect([commits.length, outbox(workspace), codes(workspace)]).toEqual([1, [], []]);
    expect(workspace.sight('note/1')?.record.version).toBe(4);
  });

  it('given a pulled record that lists it, then it is not sent at all', async () => {
    const { workspace, nextPulls, commits } = await given({ records: [slip(3)] });
    nextPulls.push(down);
    const id = await does(workspace, 'add', { body: '甲' });
    await rest();
    nextPulls.push(() => ({ records: [slip(4, { body: '甲' }, { did: [id] })] }));
    await workspace.refresh();
    expect([commits, outbox(workspace), codes(workspace)]).toEqual([[], [], []]);
  });

  it('given the lowest level and a command older than `did` reaches, then it is parked and shown, not guessed', async () => {
    const { workspace, nextCommits, nextPulls, dial } = await given({
      records: [slip(3)],
      supports: { replaySafe: false, enforces: 'versions' },
    });
    nextCommits.push(down);
    await does(workspace, 'add', { body: '甲' });
    await rest();
    nextPulls.push(() => ({ records: [slip(30, {}, { did: [...Array(16)].map((_, n) => `other ${n}`) })] }));
    await dial.sleep(8 * 86_400_000);
    expect([outbox(workspace), codes(workspace)]).toEqual([[], ['DJ-R018']]);
  });
});

describe('rule 2: every tab enqueues, one flushes', () => {
  it('given two tabs, when one leads, then what the other enqueued is sent once, and both see it settled', async () => {
    const { workspace, tab, commits, dial } = await given();
    const other = tab();
    await other.refresh();
    await does(other, 'write', paper);
    await dial.turn(5_000);
    expect(commits.flat().map(({ command }) => command.ref)).toEqual(['note/1']);
    expect([outbox(workspace), outbox(other)]).toEqual([[], []]);
    await other.close();
  });

  it('given a leader that froze under a request, then another tab takes over after 15 s and its late answer writes nothing', async () => {
    const { workspace, tab, nextCommits, commits, dial } = await given();
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    // The frozen tab's heart stops with it: its clock never comes back.
    const frozen = tab({ clock: { now: dial.clock.now, wait: () => new Promise(() => undefined) } });
    await workspace.close();
    await frozen.ready;
    nextCommits.push(async (list) => {
      await late;
      return verdicts(...list.map(() => committed(1, slip(1, { body: '冻住的答复' }))));
    });
    await does(frozen, 'write', paper);
    await rest();
    expect(commits.length).toBe(1);
    await dial.turn(16_000);
    const second = tab();
    await second.refresh();
    expect([commits.length, outbox(second)]).toEqual([2, []]);
    answer();
    await rest();
    expect(JSON.stringify(await stage.held())).not.toContain('冻住的答复');
    await second.close();
  });
});
