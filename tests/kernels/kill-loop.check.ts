import { expect, test } from 'vitest';
import { killTinyPage } from './kill-loop-given.js';

test('given a page that writes row after row, strictly, when its browser is killed four times between two writes, then nothing acknowledged is missing', async () => {
  const report = await killTinyPage(4);
  expect(report).toEqual({ rounds: 4, acknowledged: expect.any(Number), missing: [] });
  expect(report.acknowledged).toBeGreaterThanOrEqual(2 + 3 + 4 + 1);
});
