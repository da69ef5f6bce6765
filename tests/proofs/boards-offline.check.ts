import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { collectWish } from './tour.js';

const on = stage();
/** 示例数据，非真实人员。 */
const told = { title: '一只小书架', name: '甄守拙', phone: '0700-1234567', address: '静水巷' };

/** Presses in the study board what bears this attribute. */
const tap = (page: Page, what: string): Promise<void> => page.locator('dangjian-study-checkin').locator(what).click();

test('given both boards loaded once and a backend that is gone, when a liaison writes down a wish and a meeting of 23 and a member claims, also over a reload, then all of it stands there as not sent, and arrives when the backend is back', async () => {
  const wanted = await on.county.wish('一台收音机', { name: '甄守拙' });
  const [desk, sofa] = await Promise.all([on.first.newPage(), on.second.newPage()]);
  const [liaison, member] = [handOf(desk), handOf(sofa)];
  await Promise.all([desk.goto(on.site.page('demo-liaison-1')), sofa.goto(on.site.page('demo-member-2'))]);
  await liaison.sees('都已报送', 'wish');
  await member.sees('一台收音机', 'wish');
  await on.site.stopApi();

  await collectWish(liaison, told, '登记心愿：已保存，尚未报送');
  for (const what of ['[data-record]', '[data-type=themeDay]', '[data-all]', '[data-person="p-7003"]'])
    await tap(desk, what);
  await tap(desk, '.call [type=submit]');
  await liaison.sees('应到 23 人，实到 22 人', 'study');
  await member.press('我来认领：一台收音机', 'wish');
  await member.press('我来认领', 'wish dialog');
  await member.sees('我来认领：记下了，有网再交', 'wish');

  await Promise.all([desk.reload(), sofa.reload()]);
  // Both parts of the wish, the meeting, and 23 people.
  await liaison.sees('26 项已保存，尚未报送', 'wish');
  await liaison.press('清单', 'wish');
  await liaison.sees(told.title, 'wish');
  await desk.locator('dangjian-study-checkin button[data-ref]', { hasText: '主题党日' }).first().click();
  await liaison.sees('应到 23 人，实到 22 人', 'study');
  await member.press('我认领的', 'wish');
  await member.sees('一台收音机', 'wish');
  await member.sees('1 项记下了，有网再交', 'wish');
  expect(await on.county.record(wanted).catch(() => 'cut')).toBe('cut');

  await on.site.startApi();
  for (const page of [desk, sofa]) await page.evaluate(() => dispatchEvent(new Event('online')));
  await liaison.sees('都已报送', 'wish');
  await member.sees('都交上去了', 'wish');
  const [secretary, all] = ['demo-secretary', 'wish'] as const;
  expect((await on.county.seen(secretary, all)).map(({ data }) => data?.title)).toContain(told.title);
  expect((await on.county.seen(secretary, 'wish~person')).map(({ data }) => data?.phone)).toContain(told.phone);
  const held = (await on.county.seen(secretary, 'session')).filter(({ data }) => data?.type === 'themeDay');
  expect(held.map(({ state }) => state)).toEqual(['held']);
  const entries = await on.county.seen(secretary, 'attendance');
  expect([entries.length, new Set(entries.map(({ data }) => data?.person)).size]).toEqual([23, 23]);
  expect((await on.county.record(wanted))?.data?.claims).toMatchObject([{ by: 'p-6178' }]);
});
