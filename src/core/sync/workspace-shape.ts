import type { Allowed } from '../kind/allowed.js';
import type { Catalogue } from '../kind/catalogue.js';
import type { Photo } from '../kind/fields.js';
import type { Refusal } from '../kind/refusal.js';
import type { Entry, FileBody, FileKey, JsonObject, Me, Parked, Rec, Ref, Shelf } from '../ports.js';
import type { Imported } from './import-unsent.js';

/** A record as its user should see it: what the backend confirmed, with the unsent commands laid over it. */
export interface Sight {
  ref: Ref;
  record: Rec;
  /** Commands on this record that the backend has not taken yet: 「已保存，尚未报送」. */
  unsent: number;
  /** Of a newer version or broken: shown, never written (`DJ-R011`). */
  foreign: boolean;
}

/** How things stand with this person on this device; what a page says of it, it says from here. */
export interface Status {
  /** opening = reading the device; ready = everything below is true now. */
  phase: 'opening' | 'ready' | 'closed';
  /** Proven by the last answer of the backend, never by the browser's flag. */
  link: 'unknown' | 'online' | 'offline' | 'need-login';
  /** memory = nothing outlives this page: said aloud. */
  storage: 'durable' | 'memory';
  /** No backend stands behind this device: what is done is kept here and sent nowhere. */
  alone: boolean;
  unsent: number;
  parked: number;
  /** Code of the trouble that stands in the way now. */
  trouble: string | null;
  /** What this device held was deleted under us (`DJ-L004`); stands until a person has read it. */
  lost: boolean;
  /** The first whole pull is still under way. */
  filling: boolean;
}

/** What a person asks for; the workspace adds id, time, actor and basis. */
export interface Draft {
  kind: string;
  name: string;
  /** Missing for a new record: an id is made. */
  ref?: Ref;
  input?: JsonObject;
  /** Id of a command that must be settled first. */
  after?: string;
  batch?: string;
}

/** `saved` = on this device, strict; whether the backend takes it is told later. */
export type Executed = { saved: true; id: string; ref: Ref } | { saved: false; refused: Refusal };

/** What a workspace tells, by name, to whoever asked with `on`. */
export interface WorkspaceEvents {
  /** Refs whose sight moved; `null` = anything may have. */
  change: (refs: readonly Ref[] | null) => void;
  status: (status: Status) => void;
  /** A command was refused: its author is told once, also over a reload, and finds it in `parked` until it is dismissed. */
  parked: (entry: Parked) => void;
}

/** Pictures, while a form is filled in and when a record is looked at. */
export interface Pictures {
  /**
   * Takes one in, drawn anew already, and answers what a record holds of it: kept with the command that names it, gone with
   * the page when none does. `name` = what is to be seen on it. Throws `DJ-F…`.
   */
  pick(body: FileBody, name: string): Photo;
  /** From this device or from the backend; `null` = there is none, or none for this person. Throws `DJ-N…` and `DJ-L…`. */
  look(key: FileKey): Promise<FileBody | null>;
}

/** What elements talk to. A host may bring its own. */
export interface Workspace {
  readonly catalogue: Catalogue;
  readonly status: Status;
  readonly me: Me | null;
  readonly parked: readonly Parked[];
  readonly outbox: readonly Entry[];
  /** Ids of what left this device of late and was not taken: undone, dismissed or erased, in this tab or in another. */
  readonly forgone: readonly string[];
  /** Resolves when the device was read; rejects with `DJ-L…` when it cannot be now, and is tried again all the same. */
  readonly ready: Promise<void>;
  on<E extends keyof WorkspaceEvents>(event: E, f: WorkspaceEvents[E]): () => void;
  /** The backend's clock as far as this device knows it, ISO UTC. */
  now(): string;
  /** `null` = no pictures are kept here, and no form asks for one. */
  readonly pictures: Pictures | null;
  sight(ref: Ref): Sight | null;
  /** Every record of a kind that is on this device, in no order. */
  list(kind: string): Sight[];
  /** `about` = answers that are known already, such as `{ unit: 'lx.b1' }` for a record still to be made. */
  allowed(kind: string, name: string, ref: Ref | null, about?: JsonObject): Allowed;
  /** Decides, then keeps the command on the device; throws `DJ-L…` when the device refuses, and nothing is lost from the form. */
  execute(draft: Draft): Promise<Executed>;
  /** Takes a command back: deletes it while it is unsent, otherwise sends the kind's undo. */
  undo(id: string): Promise<Executed>;
  /** Sends a refused command once more, as a new one that takes its place; `input` = its words, mended. */
  resend(id: string, input?: JsonObject): Promise<Executed>;
  /** Forgets a refused command and its words. */
  dismiss(id: string): Promise<void>;
  /** A person has read that what this device held was lost. */
  acknowledge(): void;
  /** Asks for the shelves that a mounted element needs; returns how to stop. */
  want(shelves: readonly Shelf[]): () => void;
  /** Pulls and flushes now, and resolves when both came to rest. */
  refresh(): Promise<void>;
  /** The host renewed the login: go on. */
  resume(): void;
  /** Everything that the backend has not taken, as text for a file. */
  exportUnsent(): string;
  /** Takes in such a text on another device of the same person; ids are kept, so nothing is ever there twice. Throws `DJ-L…`, and then nothing of it was kept. */
  importUnsent(content: string): Promise<Imported>;
  /**
   * Says how much the backend has not taken, refused commands included; when there is nothing of it, or with `force`,
   * wipes this owner's data from the device, here and in every other tab, and closes. Throws `DJ-L…` when the device
   * refuses: then it may be called again.
   */
  signOut(o?: { force: boolean }): Promise<{ unsent: number; done: boolean }>;
  close(): Promise<void>;
}
