/**
 * `npm run pictures`: docs/pictures/*.png, taken from the example portal as `npm start` serves it, in today's Chromium, at the
 * widths of a desk and of a telephone. The database is new each time; the year is that of the day.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { openPortal } from '../examples/start/open-portal.js';
import { launchOptions } from './chromium.js';

const folder = 'docs/pictures';
const directory = mkdtempSync(join(tmpdir(), 'dangjian-pictures-'));
const port = 28_000 + (process.pid % 4000) * 2;
/** 示例数据，非真实人员。 */
const card = {
  ...{
    name: '林秀兰',
    phone: '0700-1234567',
    address: '静水巷',
    consentUntil: `${new Date().getFullYear() + 1}-06-30`,
  },
  ...{ title: '想要一台字大声响的收音机', township: '清石镇' },
};
mkdirSync(folder, { recursive: true });

const portal = await openPortal({ port, apiPort: port + 1, directory });
const { args, ...launch } = await launchOptions();
const browser = await chromium.launch({ ...launch, args: [...args, '--lang=zh-CN'] });
try {
  const place = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: 'light' } as const;
  const page = await (await browser.newContext(place)).newPage();
  const [task, wish] = [page.locator('dangjian-task-board'), page.locator('dangjian-wish-board')];
  const enter = async (post: string): Promise<void> => {
    const name = await page.locator('#person option', { hasText: post }).innerText();
    await page.selectOption('#person', name);
    await Promise.all([task, wish].map((one) => one.getByText(/^都(已报送|交上去了)$/).waitFor()));
  };
  // On the board a card has the same button as its open task, which stands last.
  const act = (on: typeof task, action: string) => on.locator(`[data-action=${action}]`).last().click();
  const sent = (on: typeof task, label: string) => on.getByText(`${label}：已报送`).waitFor();

  await page.goto(portal.url);
  await page.click('#plan-sample');
  await page.locator('dangjian-plan-import [data-send]').click();
  for (const [place, unit] of ['县教育局', '县卫生健康局', '清石镇'].entries()) {
    await task.locator('[data-open]', { hasText: ['美在金秋', '五化', '银发之策'][place] ?? '' }).click();
    await act(task, 'assign');
    await task.locator('dialog.asks select[name=unit]').selectOption({ label: unit });
    await task.locator('dialog.asks button.main').click();
    await sent(task, '交办');
    await task.getByText('返回列表').click();
  }
  await enter('县教育局');
  await task.locator('[data-open]', { hasText: '美在金秋' }).click();
  await act(task, 'sign');
  await sent(task, '签收');
  await task.getByText('返回列表').click();

  await enter('老干部局');
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, null, 'portal', 1440, 1000);

  await enter('教育一支部联络员');
  await wish.locator('[data-make]').click();
  for (const [name, text] of Object.entries(card)) await wish.locator(`[name=${name}]`).fill(text);
  await wish.locator('[name=category]').selectOption({ label: '物质' });
  await wish.locator('[name=consentUse]').check();
  await wish.locator('[name=consentShow]').check();
  await take(page, wish, 'wish-form', 1440, 1100);
  await wish.locator('button.main').click();
  await sent(wish, '登记心愿');
  await act(wish, 'submit');
  await sent(wish, '报送核实');
  await enter('老干部局');
  await wish.locator('[data-face=desk]').click();
  await act(wish, 'approve');
  await wish.locator('dialog [name=until]').fill(card.consentUntil);
  await wish.locator('dialog button.main').click();
  await sent(wish, '核实通过');

  await enter('清石一支部党员');
  await take(page, wish, 'wall', 360, 720);
  await portal.api.stop();
  await act(wish, 'claim');
  const claim = wish.locator('dialog[open] button.main');
  if (await claim.isVisible()) await claim.click();
  await wish.getByText('记下了，有网再交').first().waitFor();
  await take(page, wish, 'offline', 360, 720);
} finally {
  await browser.close();
  await portal.close();
  rmSync(directory, { recursive: true, force: true });
}

/** What is seen at that size, from the top of `from`. Under 200 KB each, so that a clone stays small. */
async function take(page: Page, from: Locator | null, name: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await from?.evaluate((element) => element.scrollIntoView());
  const path = join(folder, `${name}-${width}.png`);
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > 200_000) throw new Error(`${path} has ${size} bytes`);
}
