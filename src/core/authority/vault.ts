import type { Outcome, Rec, Ref, Scope, Version } from '../ports.js';

/** One line of the audit: refs, versions, names and hashes, never a value. */
export interface LogLine {
  scope: Scope;
  /** Version of the scope that this write made; 1, 2, 3 … without a gap. */
  n: number;
  ref: Ref;
  version: Version;
  command: string;
  fields: string[];
  actor: string;
  at: string;
  /** HMAC(salt of the record, next body). */
  mac: string;
  previous: string;
  hash: string;
}

/**
 * A verdict on file, with the mark of the envelope that it belongs to: HMAC(salt of the record, envelope), or `''` when
 * there is no salt, because the record never came to be or was erased. Then nothing can be compared: the verdict stands.
 */
export interface Verdict {
  mac: string;
  outcome: Exclude<Outcome, { kind: 'conflict' }>;
}

/**
 * What the judging half asks of one database transaction. Read committed is enough: the order of the calls takes every
 * lock that is needed, always in the same order.
 */
export interface Transaction {
  /**
   * Puts the command's row in place, or answers with what is there. Waits while another transaction holds the same
   * command, so that a doubled request is judged once.
   */
  claim(actor: string, id: string): Promise<Verdict | 'new'>;
  read(ref: Ref): Promise<Rec | null>;
  /**
   * Every committed record of a kind that stands in a scope of the unit. Others may come in meanwhile: what must stay
   * empty is closed first, by a command of its own.
   */
  standing(kind: string, unit: string): Promise<Rec[]>;
  /** Every committed record of a unit whose `parent` is this one, under the same reservation. */
  below(unit: string): Promise<Rec[]>;
  /** Writes only when the stored version is `expect`, and says whether it did; locks the row until the end. */
  write(record: Rec, expect: Version): Promise<boolean>;
  /** Locks the scope's counter until the end, adds one, and answers the new value. Called last, scopes sorted. */
  bump(scope: Scope): Promise<number>;
  /** Replaces the record's place in the scope's feed, so that each record stands there once, at its newest version. */
  feed(scope: Scope, n: number, ref: Ref): Promise<void>;
  /** Hash of the newest line of the scope, `''` for the first. */
  head(scope: Scope): Promise<string>;
  append(line: LogLine): Promise<void>;
  /** The record's salt, made by `fresh` when there is none. */
  salt(ref: Ref, fresh: () => string): Promise<string>;
  /** Forgets the salt: no hash of that record can be tried against guesses any more. Noted outside the backup as well. */
  dropSalt(ref: Ref, at: string): Promise<void>;
  /** Leaves a line in the access log: who looked at what, when. */
  access(actor: string, ref: Ref, command: string, at: string): Promise<void>;
  settle(actor: string, id: string, verdict: Verdict): Promise<void>;
}

/** One line of a scope's feed: the record that was written, and the number of that write in the scope. */
export interface FeedRow {
  n: number;
  ref: Ref;
}

/** A database, as the judging half sees it. */
export interface Vault {
  /** New after each restore from a backup. */
  epoch(): Promise<string>;
  /** Time of the newest commit that this database knows. */
  watermark(): Promise<string>;
  /** Runs `f` in one transaction; rolls back when it throws or says not to `keep`. May run it again on a serialisation failure. */
  transact<T>(f: (tx: Transaction) => Promise<{ value: T; keep: boolean }>): Promise<T>;
  /** Every scope that was ever written to, with its newest number. */
  counters(): Promise<ReadonlyMap<Scope, number>>;
  /** Rows of the scope's feed after `n`, in order, at most `limit`. */
  rows(scope: Scope, n: number, limit: number): Promise<FeedRow[]>;
  read(refs: readonly Ref[]): Promise<Rec[]>;
  /** Every unit with its parent, to tell who stands above whom. */
  parents(): Promise<ReadonlyMap<string, string | null>>;
}

/** Hashing is the host's: `node:crypto` on a server. Hex strings. */
export interface Seal {
  hash(text: string): string;
  hmac(key: string, text: string): string;
  salt(): string;
}
