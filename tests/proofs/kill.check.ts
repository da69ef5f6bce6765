import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { killLoop } from '../../scripts/browsers/kill-loop.js';
import type { Ref } from '../../src/core/ports.js';
import { type County, countyOf } from './county.js';
import { handOf } from './hand.js';
import { type Portal, portal } from './portal.js';
import { report } from './tour.js';

vi.setConfig({ hookTimeout: 60_000 });

const HOST = 'portal.county.test';
const rounds = 20;
/** Rounds in which the backend is away, so that what was kept has to live through several kills. */
const away = (round: number): boolean => (round > 4 && round <= 9) || (round > 13 && round <= rounds);

const reportOf = (key: string): string => `走访（${key}）户`;
const keysIn = (text: string): string[] => [...text.matchAll(/走访（([^）]+)）户/g)].map(([, key]) => key ?? '');

let site: Portal;
let county: County;
let ref: Ref;
beforeAll(async () => {
  site = await portal({ hosts: [HOST] });
  county = countyOf(site.api);
  ref = await county.task('走访慰问');
});
afterAll(() => site?.close());

const board = (page: Page) => page.locator('dangjian-task-board');

/** One report on the page; resolves when its screen has said 已保存 or 已报送. */
async function write(page: Page, key: string): Promise<void> {
  await report(handOf(page), reportOf(key));
  // The dialog closes, the report stands in the list and the sentence above it, all with one drawing.
  await board(page).locator('dialog.asks[open]').waitFor({ state: 'detached' });
  await board(page).getByText(reportOf(key)).first().waitFor();
  await board(page)
    .getByText(/反馈进展：(已保存，尚未报送|已报送)/)
    .waitFor();
}

async function arrived(): Promise<string[]> {
  const record = await county.record(ref);
  return keysIn(JSON.stringify(record?.data?.progress ?? []));
}

test('given the portal page, when its browser is killed twenty times between two reports, also with the backend away, then every report that was said to be kept is there, and arrives exactly once', async () => {
  let round = 0;
  const report = await killLoop({
    rounds,
    hosts: [HOST],
    async open(context) {
      round += 1;
      const page = await site.visit(context, { person: 'demo-unit', host: HOST, away: away(round) });
      await handOf(page).open('走访慰问', 'task');
      await board(page).locator('[part="detail"]').waitFor();
      return page;
    },
    // A person's write goes through a dialog: its keeping comes somewhere in these milliseconds.
    into: (round) => (round * 53) % 500,
    write,
    async read(page) {
      if (round > rounds) await board(page).getByText('都已报送').waitFor({ timeout: 120_000 });
      return keysIn(await board(page).locator('.root').innerText());
    },
  });
  const there = await arrived();
  console.log(
    `${report.rounds} kills, ${report.acknowledged} reports said to be kept, ${report.missing.length} missing; ` +
      `the backend has ${there.length}, ${new Set(there).size} different`,
  );
  expect(report.missing).toEqual([]);
  expect(report.acknowledged).toBeGreaterThanOrEqual(rounds * 2);
  expect(there.length).toBe(new Set(there).size);
  expect(there.length).toBeGreaterThanOrEqual(report.acknowledged);
});
