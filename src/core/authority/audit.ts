import { canonical } from '../kind/canonical.js';
import type { Scope } from '../ports.js';
import type { LogLine, Seal } from './vault.js';

export interface Breach {
  scope: Scope;
  n: number;
  what: 'edited' | 'missing' | 'inserted' | 'truncated';
}

/**
 * Reads one scope's chain and says where it was tampered with; `head` is the hash printed on the ledger, without
 * which nobody can see that the end was cut off.
 */
export function verify(lines: readonly LogLine[], seal: Seal, head?: { n: number; hash: string }): Breach | null {
  let previous = '';
  let expected = 1;
  for (const line of lines) {
    const { previous: claimed, hash, ...body } = line;
    if (line.n !== expected)
      return { scope: line.scope, n: expected, what: line.n > expected ? 'missing' : 'inserted' };
    if (claimed !== previous || seal.hash(previous + canonical(body)) !== hash)
      return { scope: line.scope, n: line.n, what: 'edited' };
    previous = hash;
    expected += 1;
  }
  if (!head) return null;
  const at = lines[head.n - 1];
  if (at === undefined) return { scope: lines[0]?.scope ?? '', n: head.n, what: 'truncated' };
  return at.hash === head.hash ? null : { scope: at.scope, n: head.n, what: 'edited' };
}
