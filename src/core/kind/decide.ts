import type { Grant, JsonObject, Rec, Ref } from '../ports.js';
import { checkInput } from './check-input.js';
import type { Command, Kind } from './define-kind.js';
import { dataAfter, startOf } from './effects.js';
import { type GuardCall, type GuardView, guards, type Verdict } from './guards.js';
import { type Refusal, refuse } from './refusal.js';
import { type Above, rolesOn } from './scopes.js';

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
}

export interface Call {
  id: string;
  name: string;
  ref: Ref;
  input: JsonObject;
}
export type Subject = Pick<Rec, 'state' | 'data'>;
/** `asks` = what could not be judged here; a backend that judges has none left. */
export type Decision = { next: { state: string; data: JsonObject | null }; asks: Ref[] } | { refused: Refusal };

/**
 * The heart of the house: a pure function from a record and a command to the next record or a refusal.
 * The same code decides on the phone, in the simulation and on the server.
 */
export function decide(kind: Kind, call: Call, subject: Subject | null, context: Context): Decision {
  const command = kind.commands[call.name];
  if (!command) return { refused: refuse('DJ-R017') };
  const wrong = refuseByPlace(command, subject) ?? checkInput(kind, command, call.input);
  if (wrong) return { refused: wrong };

  const asks: Ref[] = [];
  const before = subject?.data ?? {};
  const may = checkRole(kind, command, subject, call.input, context);
  if (may !== null) return { refused: may };

  const view = viewOf(command, call, before, { ...(subject?.data ?? startOf(kind)), ...call.input }, context, asks);
  for (const guard of command.guards ?? []) {
    if (test(guard, view) === false) return { refused: broken(kind, command, guard) };
  }

  const data = dataAfter(kind, command, subject?.data ?? null, { ...call, ...context, input: call.input });
  const after = { ...view, before, now: data ?? {} };
  for (const guard of kind.never ?? []) {
    if (data !== null && test(guard, after) === true) return { refused: refuse('DJ-R008', { detail: [...guard] }) };
  }
  return { next: { state: stateAfter(command, subject, after), data }, asks: [...new Set(asks)] };
}

function refuseByPlace(command: Command, subject: Subject | null): Refusal | null {
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
): Refusal | null {
  const data = subject?.data ?? { ...startOf(kind), ...input };
  const { roles, unknown } = rolesOn(kind, { state: subject?.state ?? '', data }, context, context.above);
  // What is erased, or not there yet, has no home that could be asked; erasing it is harmless and must not need one.
  const harmless = command.from === 'always' && (subject?.data ?? null) === null;
  return harmless || unknown || command.by.some((role) => roles.has(role)) ? null : refuse('DJ-R002');
}

function viewOf(
  command: Command,
  call: Call,
  before: JsonObject,
  now: JsonObject,
  context: Context,
  asks: Ref[],
): GuardView {
  return {
    before,
    now,
    input: call.input,
    actor: context.actor,
    today: context.today,
    read(name) {
      const ref = readRef(command.reads?.[name] ?? '', call.ref, now);
      const record = context.read(ref);
      if (record === undefined) asks.push(ref);
      return record;
    },
  };
}

/** `wish~person/$id` → `wish~person/0198…`; `unit/$unit` → `unit/lx.1`. */
export function readRef(template: string, ref: Ref, data: JsonObject): Ref {
  return template.replace(/\$(\w+)/g, (_, name: string) =>
    name === 'id' ? ref.slice(ref.indexOf('/') + 1) : String(data[name] ?? ''),
  );
}

function test([name, ...args]: GuardCall, view: GuardView): Verdict {
  const guard = guards[name];
  return guard === undefined ? undefined : guard.holds(view, ...args);
}

function broken(kind: Kind, command: Command, [name, ...args]: GuardCall): Refusal {
  const label = (arg: string | number | undefined): string =>
    kind.fields[String(arg)]?.label ?? command.ask?.[String(arg)]?.label ?? '';
  const what = (guards[name]?.say ?? '').replace('{0}', label(args[0])).replace('{1}', label(args[1]));
  const field = String(args[0] ?? '');
  return refuse('DJ-R008', { what, detail: [name, ...args], ...(field in kind.fields ? { field } : {}) });
}

function stateAfter(command: Command, subject: Subject | null, view: GuardView): string {
  if (command.to === 'same') return subject?.state ?? '';
  if (typeof command.to === 'string') return command.to;
  return test(command.to.when, view) === true ? command.to.yes : command.to.no;
}
