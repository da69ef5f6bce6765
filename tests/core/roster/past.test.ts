import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject, Rec } from '../../../src/core/ports.js';
import { addDays } from '../../../src/core/rules/calendar.js';
import { type DatedFact, startOfFact } from '../../../src/core/rules/dated-facts.js';
import { offices, soleOffices } from '../../../src/core/rules/terms.js';
import { type Roster, rosterOf } from '../../../src/core/views/roster-view.js';
import { type Change, callOf, changes, story, units } from './changes.js';
import { foundedRoll, labelOf, type Roll } from './roll.js';

const first = '2026-01-01';
/** Days that ledgers are asked about: from before the story to its last day. */
const daysUntil = (today: string): string[] =>
  Array.from({ length: 30 }, (_, n) => addDays('2025-10-20', n * 23)).filter((day) => day <= today);
const factsOf = (record: Rec | undefined): DatedFact[] => (record?.data?.facts ?? []) as DatedFact[];
const people = (members: { actor: string }[]): string[] => members.map(({ actor }) => actor);

/** Everything that the roll says of one day. A unit's name counts from its first day: before, it is only a way to speak of it. */
function answers(roster: Roster, day: string, since: ReadonlyMap<string, string>): Json {
  const of = (unit: string): JsonObject => ({
    name: (since.get(unit) ?? '9') <= day ? (roster.nameOf(unit, day) ?? null) : null,
    successor: roster.successorOf(unit, day),
    owed: people(roster.owedPresence(unit, day)),
    voters: people(roster.voters(unit, day)),
    liaison: roster.liaisonOf(unit, day),
    holders: Object.keys(offices).map((office) => roster.holdersOf(office, unit, day)),
  });
  return {
    units: Object.fromEntries(units.map((unit) => [unit, of(unit)])),
    withoutLiaison: roster.withoutLiaison(day),
    electionsDue: roster.electionsDue(day),
  };
}
const sinceOf = (roll: Roll): Map<string, string> =>
  new Map(
    units.flatMap((unit) => {
      const starts = factsOf(roll.record(`unit/${unit}`))
        .filter(({ what, voidedOn }) => what === 'named' && voidedOn === undefined)
        .map(startOfFact);
      return starts.length === 0 ? [] : [[unit, starts.sort()[0] as string]];
    }),
  );

interface Scene {
  roll: Roll;
  change: Change;
  label: string;
  /** The day on which it is told, and the one that it is said to be of. */
  today: string;
  from: string;
  before: Rec | undefined;
  after: Rec;
}

/** Plays a story; what was refused changes nothing and is passed over. */
function play(story: readonly Change[], see: { taken?(scene: Scene): void; turn?(roll: Roll, today: string): void }) {
  const roll = foundedRoll();
  let today = first;
  for (const change of story) {
    if (change.wait > 0) see.turn?.(roll, today);
    today = addDays(today, change.wait);
    const { call, from } = callOf(roll, change, today);
    const [ref, command, input] = call;
    const before = roll.record(ref);
    roll.does(ref, command, input, { on: today });
    if (roll.refusal() === null)
      see.taken?.({ roll, change, label: labelOf(ref, command), today, from, before, after: roll.record(ref) });
  }
  return roll;
}

describe('given any story of a roll', () => {
  it('then a change touches no day before the one that it says, and only a correction takes anything back', () => {
    const check = (changes: Change[]) => {
      let past = { roster: rosterOf(foundedRoll().records()), since: new Map<string, string>() };
      play(changes, {
        taken({ roll, label, today, from, before, after }) {
          const [old, now] = [factsOf(before), factsOf(after)];
          const struck = old.filter((fact, place) => fact.voidedOn !== now[place]?.voidedOn);
          const added = now.slice(old.length);
          // A row is never changed and never lost: at most it is struck, with the day and the reason.
          old.forEach((fact, place) => {
            const { voidedOn, why, ...rest } = now[place] as DatedFact;
            expect({ ...rest, ...(struck.includes(fact) ? {} : { voidedOn, why }) }).toEqual(
              struck.includes(fact) ? fact : { voidedOn: undefined, why: undefined, ...fact },
            );
            if (struck.includes(fact)) expect([voidedOn, typeof why]).toEqual([today, 'string']);
          });
          expect(added.every(({ on }) => on === today)).toBe(true);
          if (struck.length > 0) expect(label).toMatch(/^更正/);
          else expect(added.every((fact) => startOfFact(fact) === from)).toBe(true);

          const touched = [...struck, ...added].map(startOfFact).sort()[0] ?? '9';
          const roster = rosterOf(roll.records());
          for (const day of daysUntil(today).filter((one) => one < touched))
            expect(answers(roster, day, past.since)).toEqual(answers(past.roster, day, past.since));
          past = { roster, since: sinceOf(roll) };
        },
      });
    };
    fc.assert(fc.property(story, check), { numRuns: 40 });
  });

  it('then every ledger can be drawn up again as it was known on its own day, whatever was told late or corrected since', () => {
    const check = (changes: Change[]) => {
      const closed = new Map<string, { since: Map<string, string>; said: Json[] }>();
      const end = play(changes, {
        turn(roll, today) {
          const [roster, since] = [rosterOf(roll.records()), sinceOf(roll)];
          closed.set(today, { since, said: daysUntil(today).map((day) => answers(roster, day, since)) });
        },
      });
      for (const [knownOn, { since, said }] of closed) {
        const roster = rosterOf(end.records(), { knownOn });
        expect(daysUntil(knownOn).map((day) => answers(roster, day, since))).toEqual(said);
      }
    };
    fc.assert(fc.property(story, check), { numRuns: 30 });
  });

  it('then nobody who died, left or was entered by mistake is reminded, and everybody else is', () => {
    const check = (changes: Change[]) => {
      play(changes, {
        taken({ roll, today }) {
          const roster = rosterOf(roll.records());
          for (const { ref, state, data } of roll.records()) {
            if (!ref.startsWith('member/')) continue;
            const actor = String(data?.person);
            expect(roster.remindable(actor, today)).toBe(state === 'active');
            if (state !== 'active')
              for (const day of daysUntil(today)) expect(roster.remindable(actor, day)).toBe(false);
          }
        },
      });
    };
    fc.assert(fc.property(story, check), { numRuns: 50 });
  });

  it('then nobody stands in two branches on one day, where the record says, and an office for one is held by one', () => {
    const check = (changes: Change[]) => {
      play(changes, {
        taken({ roll, today }) {
          const roster = rosterOf(roll.records());
          for (const day of daysUntil(today)) {
            const there = units.flatMap((unit) => people(roster.membersOf(unit, day)));
            expect(new Set(there).size).toBe(there.length);
            for (const unit of units) {
              for (const office of soleOffices) expect(roster.holdersOf(office, unit, day).length).toBeLessThan(2);
              expect(people(roster.owedPresence(unit, day))).toEqual(
                expect.arrayContaining(people(roster.voters(unit, day))),
              );
            }
          }
          for (const { ref, state, data } of roll.records()) {
            if (ref.startsWith('member/') && state === 'active')
              expect(people(roster.membersOf(String(data?.unit), today))).toContain(data?.person);
          }
        },
      });
    };
    fc.assert(fc.property(story, check), { numRuns: 25 });
  });

  it('then every kind of change is taken in some of them: none of this is true for want of trying', () => {
    const taken = new Set<string>();
    for (const changes of fc.sample(story, { seed: 20_260_305, numRuns: 600 }))
      play(changes, { taken: ({ change }) => void taken.add(change.name) });
    expect(Object.keys(changes).filter((name) => !taken.has(name))).toEqual([]);
  });
});
