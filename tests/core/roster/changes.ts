import fc, { type Arbitrary } from 'fast-check';
import type { JsonObject, Ref } from '../../../src/core/ports.js';
import { addDays } from '../../../src/core/rules/calendar.js';
import { offices } from '../../../src/core/rules/terms.js';
import type { Roll } from './roll.js';

/** Something that happens to the roll: what, to whom, how long ago, and how many days after the change before it. */
export interface Change {
  name: keyof typeof changes;
  one: number;
  other: number;
  ago: number;
  wait: number;
}
type Call = [ref: Ref, command: string, input: JsonObject];
interface Told {
  roll: Roll;
  /** The day that the change is said to be of. */
  from: string;
  one: number;
  other: number;
}

export const units = ['b1', 'b2', 'b3', 'b4'];
export const actors = ['p1', 'p2', 'p3', 'p4', 'p5'];
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const unitAt = (n: number): Ref => `unit/${of(units, n)}`;
const termAt = (n: number): Ref => `term/${of(units, n)}`;
const memberAt = (n: number): Ref => `member/${of(actors, n)}`;
const seat = (n: number): JsonObject => ({ office: of(Object.keys(offices), n), person: of(actors, n) });

/** A fact of the record that stands, of one of these sorts. */
function factOf(roll: Roll, ref: Ref, n: number, ...whats: string[]): JsonObject | undefined {
  const facts = (roll.record(ref)?.data?.facts ?? []) as JsonObject[];
  const standing = facts.filter(({ what, voidedOn }) => voidedOn === undefined && whats.includes(String(what)));
  return standing.length === 0 ? undefined : of(standing, n);
}
const lineOf = (fact: JsonObject | undefined, ...more: string[]): JsonObject => ({
  ...Object.fromEntries(['what', ...more].map((name) => [name, fact?.[name] ?? null])),
  ...{ was: fact?.from ?? null, why: 'day' },
});

/** Every change of the roll that a county knows, by name; most will be refused where they make no sense. */
export const changes = {
  found: ({ one, from }) => [
    unitAt(one),
    'found',
    { unit: of(units, one), name: `支部${one}`, sort: 'branch', parent: 'yx', since: from },
  ],
  rename: ({ one, other, from }) => [unitAt(one), 'rename', { name: `支部${other}`, from }],
  respell: ({ one, other }) => [unitAt(one), 'correctName', { name: `支部${other}` }],
  redateName: ({ roll, one, other, from }) => [
    unitAt(one),
    'correct',
    { ...lineOf(factOf(roll, unitAt(one), other, 'named', 'ended')), from },
  ],
  liaison: ({ one, other, from }) => [
    unitAt(one),
    'appointLiaison',
    { person: of(actors, other), from, inService: true },
  ],
  noLiaison: ({ one, from }) => [unitAt(one), 'dismissLiaison', { from }],
  redateLiaison: ({ roll, one, other, from }) => [
    unitAt(one),
    'correctLiaison',
    { ...lineOf(factOf(roll, unitAt(one), other, 'liaison', 'noLiaison')), from },
  ],
  notLiaison: ({ roll, one, other }) => [
    unitAt(one),
    'takeBackLiaison',
    lineOf(factOf(roll, unitAt(one), other, 'liaison', 'noLiaison')),
  ],
  place: ({ one, other, from }) => [unitAt(one), 'place', { parent: of([...units, 'yx'], other), from }],
  close: ({ one }) => [unitAt(one), 'close', {}],
  reopen: ({ one }) => [unitAt(one), 'reopen', {}],
  dissolve: ({ one, from }) => [unitAt(one), 'dissolve', { document: '1号', from }],
  merge: ({ one, other, from }) => [unitAt(one), 'merge', { document: '1号', successor: of(units, other), from }],
  restore: ({ one }) => [unitAt(one), 'restore', {}],

  join: ({ one, other, from }) => [
    memberAt(one),
    'join',
    { person: of(actors, one), unit: of(units, other), grade: other % 3 ? 'full' : 'probationary', from },
  ],
  transfer: ({ one, other, from }) => [memberAt(one), 'transfer', { unit: of(units, other), how: 'moved', from }],
  moveRight: ({ roll, one, other }) => {
    const { was } = lineOf(factOf(roll, memberAt(one), other, 'moved')) as JsonObject;
    return [memberAt(one), 'moveRight', { was: was ?? null, unit: of(units, other) }];
  },
  leave: ({ one, from }) => [memberAt(one), 'leave', { from }],
  stay: ({ one }) => [memberAt(one), 'stay', {}],
  comeBack: ({ one, other, from }) => [memberAt(one), 'comeBack', { unit: of(units, other), from }],
  die: ({ one, from }) => [memberAt(one), 'recordDeath', { from }],
  revive: ({ one }) => [memberAt(one), 'revive', {}],
  full: ({ one, from }) => [memberAt(one), 'confirmFull', { from }],
  dropVote: ({ one, from }) => [memberAt(one), 'dropVote', { from }],
  regainVote: ({ one, from }) => [memberAt(one), 'regainVote', { from }],
  redate: ({ roll, one, other, from }) => {
    const fact = factOf(roll, memberAt(one), other, 'joined', 'moved', 'died', 'full', 'voteOff', 'voteOn');
    return [memberAt(one), 'correct', { ...lineOf(fact), from }];
  },
  notSo: ({ roll, one, other }) => {
    return [memberAt(one), 'takeBack', lineOf(factOf(roll, memberAt(one), other, 'full', 'voteOff', 'voteOn'))];
  },
  strike: ({ one }) => [memberAt(one), 'strike', {}],

  committee: ({ one, from }) => [termAt(one), 'open', { unit: of(units, one), from }],
  elect: ({ one, from }) => [termAt(one), 'elect', { from }],
  appoint: ({ one, other, from }) => [termAt(one), 'appoint', { ...seat(other), from }],
  quit: ({ roll, one, other, from }) => {
    const fact = factOf(roll, termAt(one), other, 'took');
    return [termAt(one), 'quit', { office: fact?.office ?? null, person: fact?.person ?? null, from }];
  },
  redateSeat: ({ roll, one, other, from }) => {
    const fact = factOf(roll, termAt(one), other, 'took', 'quit');
    return [termAt(one), 'correct', { ...lineOf(fact, 'office', 'person'), from }];
  },
} satisfies Record<string, (told: Told) => Call>;

/** What every story begins with: a third branch, two committees, and four members. */
const beginning: Change[] = [
  { name: 'found', one: 2, other: 0, ago: 60, wait: 0 },
  ...[0, 1].map((one): Change => ({ name: 'committee', one, other: 0, ago: 60, wait: 0 })),
  ...[0, 1, 2, 3].map((one): Change => ({ name: 'join', one, other: one % 2, ago: 40 - one, wait: 1 })),
];

/** Up to fifty further changes of one county over a year or two, told at once or up to two months late. */
export const story: Arbitrary<Change[]> = fc
  .array(
    fc.record({
      name: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(changes) as Change['name'][])) },
        // What takes several steps of one record is hardly ever come to by lot alone.
        { weight: 1, arbitrary: fc.constantFrom<Change['name']>('close', 'dissolve', 'restore', 'moveRight') },
      ),
      ...{ one: fc.nat(9), other: fc.nat(9) },
      ago: fc.oneof(fc.constant(0), fc.nat(60)),
      wait: fc.oneof(fc.constant(0), fc.nat(15)),
    }),
    { maxLength: 50, size: 'max' },
  )
  .map((further) => [...beginning, ...further]);

/** The command that tells a change on a day; `from` is the day that it is said to be of. */
export function callOf(roll: Roll, { name, one, other, ago }: Change, today: string): { call: Call; from: string } {
  const from = addDays(today, -ago);
  return { call: (changes[name] as (told: Told) => Call)({ roll, from, one, other }), from };
}
