import type { Role, Shelf } from '../ports.js';
import { checkKind } from './check-kind.js';
import type { Fields } from './fields.js';
import type { GuardCall } from './guards.js';

/**
 * `$actor $now $today $id` (of the command), `$<input>`, `$before.<field>` (as it was); anything else stands for itself;
 * `null` empties the field.
 */
export type Given = string | number | boolean | null;

/** What a command does to the record, as data. `mine` means the rows whose `by` is the actor. */
export interface Effects {
  set?: Readonly<Record<string, Given>>;
  push?: Readonly<Record<string, Readonly<Record<string, Given>>>>;
  mine?: Readonly<Record<string, Readonly<Record<string, Given>>>>;
  /** Takes away the rows in which every field is as given. */
  drop?: Readonly<Record<string, Readonly<Record<string, Given>>>>;
  /** Changes the rows in which every field of `where` is as given (`null` = blank). Done before `push`. */
  amend?: Readonly<Record<string, Amendment>>;
  /** The record's data are no more. */
  erase?: true;
}

/** `again` adds a copy of each of these rows as it was, with other values: what is corrected stays to be seen. */
export interface Amendment {
  readonly where: Readonly<Record<string, Given>>;
  readonly set: Readonly<Record<string, Given>>;
  readonly again?: Readonly<Record<string, Given>>;
}

/**
 * One step that somebody may take with a record, wholly as data: guards and effects have names, so that it stands in
 * the contract.
 */
export interface Command<S extends string = string, F extends string = string> {
  label: string;
  /** `none` = makes the record; `any` = every state; `always` = even when the record never was. */
  from: readonly S[] | 'none' | 'any' | 'always';
  to: S | 'same' | { readonly when: GuardCall; readonly yes: S; readonly no: S };
  by: readonly Role[];
  /** Fields of the record that the author may set. */
  input?: readonly F[];
  /** Further questions; their answers are used by guards and effects only. */
  ask?: Fields;
  /** Records that a guard needs: `wish~person/$id`, `unit/$unit`. Computed, never a query. */
  reads?: Readonly<Record<string, string>>;
  guards?: readonly GuardCall[];
  effects?: Effects;
  /**
   * When somebody else wrote in between: replay = decide on whatever is there; guarded = only when the fields
   * in `sees` are as the author saw them; never = refuse.
   */
  replay: 'replay' | 'guarded' | 'never';
  sees?: readonly F[];
  /** What has to be done about other records once this one is in the state that the command led to (`views/follow-ups`). */
  follows?: readonly Consequence[];
  /** The command that takes this one back. */
  undo?: string;
  /** Overtakes the outbox and is never parked. */
  urgent?: true;
  /** A question before doing it. */
  confirm?: string;
  /** The main action of its state. */
  main?: true;
  /** Needs a screen of its own, because more belongs to it than one form asks: no form that is drawn from the kind offers it. */
  screen?: true;
  /** Leaves a line in the access log. */
  logged?: true;
}

/**
 * Something that follows: about every open record of `kind` that names, in the field `where` (`wisher`, `claims.by`), the
 * person whom this record is about. Nothing follows by itself: a person confirms it, as one batch.
 */
export interface Consequence {
  readonly kind: string;
  readonly where: string;
  /** The command that does it; none = it is only listed, because somebody has to choose. */
  readonly name?: string;
  /** `$person` = that field of this record; `$facts.from` = that of the last of its dated facts. */
  readonly input?: Readonly<Record<string, Given>>;
  /** What is done, in words for a list. */
  readonly say: string;
}

/** Who is sent a record: `unit/shelf/year`, worked out from its fields. */
export interface ScopeRule<F extends string = string> {
  shelf: Shelf;
  /** Field with the home unit; roles count for it and for the units above it. */
  home: F;
  /** Fields (`partner`, `facts.unit`) with further units that see the record. */
  also?: readonly string[];
  /** Fields (`wisher`, `claims.by`) with actors that see the record and may act on their own rows. */
  parties?: readonly string[];
  /** Field with the business date whose year is the scope's year; none = no year. */
  year?: F;
}

/** The fields that are personal: a record of its own, `<kind>~person/<id>`, sent only to who may see it. */
export interface PersonPart<F extends string = string> {
  label: string;
  /** Where it is kept, when not with the other person parts on `people`. */
  shelf?: Shelf;
  states: Readonly<Record<string, string>>;
  ends: readonly string[];
  /** What the person agreed to have shown. */
  agreed?: Agreed<F>;
  commands: Readonly<Record<string, Command<string, F>>>;
}

/**
 * A consent to words: the box `box` was ticked for what stands in `words`, the fields `of` of the open part as they were
 * read out. It covers no other words; a guard (`agreedTo`) holds the open part to them.
 */
export interface Agreed<F extends string = string> {
  readonly box: F;
  readonly words: F;
  readonly of: readonly F[];
}

export interface Upcast {
  rename?: Readonly<Record<string, string>>;
  fill?: Readonly<Record<string, Given>>;
  drop?: readonly string[];
}

export interface Reminder {
  /** List whose rows are looked at. */
  each: string;
  since: string;
  unless: string;
  days: number;
  say: string;
}

/** A kind of record. All of it is JSON: what is exported to another language is what runs here. */
export interface Kind<S extends string = string, Fs extends Fields = Fields> {
  /** No dot for ours, a dot for integrators': `hn.visit`. */
  name: string;
  version: number;
  label: string;
  /** The rule that the kind follows, for people. */
  source?: string;
  /** Field that names the record in a list. */
  title: keyof Fs & string;
  scope: ScopeRule<keyof Fs & string>;
  /** Field by which a list is ordered; without it, or where it is empty, records stand as they were made. */
  order?: keyof Fs & string;
  /** Field with the actor whom the record is about: the role `self`. */
  self?: keyof Fs & string;
  fields: Fs;
  states: Readonly<Record<S, string>>;
  /** States from which nothing is expected any more. */
  ends: readonly NoInfer<S>[];
  /** In these states the record also stands on the wall of its home unit, until the day in `until` and not once `unless` is filled. */
  shown?: {
    readonly states: readonly NoInfer<S>[];
    readonly until?: keyof Fs & string;
    readonly unless?: keyof Fs & string;
  };
  commands: Readonly<Record<string, Command<NoInfer<S>, keyof Fs & string>>>;
  person?: PersonPart<keyof Fs & string>;
  /** Of a person part alone. */
  agreed?: Agreed;
  /** Facts that must never hold, whatever is done. */
  never?: readonly GuardCall[];
  remind?: readonly Reminder[];
  /** Columns of the ledger; `state` is one of them. */
  ledger?: readonly ((keyof Fs & string) | 'state')[];
  /** Fields that a search looks into. */
  find?: readonly (keyof Fs & string)[];
  /** The person part, or the record itself, goes this many days after one of these states. */
  retain?: {
    readonly [part in 'person' | 'record']?: { readonly after: readonly NoInfer<S>[]; readonly days: number };
  };
  /** From version n−1 to n. */
  upcast?: Readonly<Record<number, Upcast>>;
}

/**
 * Checks a kind once, where it is written, and hands it back typed.
 * @throws `DJ-K001` naming the kind and each slip (an unknown state, field, guard or undo).
 */
export function defineKind<const S extends string, const Fs extends Fields>(kind: Kind<S, Fs>): Kind<S, Fs> {
  const slips = checkKind(kind as unknown as Kind);
  if (slips.length > 0) {
    throw Object.assign(new Error(`[dangjian DJ-K001] kind "${kind.name}": ${slips.join('; ')}`), { code: 'DJ-K001' });
  }
  return kind;
}
