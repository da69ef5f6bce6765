import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/components/task-board/define.js';
import { task } from '../../src/core/kinds/index.js';
import type { JsonObject } from '../../src/core/ports.js';
import { countyRecords, record } from './stage/county-records.js';
import { openCounty, type Person } from './stage/open-county.js';
import { closeStage, drawnOnce, openOn, pressed, type Stage, settle } from './stage/stage.js';

type Step = keyof typeof task.commands;
type Way = readonly [step: Step, from: string, to: string, data?: JsonObject];
const dated = { term: 'dated', due: '2099-06-30' };

/** Every step of a task that is taken in its detail, with what has to be there before it. */
const office: readonly Way[] = [
  ['edit', 'unassigned', 'unassigned'],
  ['assign', 'unassigned', 'assigned'],
  ['uphold', 'unassigned', 'assigned', { reason: '不归我单位' }],
  ['recall', 'assigned', 'unassigned'],
  ['sign', 'assigned', 'underway'],
  ['remind', 'assigned', 'assigned'],
  ['grantExtension', 'assigned', 'assigned', { ...dated, wanted: '2099-07-31' }],
  ['refuseExtension', 'underway', 'underway', { ...dated, wanted: '2099-07-31' }],
  ['reassign', 'assigned', 'assigned'],
  ['handOver', 'assigned', 'assigned'],
  ['pause', 'assigned', 'paused'],
  ['resume', 'paused', 'assigned'],
  ['unsign', 'underway', 'assigned'],
  ['gather', 'underway', 'unassigned', { owners: 3 }],
  ['wrapUp', 'underway', 'done', { owners: 3, result: '三家都办了。' }],
  ['reportFor', 'underway', 'underway'],
  ['cite', 'underway', 'underway'],
  ['requestFinish', 'underway', 'review'],
  ['withdrawFinish', 'review', 'underway'],
  ['sendBack', 'review', 'underway'],
  ['finish', 'review', 'done'],
  ['unfinish', 'done', 'review'],
  ['reopen', 'done', 'underway'],
  ['cancel', 'done', 'cancelled'],
  ['carry', 'review', 'carried'],
  ['restore', 'cancelled', 'unassigned'],
];
const unit: readonly Way[] = [
  ['object', 'assigned', 'unassigned'],
  ['report', 'underway', 'underway'],
  ['askExtension', 'assigned', 'assigned', dated],
];
/** Made by a button of the board, or by giving a task to many, which other tests do by keys and by click. */
const elsewhere: readonly Step[] = ['create', 'part', 'share'];

let stage: Stage<'dangjian-task-board'>;
const refOf = (step: Step): string => `task/2026-yx.${step}`;

async function open(person: Person, ways: readonly Way[]): Promise<void> {
  const tasks = ways.map(([step, from, , data]) =>
    record(refOf(step), from, { title: `任务${step}`, unit: 'yx.edu', on: '2026-01-05', term: 'open', ...data }),
  );
  const units = countyRecords().filter(({ ref }) => ref.startsWith('unit/'));
  stage = await openOn('dangjian-task-board', openCounty({ person, records: [...units, ...tasks] }), {
    view: 'ledger',
  });
}

const key = (press: string): Promise<void> => sendKeys({ press });
/** Tab, until the focus is on it: round a second time, should the page have drawn anew under the first. */
async function tabTo(selector: string): Promise<void> {
  for (let n = 0; n < 90 && !stage.root.activeElement?.matches(selector); n += 1) await key('Tab');
  const { activeElement } = stage.root;
  expect(activeElement?.matches(selector), `Tab comes to ${selector}, not ${activeElement?.outerHTML}`).to.equal(true);
}

/** Answers what is asked for and still empty, as it is typed. */
async function answer(): Promise<void> {
  const asked = stage.root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('dialog.asks [name]');
  for (const { name, value, type, localName } of asked) {
    if (value !== '' && name !== 'unit') continue;
    await tabTo(`dialog.asks [name="${name}"]`);
    if (localName === 'select') await key(value === '' ? 'ArrowDown' : 'ArrowUp');
    else await sendKeys({ type: type === 'date' ? '08152099' : 'shi yong' });
  }
}

async function take(step: Step): Promise<void> {
  await pressed(stage, `[data-open="${refOf(step)}"]`);
  const button = `dialog.task[open] [data-action=${step}]`;
  await drawnOnce(stage, () => stage.root.querySelector(button) !== null);
  const folded = stage.root.querySelector(button)?.closest('details');
  if (folded) {
    await tabTo('dialog.task summary');
    await key('Enter');
  }
  await tabTo(button);
  await key('Enter');
  await stage.view.updateComplete;
  if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) {
    await answer();
    await tabTo('dialog.asks [type=submit]');
    await key('Enter');
  }
  await settle(stage);
  const left = stage.root.querySelector('dialog.asks[open]')?.textContent?.replace(/\s+/g, ' ');
  expect(left, 'a question that is left open').to.equal(undefined);
  await key('Escape');
}

for (const [person, ways] of [
  ['u-office', office],
  ['u-edu', unit],
] as const) {
  describe(`<dangjian-task-board>, every step of ${person} by keys`, () => {
    before(() => open(person, ways));
    after(() => closeStage(stage));

    for (const [step, from, to] of ways) {
      it(`${step}: ${from} → ${to}`, async () => {
        await take(step);
        const held = await stage.held(refOf(step));
        expect([held?.state, held?.version]).to.deep.equal([to, 2]);
      });
    }
  });
}

it('no step of the kind is left out', () => {
  const taken = [...office, ...unit].map(([step]) => step);
  expect([...taken, ...elsewhere].sort()).to.deep.equal(Object.keys(task.commands).sort());
});
