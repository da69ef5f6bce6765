import { check, same } from '../check.js';
import { type BackendCase, caseOf } from './given.js';
import { id } from './scene.js';

/** Versions: whoever did not see the newest record does not overwrite it. */
export const writingCases: readonly BackendCase[] = [
  caseOf('a first write', 'what is done for the first time is there, as version 1', async ({ act, current }) => {
    const ref = `wish/${id()}`;
    const input = { unit: 'cs.b1', on: '2026-03-05', wisher: 'cs-9', title: '一副老花镜', category: 'goods' };
    const outcome = await act('liaison', ref, 'collect', input);
    check(outcome.kind === 'committed' && outcome.version === 1, `committed as version 1: ${JSON.stringify(outcome)}`);
    const record = await current(ref);
    check(
      record?.version === 1 && record.state === 'draft' && record.data?.title === '一副老花镜',
      'stored as decided',
    );
    same(record?.scopes, ['@cs-9/work/2026', 'cs.b1/work/2026'], 'scopes');
  }),
  caseOf('texts of every kind', 'what a person types comes back as it was typed', async ({ wish, current }) => {
    const title = `"'\\/<b>&amp;%_\t😀𠮷 ‏א`;
    const ref = await wish('draft', { title });
    same((await current(ref))?.data?.title, title, 'title');
  }),
  caseOf('a second write', 'each write counts on by one', async ({ wish, act, current }) => {
    const ref = await wish('draft');
    const outcome = await act('liaison', ref, 'submit');
    check(outcome.kind === 'committed' && outcome.version === 2, 'committed as version 2');
    same((await current(ref))?.version, 2, 'version');
  }),
  caseOf(
    'refs that look alike',
    'what is written to one record never shows in another',
    async ({ wish, act, current }) => {
      const ref = await wish('draft', { title: '短' });
      const alike = [`${ref}0`, `${ref}/0`, ref.replace(/.$/, ''), ref.replace('wish/', 'wish/0')];
      for (const other of alike) check((await current(other)) === null, `${other} is not there`);
      for (const [n, other] of alike.entries()) await wish('draft', { ref: other, title: `另一个${n}` });
      await act('liaison', ref, 'submit');
      for (const [n, other] of alike.entries()) same((await current(other))?.data?.title, `另一个${n}`, other);
      for (const other of alike) same((await current(other))?.version, 1, other);
      same((await current(ref))?.version, 2, ref);
    },
  ),
  caseOf(
    'two who saw the same',
    'the second is told, and the first is not overwritten',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('draft');
      const first = await draw('liaison', ref, 'edit', { title: '第一' });
      const second = await draw('office', ref, 'edit', { title: '第二' });
      const [[one], [two]] = [await send('liaison', [first]), await send('office', [second])];
      check(one?.kind === 'committed', 'the first is taken');
      check(two?.kind === 'conflict' && two.current?.data?.title === '第一', 'the second gets the first one’s record');
      same((await current(ref))?.data?.title, '第一', 'title');
    },
  ),
  caseOf('many at once', 'one place is given to one of them', async ({ wish, draw, send, current }) => {
    const ref = await wish('open');
    const draws = [await draw('member', ref, 'claim'), await draw('helper', ref, 'claim')] as const;
    const outcomes = await Promise.all([send('member', [draws[0]]), send('helper', [draws[1]])]);
    const kinds = outcomes.map(([outcome]) => outcome?.kind).sort();
    same(kinds, ['committed', 'conflict'], 'outcomes');
    same(((await current(ref))?.data?.claims as unknown[]).length, 1, 'claims');
  }),
  caseOf('a version that never was', 'nobody writes on what nobody wrote', async ({ draw, send, current }) => {
    const ref = `wish/${id()}`;
    const input = { unit: 'cs.b1', on: '2026-03-05', title: '凭空', category: 'goods' };
    const [outcome] = await send('liaison', [{ ...(await draw('liaison', ref, 'collect', input)), expect: 3 }]);
    same(outcome, { kind: 'conflict', current: null }, 'outcome');
    check((await current(ref)) === null, 'nothing was written');
  }),
  caseOf(
    'a record that is there already',
    'making it anew does not replace it',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('draft', { title: '在先' });
      const proposal = await draw('liaison', ref, 'submit');
      const [outcome] = await send('liaison', [{ ...proposal, expect: 0 }]);
      check(outcome?.kind === 'conflict' && outcome.current?.version === 1, 'a conflict with the record');
      same((await current(ref))?.state, 'draft', 'state');
    },
  ),
  caseOf(
    'an expectation below all versions',
    'a question for a verdict changes nothing',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('draft');
      const proposal = await draw('liaison', ref, 'submit');
      const [asked] = await send('liaison', [{ ...proposal, expect: -1 }]);
      check(asked?.kind === 'conflict' && asked.current?.version === 1, 'no verdict is on file: a conflict');
      same((await current(ref))?.version, 1, 'version');
      const [outcome] = await send('liaison', [proposal]);
      check(outcome?.kind === 'committed', 'and it can still be done');
      const [again] = await send('liaison', [{ ...proposal, expect: -1 }]);
      check(again?.kind === 'committed' && again.version === 2, 'then the verdict is told');
    },
  ),
];
