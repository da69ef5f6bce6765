import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placesOf, tracesOf } from './device.js';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { report, signIn, signOut } from './tour.js';

const on = stage();
let page: Page;
beforeEach(async () => {
  page = await on.first.newPage();
});
afterEach(() => page.close());

/** `word: place`, for every word that can be read in the page or anywhere on the device. */
async function readable(words: readonly string[], at: Page = page): Promise<string[]> {
  const traces = await tracesOf(at);
  // Whom the page offers to sign in as is the same for everybody.
  const screen = traces.screen.replace(/<option value="demo-.*?<\/option>/gs, '');
  return words.flatMap((word) => placesOf(word, { ...traces, screen }).map((place) => `${word}: ${place}`));
}

test('given a liaison who has looked at a person part, with a second tab, when she signs out and a member signs in, then nothing of hers can be read', async () => {
  // 示例数据，非真实人员。
  const told = { name: '甄守拙', phone: '0700-7654321', address: '静水巷深处' };
  const hers = [...Object.values(told), '收音机要带短波', 'p-5122', 'demo-liaison-1'];
  await on.county.draft('收音机要带短波', told);
  const tab = await on.first.newPage();
  await tab.goto(on.site.page('demo-liaison-1'));
  await handOf(tab).press('清单', 'wish');
  await handOf(tab).open('收音机要带短波', 'wish');
  await page.goto(on.site.page('demo-liaison-1'));
  const hand = handOf(page);
  await hand.press('清单', 'wish');
  await hand.open('收音机要带短波', 'wish');
  await hand.press('查看完整信息', 'wish');
  await hand.press('确定', 'wish dialog');
  await hand.sees('静水巷深处', 'wish');
  await hand.sees('查看完整信息：已报送', 'wish');
  const before = await readable(hers);
  const seen = hers.slice(0, 4).map((word) => `${word}: screen`);
  const kept = hers.slice(0, 5).map((word) => `${word}: databases`);
  expect(before).toEqual(expect.arrayContaining([...seen, ...kept, 'demo-liaison-1: address']));

  await signOut(hand);
  expect(await readable(hers), 'signed out').toEqual([]);
  await handOf(tab).sees('已经退出', 'wish');
  expect(await readable(hers.slice(0, 5), tab), 'in the tab beside').toEqual([]);

  await signIn(hand, 'otherMember');
  await hand.sees('现在没有公示的心愿', 'wish');
  // The roll is everybody's, and its facts bear the opaque id of who wrote them; that is no trace of her work here.
  const work = hers.filter((word) => word !== 'p-5122');
  expect(await readable(work), 'somebody else').toEqual([]);
  await page.reload();
  await hand.sees('现在没有公示的心愿', 'wish');
  expect(await readable(work), 'somebody else, reloaded').toEqual([]);
  expect(await readable(['p-6178'])).toEqual(['p-6178: databases']);
  expect(await readable(work.slice(0, 4), tab), 'in the tab beside, later').toEqual([]);
  await tab.close();
});

test('given reports that are not sent, when their author signs out, then the page says how many and keeps them until they are given up', async () => {
  await on.county.task('走访慰问');
  await page.goto(on.site.page('demo-unit'));
  const hand = handOf(page);
  await hand.open('走访慰问', 'task');
  await on.site.stopApi();
  await report(hand, '走访了三户');
  await hand.sees('反馈进展：已保存，尚未报送', 'task');
  await hand.leave('task');

  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await hand.press('退出并清除本机记录', 'page');
  await expect.poll(() => asked).toEqual([expect.stringContaining('还有 1 项没有报送')]);
  await hand.sees('1 项已保存，尚未报送', 'task');
  expect(await readable(['走访了三户'])).toEqual(['走访了三户: databases']);

  page.once('dialog', (dialog) => void dialog.accept());
  await signOut(hand);
  expect(await readable(['走访了三户', 'p-3107'])).toEqual([]);
  await on.site.startApi();
});

test('given an office that was reading in a plan, when somebody else is chosen without signing out, then what it typed and what its device held is gone', async () => {
  const office = ['还没有定稿的要点', '待交办的机密小事'];
  await on.county.does('demo-office', 'task/own', 'create', {
    title: '待交办的机密小事',
    unit: 'yx',
    on: '2026-01-05',
  });
  await page.goto(on.site.page('demo-office'));
  const hand = handOf(page);
  await hand.sees('待交办的机密小事', 'task');
  await hand.write('plan-text', '还没有定稿的要点\n一、走访', 'page');
  await hand.press('看看能分成几条', 'page');
  expect(await readable(office)).toEqual(expect.arrayContaining([`${office[0]}: screen`, `${office[1]}: databases`]));

  await signIn(hand, 'otherMember');
  // In the words of 长辈版: the office is told 都已报送.
  await hand.sees('都交上去了', 'wish');
  expect(await readable(office)).toEqual([]);
});
