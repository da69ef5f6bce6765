import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Hand, handOf } from './hand.js';
import { stage } from './stage.js';

const on = stage();

async function before(context: BrowserContext, person: string, title: string): Promise<Hand> {
  const page = await context.newPage();
  await page.goto(on.site.page(person));
  const hand = handOf(page);
  await hand.sees(title, 'wish');
  return hand;
}
async function claim(hand: Hand, title: string, plan: string): Promise<void> {
  await hand.press(`我来认领：${title}`, 'wish');
  await hand.write('plan', plan, 'wish dialog');
  await hand.press('我来认领', 'wish dialog');
}

test('given one wish and two members who see it on the wall, when both claim it, then one has it, and the other is told so with a way on', async () => {
  const ref = await on.county.wish('一台收音机', { name: '甄守拙' });
  const [first, second] = await Promise.all([
    before(on.first, 'demo-member-1', '一台收音机'),
    before(on.second, 'demo-member-2', '一台收音机'),
  ]);
  // Both decide while nothing can be sent, so that neither can know of the other.
  await on.site.stopApi();
  await claim(first, '一台收音机', '我家有一台');
  await claim(second, '一台收音机', '我去买一台');
  for (const hand of [first, second]) await hand.sees('我来认领：记下了，有网再交', 'wish');
  await on.site.startApi();

  const told = (hand: Hand) =>
    Promise.race([
      hand.sees('我来认领：交上去了', 'wish').then(() => 'won' as const),
      hand.sees('没有办成的事', 'wish').then(() => 'lost' as const),
    ]);
  const [one, other] = await Promise.all([told(first), told(second)]);
  expect([one, other].sort()).toEqual(['lost', 'won']);

  const loser = one === 'lost' ? first : second;
  await loser.sees('这个心愿别人先认领了', 'wish');
  await loser.sees('已有人帮忙', 'wish');
  await loser.press('知道了', 'wish');
  await loser.sees('都交上去了', 'wish');
  const record = await on.county.record(ref);
  expect(record?.data?.claims).toMatchObject([{ by: one === 'won' ? 'p-6033' : 'p-6178' }]);
});
