import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Hand, handOf } from './hand.js';
import { stage } from './stage.js';

const on = stage();

async function open(context: BrowserContext, person: string): Promise<{ page: Page; hand: Hand }> {
  const page = await context.newPage();
  await page.goto(on.site.page(person));
  return { page, hand: handOf(page) };
}
const wall = (page: Page) => page.locator('dangjian-wish-board');
const study = (page: Page) => page.locator('dangjian-study-checkin');

/** Nobody waits for the next look of a page: being online again is one. */
async function apiIsBack(...pages: Page[]): Promise<void> {
  await on.site.startApi();
  for (const page of pages) await page.evaluate(() => dispatchEvent(new Event('online')));
}

async function claim(hand: Hand, title: string): Promise<void> {
  await hand.press(`我来认领：${title}`, 'wish');
  await hand.press('我来认领', 'wish dialog');
}

test('given two tabs of one person, when a wish is claimed in one, then the other shows it without a reload, offline too', async () => {
  await on.county.wish('一台收音机', { name: '甄守拙' });
  const shelf = await on.county.wish('一只小书架', { name: '甄守拙' });
  const [left, right] = [await open(on.first, 'demo-member-2'), await open(on.first, 'demo-member-2')];
  const claimable = (page: Page, title: string) => wall(page).getByRole('button', { name: `我来认领：${title}` });
  for (const title of ['一台收音机', '一只小书架'])
    for (const { page } of [left, right]) await claimable(page, title).waitFor();

  await claim(left.hand, '一台收音机');
  await left.hand.sees('我来认领：交上去了', 'wish');
  await claimable(right.page, '一台收音机').waitFor({ state: 'detached' });
  await right.hand.press('我认领的', 'wish');
  await right.hand.sees('一台收音机', 'wish');

  await on.site.stopApi();
  await claim(left.hand, '一只小书架');
  await left.hand.sees('我来认领：记下了，有网再交', 'wish');
  await right.hand.sees('一只小书架', 'wish');
  await apiIsBack(left.page, right.page);
  await left.hand.sees('我来认领：交上去了', 'wish');
  for (const { page } of [left, right]) await wall(page).getByText('有网再交').first().waitFor({ state: 'detached' });
  expect((await on.county.record(shelf))?.data?.claims).toMatchObject([{ by: 'p-6178' }]);
  await Promise.all([left.page.close(), right.page.close()]);
});

test('given two tabs of the liaison and the secretary at another computer, when the roll is called in one tab, then the other and the secretary see who came, each once', async () => {
  const session = await on.county.meeting('说说校史');
  const [left, right] = [await open(on.first, 'demo-liaison-1'), await open(on.first, 'demo-liaison-1')];
  const desk = await open(on.second, 'demo-secretary');
  const all = [left, right, desk];
  for (const { page } of all) await study(page).locator('button[data-ref]', { hasText: '说说校史' }).first().click();

  await study(left.page).locator('[data-register]').click();
  await study(left.page).locator('[data-all]').click();
  await study(left.page).locator('[data-person="p-7003"]').click();
  await study(left.page).locator('.call [type=submit]').click();
  for (const { hand } of all) await hand.sees('应到 23 人，实到 22 人', 'study');
  await left.hand.sees('登记到会：已报送', 'study');
  await expect
    .poll(async () => (await on.county.seen('demo-secretary', 'attendance')).length, { timeout: 30_000 })
    .toBe(23);
  const entries = (await on.county.seen('demo-secretary', 'attendance')).filter(
    ({ data }) => data?.session === session,
  );
  expect(new Set(entries.map(({ data }) => data?.person)).size).toBe(23);
  expect(entries.filter(({ state }) => state === 'missed').map(({ data }) => data?.person)).toEqual(['p-7003']);
  await Promise.all(all.map(({ page }) => page.close()));
});

test('given one place that is left, when two people take it in one moment, then one has it, and the other is told, is offered the next wish and takes that', async () => {
  const ref = await on.county.wish('修一修活动室的灯', { name: '甄守拙' }, 2);
  await on.county.does('demo-unit', ref, 'claim', {});
  const next = await on.county.wish('修一修楼道的灯', { name: '甄守拙' });
  const [one, other] = await Promise.all([open(on.first, 'demo-member-1'), open(on.second, 'demo-member-2')]);
  for (const { hand } of [one, other]) await hand.sees('修一修活动室的灯', 'wish');
  // Neither can know of the other.
  await on.site.stopApi();
  for (const { hand } of [one, other]) {
    await claim(hand, '修一修活动室的灯');
    await hand.sees('我来认领：记下了，有网再交', 'wish');
  }
  await apiIsBack(one.page, other.page);
  const told = ({ hand }: { hand: Hand }) =>
    Promise.race([
      hand.sees('我来认领：交上去了', 'wish').then(() => 'won' as const),
      hand.sees('没有办成的事', 'wish').then(() => 'lost' as const),
    ]);
  const ends = await Promise.all([told(one), told(other)]);
  expect([...ends].sort()).toEqual(['lost', 'won']);
  const [loser, winner] = ends[0] === 'lost' ? (['p-6033', 'p-6178'] as const) : (['p-6178', 'p-6033'] as const);
  const { page, hand } = ends[0] === 'lost' ? one : other;

  await hand.sees('这个心愿别人先认领了。下面这个相近，还需要人：', 'wish');
  await wall(page).locator('[data-next]', { hasText: '修一修楼道的灯' }).locator('[data-claim-next]').click();
  await hand.press('我来认领', 'wish dialog');
  const by = async (wish: string): Promise<unknown[]> =>
    ((await on.county.record(wish))?.data?.claims as { by: string }[] | undefined)?.map((one) => one.by) ?? [];
  await expect.poll(() => by(next), { timeout: 30_000 }).toEqual([loser]);
  expect((await by(ref)).sort()).toEqual(['p-3107', winner]);
});
