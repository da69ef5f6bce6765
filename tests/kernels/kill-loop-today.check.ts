import { expect, test } from 'vitest';
import { killTinyPage } from './kill-loop-given.js';

test('given a page that writes strictly and is killed, when a row that was acknowledged is lost, then the loop names it and no other', async () => {
  const report = await killTinyPage(1, (keys) => keys.filter((key) => key !== '1-1'));
  expect(report).toEqual({ rounds: 1, acknowledged: 2, missing: ['1-1'] });
}, 60_000);
