import { check, same } from '../check.js';
import { type BackendCase, caseOf, judges } from './given.js';
import { id, type Scene } from './scene.js';

const ended = { document: '某委发〔2026〕3号', from: '2026-03-05' };
const refsOf = (detail: unknown): unknown => (detail as { refs?: unknown } | undefined)?.refs;

/** A unit of this case alone, because what is ended stays so; answers its id. */
async function founded({ act }: Scene, name: string, parent = 'cs'): Promise<string> {
  const unit = `cs.${id()}`;
  const taken = await act('office', `unit/${unit}`, 'found', { unit, name, sort: 'branch', parent });
  check(taken.kind === 'committed', `a unit is founded: ${JSON.stringify(taken)}`);
  return unit;
}
/** A wish is collected there; answers its ref and what came of it. */
async function wished({ act }: Scene, unit: string) {
  const ref = `wish/${id()}`;
  const glasses = { title: '一副老花镜', category: 'goods', on: '2026-03-05' };
  return { ref, outcome: await act('office', ref, 'collect', { ...glasses, unit }) };
}

/** Guards over other records: what only a backend can tell, because no device holds every record. */
export const setCases: readonly BackendCase[] = [
  caseOf(
    'a unit with a wish that is still open',
    'it is not dissolved over somebody’s head, and who tries is told which wish it is',
    async (scene) => {
      const { act, current } = scene;
      const [unit, other] = [await founded(scene, '要撤销的支部'), await founded(scene, '别的支部')];
      const { ref } = await wished(scene, unit);
      check((await wished(scene, other)).outcome.kind === 'committed', 'a wish of another unit is there');
      await act('office', `unit/${unit}`, 'close');
      const refused = await act('office', `unit/${unit}`, 'dissolve', ended);
      check(refused.kind === 'rejected' && refused.code === 'DJ-R008', `refused: ${JSON.stringify(refused)}`);
      same(refsOf(refused.kind === 'rejected' ? refused.detail : undefined), [ref], 'what stands open');
      same((await current(`unit/${unit}`))?.state, 'closing', 'state');

      await act('office', ref, 'withdraw');
      const taken = await act('office', `unit/${unit}`, 'dissolve', ended);
      check(taken.kind === 'committed', `taken, once all has come to an end: ${JSON.stringify(taken)}`);
      same((await current(`unit/${unit}`))?.state, 'closed', 'state');
    },
    judges,
  ),
  caseOf(
    'a department with a branch below it',
    'it is not dissolved away from over it, and who tries is told which branch it is',
    async (scene) => {
      const { act, current } = scene;
      const [unit, other] = [await founded(scene, '要撤销的局'), await founded(scene, '接手的局')];
      const [branch, gone] = [await founded(scene, '还在的支部', unit), await founded(scene, '已撤销的支部', unit)];
      await act('office', `unit/${gone}`, 'close');
      await act('office', `unit/${gone}`, 'dissolve', ended);
      await act('office', `unit/${unit}`, 'close');
      const refused = await act('office', `unit/${unit}`, 'dissolve', ended);
      check(refused.kind === 'rejected' && refused.code === 'DJ-R008', `refused: ${JSON.stringify(refused)}`);
      same(refsOf(refused.kind === 'rejected' ? refused.detail : undefined), [`unit/${branch}`], 'what is below it');
      same((await current(`unit/${unit}`))?.state, 'closing', 'state');

      const late = { unit: `cs.${id()}`, name: '来晚的支部', sort: 'branch', parent: unit };
      const founding = await act('office', `unit/${late.unit}`, 'found', late);
      check(founding.kind === 'rejected', `nothing is founded there any more: ${JSON.stringify(founding)}`);
      await act('office', `unit/${branch}`, 'place', { parent: other, from: ended.from });
      const taken = await act('office', `unit/${unit}`, 'dissolve', ended);
      check(taken.kind === 'committed', `taken, once nothing is below it: ${JSON.stringify(taken)}`);
    },
    judges,
  ),
  caseOf(
    'a unit that was merged',
    'no new work comes to it, and who tries is told where it goes',
    async (scene) => {
      const { act, current } = scene;
      const [unit, heir] = [await founded(scene, '并入的支部'), await founded(scene, '接手的支部')];
      await act('office', `unit/${unit}`, 'close');
      await act('office', `unit/${unit}`, 'merge', { ...ended, successor: heir });
      same((await current(`unit/${unit}`))?.state, 'merged', 'state');
      const { ref, outcome } = await wished(scene, unit);
      check(outcome.kind === 'rejected' && outcome.code === 'DJ-R008', `refused: ${JSON.stringify(outcome)}`);
      check(JSON.stringify(outcome).includes('接手的支部'), `who takes it now is named: ${JSON.stringify(outcome)}`);
      same(await current(ref), null, 'the wish');
      const there = await wished(scene, heir);
      check(there.outcome.kind === 'committed', `taken there: ${JSON.stringify(there.outcome)}`);
    },
    judges,
  ),
];
