import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openProfile, twoContexts } from '../../scripts/browsers/today.js';
import { type TinyPage, tinyPage } from './tiny-page.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("given today's Chromium", () => {
  let folder: string;
  let served: TinyPage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dangjian-today-'));
    served = await tinyPage('<!doctype html><title>今天</title>');
  });
  afterAll(async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('when a profile is closed and opened again, then it kept what it held, and a kill ends it at once', async () => {
    const first = await openProfile(folder);
    const before = await first.context.newPage();
    await before.goto(served.url());
    await before.evaluate(() => localStorage.setItem('who', '老王'));
    await first.close();

    const second = await openProfile(folder);
    const after = await second.context.newPage();
    await after.goto(served.url());
    expect(await after.evaluate(() => localStorage.getItem('who'))).toBe('老王');
    const died = new Promise((resolve) => second.context.browser()?.once('disconnected', resolve));
    await second.kill();
    await died;
    await expect(after.evaluate('1')).rejects.toThrow('closed');
  });

  test('when two people work in two contexts, then neither sees what the other holds', async () => {
    const people = await twoContexts({ hosts: ['portal.county.test'] });
    try {
      const [hers, his] = await Promise.all([people.first.newPage(), people.second.newPage()]);
      await hers.goto(served.url('portal.county.test'));
      await his.goto(served.url('portal.county.test'));
      await hers.evaluate(() => localStorage.setItem('who', '老王'));
      expect(await his.evaluate(() => localStorage.getItem('who'))).toBeNull();
    } finally {
      await people.close();
    }
  });
});
