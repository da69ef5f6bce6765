import type { JsonObject, Ref } from '../ports.js';
import { questionsOf } from './check-input.js';
import { type Context, checkRole, refuseByPlace, refuseByResult, type Subject } from './decide.js';
import type { Command, Kind } from './define-kind.js';
import { dataAfter, startOf } from './effects.js';
import type { Fields } from './fields.js';
import { broken, test, viewOf } from './guard-view.js';
import type { GuardCall } from './guards.js';
import { own } from './own.js';
import { type Refusal, refuse } from './refusal.js';
import type { RoleVerdict } from './role.js';

/** `ask` = the button shows and the backend judges. */
export type Allowed = { may: 'yes' } | { may: 'no'; why: Refusal } | { may: 'ask'; refs: Ref[] };

/**
 * Whether a command may be offered now, before anything is filled in: what only the form can answer does not count.
 * `no` = there is no answer with which `decide` would take it. `about` gives the answers that are known already, such as
 * the home unit of a record that is still to be made.
 */
export function allowed(
  kind: Kind,
  name: string,
  ref: Ref,
  subject: Subject | null,
  context: Context,
  about: JsonObject = {},
): Allowed {
  const command = own(kind.commands, name);
  const misplaced = command ? refuseByPlace(command, subject) : refuse('DJ-R017');
  if (!command || misplaced) return { may: 'no', why: misplaced ?? refuse('DJ-R017') };
  const questions = questionsOf(kind, command);
  const role = offerRole(kind, command, questions, subject, about, context);
  if ('refused' in role) return { may: 'no', why: role.refused };

  const asks = [...role.asks];
  const before = subject?.data ?? {};
  const view = viewOf(
    kind,
    command,
    { ref, input: about },
    before,
    { ...(subject?.data ?? startOf(kind)), ...about },
    context,
    asks,
  );
  const open = (guard: GuardCall): boolean => isOpen(guard, command, questions, about);
  // Open guards are tried as well: what they would have to read is asked for.
  const failed = (command.guards ?? []).filter((guard) => test(guard, view) === false).find((guard) => !open(guard));
  if (failed) return { may: 'no', why: broken(kind, command, failed, view) };

  const data = dataAfter(kind, command, subject?.data ?? null, { ...context, id: '', input: about });
  const settled = { ...kind, never: (kind.never ?? []).filter((guard) => !open(guard)) };
  const unfit = refuseByResult(settled, command, data, { ...view, now: data ?? {} });
  if (unfit) return { may: 'no', why: unfit };
  return asks.length > 0 ? { may: 'ask', refs: [...new Set(asks)] } : { may: 'yes' };
}

/** Whether an answer that is still to be given decides. */
function isOpen([, ...args]: GuardCall, command: Command, questions: Fields, input: JsonObject): boolean {
  const unanswered = (name: string): boolean => name in questions && !(name in input);
  return args.some((arg) => {
    const read = own(command.reads ?? {}, String(arg)) ?? '';
    return unanswered(String(arg).replace(/^\$/, '')) || (read.match(/\w+/g) ?? []).some(unanswered);
  });
}

/** For a new record, answers may still make the actor its subject, a party, or somebody with a role for its unit. */
function offerRole(
  kind: Kind,
  command: Command,
  questions: Fields,
  subject: Subject | null,
  input: JsonObject,
  context: Context,
): RoleVerdict {
  const verdict = checkRole(kind, command, subject, input, context);
  if (subject !== null || 'asks' in verdict) return verdict;
  const openField = (name: string | undefined): boolean => name !== undefined && name in questions && !(name in input);
  const { home, shelf, parties = [] } = kind.scope;
  const somewhere = context.grants.some(
    ({ role, shelves, until }) =>
      command.by.includes(role) && shelves.includes(shelf) && (until === undefined || until >= context.today),
  );
  const reachable =
    (openField(home) && somewhere) ||
    (command.by.includes('self') && openField(kind.self)) ||
    (command.by.includes('member') && parties.some((party) => openField(party.split('.')[0])));
  return reachable ? { asks: [] } : verdict;
}
