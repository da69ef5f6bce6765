import { afterEach, describe, expect, it } from 'vitest';
import { jpegOf } from '../../../src/adapters/conformance/files/given.js';
import { memoryFiles } from '../../../src/adapters/files/memory.js';
import { trouble } from '../../../src/core/codes.js';
import { photos } from '../../../src/core/kind/index.js';
import type { Json, LocalStore } from '../../../src/core/ports.js';
import { createFileDesk } from '../../../src/core/sync/file-desk.js';
import { rest } from './dial.js';
import { note, slip } from './note.js';
import { does, type Opening, openStage, outbox, owner, type Stage } from './stage.js';

let stage: Stage;
const given = async (o: Opening = { records: [slip(3)] }): Promise<Stage> => {
  stage = await openStage(o);
  return stage;
};
afterEach(() => stage.workspace.close());

/** A store whose next strict write lies with the device until it is let go. */
function slowWrites(store: LocalStore) {
  let slow = false;
  const waiting: (() => void)[] = [];
  const held: LocalStore = {
    ...store,
    async apply(of, ops, how) {
      if (slow && how.strict) await new Promise<void>((resolve) => waiting.push(resolve));
      return store.apply(of, ops, how);
    },
  };
  return {
    held,
    slowDown: () => {
      slow = true;
    },
    letGo: () => {
      slow = false;
      for (const go of waiting.splice(0)) go();
    },
  };
}

describe('given somebody who signs out', () => {
  it('while the last press is still being kept, then it is counted before anything is wiped', async () => {
    const { disk, tab, cut } = await given();
    const { held, slowDown, letGo } = slowWrites(disk.store());
    const mine = tab({ store: held });
    await mine.refresh();
    cut('DJ-N001');
    slowDown();
    const saving = does(mine, 'add', { body: '刚写的话' });
    await rest();
    const leaving = mine.signOut();
    await rest();
    letGo();
    const id = await saving;
    expect(await leaving).toEqual({ unsent: 1, done: false });
    expect(outbox(mine)).toEqual([id]);
    await mine.close();
  });

  it('while another tab is still keeping something, then nothing of that is left either, and that tab says so', async () => {
    const { workspace, disk, tab } = await given();
    const { held, slowDown, letGo } = slowWrites(disk.store());
    const other = tab({ store: held });
    await other.refresh();
    slowDown();
    const saving = other.execute({ kind: 'note', name: 'add', ref: 'note/1', input: { body: '迟到的话' } });
    await rest();
    expect(await workspace.signOut()).toMatchObject({ done: true });
    await rest();
    letGo();
    expect(await saving).toMatchObject({ saved: false, refused: { code: 'DJ-R019' } });
    await rest();
    const left = await stage.held();
    expect([left.outbox, left.parked, left.me, other.status.phase]).toEqual([[], [], null, 'closed']);
  });

  it('while a picture is being brought to a place that never answers, then nobody waits for it', async () => {
    const [album, local] = [{ ...note, fields: { ...note.fields, photos: photos('照片') } }, memoryFiles(owner)];
    Object.assign(album, {
      commands: {
        ...note.commands,
        attach: { label: '附', from: ['open'], to: 'same', by: ['office'], input: ['photos'], replay: 'replay' },
      },
    });
    const remote = { ...memoryFiles(''), put: () => new Promise<void>(() => undefined) };
    const options = { kinds: [album], files: createFileDesk({ local, remote }) };
    const { workspace } = await given({ records: [slip(3)], options });
    const photo = workspace.pictures?.pick(jpegOf([4]), '书架') as unknown as Json;
    await does(workspace, 'attach', { photos: [photo] } as never);
    await rest();
    expect(await workspace.signOut({ force: true })).toEqual({ unsent: 1, done: true });
    expect([await local.keys(), (await stage.held()).outbox]).toEqual([[], []]);
  });

  it('from a backend that cannot be closed, then the device is wiped and let go all the same', async () => {
    const { workspace, backend, disk } = await given();
    let closed = false;
    backend.close = async () => {
      throw trouble('DJ-N001');
    };
    await workspace.close().catch(() => undefined);
    const store = disk.store();
    const watched: LocalStore = {
      ...store,
      async close() {
        closed = true;
        await store.close();
      },
    };
    const mine = stage.tab({ store: watched });
    await mine.ready;
    expect(await mine.signOut()).toMatchObject({ done: true });
    expect([closed, (await stage.held()).records]).toEqual([true, []]);
  });
});
