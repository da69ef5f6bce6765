import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TwoContexts, twoContexts } from '../../scripts/browsers/today.js';
import { handOf } from './hand.js';
import { type Portal, portal } from './portal.js';
import { tour } from './tour.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const HOST = 'portal.county.test';
let site: Portal;
let people: TwoContexts;
beforeAll(async () => {
  [site, people] = await Promise.all([portal({ hosts: [HOST] }), twoContexts({ hosts: [HOST] })]);
});
afterAll(() => Promise.all([people?.close(), site?.close()]));

test("given a county's own network, plain http and no secure context, when the office, a unit and a liaison work, then each is told 已报送", async () => {
  const page = await people.first.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(site.page('demo-office', HOST));
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
