import { type ChromeLauncher, chromeLauncher } from '@web/test-runner-chrome';
import { firefoxPath } from './firefox.js';

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
    launchOptions: { browser: 'firefox', executablePath },
    concurrency: 1,
    async createPage({ context }) {
      const page = await context.newPage();
      nameKeysAlike(page.keyboard as Keyboard);
      return page;
    },
  });
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
