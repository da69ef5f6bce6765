import { canonical } from '../../kind/canonical.js';
import type { Rec, Ref } from '../../ports.js';
import { textIn } from './reading.js';
import { typesOf, wasHeld } from './session-view.js';

export interface Twins {
  /** The one written first stays; the other goes into it (`merge`). */
  keep: Rec;
  drop: Rec;
  /** Fields that both have and that differ; what only the second has is told too. */
  differs: string[];
}

const open = ['planned', 'noticed', 'moved'];
const compared = [
  'title',
  'type',
  'also',
  'partners',
  'sittings',
  'topics',
  'chair',
  'recorder',
  'agenda',
  'decisions',
  'votes',
];

/** Meetings that seem to have been entered twice: one branch, one day, one type. */
export function twinsIn(sessions: Iterable<Rec>): Twins[] {
  const seen = new Map<string, Rec>();
  const found = new Map<Ref, Twins>();
  const list = [...sessions].filter((one) => wasHeld(one) || open.includes(one.state));
  for (const session of list.sort((a, b) => (a.ref < b.ref ? -1 : 1))) {
    for (const type of typesOf(session)) {
      const key = `${textIn(session.data, 'unit')} ${textIn(session.data, 'on')} ${type}`;
      const keep = seen.get(key);
      if (keep === undefined) seen.set(key, session);
      else if (keep !== session && !found.has(session.ref))
        found.set(session.ref, { keep, drop: session, differs: differencesOf(keep, session) });
    }
  }
  return [...found.values()];
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const differencesOf = (keep: Rec, drop: Rec): string[] =>
  compared.filter((name) => {
    const [mine, theirs] = [keep.data?.[name], drop.data?.[name]];
    return !isBlank(theirs) && canonical(mine) !== canonical(theirs);
  });
