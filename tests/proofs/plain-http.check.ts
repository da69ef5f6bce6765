import { expect, test } from 'vitest';
import { handOf } from './hand.js';
import { stage } from './stage.js';
import { tour } from './tour.js';

const HOST = 'portal.on.county.test';
const on = stage({ hosts: [HOST] });

test("given a county's own network, plain http and no secure context, when the office, a unit and a liaison work, then each is told 已报送", async () => {
  const page = await on.first.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(on.site.page('demo-office', HOST));
  expect(
    await page.evaluate(() => ({
      host: location.hostname,
      secure: isSecureContext,
      locks: 'locks' in navigator,
      subtle: 'subtle' in crypto,
      uuid: 'randomUUID' in crypto,
    })),
  ).toEqual({ host: HOST, secure: false, locks: false, subtle: false, uuid: false });

  await tour(handOf(page));
  expect(problems).toEqual([]);
});
