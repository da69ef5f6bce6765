import type { Rec } from '../../ports.js';
import type { Presence } from './presence-view.js';
import { textIn } from './reading.js';
import { sittingsOf, typeLabel, typesOf } from './session-view.js';

/** A sheet to print and to sign by hand: paper counts as much as the screen. */
export interface SignInSheet {
  title: string;
  types: string;
  /** One line a sitting: day, hours, place. */
  sittings: string[];
  columns: readonly string[];
  /** Number, name, and what is known beforehand, such as 请假; the rest is left empty to be written in. */
  rows: { number: number; name: string; note: string }[];
}

/** Those asked to come in the order of the roll; somebody who need not come has a line all the same. */
export function signInSheet(session: Rec, { rows }: Presence, nameOf: (person: string) => string): SignInSheet {
  return {
    title: textIn(session.data, 'title'),
    types: typesOf(session).map(typeLabel).join('、'),
    sittings: sittingsOf(session).map(({ on, from, to, place }) =>
      [on, [from, to].filter(Boolean).join('—'), place].filter(Boolean).join(' '),
    ),
    columns: ['序号', '姓名', '本人签名', '备注'],
    rows: rows
      .filter(({ owed }) => owed)
      .map(({ person, status, words }, place) => ({
        number: place + 1,
        name: nameOf(person),
        note: status === 'leave' || status === 'excused' ? words : '',
      })),
  };
}
