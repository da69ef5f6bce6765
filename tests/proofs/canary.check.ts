import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPglite } from '../../examples/server/pglite-database.js';
import { personRef } from '../../src/core/kind/person-part.js';
import { addDays, dayOf } from '../../src/core/rules/calendar.js';
import { type Backend, startBackend } from './backend.js';
import { bring, place, study, waiting } from './camera.js';
import { tracesOf } from './device.js';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { collectWish, signOut } from './tour.js';

const on = stage();
/** 示例数据，非真实人员。 Of the first the consent is taken back, the second is withdrawn and its time runs out. */
const first = { title: '一台收音机', name: '甄守拙', phone: '0700-1234567', address: '静水巷' };
const second = { title: '一副老花镜', name: '应怀瑾', phone: '0700-7654321', address: '石榴巷' };
/** Shown for ten days, and then no more. */
const third = { title: '修一修楼道的灯', name: '骆知秋', phone: '0700-5550123', address: '榆钱巷' };
const lastDay = addDays(dayOf(new Date().toISOString()), 10);
const secretsOf = ({ name, phone, address }: typeof first): string[] => [name, phone, address];
/** A reason is one of four; where it is kept, it stands so. */
const reason = '"why":"ill"';

const found = (words: readonly string[], text: string): string[] => {
  const plain = text.replaceAll('\\', '');
  return words.filter((word) => plain.includes(word.replaceAll('\\', '')));
};
const onDevice = async (page: Page, words: readonly string[]): Promise<string[]> =>
  found(words, Object.values(await tracesOf(page)).join('\n'));

/** Every row of every table, as whoever takes the database home reads them. */
async function tables(): Promise<string> {
  const db = await openPglite({ directory: join(on.site.directory, 'db') });
  const names = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const rows = await Promise.all(names.map(({ name }) => db.query(`select * from "${name}"`)));
  await db.close();
  return JSON.stringify(rows);
}

/** What lies beside the database: pictures, and the lists that no backup holds. */
async function beside(): Promise<Buffer> {
  const all = await readdir(on.site.directory, { recursive: true, withFileTypes: true });
  const own = all.filter((one) => one.isFile() && !one.parentPath.startsWith(join(on.site.directory, 'db')));
  return Buffer.concat(await Promise.all(own.map((one) => readFile(join(one.parentPath, one.name)))));
}

const kept = ['db', 'files'] as const;
const backup = (name: string): string =>
  join(on.site.directory, '..', `${name}-of-${on.site.directory.split('/').pop()}`);

test('given people who told things in confidence, when consent is taken back, a wish withdrawn and its time over, all is erased, a backup of before put back, and everybody signs out, then nothing of it is in any device, table, file or line of the log', async () => {
  await on.site.stopApi();
  const logs: Backend[] = [];
  const start = async (days = 0): Promise<Backend> => {
    const backend = await startBackend(on.site, days);
    logs.push(backend);
    return backend;
  };
  let backend = await start();
  const session = await on.county.meeting('说说校史');
  const away = await (on.first.browser() as NonNullable<ReturnType<typeof on.first.browser>>).newContext();
  const [desk, later] = [await on.first.newPage(), await away.newPage()];
  const hand = handOf(desk);

  // The secretary writes the first one down on a device that is not opened again before the end.
  await later.goto(on.site.page('demo-secretary'));
  await collectWish(handOf(later), first);
  await later.close();
  await desk.goto(on.site.page('demo-liaison-1'));
  await collectWish(hand, second);
  await bring(desk, '说说校史', 4);
  await study(desk).getByText('拍一张手写登记页：已报送').waitFor();
  const { bytes, told } = await waiting(desk);
  await study(desk).locator('[data-register]').click();
  await study(desk).locator('[data-person="p-7003"]').click();
  for (const choice of ['leave', 'ill']) await study(desk).locator(`[data-choice=${choice}]`).click();
  await study(desk).locator('.call .tick input').check();
  await study(desk).locator('.call [type=submit]').click();
  await hand.sees('应到 23 人，实到 0 人', 'study');
  await hand.sees('登记到会：已报送', 'study');
  const secrets = [...secretsOf(first), ...secretsOf(second), reason, told];
  await expect.poll(() => onDevice(desk, secrets), { timeout: 30_000 }).toEqual(secrets);

  const wishes = await on.county.seen('demo-office', 'wish');
  const refOf = (title: string): string => wishes.find(({ data }) => data?.title === title)?.ref ?? '';
  const { title, ...near } = third;
  const lamp = await on.county.draft(title, { ...near, consentUntil: lastDay });
  for (const [ref, until] of [
    [refOf(first.title), '2099-12-31'],
    [lamp, lastDay],
  ] as const) {
    await on.county.does('demo-liaison-1', ref, 'submit');
    await on.county.does('demo-office', ref, 'approve', { until });
  }
  await on.county.does('demo-member-2', refOf(first.title), 'claim');
  const sofa = await on.second.newPage();
  await sofa.goto(on.site.page('demo-member-2'));
  const claimant = handOf(sofa);
  await claimant.sees(title, 'wish');
  await claimant.press('我认领的', 'wish');
  await claimant.sees(first.title, 'wish');
  const confided = [...secrets, ...secretsOf(third)];
  expect(await onDevice(sofa, [...confided, title])).toEqual([title]);

  await backend.stop();
  for (const one of kept) await cp(join(on.site.directory, one), backup(one), { recursive: true });
  expect(found(secrets, await tables())).toEqual([...secretsOf(first), ...secretsOf(second), reason]);
  expect((await beside()).includes(bytes)).toBe(true);
  backend = await start();

  await on.county.does('demo-office', personRef(refOf(first.title)), 'eraseConsent');
  await on.county.does('demo-liaison-1', refOf(second.title), 'withdraw');
  for (const { ref, data } of await on.county.seen('demo-secretary', 'attendance~person'))
    await on.county.does('demo-secretary', ref, data?.sheetOf === session ? 'eraseSheet' : 'erase');
  const gone = [...secretsOf(first), reason, told];
  await desk.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => onDevice(desk, gone), { timeout: 30_000 }).toEqual([]);
  expect(await onDevice(desk, secretsOf(second))).toEqual(secretsOf(second));

  // A month and a day later the county's own time for the second one is over.
  await backend.stop();
  backend = await start(32);
  await desk.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => onDevice(desk, secrets), { timeout: 30_000 }).toEqual([]);
  // By then the third one's ten days are over as well: nothing was written, and it leaves whoever only saw it on the wall.
  await sofa.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => onDevice(sofa, [...confided, title]), { timeout: 30_000 }).toEqual([]);
  await backend.stop();
  expect(found(secrets, await tables())).toEqual([]);
  expect((await beside()).includes(bytes)).toBe(false);

  for (const one of kept) {
    await rm(join(on.site.directory, one), { recursive: true });
    await cp(backup(one), join(on.site.directory, one), { recursive: true });
    await rm(backup(one), { recursive: true });
  }
  backend = await start(32);
  expect(backend.printed()).toContain('后台的数据是从备份恢复的');
  const again = await away.newPage();
  await again.goto(on.site.page('demo-secretary'));
  for (const [page, sent] of [
    [desk, '都已报送'],
    [again, '都已报送'],
    [sofa, '都交上去了'],
  ] as const) {
    await page.reload();
    await handOf(page).sees(sent, 'wish');
    await expect.poll(() => onDevice(page, secrets), { timeout: 30_000 }).toEqual([]);
  }
  await backend.stop();
  expect(found(secrets, await tables())).toEqual([]);
  const files = await beside();
  expect([files.includes(bytes), found(secrets, files.toString())]).toEqual([false, []]);
  expect(found([...secrets, place], logs.map((one) => one.printed()).join('\n'))).toEqual([]);

  for (const [page, own] of [
    [desk, [second.title, 'p-5122', 'demo-liaison-1']],
    [sofa, [first.title, 'p-6178', 'demo-member-2']],
  ] as const) {
    await signOut(handOf(page));
    // Whom the page offers to sign in as is the same for everybody.
    const { screen: _, ...device } = await tracesOf(page);
    expect(found([...confided, ...own], Object.values(device).join('\n'))).toEqual([]);
  }
  await away.close();
});
