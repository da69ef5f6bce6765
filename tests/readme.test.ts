import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TwoContexts, twoContexts } from '../scripts/browsers/today.js';
import { developer } from '../src/components/messages/developer.js';
import { codes } from '../src/core/codes.js';
import { bundled, complaintsAbout } from './readme/compile.js';
import { type HostPortal, hostPortal } from './readme/host-portal.js';
import { openPage } from './readme/open-page.js';
import { runLine } from './readme/shell.js';
import { snippetsOf } from './readme/snippets.js';

/** The script files come from `dist/`, which `npm test` builds before; alone, run `npm run build` first. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const files = ['README.md', 'README.en.md'] as const;
const [chinese, english] = files.map((file) => readFileSync(file, 'utf8')) as [string, string];
const typed = snippetsOf(chinese).filter(({ info }) => info.startsWith('ts'));
const complaints = complaintsAbout(typed.map(({ code }) => code));
let portal: HostPortal;
let browser: TwoContexts;
beforeAll(async () => {
  [portal, browser] = await Promise.all([hostPortal(), twoContexts()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

/** By the words after the opening fence. A kind of snippet that is not here fails. */
const runners: Record<string, (code: string) => Promise<void>> = {
  async bash(code) {
    for (const line of code.trim().split('\n')) await runLine(line);
  },
  async html(code) {
    const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
    expect(code).toContain('integrity="sha384-…"');
    const body = code.replace('sha384-…', hashes['dangjian-kit.js'] ?? '');
    expect(await openPage(browser.first, portal.page(body), { done: false })).toEqual([]);
  },
  async 'ts page'(code) {
    expect(complaints.get(code)).toEqual([]);
    const kind = /name: '(demo\.\w+)'/.exec(code)?.[1] ?? 'task';
    const body = `<dangjian-record-view kind="${kind}"></dangjian-record-view><script type="module" src="/page.js"></script>`;
    const module = await bundled(`${code}\ndocument.title = 'done';`, 'browser');
    expect(await openPage(browser.second, portal.page(body, module), { done: true })).toEqual([]);
  },
  async 'ts test'(code) {
    expect(complaints.get(code)).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'dangjian-readme-'));
    writeFileSync(join(folder, 'snippet.mjs'), await bundled(code, 'node'));
    const { stdout } = spawnSync(process.execPath, ['--test', join(folder, 'snippet.mjs')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect(stdout).toMatch(/^# fail 0$/m);
    expect(Number(/^# pass (\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(50);
  },
};

it('given a snippet that does not compile, says so', () => {
  const [[, said] = []] = complaintsAbout(["import { setup } from 'dangjian-kit';\nsetup({ usr: 'p-2041' });\n"]);
  expect(said?.join()).toContain('usr');
});

describe('the README', () => {
  it.each(snippetsOf(chinese).map((snippet) => [`line ${snippet.line}`, snippet] as const))(
    'works as it is written: %s',
    async (_, { info, code }) => {
      const run = runners[info];
      if (!run) throw new Error(`no runner knows “${info}”`);
      await run(code);
    },
  );

  it('in English shows the same snippets, which are run above', () => {
    const shown = (text: string) => snippetsOf(text).map(({ info, code }) => ({ info, code }));
    expect(shown(english)).toEqual(shown(chinese));
  });

  it.each([
    ['Chinese', chinese],
    ['English', english],
  ])('in %s names codes that exist, and files that are there', (_, text) => {
    const named = [...text.matchAll(/^\| (DJ-\w+) \| (.+?) \|/gm)];
    expect(named.length).toBeGreaterThan(8);
    for (const [, code = ''] of named) expect({ ...codes, ...developer }).toHaveProperty(code);
    const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? '');
    expect(linked.filter((path) => !existsSync(path))).toEqual([]);
    const quoted = [...text.matchAll(/`((?:examples|contract|docs|tests)\/[^`…]*)`/g)].map(([, path]) => path ?? '');
    expect(quoted.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('in Chinese explains a code in the words that people see', () => {
    for (const [, code = '', words] of chinese.matchAll(/^\| (DJ-[LNR]\d+) \| (.+?) \|/gm)) {
      expect(codes[code as keyof typeof codes][0]).toBe(words);
    }
  });

  it('says who files the record of a mobile page', () => {
    expect(chinese).toContain('本组件嵌入单位既有门户，不另建应用程序；移动端使用的，由主办单位按规定办理备案。');
  });
});
