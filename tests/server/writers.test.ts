import { afterAll, expect, it } from 'vitest';
import { sceneOf } from '../../src/adapters/conformance/backend/scene.js';
import { people } from '../../src/adapters/conformance/backend-cases.js';
import { countyServer } from './county-server.js';
import { claimUntilTold, crowd } from './crowd.js';

const county = await countyServer({ persons: { ...people, ...crowd } });
afterAll(() => county.close());

it('given a wish with three places, when sixteen claim it at once, then three get one and thirteen are told', async () => {
  const scene = sceneOf(county.underTest());
  await scene.found();
  const ref = await scene.wish('open', { helpers: 3 });
  const version = (await scene.current(ref))?.version ?? 0;
  const ends = await Promise.all(Object.keys(crowd).map((token) => claimUntilTold(county.url, token, ref, version)));
  expect(ends.filter(({ kind }) => kind === 'committed')).toHaveLength(3);
  expect(ends.filter(({ kind }) => kind === 'rejected')).toHaveLength(13);
  expect((await scene.current(ref))?.data?.claims).toHaveLength(3);
  const response = await county.ask('/verify?scope=cs.b1/work/2026', 'office');
  expect(await response.json()).toMatchObject({ breach: null });
});
