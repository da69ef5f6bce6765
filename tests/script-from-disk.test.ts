import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { twoContexts } from '../scripts/browsers/today.js';

const page = `<!doctype html><meta charset="utf-8"><script src="files/dangjian-kit.js"></script>
<dangjian-record-view kind="unit"></dangjian-record-view>
<script>
  DangjianKit.setup({ user: 'u1' }).then(
    function (door) { return door.workspace.ready; }
  ).then(function () { document.title = 'ready'; }, function (thrown) { document.title = thrown.message; });
</script>`;

/** Looks at `dist/`, which `npm test` builds before. A browser checks no hash of a file from a disk. */
it('given a page that is opened from a disk, the script files find each other', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dangjian-disk-'));
  cpSync('dist/cdn', join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), page);
  const people = await twoContexts();
  try {
    const tab = await people.first.newPage();
    await tab.goto(pathToFileURL(join(folder, 'index.html')).href);
    await expect.poll(() => tab.title(), { timeout: 20_000 }).toBe('ready');
    await tab.locator('[data-make]').click();
    await tab.locator('form.maker').waitFor({ timeout: 20_000 });
  } finally {
    await people.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

it(
  'given the smallest page, as it is built and by a double click, the plan in it is a board of tasks',
  { timeout: 60_000 },
  async () => {
    const people = await twoContexts();
    try {
      const tab = await people.first.newPage();
      await tab.goto(pathToFileURL('dist/cdn/minimal.html').href);
      const board = tab.locator('dangjian-task-board');
      await board.locator('.card', { hasText: '量血压' }).first().waitFor({ timeout: 20_000 });
      await tab.reload();
      await board.locator('.card', { hasText: '量血压' }).first().waitFor({ timeout: 20_000 });
      expect(await board.locator('ul .card').count()).toBe(4);
    } finally {
      await people.close();
    }
  },
);
