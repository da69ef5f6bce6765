import type { Grant, JsonObject, Rec, Ref } from '../ports.js';
import { checkInput } from './check-input.js';
import type { Command, Kind } from './define-kind.js';
import { dataAfter, startOf } from './effects.js';
import { breached, broken, test, viewOf } from './guard-view.js';
import type { GuardView } from './guards.js';
import { own } from './own.js';
import { type Refusal, refuse } from './refusal.js';
import { judgeRole, type RoleVerdict } from './role.js';
import type { Above } from './scopes.js';

export { namesNothing, readRef } from './guard-view.js';

/** Who acts, when, and what is at hand. Everything that a decision depends on is in here. */
export interface Context {
  actor: string;
  grants: readonly Grant[];
  /** ISO UTC. */
  now: string;
  /** `YYYY-MM-DD` at UTC+8. */
  today: string;
  above: Above;
  /** `null` = there is none, `undefined` = not on this device. */
  read(ref: Ref): Rec | null | undefined;
  /** The records of a kind at home in a unit that have come to no end; only a backend can tell. */
  open?(kind: string, unit: string): readonly Ref[];
  /** The codes of a key that count at this moment; only a backend judges what was typed. */
  codes?(ref: Ref, key: string): readonly string[];
  /** The units right below one that have come to no end; only a backend can tell. */
  below?(unit: string): readonly Ref[];
}

/** A command as it is judged: its own id, the record's ref, the answers of its form. */
export interface Call {
  id: string;
  name: string;
  ref: Ref;
  input: JsonObject;
}
/** The record that a command is about; `null` where it does not exist yet. */
export type Subject = Pick<Rec, 'state' | 'data'>;
/** `asks` = what could not be judged here; a backend that judges has none left. */
export type Decision = { next: { state: string; data: JsonObject | null }; asks: Ref[] } | { refused: Refusal };

/**
 * The heart of the house: a pure function from a record and a command to the next record or a refusal.
 * The same code decides on the phone, in the simulation and on the server.
 */
export function decide(kind: Kind, call: Call, subject: Subject | null, context: Context): Decision {
  const command = own(kind.commands, call.name);
  if (!command) return { refused: refuse('DJ-R017') };
  const wrong = refuseByPlace(command, subject) ?? checkInput(kind, command, call.input);
  if (wrong) return { refused: wrong };

  const may = checkRole(kind, command, subject, call.input, context);
  if ('refused' in may) return may;
  const asks = [...may.asks];

  const before = subject?.data ?? {};
  const view = viewOf(
    kind,
    command,
    call,
    before,
    { ...(subject?.data ?? startOf(kind)), ...call.input },
    context,
    asks,
  );
  for (const guard of command.guards ?? []) {
    if (test(guard, view) === false) return { refused: broken(kind, command, guard, view) };
  }

  const data = dataAfter(kind, command, subject?.data ?? null, { ...call, ...context, input: call.input });
  const after = { ...view, now: data ?? {} };
  const unfit = refuseByResult(kind, command, data, after);
  if (unfit) return { refused: unfit };
  const state = stateAfter(command, subject, after);
  const home = kind.scope.home;
  if (subject?.data && data !== null && data[home] !== subject.data[home]) {
    const there = judgeRole(kind, command, { state, data }, context);
    if ('refused' in there) return { refused: refuse('DJ-R002', { what: '要改到的单位不归您办理', field: home }) };
    asks.push(...there.asks);
  }
  return { next: { state, data }, asks: [...new Set(asks)] };
}

export function refuseByPlace(command: Command, subject: Subject | null): Refusal | null {
  if (command.from === 'always') return null;
  if (command.from === 'none') return subject === null ? null : refuse('DJ-R004');
  if (subject === null || subject.data === null) return refuse('DJ-R003');
  return command.from === 'any' || command.from.includes(subject.state) ? null : refuse('DJ-R001');
}

/** Roles are counted on the record as it is; for a new one, as it would be. */
export function checkRole(
  kind: Kind,
  command: Command,
  subject: Subject | null,
  input: JsonObject,
  context: Context,
): RoleVerdict {
  // What is erased, or not there yet, has no home that could be asked; erasing it is harmless and must not need one.
  if (command.from === 'always' && (subject?.data ?? null) === null) return { asks: [] };
  const data = subject?.data ?? { ...startOf(kind), ...input };
  return judgeRole(kind, command, { state: subject?.state ?? '', data }, context);
}

/** What no command may bring about: a list past its limit, or a fact that the kind rules out. */
export function refuseByResult(
  kind: Kind,
  command: Command,
  data: JsonObject | null,
  after: GuardView,
): Refusal | null {
  for (const list of Object.keys({ ...command.effects?.push, ...command.effects?.amend })) {
    const { label = '', most = 500 } = own(kind.fields, list) ?? {};
    const rows = data?.[list];
    if (Array.isArray(rows) && rows.length > most) {
      const what = `“${label}”已经记满 ${most} 行`;
      return refuse('DJ-R008', { what, fix: '请联系老干部局，另立一条接着记', field: list });
    }
  }
  const never = data === null ? undefined : kind.never?.find((guard) => test(guard, after) === true);
  return never === undefined ? null : breached(kind, command, never);
}

function stateAfter(command: Command, subject: Subject | null, view: GuardView): string {
  if (command.to === 'same') return subject?.state ?? '';
  if (typeof command.to === 'string') return command.to;
  return test(command.to.when, view) === true ? command.to.yes : command.to.no;
}
