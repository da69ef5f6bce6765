import { check, same } from '../check.js';
import { type BackendCase, caseOf, continues, judges } from './given.js';
import { people } from './people.js';
import { id, privately, secret } from './scene.js';

const person = (ref: string): string => ref.replace('/', '~person/');

/** Who sees what, and who may do what. */
export const seeingCases: readonly BackendCase[] = [
  caseOf(
    'the person part',
    'those who help get it, nobody else does, not even in passing',
    async ({ wish, act, pull }) => {
      const ref = await wish('open');
      const claimed = await act('member', ref, 'claim');
      for (const who of ['office', 'liaison'] as const) {
        same((await pull(who)).records.get(person(ref))?.data?.phone, privately.phone, `${who} gets the telephone`);
      }
      const neighbour = await pull('neighbour');
      check(!neighbour.records.has(person(ref)), 'the liaison of another branch does not');
      for (const who of ['member', 'helper'] as const) {
        const { records, last } = await pull(who);
        const everything = JSON.stringify([[...records], last, claimed]);
        check(!everything.includes(secret), `nothing of it comes to the ${who}`);
      }
    },
  ),
  caseOf('scopes of others', 'asking for a shelf does not open it', async ({ wish, pull }) => {
    const ref = await wish('open');
    const want = ['cs.b1/people/2026', 'cs.b1/work/2026', '@cs-9/people/2026', 'cs.b1/wall/2026'];
    const { records, last } = await pull('member', { want });
    check(records.has(ref) && !records.has(person(ref)), 'the wall only');
    check(!last.me.scopes.some((scope) => want.slice(0, 3).includes(scope)), 'and no other scope is named');
  }),
  caseOf(
    'a conflict on what I may not see',
    'a conflict shows nothing that a pull would not',
    async ({ wish, draw, send }) => {
      const ref = person(await wish('open'));
      const { command, next } = await draw('liaison', ref, 'edit', privately);
      for (const expect of [-1, 0, 9]) {
        const asked = { command: { ...command, id: id(), actor: people.member.actor }, expect, next };
        check(!JSON.stringify(await send('member', [asked])).includes(secret), `no value of it, expecting ${expect}`);
      }
    },
    judges,
  ),
  caseOf(
    'a deed that is not mine',
    'who has no part in it cannot do it',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('checking');
      for (const who of ['member', 'liaison', 'neighbour'] as const) {
        const approve = await draw(who, ref, 'approve', { until: '2099-12-31' });
        const [outcome] = await send(who, [approve]);
        check(outcome?.kind === 'rejected', `${who} is refused: ${JSON.stringify(outcome)}`);
      }
      same((await current(ref))?.state, 'checking', 'state');
    },
    judges,
  ),
  caseOf(
    'a name that is not mine',
    'who I am is not what I say that I am',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('checking');
      const approve = await draw('office', ref, 'approve', { until: '2099-12-31' });
      const [outcome] = await send('member', [approve]);
      check(outcome?.kind === 'rejected', `refused: ${JSON.stringify(outcome)}`);
      same((await current(ref))?.state, 'checking', 'state');
    },
    judges,
  ),
  caseOf(
    'a decision that is wrong',
    'the backend believes the command, not the record that comes with it',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('draft');
      const submit = await draw('liaison', ref, 'submit');
      const forged = { ...submit, next: { state: 'open', data: { title: '改了' } } };
      await send('liaison', [forged]);
      const record = await current(ref);
      check(record?.state !== 'open' && record?.data?.title !== '改了', 'decided anew');
    },
    judges,
  ),
  caseOf(
    'a wish that left the wall',
    'whoever claims too late is told so, and does not try for ever',
    async ({ wish, draw, send, act }) => {
      const ref = await wish('open');
      const claim = await draw('member', ref, 'claim');
      await act('liaison', ref, 'withdraw');
      const [outcome] = await send('member', [claim]);
      check(outcome?.kind === 'rejected', `refused: ${JSON.stringify(outcome)}`);
    },
    judges,
  ),
  caseOf(
    'the last place',
    'two claim, one gets it, the other is told',
    async ({ wish, draw, send, current }) => {
      const ref = await wish('open');
      const [mine, theirs] = [await draw('member', ref, 'claim'), await draw('helper', ref, 'claim')];
      await send('member', [mine]);
      const [outcome] = await send('helper', [theirs]);
      check(outcome?.kind === 'conflict' && outcome.current?.state === 'claimed', 'it is shown who was first');
      const [again] = await send('helper', [{ ...theirs, expect: outcome.current.version }]);
      check(again?.kind === 'rejected', `and decided again, it is refused: ${JSON.stringify(again)}`);
      same(((await current(ref))?.data?.claims as unknown[]).length, 1, 'claims');
    },
    judges,
  ),
  caseOf('erasing', 'what is erased is gone everywhere, and stays counted', async ({ wish, act, pull, draw, send }) => {
    const ref = person(await wish('open'));
    const edit = await draw('liaison', ref, 'edit', privately);
    const erased = await act('liaison', ref, 'eraseConsent');
    check(erased.kind === 'committed' && erased.version === 2, 'committed as version 2');
    check(!(await pull('liaison')).records.has(ref), 'nothing is delivered');
    const [late] = await send('liaison', [edit]);
    check(late?.kind !== 'committed', 'and nobody writes on it any more');
  }),
  caseOf(
    'erasing what others hold',
    'who has it on the device is told to drop it',
    async ({ wish, act, pull }) => {
      const ref = person(await wish('open'));
      const { cursor } = (await pull('office')).last;
      await act('liaison', ref, 'eraseConsent');
      check((await pull('office', { cursor })).gone.has(ref), 'gone');
    },
    continues,
  ),
  caseOf(
    'an erasure that comes first',
    'consent withdrawn before its record arrived keeps the record out',
    async ({ draw, send, current }) => {
      const ref = `wish~person/${id()}`;
      const input = { unit: 'cs.b1', on: '2026-03-05', wisher: 'cs-9', ...privately };
      const collect = await draw('liaison', ref, 'collect', input);
      const [erased] = await send('liaison', [await draw('liaison', ref, 'eraseConsent')]);
      check(erased?.kind === 'committed', `erased: ${JSON.stringify(erased)}`);
      const [late] = await send('liaison', [collect]);
      check(late?.kind !== 'committed', 'the record comes too late');
      check(((await current(ref))?.data ?? null) === null, 'nothing is stored');
    },
    judges,
  ),
];
