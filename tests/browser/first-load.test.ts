import { expect } from 'chai';
import { createClock } from '../../src/adapters/browser/clock.js';
import { memoryStore } from '../../src/adapters/stores/memory.js';
import type { Kind } from '../../src/core/index.js';
import { kinds } from '../../src/core/kinds/index.js';
import type { Backend, LocalStore } from '../../src/core/ports.js';
import { createCountyBackend } from './stage/county-backend.js';
import { memberGrants as grants, oneForEach as records } from './stage/three-boards.js';

interface Kit {
  setup(o: { user: string; backend: Backend; store: LocalStore; tenant: string }): Promise<{ close(): Promise<void> }>;
}
type KitWindow = Window & { DangjianKit?: Kit };
/** What each board shows once its list is drawn. */
const lists = { 'task-board': '走访慰问', 'study-checkin': '今天', 'wish-board': '一台大按键的收音机' };

/** The scripts that a page with these boards has asked for in the moment in which the last of their lists is there. */
async function askedFor(boards: readonly (keyof typeof lists)[]) {
  const frame = document.createElement('iframe');
  const tags = boards.map((board) => `<dangjian-${board}></dangjian-${board}>`);
  frame.srcdoc = `<!doctype html><script src="/dist/cdn/dangjian-kit.js"></script><body>${tags.join('')}`;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as KitWindow;
  const { backend } = createCountyBackend({
    ...{ kinds: kinds as unknown as Kind[], actor: 'm-01', grants, clock: createClock(), records },
  });
  const shown = (board: keyof typeof lists): boolean =>
    page.document.querySelector(`dangjian-${board}`)?.shadowRoot?.textContent?.includes(lists[board]) === true;
  const asked = (): string[] =>
    [...page.document.head.querySelectorAll('script'), ...page.performance.getEntriesByType('resource')]
      .map((from) => new URL('src' in from ? from.src : from.name).pathname.split('/').pop() ?? '')
      .filter((name) => name.endsWith('.js'));
  // Seen with the drawing itself: a frame later the page may have had time for what comes after.
  const drawn = new Promise<string[]>((resolve, reject) => {
    const watch = new MutationObserver(() => boards.every(shown) && resolve([...new Set(asked())].sort()));
    for (const board of boards) {
      const root = page.document.querySelector(`dangjian-${board}`)?.shadowRoot;
      if (root) watch.observe(root, { childList: true, characterData: true, subtree: true });
    }
    setTimeout(() => reject(new Error(`never drawn: ${boards.filter((board) => !shown(board))}`)), 4000);
  });
  const door = await page.DangjianKit?.setup({ user: 'm-01', backend, store: memoryStore(), tenant: 'first-load' });
  const first = await drawn;
  for (const end = performance.now() + 4000; asked().length === first.length; await new Promise(requestAnimationFrame))
    if (performance.now() > end) throw new Error('nothing came after it');
  await door?.close();
  frame.remove();
  return first;
}

describe('the scripts of a page before its lists are drawn', () => {
  const pages = {
    'first load of the task board': ['task-board'],
    'first load of three boards': ['task-board', 'study-checkin', 'wish-board'],
  } as const;
  for (const [name, boards] of Object.entries(pages)) {
    it(`given ${name}, are those that bench/sizes.json weighs; what a click needs comes after`, async () => {
      const weighed = (await (await fetch('/bench/first-loads.json')).json()) as Record<string, string[]>;
      expect(await askedFor(boards)).to.deep.equal(weighed[name]?.sort());
    });
  }
});
