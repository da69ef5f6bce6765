import { expect } from 'chai';
import { createClock } from '../../src/adapters/browser/clock.js';
import { memoryStore } from '../../src/adapters/stores/memory.js';
import type { Kind } from '../../src/core/index.js';
import { kinds } from '../../src/core/kinds/index.js';
import type { LocalOp, LocalStore } from '../../src/core/ports.js';
import { type Door, setup } from '../../src/index.js';
import { createCountyBackend } from './stage/county-backend.js';
import { settings } from './stage/open-county.js';
import { memberGrants as grants, oneForEach as records } from './stage/three-boards.js';

const tags = ['dangjian-task-board', 'dangjian-study-checkin', 'dangjian-wish-board'] as const;

/** A store that tells who ever led, and a backend that tells how many looks at it ran at one time. */
function watched(actor: string) {
  const [store, holders] = [memoryStore(), new Set<string>()];
  const county = createCountyBackend({
    ...{ kinds: kinds as unknown as Kind[], actor, grants, clock: createClock(), records },
  });
  let [now, most] = [0, 0];
  const telling: LocalStore = {
    ...store,
    apply(owner, ops: readonly LocalOp[], how) {
      for (const op of ops) if (op.op === 'lease') holders.add(op.lease.holder);
      return store.apply(owner, ops, how);
    },
  };
  const backend = {
    ...county.backend,
    async pull(...asked: Parameters<typeof county.backend.pull>) {
      now += 1;
      most = Math.max(most, now);
      return county.backend.pull(...asked).finally(() => {
        now -= 1;
      });
    },
  };
  return { ...county, backend, store: telling, leaders: () => holders.size, looksAtOnce: () => most };
}

let page: HTMLElement;
let door: Door | null = null;
async function open(actor = 'm-01') {
  const county = watched(actor);
  const { backend, store } = county;
  door = await setup({ user: actor, backend, store, settings, pace: 200, tenant: `boards-${actor}` });
  await door.workspace.ready;
  await all('都交上去了');
  return county;
}
beforeEach(() => {
  page = document.createElement('div');
  for (const tag of tags) page.append(Object.assign(document.createElement(tag), { mode: 'elder' }));
  document.body.append(page);
});
afterEach(async () => {
  page.remove();
  await door?.close();
});

const roots = (): ShadowRoot[] => tags.map((tag) => page.querySelector(tag)?.shadowRoot as ShadowRoot);
const textOf = (root: ShadowRoot | undefined): string => (root?.textContent ?? '').replace(/\s+/g, ' ');
/** What each of the three says of how things stand. */
const standings = (): string[] => roots().map((root) => root.querySelector('.status [role=status]')?.textContent ?? '');
/** What comes late is waited for; a page that never shows it fails here, with what it shows. */
async function until(what: string, look: () => boolean): Promise<void> {
  for (const end = performance.now() + 4000; !look(); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (performance.now() > end) throw new Error(`${what} never came: ${roots().map(textOf).join(' | ')}`);
  }
}
async function press(tag: (typeof tags)[number], selector: string): Promise<void> {
  const find = () => roots()[tags.indexOf(tag)]?.querySelector<HTMLElement>(selector);
  await until(`${selector} of ${tag}`, () => find() != null);
  find()?.click();
}
/** Takes the wish on, with the question that comes. */
async function claim(): Promise<void> {
  await press('dangjian-wish-board', '[data-ref="wish/a1"] [data-action=claim]');
  await press('dangjian-wish-board', 'dialog.asks [type=submit]');
}
const all = (words: string): Promise<void> =>
  until(`${words} on each`, () => standings().every((standing) => standing.includes(words)));
const none = (words: string): Promise<void> =>
  until(`none with ${words}`, () => standings().every((standing) => !standing.includes(words)));

describe('three boards on one page', () => {
  it('given one workspace, one of the tab leads, looks at the backend one at a time, and each board shows its own', async () => {
    const county = await open();
    expect(roots().map(textOf).join())
      .to.contain('走访慰问')
      .and.to.contain('今天')
      .and.to.contain('一台大按键的收音机');
    await all('都交上去了');
    expect([county.leaders(), county.looksAtOnce()]).to.deep.equal([1, 1]);
  });

  it('given the backend away, what is done on one counts on each, and is sent once it is back', async () => {
    const county = await open();
    county.cut('DJ-N001');
    await claim();
    await all('1 项记下了，有网再交');
    await press('dangjian-study-checkin', '[data-come]');
    await all('2 项记下了，有网再交');
    county.cut(null);
    await door?.workspace.refresh();
    await none('有网再交');
    expect((await county.held('wish/a1'))?.state).to.equal('claimed');
  });

  it('given a claim that was taken back before it was sent, none of them counts it any more', async () => {
    const county = await open();
    county.cut('DJ-N001');
    await claim();
    await all('1 项记下了');
    await press('dangjian-wish-board', '[data-undo]');
    await none('项记下了');
    expect(door?.workspace.status.unsent).to.equal(0);
  });

  it('given a refusal, each says that something was not done, and the board that it belongs to says what', async () => {
    const county = await open();
    county.refuse('DJ-R001');
    await claim();
    await all('1 项没有办成');
    const telling = roots().map((root) => root.querySelector('.parked') !== null);
    expect(telling).to.deep.equal([false, false, true]);
  });

  it('given another person, no board shows what the one before had done', async () => {
    const county = await open();
    county.cut('DJ-N001');
    await claim();
    await all('1 项记下了');
    await open('m-02');
    expect(roots().map(textOf).join()).not.to.contain('我来认领：').and.not.to.contain('有网再交');
  });
});
