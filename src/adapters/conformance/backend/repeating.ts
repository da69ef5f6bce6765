import { check, same } from '../check.js';
import { type BackendCase, caseOf, files, judges } from './given.js';
import { id } from './scene.js';

/** Answers get lost: what was sent twice is done once. */
export const repeatingCases: readonly BackendCase[] = [
  caseOf('the same command again', 'it is taken once and answered twice', async ({ wish, draw, send, current }) => {
    const ref = await wish('open', { helpers: 3 });
    const claim = await draw('member', ref, 'claim');
    const [[one], [two]] = [await send('member', [claim]), await send('member', [claim])];
    check(one?.kind === 'committed' && two?.kind === 'committed', 'committed both times');
    same(two.kind === 'committed' && two.version, one.kind === 'committed' && one.version, 'version');
    same(((await current(ref))?.data?.claims as unknown[]).length, 1, 'claims');
  }),
  caseOf('the same command at once', 'a doubled request is no second deed', async ({ wish, draw, send, current }) => {
    const ref = await wish('open', { helpers: 3 });
    const claim = await draw('member', ref, 'claim');
    const both = await Promise.all([send('member', [claim]), send('member', [claim])]);
    for (const [outcome] of both) {
      const taken =
        outcome?.kind === 'committed' ||
        (outcome?.kind === 'conflict' && outcome.current?.did.includes(claim.command.id));
      check(taken === true, `told that it was taken: ${JSON.stringify(outcome)}`);
    }
    same(((await current(ref))?.data?.claims as unknown[]).length, 1, 'claims');
  }),
  caseOf(
    'again after somebody else wrote',
    'a late answer is not a second deed',
    async ({ wish, draw, send, act, current }) => {
      const ref = await wish('open', { helpers: 3 });
      const claim = await draw('member', ref, 'claim');
      await send('member', [claim]);
      await act('helper', ref, 'claim');
      const [again] = await send('member', [claim]);
      check(again?.kind === 'committed', 'still committed');
      same(((await current(ref))?.data?.claims as unknown[]).length, 2, 'claims');
    },
  ),
  caseOf('did', 'a record names the commands that made it', async ({ wish, draw, send, current }) => {
    const ref = await wish('draft');
    const submit = await draw('liaison', ref, 'submit');
    await send('liaison', [submit]);
    const record = await current(ref);
    check(record?.did.includes(submit.command.id) === true && record.did.length === 2, 'both ids, newest last');
  }),
  caseOf(
    'again after a conflict',
    'whoever decides anew may use the same id',
    async ({ wish, draw, send, act, current }) => {
      const ref = await wish('open', { helpers: 3 });
      const claim = await draw('member', ref, 'claim');
      await act('helper', ref, 'claim');
      const [refused] = await send('member', [claim]);
      check(refused?.kind === 'conflict', 'a conflict first');
      const anew = await draw('member', ref, 'claim');
      const [outcome] = await send('member', [{ ...anew, command: claim.command }]);
      check(outcome?.kind === 'committed', `then committed: ${JSON.stringify(outcome)}`);
      same(((await current(ref))?.data?.claims as unknown[]).length, 2, 'claims');
    },
  ),
  caseOf(
    'one id for two commands',
    'a broken page does not pass off a second command as the first',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('draft');
      const edit = await draw('liaison', ref, 'edit', { title: '第一' });
      await send('liaison', [edit]);
      const other = await draw('liaison', ref, 'edit', { title: '第二' });
      const [outcome] = await send('liaison', [{ ...other, command: { ...other.command, id: edit.command.id } }]);
      check(outcome?.kind === 'rejected' && outcome.code === 'DJ-R015', `refused: ${JSON.stringify(outcome)}`);
      same((await current(ref))?.data?.title, '第一', 'title');
    },
    files,
  ),
  caseOf(
    'an id of somebody else',
    'two people with one id are two commands',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('open', { helpers: 3 });
      const mine = await draw('member', ref, 'claim');
      await send('member', [mine]);
      const theirs = await draw('helper', ref, 'claim');
      const [outcome] = await send('helper', [{ ...theirs, command: { ...theirs.command, id: mine.command.id } }]);
      check(outcome?.kind === 'committed', `judged by itself: ${JSON.stringify(outcome)}`);
      same(((await current(ref))?.data?.claims as unknown[]).length, 2, 'claims');
    },
    (supports) => judges(supports) && files(supports),
  ),
  caseOf(
    'a refusal, asked again',
    'what was refused stays refused, although it would be allowed by now',
    async ({ wish, draw, send, act, current }) => {
      const ref = await wish('draft');
      const early = await draw('office', ref, 'approve', { until: '2099-12-31' });
      const [refused] = await send('office', [early]);
      check(refused?.kind === 'rejected', 'refused first');
      await act('liaison', ref, 'submit');
      const [again] = await send('office', [{ ...early, expect: 2 }]);
      same(again, refused, 'the same verdict');
      same((await current(ref))?.state, 'checking', 'state');
    },
    (supports) => judges(supports) && files(supports),
  ),
  caseOf('several in one list', 'each has its own verdict, in the order of the list', async ({ wish, draw, send }) => {
    const refs = [await wish('draft'), await wish('draft'), await wish('draft')] as const;
    const list = await Promise.all(refs.map((ref) => draw('liaison', ref, 'submit')));
    const stale = list.map((one, place) => (place === 1 ? { ...one, expect: 7 } : one));
    const outcomes = await send('liaison', stale);
    same(
      outcomes.map(({ kind }) => kind),
      ['committed', 'conflict', 'committed'],
      'outcomes',
    );
    const [, second] = outcomes;
    check(second?.kind === 'conflict' && second.current?.ref === refs[1], 'the conflict is about the second');
  }),
  caseOf(
    'one record twice in a list',
    'the second is judged after the first',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('draft');
      const submit = await draw('liaison', ref, 'submit');
      const { did: _, ...before } = (await current(ref)) ?? { did: [] };
      const recall = { ...submit, command: { ...submit.command, id: id(), name: 'recall', basis: 2 }, expect: 2 };
      const outcomes = await send('liaison', [
        submit,
        { ...recall, next: { state: 'draft', data: 'data' in before ? before.data : null } },
      ]);
      same(
        outcomes.map((one) => one.kind === 'committed' && one.version),
        [2, 3],
        'versions',
      );
      same((await current(ref))?.state, 'draft', 'state');
    },
  ),
  caseOf('nothing to do', 'an empty list is answered, too', async ({ send }) => {
    same(await send('member', []), [], 'outcomes');
  }),
];
