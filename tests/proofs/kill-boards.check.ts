import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { killLoop } from '../../scripts/browsers/kill-loop.js';
import { study } from './camera.js';
import { type County, countyOf } from './county.js';
import { handOf } from './hand.js';
import { type Portal, portal } from './portal.js';
import { collectWish } from './tour.js';

vi.setConfig({ hookTimeout: 60_000 });

const HOST = 'portal.county.test';
const rounds = 10;
/** Rounds in which the backend is away, so that what was kept has to live through several kills. */
const away = (round: number): boolean => (round > 3 && round <= 6) || (round > 8 && round <= rounds);

/** Every other write of a round is a wish; the last one of even rounds, which the kill meets, is a meeting with its roll. */
const isWish = (key: string): boolean => Number(key.split('-')[1]) % 2 === 1;
const wishOf = (key: string): string => `一台收音机（${key}）`;
const meetingOf = (key: string): string => `说说校史（${key}）`;
const keysIn = (text: string): string[] =>
  [...text.matchAll(/(?:收音机|校史)（([^）]+)）/g)].map(([, key]) => key ?? '');
const numberOf = (key: string): string => `0700-${key.replace('-', '0')}`;
/** Of a branch of 23. */
const absent = 'p-7003';

let site: Portal;
let county: County;
beforeAll(async () => {
  site = await portal({ hosts: [HOST] });
  county = countyOf(site.api);
});
afterAll(() => site?.close());

const wishes = (page: Page) => page.locator('dangjian-wish-board');

/** Both parts of a wish; resolves when they were said to be kept. */
async function writeWish(page: Page, key: string): Promise<void> {
  const hand = handOf(page);
  const told = { name: '甄守拙', phone: numberOf(key), address: '静水巷' };
  await collectWish(hand, { title: wishOf(key), ...told }, '登记心愿：已');
  await wishes(page).locator('input[name=title]').waitFor({ state: 'detached' });
  await hand.sees(wishOf(key), 'wish');
  await hand.leave('wish');
}

/** A meeting, and who came of 23; resolves when all of it was said to be kept. */
async function writeMeeting(page: Page, key: string): Promise<void> {
  const board = study(page);
  await board.locator('[data-plan]').click();
  await board.locator('.maker [name=title]').fill(meetingOf(key));
  await board.locator('.maker [type=submit]').click();
  await board.locator('.maker').waitFor({ state: 'detached' });
  if (!(await board.locator('[data-register]').isVisible()))
    await board
      .locator('button[data-ref]', { hasText: meetingOf(key) })
      .last()
      .click();
  for (const what of ['[data-register]', '[data-all]', `[data-person="${absent}"]`]) await board.locator(what).click();
  await board.locator('.call [type=submit]').click();
  await board.locator('.call').waitFor({ state: 'detached' });
  await handOf(page).sees('应到 23 人，实到 22 人', 'study');
  await handOf(page).leave('study');
}

/** What the page still has: wishes by their titles, meetings by theirs and the one person who has still to catch up. */
async function read(page: Page): Promise<string[]> {
  await handOf(page).press('清单', 'wish');
  const lines = await study(page).locator('button[data-ref]', { hasText: '1人待补学' }).allInnerTexts();
  return [...keysIn(await wishes(page).locator('.root').innerText()), ...keysIn(lines.join('\n'))];
}

test('given the pages of wishes and of meetings, when their browser is killed ten times between two writes, also with the backend away, then every wish with its person and every roll that were said to be kept are there, and arrive exactly once', async () => {
  let round = 0;
  const report = await killLoop({
    rounds,
    hosts: [HOST],
    async open(context) {
      round += 1;
      const page = await site.visit(context, { person: 'demo-liaison-1', host: HOST, away: away(round) });
      await study(page).locator('[data-plan]').waitFor();
      await wishes(page).getByRole('button', { name: '登记心愿', exact: true }).waitFor();
      return page;
    },
    // A roll of 23 takes its time: its keeping comes somewhere in these milliseconds.
    into: (round) => (round * 353) % 2500,
    write: (page, key) => (isWish(key) ? writeWish(page, key) : writeMeeting(page, key)),
    async read(page) {
      if (round > rounds) await wishes(page).getByText('都已报送').waitFor({ timeout: 120_000 });
      return read(page);
    },
  });
  const seen = (kind: string) => county.seen('demo-secretary', kind);
  const [open, told] = [await seen('wish'), await seen('wish~person')];
  const [meetings, entries] = [await seen('session'), await seen('attendance')];
  console.log(
    `${report.rounds} kills, ${report.acknowledged} writes said to be kept, ${report.missing.length} missing; ` +
      `the backend has ${open.length} wishes, ${told.length} person parts, ${meetings.length} meetings, ${entries.length} entries`,
  );
  expect(report.missing).toEqual([]);
  expect(report.acknowledged).toBeGreaterThanOrEqual(rounds * 2);

  const keys = [...open, ...meetings].flatMap(({ data }) => keysIn(String(data?.title)));
  expect(new Set(keys).size).toBe(keys.length);
  // A wish comes after its person, and never without.
  for (const key of keys.filter(isWish)) expect(told.map(({ data }) => data?.phone)).toContain(numberOf(key));
  for (const meeting of meetings.filter(({ data }) => keysIn(String(data?.title)).length > 0)) {
    const people = entries.filter(({ data }) => data?.session === meeting.ref).map(({ data }) => data?.person);
    expect(new Set(people).size, String(meeting.data?.title)).toBe(people.length);
  }
});
