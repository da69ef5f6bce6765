import type { JsonObject, Ref } from '../ports.js';
import type { Context } from './decide.js';
import type { Command, Kind } from './define-kind.js';
import { type Refusal, refuse } from './refusal.js';
import { rolesOn } from './scopes.js';

/** `asks` = the unit that is not known here: whether a grant reaches down to it, the backend must say. */
export type RoleVerdict = { asks: Ref[] } | { refused: Refusal };

/** Whether the actor may give this command for a record of this state and data. */
export function judgeRole(
  kind: Kind,
  command: Command,
  record: { state: string; data: JsonObject },
  context: Context,
): RoleVerdict {
  const { roles, maybe } = rolesOn(kind, record, context, context.above);
  if (command.by.some((role) => roles.has(role))) return { asks: [] };
  if (command.by.some((role) => maybe.has(role))) return { asks: [`unit/${String(record.data[kind.scope.home])}`] };
  return { refused: refuse('DJ-R002') };
}
