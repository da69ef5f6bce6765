import type { Kind } from '../kind/define-kind.js';
import type { JsonObject, Rec, Ref } from '../ports.js';
import { naturalOrder } from './natural-order.js';
import { actorCalled, type Names, unitCalled, valueText } from './value-text.js';

/** What a screen is given of a record: see `Sight` in `core/sync`. */
export interface Seen {
  ref: Ref;
  record: Rec;
  unsent: number;
  foreign: boolean;
}
/** A label and its words. */
export interface Fact {
  name: string;
  label: string;
  text: string;
  /** An address of the web, where the words are one that may be followed. */
  href?: string;
}
/** new = nobody has begun; going = somebody has; end = it came out as it should (a kind names that end first); off = it came to another end. */
export type Tone = 'new' | 'going' | 'end' | 'off';
/** One record as a line of a list; `unsent` = how many commands the backend has not taken. */
export interface Line {
  ref: Ref;
  title: string;
  state: string;
  label: string;
  tone: Tone;
  facts: Fact[];
  unsent: number;
  foreign: boolean;
}
/** The records of one state. */
export interface Group {
  state: string;
  label: string;
  tone: Tone;
  lines: Line[];
}
/** A list by states, those first that the kind names first. */
export interface ListView {
  /** Before any search. */
  total: number;
  /** Of every state that has records, before the choice of a state. */
  counts: { state: string; label: string; count: number }[];
  groups: Group[];
}
/** What a person wants to see of a list; words of the search are parted by spaces, and each must be found. */
export interface ListWish {
  search: string;
  /** `''` = every state. */
  state: string;
}

const short = new Set(['text', 'choice', 'day', 'unit', 'actor', 'count']);
const most = 4;

/** How a state looks. An unknown one of a newer version looks like one under way. */
export function toneOf(kind: Kind, state: string): Tone {
  const end = kind.ends.indexOf(state);
  if (end >= 0) return end === 0 ? 'end' : 'off';
  return Object.keys(kind.states)[0] === state ? 'new' : 'going';
}

/** What a record is called; one about a person or of a unit goes by that name, never by its id. */
export function titleOf(kind: Kind, data: JsonObject | null, names: Names): string {
  const title = data?.[kind.title];
  if (typeof title !== 'string' || title === '') return '（没有标题）';
  const field = kind.fields[kind.title];
  if (field?.control === 'actor') return actorCalled(names, title, field.label);
  return field?.control === 'unit' ? unitCalled(names, title) : title;
}

function factsOf(kind: Kind, data: JsonObject, names: Names): Fact[] {
  const candidates = (kind.ledger ?? Object.keys(kind.fields)).filter(
    (name) => name !== kind.title && name !== kind.order,
  );
  return candidates.flatMap((name) => {
    const field = kind.fields[name];
    const text = field && short.has(field.control) ? valueText(field, data[name], names) : '';
    return field && text !== '' ? [{ name, label: field.label, text }] : [];
  });
}

const lineOf = (kind: Kind, seen: Seen, names: Names, first: readonly Fact[]): Line => ({
  ref: seen.ref,
  title: titleOf(kind, seen.record.data, names),
  state: seen.record.state,
  label: kind.states[seen.record.state] ?? seen.record.state,
  tone: toneOf(kind, seen.record.state),
  facts: [...first, ...factsOf(kind, seen.record.data ?? {}, names)].slice(0, most),
  unsent: seen.unsent,
  foreign: seen.foreign,
});

/** By the kind's own order, then as they were made: ids tell the time. */
function inOrder({ order }: Kind, a: Seen, b: Seen): number {
  const place = ({ record }: Seen): string => String((order === undefined ? undefined : record.data?.[order]) ?? '');
  const [left, right] = [place(a), place(b)];
  if (left === right) return naturalOrder(a.ref, b.ref);
  return left === '' ? 1 : right === '' ? -1 : naturalOrder(left, right);
}

/** Every word of the search must be found, in the fields that the kind names. */
function found(kind: Kind, data: JsonObject, search: string, names: Names): boolean {
  const said = [titleOf(kind, data, names), ...(kind.find ?? []).map((name) => String(data[name] ?? ''))];
  const text = said.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * Records of one kind by state, in the kind's order; within a state in the order in which they were made. `first` = what is
 * said of a line before the facts of its own.
 */
export function listOf(
  kind: Kind,
  all: readonly Seen[],
  wish: ListWish,
  names: Names,
  first: (seen: Seen) => readonly Fact[] = () => [],
): ListView {
  const there = all.filter((seen) => seen.record.data !== null);
  const matching = there.filter((seen) => found(kind, seen.record.data ?? {}, wish.search, names));
  const known = Object.keys(kind.states);
  const newer = matching.map((seen) => seen.record.state).filter((state) => !known.includes(state));
  const byState = [...known, ...new Set(newer)].map((state) => ({
    state,
    label: kind.states[state] ?? state,
    tone: toneOf(kind, state),
    seen: matching.filter((seen) => seen.record.state === state).sort((a, b) => inOrder(kind, a, b)),
  }));
  const met = byState.filter(({ seen }) => seen.length > 0);
  return {
    total: there.length,
    counts: met.map(({ state, label, seen }) => ({ state, label, count: seen.length })),
    groups: met
      .filter(({ state }) => wish.state === '' || wish.state === state)
      .map(({ seen, ...group }) => ({ ...group, lines: seen.map((one) => lineOf(kind, one, names, first(one))) })),
  };
}
