import type { JsonObject, Rec, Ref } from '../../../../src/core/ports.js';
import { rosterOf } from '../../../../src/core/views/roster-view.js';
import { type Presence, presenceOf, withMerged } from '../../../../src/core/views/study/index.js';
import { grant, liaison, liaisonOfB2, type Person } from '../../county.js';
import { foundedRoll, type Roll } from '../../roster/roll.js';

export const day = '2026-03-05';
export const secretary: Person = { actor: 's1', grants: [grant('secretary', 'b1')] };

/** Two branches: m1, m2 and m3 of b1, m3 on probation; n1 of b2. */
export function branches(): Roll {
  const roll = foundedRoll();
  const join = (n: number, person: string, unit: string, grade: string): void => {
    const who = unit === 'b1' ? liaison : liaisonOfB2;
    roll.does(`member/${n}`, 'join', { person, unit, grade, from: '2020-01-01' }, { who });
  };
  join(1, 'm1', 'b1', 'full');
  join(2, 'm2', 'b1', 'full');
  join(3, 'm3', 'b1', 'probationary');
  join(4, 'n1', 'b2', 'full');
  return roll;
}

export const meeting = (more: JsonObject = {}): JsonObject => ({
  ...{ title: '三月学习', type: 'study', unit: 'b1', on: day },
  ...more,
});

/** By whom and on which day an entry is written; the rest is what it says. */
interface Written {
  who?: Person;
  on?: string;
  unit?: string;
  session?: Ref;
  way?: string;
  until?: string;
  how?: string;
  doneOn?: string;
}

let made = 0;
/** Writes an entry; answers its ref. Throws when it was refused. */
export function enter(
  roll: Roll,
  command: string,
  person: string | null,
  { who = liaison, on = day, ...more }: Written = {},
): Ref {
  made += 1;
  const ref = `attendance/${String(made).padStart(4, '0')}`;
  const unit = more.unit ?? 'b1';
  const channel = command === 'come' || command === 'askLeave' ? 'self' : 'liaison';
  const session = command === 'excuse' ? {} : { session: 'session/1' };
  const said = roll.does(
    ref,
    command,
    { ...session, ...(person === null ? {} : { person }), on: day, channel, ...more, unit } as JsonObject,
    {
      who,
      on,
    },
  );
  if (roll.refusal()) throw new Error(said);
  return ref;
}

const of = (roll: Roll, kind: string): Rec[] => roll.records().filter(({ ref }) => ref.startsWith(`${kind}/`));
export const sessionsOf = (roll: Roll): Rec[] => of(roll, 'session');
export const entriesOf = (roll: Roll): Rec[] => of(roll, 'attendance');

/** Who came to `session/1`. */
export function presence(roll: Roll, unit = 'b1', o: { ref?: Ref; onlineVotes?: boolean } = {}): Presence {
  const { ref = 'session/1', ...rest } = o;
  return presenceOf({
    session: roll.record(ref),
    unit,
    refs: withMerged(ref, sessionsOf(roll)),
    entries: entriesOf(roll),
    roster: rosterOf(roll.records()),
    ...rest,
  });
}

export const statuses = ({ rows }: Presence): Record<string, string> =>
  Object.fromEntries(rows.map(({ person, words }) => [person, words]));
