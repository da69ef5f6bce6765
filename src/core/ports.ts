/**
 * The ports: what the core asks of the world and nothing more. Every shape here is plain JSON, so that a record
 * can cross a wire, a worker or a database without losing anything.
 */

export type * from './ports/files.js';

/** What JSON can hold: no dates, no `undefined`, no class. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** Values by name, as a record and a command hold them. */
export type JsonObject = { [key: string]: Json };

/** Per record, +1 a write, never restarts, compared inside one epoch; 0 = never existed. */
export type Version = number;
/** `wish/0198…`, `wish~person/0198…`; split at the first `/` only. */
export type Ref = string;
/** `unit/shelf/year`, or `@actor/shelf/year` for what concerns one person. */
export type Scope = string;
/**
 * work = plans, tasks, open parts; wall = what is shown; people = person parts; roll = units and offices; study = meetings
 * and study; presence = who came to them, and why somebody did not: for the branch's own secretary and liaison.
 */
export type Shelf = 'work' | 'wall' | 'people' | 'roll' | 'study' | 'presence';
/** office = the county's 老干部局; self = the person whom the record is about; the rest say what they are. */
export type Role = 'office' | 'unit' | 'secretary' | 'liaison' | 'member' | 'self';

/** A role counts for records whose home unit is `unit` or below it, on the shelves named. */
export interface Grant {
  role: Role;
  unit: string;
  shelves: readonly Shelf[];
  /** Last day, `YYYY-MM-DD`, that the grant holds. */
  until?: string;
}

/** One stored record. `data: null` = deleted or erased; the row stays, so that its version never restarts. */
export interface Rec {
  ref: Ref;
  kindVersion: number;
  version: Version;
  scopes: Scope[];
  state: string;
  data: JsonObject | null;
  /** Time of the last write, ISO UTC. */
  at: string;
  /** Ids of the commands of the last 7 days, at least 16: a re-send that finds itself here is a commit. */
  did: string[];
}

/** What a person did, stamped once and never changed afterwards. */
export interface Envelope {
  id: string;
  kind: string;
  name: string;
  kindVersion: number;
  ref: Ref;
  input: JsonObject;
  /** Version that the author saw. */
  basis: Version;
  /** Command that must be settled before this one. */
  after?: string;
  batch?: string;
  at: string;
  actor: string;
}

/** A command on its way. `saw` = the fields its author had before the eyes, for commands replayed with care. */
export interface Entry {
  command: Envelope;
  /** Counted before each sending: 0 = nobody but this device knows of it. */
  tries: number;
  saw?: JsonObject;
  /** Taken once already, and sent again because the backend was restored from an older backup. */
  again?: true;
}
/** A command that was taken; kept ≤ 7 days, to be sent again to a server restored from an older backup. */
export interface Accepted extends Entry {
  acceptedAt: string;
}
/** A command that was refused; stays until its author dismisses it. */
export interface Parked extends Entry {
  code: string;
  detail?: Json;
  seen: boolean;
}

/** Who asks, as the backend knows them: told with every pull, never by the page. */
export interface Me {
  actor: string;
  grants: Grant[];
  /** Every scope that the caller may ask for. */
  scopes: Scope[];
  /** The backend's clock, ISO UTC. */
  now: string;
}

/** What goes with every call: the epoch that the caller knows (`null` before the first answer), and how to give it up. */
export interface Call {
  epoch: string | null;
  signal: AbortSignal;
}

/** Where to go on from (`null` = from the beginning), what of, and how many records at most. */
export interface PullAsk {
  cursor: string | null;
  want: Scope[];
  limit: number;
}
/** One page: what changed in the wanted scopes behind the cursor. With `more` the caller asks again from the new cursor. */
export interface PullAnswer {
  me: Me;
  epoch: string;
  /** Time, ISO UTC, up to which a restored backend knows everything. */
  watermark?: string;
  records: Rec[];
  /** Refs that left every wanted scope. */
  gone: Ref[];
  cursor: string;
  more: boolean;
  /** The cursor was of no use: `records` starts again from nothing, forget what is not in it. */
  reset: boolean;
}

/** `next` is what the sender decided: a backend that only keeps versions stores it, one that judges ignores it. */
export interface Proposal {
  command: Envelope;
  /** −1 = judge nothing: answer the verdict on file, or a conflict. */
  expect: Version;
  next: { state: string; data: JsonObject | null };
}
/** A verdict: written as that version; nothing written, for this is there now (`null` = nothing); or refused, with a `DJ-R…`. */
export type Outcome =
  | { kind: 'committed'; version: Version; record?: Rec }
  | { kind: 'conflict'; current: Rec | null }
  | { kind: 'rejected'; code: string; detail?: Json };
/** One outcome for each proposal, in order; or the epoch of a backend that is not the one we knew. */
export type CommitAnswer = { epoch: string; outcomes: Outcome[] } | { fenced: string };

/** What a backend can do, said before anybody asks. */
export interface Supports {
  /** `pull` continues from a cursor; without it every pull is a whole one. */
  cursor: boolean;
  /** Verdicts are stored by command id. */
  replaySafe: boolean;
  /** versions: a table and `update … where version = ?`. commands: the backend decides for itself. */
  enforces: 'versions' | 'commands';
  hint: boolean;
  watermark: boolean;
  /** This device judges by itself, and nobody else hears of it: nothing is ever called sent. */
  alone?: true;
}

/**
 * The county's own system, whatever it is.
 * Throws only for trouble of the way there, with a code: see `Trouble`.
 */
export interface Backend {
  readonly supports: Supports;
  pull(ask: PullAsk, call: Call): Promise<PullAnswer>;
  commit(list: Proposal[], call: Call): Promise<CommitAnswer>;
  /** Calls back when there may be news; returns how to stop. */
  onHint?(f: () => void): () => void;
  close?(): Promise<void>;
}

/** Who leads among the tabs, until when (ISO UTC); the token grows with each change of hands. */
export interface Lease {
  holder: string;
  token: number;
  until: string;
}
/** What a device holds of one owner. */
export interface Snapshot {
  /** `whole`: every record. Otherwise only the changes since the revision that was asked for; `data` may be stale twice. */
  whole: boolean;
  records: Rec[];
  /** Refs dropped since the revision that was asked for. */
  dropped: Ref[];
  outbox: Entry[];
  parked: Parked[];
  /** Ids of commands that left this device and were not taken: undone, dismissed, or erased with their record. The newest only. */
  forgone: string[];
  cursor: string | null;
  epoch: string | null;
  /** Who the owner was at the last pull; survives a `restart`. */
  me: Me | null;
  /** Milliseconds to add to the device's clock to get the backend's, as of the last pull. */
  skew: number;
  lease: Lease | null;
  /** Grows with each `apply`. */
  revision: number;
}

/** What a device is told to change; see `LocalStore.apply`. */
export type LocalOp =
  | { op: 'put'; record: Rec }
  | { op: 'drop'; ref: Ref }
  | { op: 'enqueue'; entry: Entry }
  /** Counts one more try of an entry that stays. */
  | { op: 'tried'; id: string }
  | { op: 'accept'; id: string; at: string }
  /** Takes an entry out of the outbox without a verdict: an undo before it was sent. Does nothing once it was tried. */
  | { op: 'unqueue'; id: string }
  | { op: 'park'; id: string; code: string; detail?: Json }
  /** The author was told that this entry was parked. */
  | { op: 'seen'; id: string }
  /** Forgets a parked entry. */
  | { op: 'dismiss'; id: string }
  /** Forgets the entries accepted before a time. */
  | { op: 'forget'; before: string }
  | { op: 'cursor'; cursor: string | null; epoch: string; me: Me; skew: number }
  /**
   * Drops records and cursor; accepted entries whose `acceptedAt` is later than `watermark` (`null` = all) go to the
   * front of the outbox in the order in which they were accepted, marked `again`, with `tries` 1.
   */
  | { op: 'restart'; epoch: string; watermark: string | null }
  /** Drops the record and every entry on it in outbox, accepted and parked. */
  | { op: 'erase'; ref: Ref }
  /** Takes or keeps the lead; refused as `fenced` unless the token on file is `was` (0 = none). */
  | { op: 'lease'; lease: Lease; was: number };

/**
 * wiped = whoever signed out wants nothing of this owner left on the device; lost = it was deleted under us, and the call
 * that met it, whosever it was, threw `DJ-L004`.
 */
export type LocalNews = 'changed' | 'wiped' | 'lost';

/**
 * What a device keeps for one owner (tenant + subject).
 * `apply` is atomic; `strict` = on the disk before it resolves; with `token` it answers `fenced` when another tab leads.
 * Throws `DJ-L…` when the device refuses; then nothing of that call is kept.
 */
export interface LocalStore {
  /** `after` = a revision that the caller already has. */
  load(owner: string, after?: number): Promise<Snapshot>;
  /** The commands that were taken, oldest first; apart from `load`, because they are many and seldom asked for. */
  accepted(owner: string): Promise<Accepted[]>;
  apply(owner: string, ops: readonly LocalOp[], o: { strict: boolean; token?: number }): Promise<'done' | 'fenced'>;
  /** Forgets the owner altogether. */
  wipe(owner: string): Promise<void>;
  /** Calls back after an `apply` or `wipe` of this owner by anyone, other tabs included; returns how to stop. */
  watch(owner: string, f: (news: LocalNews) => void): () => void;
  close(): Promise<void>;
}

/** The only time that the core knows; a simulation brings a virtual one. */
export interface Clock {
  /** ISO UTC with milliseconds. */
  now(): string;
  /** Resolves after `ms`, or at once when the signal is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}
/** The only source of ids; they sort by the time at which they were made. */
export interface Ids {
  /** A UUIDv7. */
  next(): string;
}
/** Runs `f` while this tab leads and no other does; resolves when `f` does. Resolves at once, without running it, when another tab leads. */
export interface Leader {
  lead(f: (token: number) => Promise<void>): Promise<void>;
}

/**
 * Trouble on the way to a backend or a device: the only thing that is thrown.
 * Recognised by `code`, never by class, so that it survives two copies of this package and a worker.
 */
export interface Trouble {
  code: TroubleCode;
  message: string;
  /** Milliseconds that the other side asked us to wait. */
  retryAfter?: number;
}
/** What may be thrown; refusals (`DJ-R…`) are values and never are. */
export type TroubleCode =
  | 'DJ-N001' // no answer, or an answer that is not ours (captive portal, proxy page, cut)
  | 'DJ-N002' // need login (401)
  | 'DJ-N003' // forbidden (403)
  | 'DJ-N004' // too large (413)
  | 'DJ-N005' // asked to wait (429, 503)
  | 'DJ-N006' // the other side failed (5xx)
  | 'DJ-L001' // storage blocked or missing
  | 'DJ-L002' // quota
  | 'DJ-L003' // storage busy: another tab holds an old version open
  | 'DJ-L004' // storage was lost or deleted under us; said once, then it works again, from nothing
  | 'DJ-L005' // what was to be kept is no plain data or no operation
  | 'DJ-F001' // no picture, a broken one, or not what its key says
  | 'DJ-F002' // a picture that is too large
  | 'DJ-F003' // a picture that is named, and nowhere to be had
  | 'DJ-F004' // the backend does not take a picture here, or not from this person
  | 'DJ-F005'; // a picture that tells where and when it was taken
