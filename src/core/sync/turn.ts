import type { Catalogue } from '../kind/catalogue.js';
import type { Backend, Call, LocalOp, Scope } from '../ports.js';
import type { Mirror } from './mirror.js';

/** One turn of the leading tab at the backend: what flush and pull share. */
export interface Turn {
  mirror: Mirror;
  catalogue: Catalogue;
  backend: Backend;
  /** The backend's time, as far as this device knows it. */
  now(): string;
  /** The device's own time. */
  clock(): string;
  call(): Call;
  /** Scopes that mounted elements need, among those that the owner may see. */
  want(): Scope[];
  /** Writes as the leader, then brings the mirror up to date. Throws `fenced` when another tab leads by now. */
  apply(ops: LocalOp[], strict: boolean): Promise<void>;
}

/** Ends a turn, quietly: another tab goes on. */
export const fenced = { code: 'fenced' } as const;
