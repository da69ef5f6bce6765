import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bring, place, study, waiting } from './camera.js';
import { placesOf, tracesOf } from './device.js';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { signOut } from './tour.js';

const on = stage();
/** Everything that the backend keeps: database, pictures, lists. */
const kept = (): Buffer[] =>
  readdirSync(on.site.directory, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [readFileSync(join(one.parentPath, one.name))] : [],
  );
const keeps = (bytes: Buffer): boolean => kept().some((file) => file.includes(bytes));

const traces = async (page: Page, told: string): Promise<string[]> => placesOf(told, await tracesOf(page));

test('given a picture that is taken without a line, when the page is killed and comes back, then it goes before its record, without its place, to those who keep the book alone; and is nowhere once it is deleted', async () => {
  await on.county.meeting('说说校史');
  let page = await on.first.newPage();
  await page.goto(on.site.page('demo-liaison-1'));
  await study(page).locator('button[data-ref]', { hasText: '说说校史' }).first().waitFor();
  await on.site.stopApi();
  await bring(page, '说说校史', 1);
  await study(page).getByText('已保存，尚未报送').first().waitFor();
  const { bytes, told } = await waiting(page);
  expect(await traces(page, told)).toEqual(['databases']);
  await page.close();
  page = await on.first.newPage();
  await page.goto(on.site.page('demo-liaison-1'));
  await handOf(page).sees('尚未报送', 'page');
  expect([await traces(page, told), keeps(bytes)]).toEqual([['databases'], false]);

  await on.site.startApi();
  await expect.poll(() => keeps(bytes), { timeout: 60_000 }).toBe(true);
  expect([keeps(Buffer.from(place)), keeps(Buffer.from('张三住院'))]).toEqual([false, false]);

  const desk = await on.second.newPage();
  await desk.goto(on.site.page('demo-secretary'));
  await study(desk).locator('button[data-ref]', { hasText: '说说校史' }).first().click();
  await study(desk).locator('[data-show-photo]').click();
  await expect
    .poll(() =>
      study(desk)
        .locator('figure canvas')
        .evaluate((canvas) => (canvas as HTMLCanvasElement).width),
    )
    .toBe(1600);
  expect(await traces(desk, told), 'looked at, and not kept').toEqual([]);

  await study(desk).locator('[data-erase]').click();
  await study(desk).locator('dialog.asks [type=submit]').click();
  await expect.poll(() => keeps(bytes), { timeout: 30_000 }).toBe(false);
  await expect.poll(() => traces(page, told), { timeout: 30_000 }).toEqual([]);
  await Promise.all([page.close(), desk.close()]);
});

test('given a picture of a branch, then no other person of the county gets it, whatever they ask', async () => {
  await on.county.meeting('读书会');
  const page = await on.first.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') asked.push(request.url());
  });
  await page.goto(on.site.page('demo-liaison-1'));
  await bring(page, '读书会', 2);
  await study(page).getByText('拍一张手写登记页：已报送').waitFor();
  expect(asked.length).toBe(1);
  const url = asked[0] ?? '';
  const as = async (token: string, method = 'GET'): Promise<number> =>
    (await fetch(url, { method, headers: { 'x-dangjian': '1', authorization: `Bearer ${token}` } })).status;
  expect(await as('demo-secretary')).toBe(200);
  for (const token of ['demo-office', 'demo-unit', 'demo-liaison-2', 'demo-member-1', 'demo-member-2']) {
    expect([await as(token), await as(token, 'DELETE')], token).toEqual([404, 403]);
  }
  await page.close();
});

test('given one that was not sent, when its person signs out all the same, then no byte of it is on the device', async () => {
  await on.county.meeting('谈家风');
  const page = await on.first.newPage();
  await page.goto(on.site.page('demo-liaison-1'));
  await study(page).locator('button[data-ref]', { hasText: '谈家风' }).first().waitFor();
  await on.site.stopApi();
  await bring(page, '谈家风', 3);
  await study(page).getByText('已保存，尚未报送').first().waitFor();
  const { bytes, told } = await waiting(page);
  expect(await traces(page, told)).toEqual(['databases']);
  page.on('dialog', (dialog) => void dialog.accept());
  await signOut(handOf(page));
  expect([await traces(page, told), keeps(bytes)]).toEqual([[], false]);
  await on.site.startApi();
  await page.close();
});
