import type { Ref } from '../ports.js';
import { type Context, checkRole, decide, type Subject } from './decide.js';
import type { Kind } from './define-kind.js';
import type { Refusal } from './refusal.js';

/** `ask` = the button shows and the backend judges. */
export type Allowed = { may: 'yes' } | { may: 'no'; why: Refusal } | { may: 'ask'; refs: Ref[] };

const openQuestions = new Set(['DJ-R005', 'DJ-R006']);

/**
 * Whether a command may be offered now, before anything is filled in: what only the form can answer does not count.
 * For a record that is still to be made, `about` gives what is known of it, such as its home unit.
 */
export function allowed(
  kind: Kind,
  name: string,
  ref: Ref,
  subject: Subject | null,
  context: Context,
  about = {},
): Allowed {
  const command = kind.commands[name];
  const input = subject === null ? about : {};
  const decision = decide(kind, { id: '', name, ref, input }, subject, context);
  if (!('refused' in decision)) return decision.asks.length > 0 ? { may: 'ask', refs: decision.asks } : { may: 'yes' };
  const why = decision.refused;
  if (!command) return { may: 'no', why };
  const answerable = why.code === 'DJ-R008' && why.field !== undefined && answers(command, why.field);
  if (!answerable && !openQuestions.has(why.code)) return { may: 'no', why };
  const role = checkRole(kind, command, subject, input, context);
  return role === null ? { may: 'yes' } : { may: 'no', why: role };
}

const answers = (command: { input?: readonly string[]; ask?: object }, field: string): boolean =>
  (command.input ?? []).includes(field) || field in (command.ask ?? {});
