import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearDatabases, deleteDatabases, quotaOverride } from '../../scripts/browsers/storage-faults.js';
import { type OpenProfile, openProfile } from '../../scripts/browsers/today.js';
import { type TinyPage, tinyPage } from './tiny-page.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const HOST = 'portal.county.test';

const HTML = `<!doctype html><script>
  window.seen = [];
  window.open1 = (name) => new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      db.onversionchange = () => { window.seen.push('versionchange'); db.close(); };
      db.onclose = () => window.seen.push('close');
      resolve(db);
    };
  });
  window.put = (db, bytes) => new Promise((resolve) => {
    const write = db.transaction('rows', 'readwrite');
    write.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(bytes)), bytes);
    write.oncomplete = () => resolve('kept');
    write.onabort = () => resolve(write.error.name);
  });
</script>`;

describe("given today's Chromium on a profile, and plain http under a name that is not localhost", () => {
  let folder: string;
  let profile: OpenProfile;
  let served: TinyPage;
  let page: Page;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dangjian-faults-'));
    served = await tinyPage(HTML);
    profile = await openProfile(folder, { hosts: [HOST] });
    page = await profile.context.newPage();
    await page.goto(served.url(HOST));
    await page.evaluate("open1('one').then((db) => { window.db = db })");
  });
  afterEach(async () => {
    await profile.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('then the page is what a county network shows: no secure context', async () => {
    expect(await page.evaluate(() => [location.hostname, isSecureContext])).toEqual([HOST, false]);
  });

  test('when the quota is lowered, then a write meets it, and no longer once it is lifted', async () => {
    const lift = await quotaOverride(page, 20_000);
    expect(await page.evaluate('put(db, 60000)')).toBe('QuotaExceededError');
    await lift();
    expect(await page.evaluate('put(db, 60000)')).toBe('kept');
  });

  test('when the host deletes the databases, then an open page is asked first and they are gone', async () => {
    expect(await deleteDatabases(page)).toEqual(['one']);
    expect(await page.evaluate('seen')).toEqual(['versionchange']);
    expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
  });

  test('when the browser clears the origin, then an open page is closed from outside', async () => {
    await clearDatabases(page);
    await page.waitForFunction('seen.length > 0');
    expect(await page.evaluate('seen')).toEqual(['close']);
    expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
  });
});
