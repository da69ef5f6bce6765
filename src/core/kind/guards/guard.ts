import type { Json, JsonObject, Rec, Ref } from '../../ports.js';

/** What a guard may look at. `now` holds the record with the input laid over it. */
export interface GuardView {
  /** The record itself. */
  ref: Ref;
  before: JsonObject;
  now: JsonObject;
  input: JsonObject;
  actor: string;
  today: string;
  /** Fields of `now` as they are read out (`agreed-words`). */
  words(names: readonly string[]): string;
  /** A record that the command lists under `reads`; `null` = there is none, `undefined` = not on this device. */
  read(name: string): Rec | null | undefined;
  /** The same, for a rule against what is known alone: nobody is asked, and the step does not wait for it. */
  known(name: string): Rec | null;
  /** What the key of a record shows at the moment of the deed and about it; `undefined` = only a backend tells. */
  codes(ref: Ref, key: string): readonly string[] | undefined;
  /** The other records of a kind that are at home in a unit and have come to no end; `undefined` = not known on a device. */
  open(kind: string, unit: string): readonly Ref[] | undefined;
  /** The units right below one that have come to no end; `undefined` = not known on a device. */
  below(unit: string): readonly Ref[] | undefined;
  /** A unit and everything above it; `undefined` = not known on this device. */
  above(unit: string): readonly string[] | undefined;
}
/** `undefined` = cannot tell here: the backend judges. */
export type Verdict = boolean | undefined;
/** A guard by its name in the table, with its arguments: `['filled', 'parent']`. */
export type GuardCall = readonly [name: string, ...args: (string | number)[]];

export interface Guard {
  /** Cause and way out when it does not hold; `{0}` is the label of the first argument. */
  say: string;
  fix: string;
  /** Cause when it holds and never may. */
  never?: string;
  holds(view: GuardView, ...args: (string | number)[]): Verdict;
  /** The records that stand in the way; `{n}` in `say` is how many. */
  refs?(view: GuardView, ...args: (string | number)[]): Ref[];
  /** What can be said of this case in particular, instead of `say` and `fix`. */
  tell?(view: GuardView, ...args: (string | number)[]): { say?: string; fix?: string };
}

export type Guards = Readonly<Record<string, Guard>>;

export const rows = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.map((row) => (typeof row === 'object' && row !== null ? (row as JsonObject) : {})) : [];

export const blank = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
