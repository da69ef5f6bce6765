import { afterEach, describe, expect, it } from 'vitest';
import { jpegOf } from '../../../src/adapters/conformance/files/given.js';
import { type FileDisk, memoryFiles } from '../../../src/adapters/files/memory.js';
import { trouble } from '../../../src/core/codes.js';
import { type Kind, photos } from '../../../src/core/kind/index.js';
import type { FileKey, Files, Json, TroubleCode } from '../../../src/core/ports.js';
import { createFileDesk } from '../../../src/core/sync/file-desk.js';
import type { Workspace } from '../../../src/core/sync/index.js';
import { rest } from './dial.js';
import { note, slip } from './note.js';
import { committed, rejected, verdicts } from './scripted-backend.js';
import { codes, does, type Opening, openStage, outbox, owner, type Stage } from './stage.js';

/** A slip of paper with a picture. */
const album: Kind = {
  ...note,
  fields: { ...note.fields, photos: photos('照片') },
  commands: {
    ...note.commands,
    attach: { label: '附照片', from: ['open'], to: 'same', by: ['office'], input: ['photos'], replay: 'replay' },
  },
};
const body = jpegOf([4, 5, 6]);

let stage: Stage & { files: FileDisk; line: ReturnType<typeof lineOf>; order: string[] };
afterEach(() => stage.workspace.close());

/** The backend's own files, behind a line that may be cut. */
function lineOf(order: string[]) {
  const there = memoryFiles('');
  let down: TroubleCode | null = null;
  const remote: Files = {
    ...there,
    async put(key, given) {
      if (down !== null) throw trouble(down);
      order.push('picture');
      await there.put(key, given);
    },
  };
  return {
    remote,
    there,
    cut(code: TroubleCode | null) {
      down = code;
    },
  };
}

async function given(o: Opening = {}): Promise<typeof stage> {
  const [files, order]: [FileDisk, string[]] = [new Map(), []];
  const line = lineOf(order);
  const local = () => memoryFiles(owner, files);
  const options = { kinds: [album], files: createFileDesk({ local: local(), remote: line.remote }), ...o.options };
  const opened = await openStage({ records: [slip(3)], ...o, options });
  const { commit } = opened.backend;
  opened.backend.commit = (list, call) => {
    order.push(...list.map(({ command }) => command.name));
    return commit(list, call);
  };
  stage = Object.assign(opened, { files, line, order });
  return stage;
}
const held = (): FileKey[] => [...(stage.files.get(owner)?.values() ?? [])].map(({ key }) => key);
const attach = async (workspace: Workspace): Promise<string> => {
  const photo = workspace.pictures?.pick(body, '书架') as unknown as Json;
  return does(workspace, 'attach', { photos: [photo] } as never);
};
/** The record as it is once the command was taken. */
const withPhoto = () => {
  const [command] = stage.workspace.outbox.slice(-1);
  return slip(4, { photos: command?.command.input.photos ?? null });
};

describe('a picture waits with its command', () => {
  it('given no line, then it is on the device before its command, and goes before it when there is one', async () => {
    const { workspace, line, order, cut, dial } = await given();
    cut('DJ-N001');
    line.cut('DJ-N001');
    const id = await attach(workspace);
    expect([held().length, outbox(workspace)]).toEqual([1, [id]]);
    await workspace.refresh();
    expect(order).toEqual([]);
    cut(null);
    line.cut(null);
    workspace.resume();
    await dial.turn(1);
    await workspace.refresh();
    expect([order, outbox(workspace), codes(workspace)]).toEqual([['picture', 'attach'], [], []]);
    expect((await line.there.keys()).map(({ ref }) => ref)).toEqual(['note/1']);
  });

  it('given a page that was killed, then another one brings both', async () => {
    const opened = await given();
    const { cut, disk, files, line, tab, order, dial } = opened;
    cut('DJ-N001');
    await attach(opened.workspace);
    disk.crash();
    cut(null);
    const desk = createFileDesk({ local: memoryFiles(owner, files), remote: line.remote });
    stage.workspace = tab({ kinds: [album], files: desk });
    await stage.workspace.ready;
    await dial.sleep(16_000); // the lead of the dead one ends
    await stage.workspace.refresh();
    expect([order, outbox(stage.workspace)]).toEqual([['picture', 'attach'], []]);
  });

  it('given a line that is too thin for it, then words go all the same, and it waits', async () => {
    const { workspace, line, order } = await given({ records: [slip(3), slip(1, {}, { ref: 'note/2' })] });
    line.cut('DJ-N001');
    const id = await attach(workspace);
    await does(workspace, 'add', { body: '照常' }, { ref: 'note/2' });
    await workspace.refresh();
    expect([order, outbox(workspace), codes(workspace)]).toEqual([['add'], [id], []]);
    expect(held().length).toBe(1);
  });

  it('given one over which the backend fails each time, then the others arrive, and it waits', async () => {
    const { workspace, line, order, cut } = await given({ records: [slip(3), slip(1, {}, { ref: 'note/2' })] });
    const { put } = line.remote;
    line.remote.put = async (key, given, signal) => {
      if (key.ref === 'note/1') throw trouble('DJ-N006');
      await put(key, given, signal);
    };
    cut('DJ-N001');
    const id = await attach(workspace);
    const photo = workspace.pictures?.pick(jpegOf([9]), '花') as unknown as Json;
    await does(workspace, 'attach', { photos: [photo] } as never, { ref: 'note/2' });
    await rest();
    cut(null);
    await workspace.refresh();
    expect([order, outbox(workspace), codes(workspace)]).toEqual([['picture', 'attach'], [id], []]);
    expect(workspace.status.trouble).toBe('DJ-N006');
  });

  it.each(['DJ-F004', 'DJ-F002'] as const)(
    'given a backend that does not take it (%s), then its command is put aside with it, and can be sent again',
    async (code) => {
      const { workspace, line, order } = await given();
      line.cut(code);
      await attach(workspace);
      await workspace.refresh();
      expect([codes(workspace), order, held().length]).toEqual([[code], [], 1]);
      line.cut(null);
      await workspace.resend(workspace.parked[0]?.command.id ?? '');
      await workspace.refresh();
      expect([codes(workspace), order]).toEqual([[], ['picture', 'attach']]);
    },
  );

  it('given a backend that lost it before the command came, then sending again brings it again', async () => {
    const { workspace, nextCommits, order } = await given();
    nextCommits.push(() => verdicts(rejected('DJ-F003')));
    await attach(workspace);
    await workspace.refresh();
    expect(codes(workspace)).toEqual(['DJ-F003']);
    await workspace.resend(workspace.parked[0]?.command.id ?? '');
    await workspace.refresh();
    expect(order).toEqual(['picture', 'attach', 'picture', 'attach']);
  });

  it('given a command whose picture is nowhere on this device, then it is put aside and never sent', async () => {
    const { workspace, cut, files, order } = await given();
    cut('DJ-N001');
    await attach(workspace);
    files.clear();
    cut(null);
    workspace.resume();
    await workspace.refresh();
    expect([codes(workspace), order]).toEqual([['DJ-F003'], []]);
  });

  it('given a device that is full, then nothing is kept, and it is said', async () => {
    const local = { ...memoryFiles(owner), put: async () => Promise.reject(trouble('DJ-L002')) };
    const { workspace } = await given({
      options: { files: createFileDesk({ local, remote: memoryFiles('') }) },
    });
    await expect(attach(workspace)).rejects.toMatchObject({ code: 'DJ-L002' });
    expect(outbox(workspace)).toEqual([]);
  });

  it('given a workspace that keeps none, then a command that names one is refused', async () => {
    const { workspace } = await given({ options: { files: () => null as never } });
    const photo = { name: '书架', type: 'image/jpeg', bytes: 3, sha256: 'a'.repeat(64) };
    const done = await workspace.execute({ kind: 'note', name: 'attach', ref: 'note/1', input: { photos: [photo] } });
    expect(done).toMatchObject({ saved: false, refused: { code: 'DJ-F003' } });
  });
});

describe('a picture vanishes', () => {
  /** Taken by the backend, and shown with its record. */
  async function taken() {
    const opened = await given();
    const { workspace, nextCommits } = opened;
    nextCommits.push(([one]) => {
      const record = { ...withPhoto(), did: [one?.command.id ?? ''] };
      return verdicts(committed(4, record));
    });
    await attach(workspace);
    await workspace.refresh();
    expect([outbox(workspace), held().length]).toEqual([[], 1]);
    return opened;
  }

  it('given its record is erased here without a line, then it is off the device at once', async () => {
    const { workspace, cut } = await taken();
    cut('DJ-N001');
    await does(workspace, 'shred');
    expect(held()).toEqual([]);
  });

  it('given one that was not even sent, then too, and it never goes', async () => {
    const { workspace, cut, order } = await given();
    cut('DJ-N001');
    await attach(workspace);
    await does(workspace, 'shred');
    expect(held()).toEqual([]);
    cut(null);
    workspace.resume();
    await workspace.refresh();
    expect(order).toEqual(['shred']);
  });

  it('given its record was erased elsewhere, then it is gone with the next look', async () => {
    const { workspace, nextPulls } = await taken();
    nextPulls.push(() => ({ gone: ['note/1'] }));
    await workspace.refresh();
    expect(held()).toEqual([]);
  });

  it('given its record names it no more, then it is gone with the next look', async () => {
    const { workspace, nextPulls } = await taken();
    nextPulls.push(() => ({ records: [slip(5, { photos: null })] }));
    await workspace.refresh();
    expect(held()).toEqual([]);
  });

  it('given a week has passed since it was taken, then the device keeps it no longer', async () => {
    const { workspace, dial } = await taken();
    await dial.sleep(8 * 86_400_000);
    await workspace.refresh();
    await dial.sleep(61_000);
    await workspace.refresh();
    expect(held()).toEqual([]);
  });

  it('given a refused command that its author puts away, then it is gone in a minute', async () => {
    const { workspace, line, dial } = await given();
    line.cut('DJ-F004');
    await attach(workspace);
    await workspace.refresh();
    await workspace.dismiss(workspace.parked[0]?.command.id ?? '');
    await workspace.refresh();
    await dial.turn(61_000);
    await workspace.refresh();
    expect(held()).toEqual([]);
  });

  it('given a picture whose command another tab is just writing, then nobody takes it away meanwhile', async () => {
    const { workspace, files } = await given();
    const key = { ref: 'note/1', sha256: workspace.pictures?.pick(body, '书架').sha256 ?? '' };
    await memoryFiles(owner, files).put(key, body);
    await workspace.refresh();
    await workspace.refresh();
    expect(held()).toEqual([key]);
  });

  it('given its person signs out, then it is gone, sent or not, and another person’s stays', async () => {
    const { workspace, cut, files } = await given();
    const key = { ref: 'note/9', sha256: workspace.pictures?.pick(body, '书架').sha256 ?? '' };
    await memoryFiles('county/u2', files).put(key, body);
    cut('DJ-N001');
    await attach(workspace);
    expect(await workspace.signOut()).toMatchObject({ done: false });
    expect(held().length).toBe(1);
    expect(await workspace.signOut({ force: true })).toMatchObject({ done: true });
    expect(held()).toEqual([]);
    expect([...(files.get('county/u2')?.values() ?? [])].length).toBe(1);
    await rest();
  });
});
