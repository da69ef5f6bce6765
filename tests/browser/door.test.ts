import { expect } from 'chai';
import { memoryStore } from '../../src/adapters/stores/memory.js';
import { defineOnce } from '../../src/components/parts/define-once.js';
import { version } from '../../src/components/parts/version.js';
import { DangjianRecordView, type Door, setup } from '../../src/index.js';

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
