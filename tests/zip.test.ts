import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { twoContexts } from '../scripts/browsers/today.js';
import { findProgram } from '../scripts/find-program.js';
import { releaseFiles } from '../scripts/release-files.js';
import { zipArchive } from '../scripts/zip-archive.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangjian-zip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reads by the list at the end, as a program that unzips does; returns the names. */
function unzip(archive: Buffer): string[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const names: string[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, length, local] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), archive.subarray(begin, begin + size));
    names.push(name);
    at += 46 + length;
  }
  return names;
}

describe('the archive for sites that have neither npm nor a network', () => {
  const files = [
    { name: '示例/说明.txt', bytes: Buffer.from('学习自愿。') },
    { name: '示例/空.txt', bytes: Buffer.alloc(0) },
  ];

  it('given the same files, is the same to the last byte, whatever the day and the machine', () => {
    expect(createHash('sha256').update(zipArchive(files)).digest('hex')).toBe(
      'f67dbe602aecf4bacd954ecf69e6ee0518e86739b5fcf36960ca2962e2888753',
    );
  });

  it('given a program that unzips, is whole to it, Chinese names included', () => {
    writeFileSync(join(folder, 'a.zip'), zipArchive(files));
    const programs = [
      [findProgram(['unzip']), '-tq'],
      [findProgram(['python3']), '-m', 'zipfile', '-t'],
    ].filter(([program]) => program !== undefined) as [string, ...string[]][];
    for (const [program, ...how] of programs) {
      const { status, stdout, stderr } = spawnSync(program, [...how, join(folder, 'a.zip')], { encoding: 'utf8' });
      expect(status, `${program}: ${stdout}${stderr}`).toBe(0);
    }
    expect(unzip(zipArchive(files))).toEqual(files.map(({ name }) => name));
  });

  /** Looks at `dist/`, which `npm test` builds before. */
  it(
    'given what was built, opens by a double click, and what is changed on its board is there when it is opened again',
    { timeout: 60_000 },
    async () => {
      const names = unzip(zipArchive(releaseFiles('kit')));
      expect(names).toEqual(
        expect.arrayContaining(['kit/dangjian-kit.js', 'kit/integrity.json', 'kit/LICENSE', 'kit/NOTICE']),
      );
      const people = await twoContexts();
      try {
        const tab = await people.first.newPage();
        await tab.goto(pathToFileURL(join(folder, 'kit', 'minimal.html')).href);
        const board = tab.locator('dangjian-task-board');
        await board.locator('[data-open]', { hasText: '量血压' }).first().click({ timeout: 20_000 });
        await board.locator('[data-action=edit]').click();
        await board.locator('dialog.asks [name=title]').fill('上门量血压');
        await board.locator('dialog.asks button.main').click();
        await board.locator('dialog.asks').waitFor({ state: 'hidden' });
        await tab.reload();
        await board.locator('[data-open]', { hasText: '上门量血压' }).first().waitFor({ timeout: 20_000 });
      } finally {
        await people.close();
      }
    },
  );
});
