import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearDatabases, quotaOverride } from '../../../scripts/browsers/storage-faults.js';
import { type OpenProfile, openProfile } from '../../../scripts/browsers/today.js';
import { type TinyPage, tinyPage } from '../../kernels/tiny-page.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const HOST = 'portal.county.test';

describe("given the store in today's Chromium, on a disk, over plain http", () => {
  let folder: string;
  let profile: OpenProfile;
  let served: TinyPage;
  let page: Page;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dangjian-disk-'));
    const entry = { entryPoints: ['tests/adapters/stores/disk-page.ts'], bundle: true };
    const { outputFiles } = await build({
      ...entry,
      write: false,
      format: 'iife',
      globalName: 'disk',
      target: 'es2019',
    });
    served = await tinyPage(`<!doctype html><meta charset="utf-8"><script>${outputFiles[0]?.text}</script>`);
    profile = await openProfile(folder, { hosts: [HOST] });
    page = await profile.context.newPage();
    await page.goto(served.url(HOST));
  });
  afterEach(async () => {
    await profile.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('when the quota is met, a command is kept or refused with its code, and nothing acknowledged is missing', async () => {
    // Before anything is written: the browser remembers for a while how much room there was.
    await quotaOverride(page, 5_000_000);
    expect(await page.evaluate('disk.cache(300)')).toBe('done');
    const kept: string[] = [];
    let refused = 0;
    for (let n = 0; n < 60; n += 1) {
      const answer = await page.evaluate(`disk.enqueue('c${n}', 100_000)`);
      expect(['done', 'DJ-L002']).toContain(answer);
      if (answer === 'done') kept.push(`c${n}`);
      else refused += 1;
    }
    const found = await page.evaluate('disk.found()');
    expect(found).toEqual({ records: 0, cursor: null, outbox: kept });
    // Beside the cache there was room for 20.
    expect(kept.length).toBeGreaterThan(30);
    expect(refused).toBeGreaterThan(0);
  });

  it('when the browser clears the origin, it says so once, and works again', async () => {
    expect(await page.evaluate("disk.enqueue('c1', 10)")).toBe('done');
    await clearDatabases(page);
    expect(await page.evaluate("disk.enqueue('c2', 10)")).toBe('DJ-L004');
    expect(await page.evaluate("disk.enqueue('c2', 10)")).toBe('done');
    expect(await page.evaluate('disk.found()')).toMatchObject({ outbox: ['c2'] });
  });

  it('when the power goes right after a command was acknowledged, the command is there', async () => {
    expect(await page.evaluate("disk.enqueue('c1', 10)")).toBe('done');
    await profile.kill();
    profile = await openProfile(folder, { hosts: [HOST] });
    page = await profile.context.newPage();
    await page.goto(served.url(HOST));
    expect(await page.evaluate('disk.found()')).toMatchObject({ outbox: ['c1'] });
  });
});
