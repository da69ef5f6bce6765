import { expect } from 'chai';
import type { DangjianTaskBoard } from '../../src/components/task-board/define.js';
import '../../src/components/task-board/define.js';
import { countyRecords } from './stage/county-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { samplePlan } from './stage/plan-text.js';
import { closeStage, openOn, press, type Stage, say, settle } from './stage/stage.js';

let stage: Stage<'dangjian-task-board'>;
const open = async (opening: Opening = {}, props: Partial<DangjianTaskBoard> = {}) => {
  stage = await openOn('dangjian-task-board', openCounty(opening), props);
  return stage;
};
afterEach(() => closeStage(stage));

const dialog = (): HTMLDialogElement => stage.root.querySelector('dialog.plan') as HTMLDialogElement;
const importer = () => dialog().querySelector('dangjian-plan-import');
/** Until something is found in the import. */
async function inImport<E extends HTMLElement>(selector: string): Promise<E> {
  for (let waited = 0; waited < 200; waited += 1) {
    const found = importer()?.shadowRoot?.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`the import never shows ${selector}`);
}
async function write(text: string): Promise<void> {
  const field = await inImport<HTMLTextAreaElement>('#plan-text');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
const noTasks = countyRecords().filter(({ ref }) => !ref.startsWith('task/'));

describe('<dangjian-task-board>, a plan that is brought in', () => {
  it('given an empty board of the office, offers the import, takes the plan, and shows its nine tasks', async () => {
    await open({ records: noTasks });
    expect(dialog().querySelector('dangjian-plan-import')).to.equal(null);
    await press(stage, '.empty [data-import]');
    await write(await samplePlan());
    expect(dialog().open).to.equal(true);
    (await inImport('.paste [type=submit]')).click();
    (await inImport('[data-send]')).click();
    const see = await inImport('[data-see]');
    const opened: Event[] = [];
    stage.view.addEventListener('dangjian-open', (event) => opened.push(event));
    see.click();
    await settle(stage);
    expect(dialog().open).to.equal(false);
    expect(opened).to.deep.equal([]);
    expect(stage.root.querySelector('[data-column=unassigned] h3')?.textContent).to.equal('待交办9');
    expect((stage.root.activeElement as HTMLElement | null)?.dataset.import).to.equal('');
  });

  it('given an import that is left and opened again, keeps what was typed', async () => {
    await open();
    await press(stage, '.front [data-import]');
    await write('还没有写完的要点');
    await press(stage, 'dialog.plan .back');
    expect(dialog().open).to.equal(false);
    await press(stage, '.front [data-import]');
    await settle(stage);
    expect(dialog().open).to.equal(true);
    expect((await inImport<HTMLTextAreaElement>('#plan-text')).value).to.equal('还没有写完的要点');
  });

  it('given a unit, a board for reading only, or 长辈版, offers no import', async () => {
    for (const [opening, props] of [
      [{ person: 'u-edu' }, {}],
      [{}, { readonly: true }],
      [{}, { mode: 'elder' }],
    ] as const) {
      await open(opening, props);
      expect(stage.root.querySelector('[data-import]'), JSON.stringify([opening, props])).to.equal(null);
      expect(say(stage)).not.to.equal('');
      closeStage(stage);
    }
    await open();
  });
});
