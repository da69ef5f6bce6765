import { afterEach, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind/index.js';
import { unit, wish } from '../../../src/core/kinds/index.js';
import type { Me, Rec, Scope } from '../../../src/core/ports.js';
import { me } from './scripted-backend.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
afterEach(() => stage.workspace.close());

const scopes = ['@u1/work/2026', 'yx/roll/-', 'yx/wall/2026'];
const on = (day: string): Me => me({ scopes, now: `${day}T02:00:00.000Z` });
/** A wish that may hang on the wall until a day, and where else it stands. */
const hung = (ref: string, until: string, ...elsewhere: Scope[]): Rec => ({
  ...{ ref, kindVersion: 1, version: 1, scopes: [...elsewhere, 'yx/wall/2026'], state: 'open' },
  ...{ data: { title: '一台收音机', unit: 'yx', on: '2026-03-01', until }, at: '2026-03-01T00:00:00.000Z', did: [] },
});

it('given wishes that hang on a wall, when the consent of one is over, then it leaves the device though nobody wrote to it; one that concerns this person stays', async () => {
  const kinds = [unit, wish] as unknown as Kind[];
  stage = await openStage({ options: { kinds } });
  const { now, nextPulls, workspace } = stage;
  const held = async (): Promise<string[]> => (await stage.held()).records.map(({ ref }) => ref).sort();
  now.me = on('2026-03-05');
  const records = [
    hung('wish/1', '2026-03-05'),
    hung('wish/2', '2026-03-06'),
    hung('wish/3', '2026-03-05', '@u1/work/2026'),
  ];
  nextPulls.push(() => ({ records }));
  await workspace.refresh();
  expect(await held()).toEqual(['unit/yx', 'wish/1', 'wish/2', 'wish/3']);
  await workspace.refresh();
  expect(await held()).toContain('wish/1');

  now.me = on('2026-03-06');
  await workspace.refresh();
  expect(await held()).toEqual(['unit/yx', 'wish/2', 'wish/3']);

  now.me = on('2026-03-07');
  nextPulls.push(() => ({ records: [{ ...hung('wish/2', '2026-03-09'), version: 2 }] }));
  await workspace.refresh();
  expect(await held()).toEqual(['unit/yx', 'wish/2', 'wish/3']);
});
