import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TwoContexts, twoContexts } from '../../scripts/browsers/today.js';
import { type County, countyOf } from './county.js';
import { type Hand, handOf } from './hand.js';
import { type Portal, portal } from './portal.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let site: Portal;
let people: TwoContexts;
let county: County;
beforeAll(async () => {
  [site, people] = await Promise.all([portal(), twoContexts()]);
  county = countyOf(site.api);
});
afterAll(() => Promise.all([people?.close(), site?.close()]));

async function before(context: BrowserContext, person: string, title: string): Promise<Hand> {
  const page = await context.newPage();
  await page.goto(site.page(person));
  const hand = handOf(page);
  await hand.open(title, 'wish');
  return hand;
}
async function claim(hand: Hand, plan: string): Promise<void> {
  await hand.press('我来认领', 'wish');
  await hand.write('plan', plan, 'wish dialog');
  await hand.press('我来认领', 'wish dialog');
}

test('given one wish and two members who see it open, when both claim it, then one has it, and the other is told so with a way on', async () => {
  const ref = await county.wish('一台收音机', { name: '甄守拙' });
  const [first, second] = await Promise.all([
    before(people.first, 'demo-member-1', '一台收音机'),
    before(people.second, 'demo-member-2', '一台收音机'),
  ]);
  // Both decide while nothing can be sent, so that neither can know of the other.
  await site.stopApi();
  await claim(first, '我家有一台');
  await claim(second, '我去买一台');
  for (const hand of [first, second]) await hand.sees('我来认领：记下了，有网再交', 'wish');
  await site.startApi();

  const told = (hand: Hand) =>
    Promise.race([
      hand.sees('我来认领：交上去了', 'wish').then(() => 'won' as const),
      hand.sees('没有办成的事', 'wish').then(() => 'lost' as const),
    ]);
  const [one, other] = await Promise.all([told(first), told(second)]);
  expect([one, other].sort()).toEqual(['lost', 'won']);

  const loser = one === 'lost' ? first : second;
  await loser.sees('已认领', 'wish');
  const record = await county.record(ref);
  expect(record?.data?.claims).toMatchObject([{ by: one === 'won' ? 'p-6033' : 'p-6178' }]);
});
