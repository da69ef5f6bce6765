import { canonical } from '../kind/canonical.js';
import type { Rec, Scope } from '../ports.js';
import type { LogLine, Seal } from './vault.js';

/** Where a chain was tampered with: the scope, the number of the line (from 1), and how. */
export interface Breach {
  scope: Scope;
  n: number;
  /** body = the chain is whole, but the record no longer is what its newest line vouches for. */
  what: 'edited' | 'missing' | 'inserted' | 'truncated' | 'body';
}
/** How far a chain reaches, and the hash of its last line: what is printed on a ledger. */
export interface Head {
  n: number;
  hash: string;
}

/**
 * Reads one scope's chain and says where it was tampered with. Without a `head` that was kept elsewhere, nobody can
 * see that the end was cut off, or that the whole was written anew.
 */
export function verify(scope: Scope, lines: readonly LogLine[], seal: Seal, head?: Head): Breach | null {
  let previous = '';
  let expected = 1;
  for (const line of lines) {
    const { previous: claimed, hash, ...body } = line;
    if (line.n !== expected) return { scope, n: expected, what: line.n > expected ? 'missing' : 'inserted' };
    if (line.scope !== scope || claimed !== previous || seal.hash(previous + canonical(body)) !== hash) {
      return { scope, n: line.n, what: 'edited' };
    }
    previous = hash;
    expected += 1;
  }
  if (!head || head.n === 0) return null;
  const at = lines[head.n - 1];
  if (at === undefined) return { scope, n: head.n, what: 'truncated' };
  return at.hash === head.hash ? null : { scope, n: head.n, what: 'edited' };
}

/** Whether a record is what a line of its version says that was written. */
export function vouches(line: LogLine, record: Rec, salt: string, seal: Seal): boolean {
  if (line.ref !== record.ref || line.version !== record.version) return false;
  return line.mac === (record.data === null ? '' : seal.hmac(salt, canonical(record.data)));
}
