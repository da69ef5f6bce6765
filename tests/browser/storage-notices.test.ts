import { expect } from 'chai';
import { memoryStore } from '../../src/adapters/stores/memory.js';
import { trouble } from '../../src/core/codes.js';
import type { LocalNews, LocalStore } from '../../src/core/ports.js';
import { DangjianRecordView, type Door, setup } from '../../src/index.js';

const grants = [{ role: 'office', unit: 'yx', shelves: ['work', 'wall', 'people', 'roll'] }] as const;
let door: Door | null = null;
let views: DangjianRecordView[] = [];
afterEach(async () => {
  for (const view of views) view.remove();
  await door?.close();
  [door, views] = [null, []];
});

/** A device that is held by another page until `open`, and that `lose`s what it holds. */
function device(): { store: LocalStore; open(): void; lose(): void } {
  const inner = memoryStore();
  const watchers = new Set<(news: LocalNews) => void>();
  let held = true;
  return {
    store: {
      load: (owner, after) => (held ? Promise.reject(trouble('DJ-L003')) : inner.load(owner, after)),
      accepted: (owner) => inner.accepted(owner),
      apply: (owner, ops, o) => inner.apply(owner, ops, o),
      wipe: (owner) => inner.wipe(owner),
      watch(owner, f) {
        watchers.add(f);
        return inner.watch(owner, f);
      },
      close: () => inner.close(),
    },
    open() {
      held = false;
    },
    lose() {
      for (const f of watchers) f('lost');
    },
  };
}

function place(): DangjianRecordView {
  const view = new DangjianRecordView();
  view.kind = 'unit';
  document.body.append(view);
  views.push(view);
  return view;
}
const textOf = (view: DangjianRecordView): string => view.shadowRoot?.textContent ?? '';
const rest = (ms = 50): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('given a device that another page holds', () => {
  it('says so, and shows what is there as soon as it is let go, to elements of before and after', async () => {
    const { store, open } = device();
    const early = place();
    door = await setup({ user: 'u1', store, grants, pace: 200 });
    await rest();
    expect(textOf(early)).to.contain('DJ-L003');
    open();
    await door.workspace.refresh();
    const late = place();
    await rest();
    for (const view of [early, late]) expect(textOf(view)).to.contain('单位').and.not.to.contain('DJ-L003');
  });
});

describe('given a device whose records were deleted', () => {
  it('says so on every element until a person has read it on one', async () => {
    const { store, open, lose } = device();
    open();
    const both = [place(), place()];
    door = await setup({ user: 'u1', store, grants, pace: 200 });
    await door.workspace.refresh();
    lose();
    await door.workspace.refresh();
    await rest();
    for (const view of both) expect(textOf(view)).to.contain('本机的记录被清除了').and.to.contain('（DJ-L004）');
    both[0]?.shadowRoot?.querySelector<HTMLButtonElement>('[data-noted]')?.click();
    await rest();
    for (const view of both) expect(textOf(view)).not.to.contain('DJ-L004');
  });
});
