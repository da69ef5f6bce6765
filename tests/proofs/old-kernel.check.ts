import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenKernel, openKernel } from '../../scripts/browsers/kernel.js';
import { kernelHand } from './kernel-hand.js';
import { type Portal, portal } from './portal.js';
import { tour } from './tour.js';

const HOST = 'portal.county.test';
let site: Portal;
let kernel: OpenKernel;
beforeAll(async () => {
  site = await portal({ hosts: [HOST] });
  kernel = await openKernel('chromium-78', { hosts: [HOST] });
}, 600_000);
afterAll(() => Promise.all([kernel?.close(), site?.close()]));

test('given the oldest kernel that we promise, on plain http, when the office, a unit and a liaison work, then each is told 已报送', async () => {
  const page = await kernel.page(site.page('demo-office', HOST));
  const seen = await page.evaluate(() => ({
    agent: navigator.userAgent,
    host: location.hostname,
    secure: isSecureContext,
    locks: 'locks' in navigator,
  }));
  console.log(`the kernel says: ${kernel.version}, ${seen.agent}`);
  expect(kernel.version).toMatch(/^78\./);
  expect(seen).toEqual({ agent: expect.stringContaining('Chrome/78.'), host: HOST, secure: false, locks: false });

  await tour(kernelHand(page));
  // Trusted Types came in 2020: a kernel of 2019 says that it does not know them, and nothing else.
  expect(page.problems).toEqual([expect.stringMatching(/Unrecognized .* directive 'require-trusted-types-for'/)]);
});
