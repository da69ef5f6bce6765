import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChromeLauncher, chromeLauncher } from '@web/test-runner-chrome';
import { firefoxPath } from './firefox.js';

/** What a sheet is printed to: without a dialog, which nobody here could shut, and onto no paper. */
const printer = 'print.printer_Mozilla_Save_to_PDF';
const printing = {
  'print.always_print_silent': true,
  print_printer: 'Mozilla Save to PDF',
  [`${printer}.print_to_file`]: true,
  [`${printer}.print_to_filename`]: join(tmpdir(), 'dangjian-printed.pdf'),
};

type CreatePage = NonNullable<NonNullable<Parameters<typeof chromeLauncher>[0]>['createPage']>;
type Page = Awaited<ReturnType<CreatePage>>;

interface Keyboard {
  down(key: string): Promise<void>;
  press(key: string): Promise<void>;
  up(key: string): Promise<void>;
}

/**
 * The Firefox of this machine, over WebDriver BiDi, which the launcher of Chrome speaks too. One page at a time: a page
 * behind another has no focus and draws no frame.
 */
export function firefoxLauncher(): ChromeLauncher {
  const executablePath = firefoxPath();
  if (!executablePath) throw new Error('no Firefox on this machine (FIREFOX_PATH)');
  return chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox: printing },
    concurrency: 1,
    async createPage({ context }) {
      const page = await context.newPage();
      nameKeysAlike(page.keyboard as Keyboard);
      tabAround(page);
      return page;
    },
  });
}

/**
 * Behind the last control of a page stand those of the toolbar, and behind these the first of the page. The driver gives
 * its keys to the page alone, whoever has the focus: a second Tab brings the focus back, to the control that was left.
 * So a page that was left is entered at its beginning, where hands that use a keyboard come to it.
 */
function tabAround(page: Page): void {
  const press = page.keyboard.press.bind(page.keyboard);
  page.keyboard.press = async (chord) => {
    await press(chord);
    if (chord !== 'Tab' || (await page.evaluate(() => document.hasFocus()))) return;
    await press(chord);
    await page.evaluate(() => {
      if (!document.hasFocus()) return;
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      (at as HTMLElement | null)?.blur();
      getSelection()?.collapse(document.body, 0);
    });
  };
}

/** Tests name keys as Chromium's driver does, `Space` and `Shift+Tab`; over BiDi a space is `' '` and chords are unknown. */
export function nameKeysAlike(keyboard: Keyboard): void {
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async (chord) => {
    const held = chord.split('+');
    const key = held.pop() ?? '';
    for (const modifier of held) await keyboard.down(modifier);
    await press(key === 'Space' ? ' ' : key);
    for (const modifier of held.reverse()) await keyboard.up(modifier);
  };
}
