import { check, same } from '../check.js';
import { type BackendCase, caseOf, continues } from './given.js';
import { id } from './scene.js';

/** Versions compare inside one epoch. */
export const epochCases: readonly BackendCase[] = [
  caseOf('an epoch of somewhere else', 'what was decided on another history is not written', async (scene) => {
    const ref = await scene.wish('draft');
    const { epoch } = (await scene.pull('liaison')).last;
    const submit = await scene.draw('liaison', ref, 'submit');
    const answer = await scene.under.as('liaison').commit([submit], scene.call(`not ${epoch}`));
    same(answer, { fenced: epoch }, 'answer');
    same((await scene.current(ref))?.version, 1, 'version');
  }),
  caseOf('the epoch of here', 'it is told with each answer, and stays', async (scene) => {
    const ref = await scene.wish('draft');
    const { epoch } = (await scene.pull('liaison')).last;
    check(epoch !== '', 'it has a name');
    const answer = await scene.under
      .as('liaison')
      .commit([await scene.draw('liaison', ref, 'submit')], scene.call(epoch));
    check(!('fenced' in answer) && answer.epoch === epoch, 'the same in a commit');
    same((await scene.pull('office')).last.epoch, epoch, 'the same for everybody');
  }),
  caseOf('after a restore', 'whoever comes from before is turned away, and may come again', async (scene) => {
    const ref = await scene.wish('draft');
    const { epoch } = (await scene.pull('liaison')).last;
    const submit = await scene.draw('liaison', ref, 'submit');
    await scene.under.restored();
    const now = (await scene.pull('liaison')).last.epoch;
    check(now !== epoch, 'another epoch');
    same(await scene.under.as('liaison').commit([submit], scene.call(epoch)), { fenced: now }, 'answer');
    await scene.found();
    const again = await scene.act('liaison', `wish~person/${id()}`, 'collect', {
      ...{ unit: 'cs.b1', on: '2026-03-05', wisher: 'cs-9', name: '甲', consentUse: true },
    });
    check(again.kind === 'committed', 'with the new epoch, it goes on');
  }),
  caseOf(
    'a cursor of before a restore',
    'it is of no use any more, and that is said',
    async (scene) => {
      await scene.wish('draft');
      const { cursor } = (await scene.pull('liaison')).last;
      await scene.under.restored();
      const answer = await scene.under.as('liaison').pull({ cursor, want: [], limit: 10 }, scene.call());
      same(answer.reset, true, 'reset');
    },
    continues,
  ),
  caseOf('a cursor that is none', 'nothing breaks: it starts again from nothing', async (scene) => {
    const ref = await scene.wish('draft');
    for (const cursor of ['', 'x', '{}', '[]', 'null', '["a",{"b":"c"}]']) {
      const { records, last } = await scene.pull('liaison', { cursor });
      check(records.has(ref), `everything is delivered after ${cursor}`);
      same(last.reset, true, `reset after ${cursor}`);
    }
  }),
];
