import {
  aboveFrom,
  type Breach,
  type Head,
  maySee,
  type Seal,
  verify,
  vouches,
  type Who,
} from '../../src/core/authority/index.js';
import { dayOf } from '../../src/core/rules/calendar.js';
import type { SqlVault } from './sql-vault.js';

export interface Audit {
  scope: string;
  breach: Breach | null;
  /** To be printed on the ledger: whoever holds it can tell later that nothing was cut off. */
  head: Head;
}

/** Reads a scope's chain and the records that it vouches for. Only the office may ask, and only for what it may see. */
export async function audit(
  vault: SqlVault,
  seal: Seal,
  scope: string,
  who: Who,
  now: string,
): Promise<Audit | 'forbidden'> {
  const office = { ...who, grants: who.grants.filter(({ role }) => role === 'office') };
  // One's own scope may be seen by anybody, and is audited by nobody else than the rest.
  if (office.grants.length === 0 || !maySee(scope, office, aboveFrom(await vault.parents()), dayOf(now)))
    return 'forbidden';
  // In this order: what is written meanwhile has a line without being looked at, never the other way round.
  const records = await vault.standing(scope);
  const salts = await vault.salts(records.map(({ ref }) => ref));
  const n = (await vault.counters()).get(scope) ?? 0;
  const lines = await vault.chain(scope);
  const head = { n, hash: lines[n - 1]?.hash ?? '' };
  const breach = verify(scope, lines, seal, head);
  if (breach) return { scope, breach, head };

  const byVersion = new Map(lines.map((line) => [`${line.ref}@${line.version}`, line]));
  for (const record of records) {
    const line = byVersion.get(`${record.ref}@${record.version}`);
    if (line === undefined || !vouches(line, record, salts.get(record.ref) ?? '', seal)) {
      return { scope, breach: { scope, n: line?.n ?? n, what: 'body' }, head };
    }
  }
  return { scope, breach: null, head };
}
