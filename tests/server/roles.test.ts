import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPeople } from '../../examples/server/demo-people.js';
import { demoUnits } from '../../examples/server/demo-units.js';
import { foundUnits } from '../../examples/server/found-units.js';
import type { Who } from '../../src/core/authority/index.js';
import { arbitraryInputOf, type Kind, partsOf, scopesOf } from '../../src/core/kind/index.js';
import { kinds } from '../../src/core/kinds/index.js';
import type { JsonObject, Outcome, Rec } from '../../src/core/ports.js';
import { countyServer, moment } from './county-server.js';

const persons = Object.fromEntries(demoPeople.map((person) => [person.token, person as Who]));
const county = await countyServer({ kinds, persons });
afterAll(() => county.close());

const unit = 'yx.jy.b1';
const all = kinds.flatMap((kind) => partsOf(kind as unknown as Kind)).filter(({ name }) => name !== 'unit');
const givenOf: Readonly<Record<string, JsonObject[string]>> = { unit, on: '2026-03-05', start: '2026-03-05' };
/** One record of each kind in each of its states, at home in the first branch. */
const records: Rec[] = all.flatMap((kind) =>
  Object.keys(kind.states).map((state) => {
    const data = { ...Object.fromEntries(Object.keys(kind.fields).map((name) => [name, givenOf[name] ?? null])) };
    const scopes = scopesOf(kind, state, data);
    return { ref: `${kind.name}/${state}`, kindVersion: 1, version: 1, scopes, state, data, at: moment, did: [] };
  }),
);

const claiming = ['wish.claim', 'wish.giveUp', 'wish.meet', 'wish.finish', 'wish.leave'];
const doing = [
  'sign',
  'unsign',
  'object',
  'report',
  'cite',
  'requestFinish',
  'withdrawFinish',
  'handOver',
  'askExtension',
];
/** Written by hand, apart from the kinds: whatever each may do with what the first branch has. All else is closed. */
const may: Readonly<Record<string, readonly string[]>> = {
  'demo-member-1': claiming,
  'demo-member-2': claiming,
  'demo-liaison-2': claiming,
  'demo-unit': [...claiming, ...doing.map((name) => `task.${name}`), 'term.*', 'session.*'],
};

/** Whatever a form of this command would take. */
const inputFor = (kind: Kind, name: string): JsonObject =>
  fc.sample(arbitraryInputOf(kind, name, fc as never) as unknown as fc.Arbitrary<JsonObject>, 1)[0] ?? {};

beforeAll(async () => {
  const few = demoUnits.filter((one) => [unit, 'yx.qs.b1'].some((end) => end.startsWith(one.unit)));
  await foundUnits(county.court, few, persons['demo-office'] as Who, moment);
  for (const record of records)
    await county.vault.transact(async (tx) => ({ value: await tx.write(record, 0), keep: true }));
});

let count = 0;
it.each(Object.keys(may))('%s is refused whatever does not stand in the list', async (token) => {
  const isOpen = (kind: Kind, name: string): boolean =>
    may[token]?.some((one) => one === `${kind.name}.${name}` || one === `${kind.name}.*`) === true;
  const list = records.flatMap(({ ref, state }) => {
    const kind = all.find(({ name }) => ref.startsWith(`${name}/`)) as Kind;
    const here = Object.entries(kind.commands).filter(([, { from }]) => from === 'any' || from.includes(state));
    return here.flatMap(([name]) => {
      if (isOpen(kind, name)) return [];
      count += 1;
      const stamp = {
        id: `by-hand-${count}`,
        kind: kind.name,
        kindVersion: 1,
        at: moment,
        actor: persons[token]?.actor,
      };
      return [{ command: { ...stamp, name, ref, input: inputFor(kind, name), basis: 1 }, expect: 1 }];
    });
  });
  expect(list.length).toBeGreaterThan(100);
  const answer = await county.ask('/commit', token, { epoch: null, list });
  const { outcomes } = (await answer.json()) as { outcomes: Outcome[] };
  const others = list.filter(
    (_, n) => JSON.stringify(outcomes[n]).slice(0, 36) !== '{"kind":"rejected","code":"DJ-R002",',
  );
  expect(others.map(({ command: { ref, name } }) => `${ref} ${name}`)).toEqual([]);
});
