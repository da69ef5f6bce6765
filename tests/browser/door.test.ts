import { expect } from 'chai';
import { memoryStore } from '../../src/adapters/stores/memory.js';
import { defineOnce } from '../../src/components/parts/define-once.js';
import { version } from '../../src/components/parts/version.js';
import { type Backend, DangjianRecordView, type Door, setup } from '../../src/index.js';

const grants = [{ role: 'office', unit: 'yx', shelves: ['work', 'wall', 'people', 'roll'] }] as const;
let doors: Door[] = [];
let views: DangjianRecordView[] = [];
afterEach(async () => {
  for (const view of views) view.remove();
  for (const door of doors) await door.close();
  [doors, views] = [[], []];
});

async function enter(user: string): Promise<Door> {
  const door = await setup({ user, store: memoryStore(), grants, pace: 200 });
  doors.push(door);
  await door.workspace.ready;
  await door.workspace.refresh();
  return door;
}
function place(): DangjianRecordView {
  const view = document.createElement('dangjian-record-view');
  view.kind = 'unit';
  document.body.append(view);
  views.push(view);
  return view;
}
const rest = (ms = 50): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const found = (unit: string, name: string) => ({
  kind: 'unit',
  name: 'found',
  ref: `unit/${unit}`,
  input: { unit, name, sort: 'county' },
});

describe('the door', () => {
  it('given elements before it and after it, answers both', async () => {
    const early = place();
    const door = await enter('u1');
    const late = place();
    await door.workspace.execute(found('yx', '云溪县'));
    await rest();
    for (const view of [early, late]) expect(view.shadowRoot?.textContent).to.contain('云溪县');
  });

  it('given another person, shows nothing of the one before', async () => {
    const view = place();
    const first = await enter('u1');
    await first.workspace.execute(found('yx', '云溪县'));
    await rest();
    view.view = 'unit/yx';
    await view.updateComplete;
    await enter('u2');
    await rest();
    expect(first.workspace.status.phase).to.equal('closed');
    expect(view.shadowRoot?.textContent).not.to.contain('云溪县').and.not.to.contain('已经退出');
    expect(view.view, 'what the one before had open').to.equal('list');
  });

  it('given nobody, says which line is wrong', () => {
    expect(() => setup({ user: '' })).to.throw('DJ-E004');
  });

  it('given no backend, keeps the work of this device over a reload, apart from its cache', async () => {
    const open = async () => {
      const door = await setup({ user: 'u3', tenant: 'door-test', grants, pace: 200 });
      doors.push(door);
      await door.workspace.ready;
      return door;
    };
    const first = await open();
    await first.workspace.refresh();
    await first.workspace.execute(found('yx', '云溪县'));
    await first.workspace.refresh();
    await first.signOut();
    const second = await open();
    second.workspace.want(['roll']);
    await second.workspace.refresh();
    expect(second.workspace.list('unit').map(({ record }) => record.data?.name)).to.deep.equal(['云溪县']);
  });
});

describe('a door whose backend answers with a page', () => {
  it('tells the page’s maker what came and from where, once', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (text: string) => told.push(text);
    const page = URL.createObjectURL(new Blob(['<!doctype html>请登录'], { type: 'text/html' }));
    const real = window.fetch;
    window.fetch = () => real(page);
    const door = await setup({ user: 'u9', store: memoryStore(), api: '/loginpage' });
    doors.push(door);
    for (let n = 0; n < 2; n += 1) await door.workspace.refresh().catch(() => undefined);
    [window.fetch, console.warn] = [real, warn];
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('[dangjian DJ-N001] api="/loginpage"').and.to.contain('不是 JSON');
  });
});

describe('a door without a backend, on a shared computer', () => {
  const open = async (user: string): Promise<Door> => {
    const door = await setup({ user, tenant: 'shared-computer', grants, pace: 200 });
    doors.push(door);
    await door.workspace.ready;
    door.workspace.want(['roll']);
    await door.workspace.refresh();
    return door;
  };
  const names = ({ workspace }: Door) => workspace.list('unit').map(({ record }) => record.data?.name);

  it('given a sign-out, says what only this device has and keeps it; another person finds nothing of it', async () => {
    const first = await open('u1');
    await first.workspace.execute(found('yx', '云溪县'));
    await first.workspace.refresh();
    expect(await first.signOut()).to.deep.equal({ unsent: 0, kept: 1, done: true });
    const second = await open('u2');
    expect(names(second)).to.deep.equal([]);
    expect(await second.signOut()).to.deep.equal({ unsent: 0, kept: 0, done: true });
    expect(names(await open('u1'))).to.deep.equal(['云溪县']);
  });

  it('given `force` alone, keeps the only copy; given `erase`, leaves nothing', async () => {
    const first = await open('u3');
    await first.workspace.execute(found('yx', '云溪县'));
    await first.workspace.refresh();
    expect((await first.signOut({ force: true })).kept).to.equal(1);
    const again = await open('u3');
    expect(names(again)).to.deep.equal(['云溪县']);
    expect(await again.signOut({ erase: true })).to.deep.equal({ unsent: 0, kept: 0, done: true });
    expect(names(await open('u3'))).to.deep.equal([]);
  });
});

describe('the pace of a door whose backend gives no hints', () => {
  /** What the page says of itself, for as long as a test lasts. */
  const pretend = (name: 'hidden' | 'onLine', value: boolean): void => {
    Object.defineProperty(name === 'hidden' ? document : navigator, name, { configurable: true, get: () => value });
  };
  afterEach(() => {
    delete (document as { hidden?: boolean }).hidden;
    delete (navigator as { onLine?: boolean }).onLine;
  });
  async function polled(): Promise<{ pulls: () => number }> {
    let pulls = 0;
    const me = { actor: 'u1', grants: [], scopes: [], now: new Date().toISOString() };
    const answer = { me, epoch: 'e1', records: [], gone: [], cursor: 'k1', more: false, reset: false };
    const backend: Backend = {
      supports: { cursor: true, replaySafe: true, enforces: 'commands', hint: false, watermark: true },
      async pull() {
        pulls += 1;
        return answer;
      },
      commit: async () => ({ epoch: 'e1', outcomes: [] }),
    };
    const door = await setup({ user: 'u1', store: memoryStore(), backend, pace: 50 });
    doors.push(door);
    await door.workspace.refresh();
    return { pulls: () => pulls };
  }

  it('given a page that is seen, looks again and again', async () => {
    const { pulls } = await polled();
    const before = pulls();
    await rest(400);
    expect(pulls() - before).to.be.greaterThan(3);
  });

  for (const [what, name, value, target, event] of [
    ['hidden', 'hidden', true, document, 'visibilitychange'],
    ['said to be offline', 'onLine', false, window, 'online'],
  ] as const) {
    it(`given a page that is ${what}, rests, and looks at once when that ends`, async () => {
      const { pulls } = await polled();
      pretend(name, value);
      await rest(200);
      const before = pulls();
      await rest(400);
      expect(pulls()).to.equal(before);
      pretend(name, !value);
      target.dispatchEvent(new Event(event));
      await rest(30);
      expect(pulls()).to.be.greaterThan(before);
    });
  }
});

describe('an element that is loaded twice', () => {
  it('keeps the first, and says once which versions met', () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void told.push(text);
    defineOnce(
      'dangjian-record-view',
      class extends HTMLElement {
        static readonly version = '9.9.9';
      },
    );
    defineOnce('dangjian-record-view', DangjianRecordView);
    console.warn = warn;
    expect(customElements.get('dangjian-record-view')).to.equal(DangjianRecordView);
    expect(told).to.have.length(1);
    expect(told[0]).to.contain(version).and.to.contain('9.9.9').and.to.contain('DJ-E003');
  });
});
