import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { placesOf, tracesOf } from './device.js';
import { handOf } from './hand.js';
import { type Line, recordLine } from './lines.js';
import { stage } from './stage.js';

/** 示例数据，非真实人员。 What the wisher told in confidence; none of it stands anywhere else. */
const told = {
  name: '甄守拙',
  phone: '0700-7654321',
  address: '静水巷深处',
  detail: '夜里看不清',
  signer: '甄小满',
  relation: '侄女',
  signerTold: true,
};
const secrets = Object.values(told).filter((value) => typeof value === 'string');

const on = stage();

/** Which secrets came over the line, and which lie on the device, each with its place. */
async function leaks(page: Page, line: Line): Promise<string[]> {
  const [text, traces] = [await line.text(), await tracesOf(page)];
  const there = { ...traces, line: text } as typeof traces;
  return secrets.flatMap((secret) => placesOf(secret, there).map((place) => `${secret}: ${place}`));
}

test('given a wish with a person part, when a member sees, claims and has claimed it, then no byte that came and nothing on the device names the wisher; the liaison has it all', async () => {
  await on.county.wish('一台收音机', told);
  const [line, near] = [recordLine(on.first), recordLine(on.second)];
  const [page, desk] = await Promise.all([on.first.newPage(), on.second.newPage()]);
  const [claimant, liaison] = [handOf(page), handOf(desk)];

  await page.goto(on.site.page('demo-member-2'));
  await claimant.sees('一台收音机', 'wish');
  expect(await leaks(page, line), 'before').toEqual([]);

  await claimant.press('我来认领：一台收音机', 'wish');
  await claimant.write('plan', '我家有一台', 'wish dialog');
  await claimant.press('我来认领', 'wish dialog');
  expect(await leaks(page, line), 'while it is on its way').toEqual([]);
  await claimant.sees('我来认领：交上去了', 'wish');
  await claimant.press('我认领的', 'wish');
  await claimant.press('已经联系', 'wish');
  await claimant.press('确定', 'wish dialog');
  await claimant.sees('已经联系：交上去了', 'wish');
  await page.reload();
  await claimant.press('我认领的', 'wish');
  await claimant.sees('一台收音机', 'wish');
  expect(await leaks(page, line), 'after').toEqual([]);
  // The silence says something only if the line was heard and the wish is there.
  expect(line.answers()).toBeGreaterThan(2);
  expect(await line.text()).toContain('一台收音机');
  expect(placesOf('一台收音机', await tracesOf(page))).toEqual(['screen', 'databases']);

  await desk.goto(on.site.page('demo-liaison-1'));
  await liaison.press('清单', 'wish');
  await liaison.open('一台收音机', 'wish');
  await liaison.sees('心愿人信息', 'wish');
  const seen = await leaks(desk, near);
  for (const secret of secrets)
    expect(seen).toEqual(expect.arrayContaining([`${secret}: line`, `${secret}: databases`]));
});
