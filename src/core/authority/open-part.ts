import { type Catalogue, kindOf } from '../kind/catalogue.js';
import type { Context } from '../kind/decide.js';
import type { Command } from '../kind/define-kind.js';
import { openRef } from '../kind/person-part.js';
import { judgeRole } from '../kind/role.js';
import type { Rec, Ref } from '../ports.js';
import type { Transaction } from './vault.js';

/**
 * Whether somebody reaches for a place that is another's. A person part that is not there, or no more, has no home that could
 * be asked; the open part that stands beside it has one. Who has no say about that one neither fills the place nor closes it.
 */
export async function isStranger(
  catalogue: Catalogue,
  tx: Pick<Transaction, 'read'>,
  ref: Ref,
  before: Rec | null,
  command: Command,
  context: Context,
): Promise<boolean> {
  const beside = openRef(ref);
  const kind = kindOf(catalogue, beside);
  if (!kind || beside === ref || (before !== null && before.data !== null)) return false;
  const open = await tx.read(beside);
  if (open === null || open.data === null) return false;
  return 'refused' in judgeRole(kind, command, { state: open.state, data: open.data }, context);
}
