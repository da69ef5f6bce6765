import { check, same } from '../check.js';
import { type BackendCase, caseOf, judges } from './given.js';

const ended = { document: '某委发〔2026〕3号', from: '2026-03-05' };
const refsOf = (detail: unknown): unknown => (detail as { refs?: unknown } | undefined)?.refs;

/** Guards over sets: what only a backend can tell, because no device holds every record. */
export const setCases: readonly BackendCase[] = [
  caseOf(
    'a unit with a wish that is still open',
    'it is not dissolved over somebody’s head, and who tries is told which wish it is',
    async ({ wish, act, current }) => {
      const unit = { unit: 'cs.b10', name: '别的支部', sort: 'branch', parent: 'cs' };
      await act('office', 'unit/cs.b10', 'found', unit);
      const near = { unit: 'cs.b10', on: '2026-03-05', title: '别人的', category: 'goods' };
      const ref = await wish('open');
      check(
        (await act('office', 'wish/near', 'collect', near)).kind === 'committed',
        'a wish of another unit is there',
      );
      await act('office', 'unit/cs.b1', 'close');
      const refused = await act('office', 'unit/cs.b1', 'dissolve', ended);
      check(refused.kind === 'rejected' && refused.code === 'DJ-R008', `refused: ${JSON.stringify(refused)}`);
      same(refsOf(refused.kind === 'rejected' ? refused.detail : undefined), [ref], 'what stands open');
      same((await current('unit/cs.b1'))?.state, 'closing', 'state');

      await act('liaison', ref, 'withdraw');
      const taken = await act('office', 'unit/cs.b1', 'dissolve', ended);
      check(taken.kind === 'committed', `taken, once all has come to an end: ${JSON.stringify(taken)}`);
      same((await current('unit/cs.b1'))?.state, 'closed', 'state');
    },
    judges,
  ),
];
