import { planCodes } from './codes.js';
import type { Target } from './quantities.js';
import type { Recurrence } from './recurrences.js';
import type { NamedUnit, Span } from './shape.js';

/** What a person can take over with one click; `look` when there is nothing to set, only something to read. */
export type Offer =
  | { set: 'look' }
  | { set: 'target'; target: Target }
  | { set: 'owners'; units: NamedUnit[] }
  | { set: 'due'; text: string; date?: string }
  | { set: 'recurrence'; recurrence: Recurrence }
  | { set: 'measures'; spans: Span[] };

const LOOK: Offer = { set: 'look' };

/** Everything that the text leaves open, by code; nothing of it is decided without a person. The words stand in `codes`. */
export const doubtKinds = {
  'DJ-P101': 'empty',
  'DJ-P102': 'long',
  'DJ-P103': 'title',
  'DJ-P104': 'no-numbers',
  'DJ-P105': 'guessed-points',
  'DJ-P106': 'number-missing',
  'DJ-P107': 'number-double',
  'DJ-P108': 'number-order',
  'DJ-P109': 'joined',
  'DJ-P110': 'garbled',
  'DJ-P111': 'other-paper',
  'DJ-P112': 'undivided',
  'DJ-P201': 'quantity',
  'DJ-P202': 'owner',
  'DJ-P203': 'unit',
  'DJ-P204': 'due',
  'DJ-P205': 'due-impossible',
  'DJ-P206': 'due-outside',
  'DJ-P207': 'recurrence',
  'DJ-P208': 'unit-outside',
  'DJ-P299': 'more',
} as const satisfies Partial<Record<keyof typeof planCodes, string>>;

/** `DJ-P1…` of the form, `DJ-P2…` of what only a person can decide; the words are in the table of codes. */
export type DoubtCode = keyof typeof doubtKinds;
/** The same by name, for whoever sorts them. */
export type DoubtKind = (typeof doubtKinds)[DoubtCode];

/** One thing that the text leaves open, where it stands, and what can be taken over for it. */
export interface Doubt {
  code: DoubtCode;
  kind: DoubtKind;
  /** Where in `plan.source`. */
  span: Span;
  /** For people; with the words that it is about, where they are short. */
  message: string;
  offer: Offer;
  /** Key of the section or measure that it belongs to. */
  key?: string;
}

/** More doubts of one kind than anyone reads. The rest is counted in one last doubt of code DJ-P299. */
const MOST_OF_A_KIND = 300;

export interface DoubtList {
  add(code: DoubtCode, span: Span, more?: { words?: string; offer?: Offer; key?: string | undefined }): void;
  /** In the order of the text. */
  all(): Doubt[];
}

export function doubtList(): DoubtList {
  const doubts: Doubt[] = [];
  const counts = new Map<DoubtCode, number>();
  const make = (
    code: DoubtCode,
    span: Span,
    words: string | undefined,
    offer: Offer,
    key: string | undefined,
  ): Doubt => {
    const [cause, fix] = planCodes[code];
    const about = words && words.length <= 60 ? `「${words}」` : '';
    return {
      ...{ code, kind: doubtKinds[code], span, message: `${about}${cause}，${fix}。`, offer },
      ...(key === undefined ? {} : { key }),
    };
  };
  return {
    add(code, span, { words, offer = LOOK, key } = {}) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= MOST_OF_A_KIND) doubts.push(make(code, span, words, offer, key));
      else if (count === MOST_OF_A_KIND + 1) doubts.push(make('DJ-P299', span, words, LOOK, undefined));
    },
    all: () => [...doubts].sort((a, b) => a.span[0] - b.span[0]),
  };
}
