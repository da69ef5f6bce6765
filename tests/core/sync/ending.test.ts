import { expect, it } from 'vitest';
import type { LocalStore } from '../../../src/core/ports.js';
import { rest } from './dial.js';
import { slip } from './note.js';
import { does, openStage } from './stage.js';

/** The store of a tab whose reads end when the test says so; tells what was asked of it after its end. */
function slowStore(store: LocalStore) {
  const late: string[] = [];
  const reads: (() => void)[] = [];
  let slow = false;
  let over = false;
  const asked = (name: string): void => void (over && late.push(name));
  const watched: LocalStore = {
    ...store,
    async load(...whose) {
      asked('load');
      if (slow) await new Promise<void>((resolve) => reads.push(resolve));
      return store.load(...whose);
    },
    async apply(...what) {
      asked('apply');
      return store.apply(...what);
    },
    async close() {
      over = true;
      await store.close();
    },
  };
  return {
    ...{ watched, late, reads },
    slowDown: () => {
      slow = true;
    },
  };
}

it.each([
  ['closes', (tab: { close(): Promise<void> }) => tab.close()],
  ['is signed out of', (tab: { signOut(o: { force: boolean }): Promise<unknown> }) => tab.signOut({ force: true })],
])(
  'given news of another tab that is being read, and more of it, when a tab %s, then its store is asked for nothing after its end',
  async (_, end) => {
    const { disk, tab, workspace } = await openStage({ records: [slip(3)] });
    const { watched, late, reads, slowDown } = slowStore(disk.store());
    const other = tab({ store: watched });
    await other.ready;
    await other.refresh();
    slowDown();
    await does(workspace, 'add', { body: '甲' });
    await rest();
    expect(reads.length).toBeGreaterThan(0);
    await does(workspace, 'add', { body: '乙' });
    await rest();
    let ended = false;
    const ending = end(other).then(() => {
      ended = true;
    });
    for (let n = 0; n < 8 && !ended; n += 1) {
      await rest();
      for (const go of reads.splice(0)) go();
    }
    await ending;
    await rest();
    for (const go of reads.splice(0)) go();
    await rest();
    expect(late).toEqual([]);
    await workspace.close();
  },
);
