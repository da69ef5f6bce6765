import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** 示例数据。 What the camera wrote beside the picture. */
export const place = 'GPS 31.9 N 112.4 E';

export const study = (page: Page): Locator => page.locator('dangjian-study-checkin');

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

/** The liaison takes a picture of the sheet of this meeting, which a person called something that it must not keep. */
export async function bring(page: Page, title: string, seed: number): Promise<void> {
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
export async function waiting(page: Page): Promise<{ bytes: Buffer; told: string }> {
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
