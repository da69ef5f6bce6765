import type { Rec, Ref } from '../../ports.js';
import { sessionTypes } from '../../rules/session-types.js';
import { spokenDay, spokenTime } from '../../rules/spoken-time.js';
import { rowsIn, textIn } from './reading.js';

export interface Sitting {
  on: string;
  /** `HH:MM`; `''` = not said, as with all of these. */
  from: string;
  to: string;
  place: string;
  way: string;
}

const heldStates = ['held', 'confirmed', 'archived'];
const told = ['noticed', 'moved'];

/** Whether a meeting took place, as far as anybody wrote down. */
export const wasHeld = ({ state }: Pick<Rec, 'state'>): boolean => heldStates.includes(state);

/**
 * The sittings of a meeting by day and hour; there is one at least. When the meeting was put off and its sittings were
 * not, the day of the meeting counts, with the hour and place of the first.
 */
export function sittingsOf({ data }: Pick<Rec, 'data'>): Sitting[] {
  const on = textIn(data, 'on');
  const rows = rowsIn(data, 'sittings').map((row) => ({
    on: textIn(row, 'on') || on,
    from: textIn(row, 'from'),
    to: textIn(row, 'to'),
    place: textIn(row, 'place'),
    way: textIn(row, 'way'),
  }));
  if (rows.some((row) => row.on === on)) return rows.sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
  return [{ from: '', to: '', place: '', way: '', ...rows[0], on }];
}
const moment = ({ on, from }: Sitting): string => `${on} ${from.padStart(5, '0')}`;

/** Everything that a meeting counts as, the main type first. */
export const typesOf = ({ data }: Pick<Rec, 'data'>): string[] => [
  ...new Set([textIn(data, 'type'), ...rowsIn(data, 'also').map((row) => textIn(row, 'type'))].filter(Boolean)),
];
/** The host and its partners: each has its own 应到 and its own credit. */
export const unitsOf = ({ data }: Pick<Rec, 'data'>): string[] => [
  ...new Set([textIn(data, 'unit'), ...rowsIn(data, 'partners').map((row) => textIn(row, 'unit'))].filter(Boolean)),
];

/** The word for a type; what a newer version calls it stays as it is. */
export const typeLabel = (type: string): string => (sessionTypes as Readonly<Record<string, string>>)[type] ?? type;

/** A link that a page may offer: http and https only; `null` = none. */
export const linkOf = (link: string): string | null => (/^https?:\/\/[^\s/]/i.test(link.trim()) ? link.trim() : null);

export interface NextSession {
  ref: Ref;
  sitting: Sitting;
  /** 「明天上午九点，活动室，有一次学习」 */
  words: string;
}

/**
 * The next meeting that one of these branches was told of; `null` = none. `at` = the hour of the day, `HH:MM`: what is
 * over is not the next.
 */
export function nextSession(
  sessions: Iterable<Rec>,
  units: readonly string[],
  { today, at }: { today: string; at: string },
): NextSession | null {
  const coming = [...sessions]
    .filter((session) => told.includes(session.state) && unitsOf(session).some((unit) => units.includes(unit)))
    .flatMap((session) => sittingsOf(session).map((sitting) => ({ session, sitting })))
    .filter(({ sitting }) => sitting.on > today || (sitting.on === today && !isOver(sitting, at)))
    .sort((a, b) => (moment(a.sitting) < moment(b.sitting) ? -1 : 1));
  const [first] = coming;
  if (!first) return null;
  const { session, sitting } = first;
  const when = `${spokenDay(sitting.on, today)}${spokenTime(sitting.from)}`;
  const what = `有一次${typeLabel(typesOf(session)[0] ?? '') || '活动'}`;
  return { ref: session.ref, sitting, words: [when, sitting.place, what].filter(Boolean).join('，') };
}

/** Without an end, a sitting is looked at as under way until the day is over. */
const isOver = ({ to }: Sitting, at: string): boolean => to !== '' && to.padStart(5, '0') < at;
