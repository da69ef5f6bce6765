import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteDatabases, quotaOverride } from '../../scripts/browsers/storage-faults.js';
import { type OpenProfile, openProfile } from '../../scripts/browsers/today.js';
import type { Ref } from '../../src/core/ports.js';
import { type County, countyOf } from './county.js';
import { handOf } from './hand.js';
import { type Portal, portal } from './portal.js';
import { block, fillUp, hold, upgrade } from './storage-scripts.js';
import { report } from './tour.js';

vi.setConfig({ hookTimeout: 90_000 });

const HOST = 'portal.county.test';

let site: Portal;
let county: County;
let tasks = 0;
beforeAll(async () => {
  site = await portal({ hosts: [HOST] });
  county = countyOf(site.api);
});
afterAll(() => site?.close());

describe('given the portal page on a device, over plain http', () => {
  let folder: string;
  let profile: OpenProfile;
  let title: string;
  let ref: Ref;
  let page: Page;
  beforeEach(async () => {
    tasks += 1;
    title = `走访慰问之${tasks}`;
    ref = await county.task(title);
    folder = await mkdtemp(join(tmpdir(), 'dangjian-storage-'));
    profile = await openProfile(folder, { hosts: [HOST] });
    page = await profile.context.newPage();
  });
  afterEach(async () => {
    await profile?.close();
    await rm(folder, { recursive: true, force: true });
    await site.startApi();
  });

  const board = (): Locator => page.locator('dangjian-task-board');
  const typed = (): Promise<string> => board().locator('dialog.asks [name="text"]').inputValue();
  const press = (): Promise<void> => handOf(page).press('反馈进展', 'task dialog');

  async function openTask(): Promise<void> {
    await page.goto(site.page('demo-unit', HOST));
    await handOf(page).open(title, 'task');
  }
  /** The switch of the page can be had while no task is open before it. */
  async function openWithoutApi(): Promise<void> {
    await page.goto(site.page('demo-unit', HOST));
    await board().getByText(title).waitFor();
    await handOf(page).press('停止后台', 'page');
    await handOf(page).sees('已停止', 'page');
    await handOf(page).open(title, 'task');
  }
  /** Resolves when the screen has said that this report is kept; rejects when it said why not. */
  async function kept(text: string): Promise<boolean> {
    const flaw = board().locator('dialog.asks .flaw');
    await board().locator('dialog.asks:not([open]), dialog.asks .flaw').first().waitFor({ state: 'attached' });
    if ((await flaw.count()) > 0) return false;
    await board().getByText(text).first().waitFor();
    return true;
  }
  async function arrived(): Promise<string[]> {
    await board().getByText('反馈进展：已报送').waitFor();
    const list = (await county.record(ref))?.data?.progress as { text: string }[];
    return list.map(({ text }) => text);
  }

  test('when the disk is full, then DJ-L002 stands beside what was typed, and with room again the same press keeps it', async () => {
    await page.goto(site.page('demo-unit', HOST).replace('?', 'portal.css?'));
    const lift = await quotaOverride(page, 3_000_000);
    await openWithoutApi();
    const said: string[] = [];
    // What holds back at first: the reserve of the store, and room that the cache gives.
    for (let n = 1; n <= 10; n += 1) {
      await page.evaluate(fillUp);
      await report(handOf(page), `第 ${n} 户`);
      if (!(await kept(`第 ${n} 户`))) break;
      said.push(`第 ${n} 户`);
    }
    await handOf(page).sees(
      '这台设备的存储空间满了。请先联网把没有报送的内容交上去，或清理空间后再试。（DJ-L002）',
      'task dialog',
    );
    const last = `第 ${said.length + 1} 户`;
    expect(await typed()).toBe(last);
    await lift();
    await page.evaluate('new Promise((done) => { indexedDB.deleteDatabase("host").onsuccess = done })');
    await press();
    expect(await kept(last)).toBe(true);
    await handOf(page).leave('task');
    await handOf(page).press('启动后台', 'page');
    expect(await arrived()).toEqual([...said, last]);
  });

  test('when every database is deleted under it, then DJ-L004 stands beside what was typed and above the list until it was read, and what was kept before arrives too', async () => {
    await openWithoutApi();
    await report(handOf(page), '第一户');
    expect(await kept('第一户')).toBe(true);
    await handOf(page).press('反馈进展', 'task');
    await handOf(page).write('text', '第二户', 'task dialog');
    await deleteDatabases(page);
    await press();
    const lost = '本机的记录被清除了。正在重新取回；没有报送的内容请核对一遍。（DJ-L004）';
    await handOf(page).sees(lost, 'task dialog');
    expect(await typed()).toBe('第二户');

    // The records have to be fetched before anything can be done to one; until then the words stay where they are.
    await site.startApi();
    const again = async (): Promise<boolean> => {
      await press();
      return kept('第二户');
    };
    await expect.poll(again, { timeout: 30_000, interval: 500 }).toBe(true);
    expect(await arrived()).toEqual(['第一户', '第二户']);
    await handOf(page).leave('task');
    await handOf(page).sees(lost, 'task');
    await handOf(page).press('知道了', 'task');
    await board().getByText(lost).waitFor({ state: 'detached' });
  });

  test('when storage is blocked, then DJ-L001 is said aloud, and the work goes on and arrives', async () => {
    await page.addInitScript(block);
    await openTask();
    await handOf(page).sees('这台设备不能保存：关掉这个页面，没有报送的内容会丢失。（DJ-L001）', 'task');
    await report(handOf(page), '第一户');
    expect(await kept('第一户')).toBe(true);
    await handOf(page).sees('反馈进展：已报送', 'task');
    expect((await county.record(ref))?.data?.progress).toMatchObject([{ text: '第一户' }]);
  });

  test('when an old tab does not make way for an upgrade, then DJ-L003 stands beside what was typed, also after a reload, and all goes on by itself once it is closed', async () => {
    await openTask();
    const [old, newer] = [await profile.context.newPage(), await profile.context.newPage()];
    for (const each of [old, newer]) await each.goto(page.url().replace('?', 'portal.css?'));
    await old.evaluate(hold);
    await newer.evaluate(upgrade);
    const busy = '存储正被另一个旧页面占用。请关闭本网站的其他页面，再刷新。（DJ-L003）';
    await report(handOf(page), '第一户');
    await handOf(page).sees(busy, 'task dialog');
    expect(await typed()).toBe('第一户');

    const second = await profile.context.newPage();
    await second.goto(page.url());
    await handOf(second).sees(busy, 'task');

    await old.close();
    await newer.close();
    await press();
    expect(await kept('第一户')).toBe(true);
    expect(await arrived()).toEqual(['第一户']);
    await handOf(second).open(title, 'task');
    await report(handOf(second), '第二户');
    await handOf(second).sees('反馈进展：已报送', 'task');
  });
});
