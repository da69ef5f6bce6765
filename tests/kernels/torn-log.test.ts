import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openProfile } from '../../scripts/browsers/today.js';
import { tearLogs } from '../../scripts/browsers/torn-log.js';
import { type TinyPage, tinyPage } from './tiny-page.js';
import { type Evaluating, TORN_LOG_PAGE, threeStarts } from './torn-log-page.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("given today's Chromium, killed in the middle of a write to its own log", () => {
  let folder: string;
  let served: TinyPage;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dangjian-torn-'));
    served = await tinyPage(TORN_LOG_PAGE);
  });
  afterEach(async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function visit<T>(work: (page: Evaluating) => Promise<T>): Promise<T> {
    const profile = await openProfile(folder);
    try {
      const page = await profile.context.newPage();
      await page.goto(served.url());
      return await work(page);
    } finally {
      await profile.kill();
    }
  }

  test('when a page just goes on, then the start after next finds every database deleted (a fault of the engine)', async () => {
    const left = await threeStarts(false, () => tearLogs(folder), visit);
    expect(left).toEqual({ torn: 1, keys: [], loss: 'total' });
  });

  test('when each start deletes an empty database first, then both rows are there', async () => {
    const left = await threeStarts(true, () => tearLogs(folder), visit);
    expect(left).toEqual({ torn: 1, keys: ['first', 'second'], loss: 'none' });
  });
});
