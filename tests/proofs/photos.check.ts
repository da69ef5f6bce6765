import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { placesOf, tracesOf } from './device.js';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { signOut } from './tour.js';

const on = stage();
const unit = 'yx.jy.b1';
/** 示例数据。 What the camera wrote beside the picture. */
const place = 'GPS 31.9 N 112.4 E';

const study = (page: Page): Locator => page.locator('dangjian-study-checkin');
/** Everything that the backend keeps: database, pictures, lists. */
const kept = (): Buffer[] =>
  readdirSync(on.site.directory, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [readFileSync(join(one.parentPath, one.name))] : [],
  );
const keeps = (bytes: Buffer): boolean => kept().some((file) => file.includes(bytes));

async function meetingOf(title: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  await on.county.does('demo-liaison-1', `session/${title}`, 'record', { title, type: 'study', unit, on: today });
}

/** A camera's picture of `colours`, with Exif. Runs in the page: nowhere else is there a canvas. */
async function fromCamera(page: Page, seed: number): Promise<Buffer> {
  const plain = await page.evaluate(async (turn) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2000, 1000];
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    for (let at = 0; at < 80; at += 1) {
      pen.fillStyle = `hsl(${(at * 37 + turn * 101) % 360} 80% 60%)`;
      pen.fillRect(at * 25, (at * at * 13 * turn + turn * 97) % 1000, 200, 150 + turn * 31);
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return [...new Uint8Array(await (blob as Blob).arrayBuffer())];
  }, seed);
  const body = Buffer.from(`Exif\0\0${place}`);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([Buffer.from(plain.slice(0, 2)), head, body, Buffer.from(plain.slice(2))]);
}

async function bring(page: Page, title: string, seed: number): Promise<void> {
  await study(page).locator('button[data-ref]', { hasText: title }).first().click();
  await study(page).locator('[data-sheet]').click();
  const buffer = await fromCamera(page, seed);
  await study(page).locator('#q-photos').setInputFiles({ name: '张三住院.jpg', mimeType: 'image/jpeg', buffer });
  await study(page).locator('.photos canvas').waitFor();
  expect(await study(page).locator('#q-mayPhoto').isChecked(), 'ticked by nobody').toBe(false);
  await study(page).locator('#q-mayPhoto').check();
  await study(page).locator('.maker [type=submit]').click();
}

/** Bytes out of the middle of the newest picture on the device, and the same as `tracesOf` would tell them. */
async function waiting(page: Page): Promise<{ bytes: Buffer; told: string }> {
  const found = await page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const name = (await indexedDB.databases()).find((one) => one.name?.includes('/files/'))?.name ?? '';
    const db = await ask(indexedDB.open(name));
    // By their records, of which the newest comes last.
    const [file] = (await ask(db.transaction('files').objectStore('files').getAll())).slice(-1);
    db.close();
    const { bytes } = file as { bytes: Uint8Array };
    // Not where it is white: that looks alike in every picture.
    let from = bytes.length >> 1;
    while (new Set(bytes.slice(from, from + 40)).size < 34) from += 1;
    const middle = bytes.slice(from, from + 40);
    return { bytes: [...middle], told: JSON.stringify(new TextDecoder('latin1').decode(middle)).slice(1, -1) };
  });
  return { bytes: Buffer.from(found.bytes), told: found.told };
}

const traces = async (page: Page, told: string): Promise<string[]> => placesOf(told, await tracesOf(page));

test('given a picture that is taken without a line, when the page is killed and comes back, then it goes before its record, without its place, to those who keep the book alone; and is nowhere once it is deleted', async () => {
  await meetingOf('说说校史');
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
  await meetingOf('读书会');
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
  await meetingOf('谈家风');
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
