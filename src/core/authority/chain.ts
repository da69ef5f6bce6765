import { canonical } from '../kind/canonical.js';
import type { JsonObject, Rec } from '../ports.js';
import type { Seal, Transaction } from './vault.js';

/**
 * Tells every scope before and after of a write, and adds a line to each one's chain. The counters are locked last and
 * in order, so that two writers never wait for each other crosswise. An erased record loses its salt.
 */
export async function tell(
  seal: Seal,
  tx: Transaction,
  by: { name: string; actor: string },
  before: Rec | null,
  after: Rec,
  now: string,
): Promise<void> {
  // Nothing can be guessed from the mark of no body, so it needs no salt.
  const mac = after.data === null ? '' : seal.hmac(await tx.salt(after.ref, seal.salt), canonical(after.data));
  if (after.data === null) await tx.dropSalt(after.ref, now);
  const fields = changed(before?.data ?? {}, after.data ?? {});
  const { ref, version } = after;
  for (const scope of [...new Set([...(before?.scopes ?? []), ...after.scopes])].sort()) {
    const n = await tx.bump(scope);
    await tx.feed(scope, n, ref);
    const previous = await tx.head(scope);
    const body = { scope, n, ref, version, command: by.name, fields, actor: by.actor, at: now, mac };
    await tx.append({ ...body, previous, hash: seal.hash(previous + canonical(body)) });
  }
}

const changed = (before: JsonObject, after: JsonObject): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => canonical(before[name]) !== canonical(after[name]))
    .sort();
