import type { JsonObject, Rec, Ref } from '../ports.js';
import { agreedWords } from './agreed-words.js';
import type { Context } from './decide.js';
import type { Command, Kind } from './define-kind.js';
import { type GuardCall, type GuardView, guards, type Verdict } from './guards.js';
import { own } from './own.js';
import { type Refusal, refuse } from './refusal.js';

/** What the guards of one command look at; refs that are not at hand are added to `asks`. */
export function viewOf(
  kind: Kind,
  command: Command,
  call: { ref: Ref; input: JsonObject },
  before: JsonObject,
  now: JsonObject,
  context: Context,
  asks: Ref[],
): GuardView {
  const look = (name: string): { ref: Ref; record: Rec | null | undefined } => {
    const ref = readRef(command.reads?.[name] ?? '', call.ref, now, (other) => look(other).record);
    return { ref, record: namesNothing(ref) ? null : context.read(ref) };
  };
  return {
    ref: call.ref,
    before,
    now,
    input: call.input,
    actor: context.actor,
    today: context.today,
    words: (names) => agreedWords(kind.fields, names, now),
    read(name) {
      const { ref, record } = look(name);
      if (record === undefined) asks.push(ref);
      return record;
    },
    known: (name) => look(name).record ?? null,
    codes(ref, key) {
      const found = context.codes?.(ref, key);
      if (found === undefined) asks.push(ref);
      return found;
    },
    open(kind, unit) {
      const found = context.open?.(kind, unit);
      if (found === undefined) asks.push(`unit/${unit}`);
      return found?.filter((ref) => ref !== call.ref);
    },
    below(unit) {
      const found = context.below?.(unit);
      if (found === undefined) asks.push(`unit/${unit}`);
      return found;
    },
    above(unit) {
      const chain = context.above(unit);
      if (chain === undefined) asks.push(`unit/${unit}`);
      return chain;
    },
  };
}

/**
 * `wish~person/$id` → `wish~person/0198…`; `unit/$unit` → `unit/lx.1`; `unit/$home.successor` → what the record that was
 * read as `home` names there.
 */
export function readRef(
  template: string,
  ref: Ref,
  data: JsonObject,
  readAs: (name: string) => Rec | null | undefined,
): Ref {
  return template.replace(/\$(\w+)(?:\.(\w+))?/g, (_, name: string, field?: string) => {
    if (field !== undefined) return String(own(readAs(name)?.data ?? {}, field) ?? '');
    return name === 'id' ? ref.slice(ref.indexOf('/') + 1) : String(own(data, name) ?? '');
  });
}

/** `unit/`: nothing was named, so there is nothing to be read. */
export const namesNothing = (ref: Ref): boolean => ref.endsWith('/');

/** An unknown guard, of a newer kind, can be judged by nobody here. */
export function test([name, ...args]: GuardCall, view: GuardView): Verdict {
  return own(guards, name)?.holds(view, ...args);
}

/** The refusal when a guard does not hold, in words about the fields that it was given. */
export function broken(kind: Kind, command: Command, call: GuardCall, view: GuardView): Refusal {
  const [name, ...args] = call;
  const guard = own(guards, name);
  const refs = guard?.refs?.(view, ...args);
  const { say = guard?.say, fix = guard?.fix } = guard?.tell?.(view, ...args) ?? {};
  const refused = told(kind, command, call, say?.replace('{n}', String(refs?.length)), fix);
  return refs === undefined ? refused : { ...refused, refs };
}

/** The refusal when a guard holds that never may. */
export function breached(kind: Kind, command: Command, call: GuardCall): Refusal {
  return told(kind, command, call, own(guards, call[0])?.never ?? '“{0}”会变得不合规定', undefined);
}

function told(kind: Kind, command: Command, [name, ...args]: GuardCall, say?: string, fix?: string): Refusal {
  const nameOf = (arg: string | number | undefined): string => {
    const field = own(kind.fields, String(arg)) ?? own(command.ask ?? {}, String(arg));
    return field?.short ?? field?.label ?? '';
  };
  const fill = (words: string): string => words.replace(/\{(\d)\}/g, (_, place: string) => nameOf(args[Number(place)]));
  const field = String(args[0] ?? '');
  const known = own(kind.fields, field) ?? own(command.ask ?? {}, field);
  return refuse('DJ-R008', {
    ...(say === undefined ? {} : { what: fill(say) }),
    ...(fix === undefined ? {} : { fix: fill(fix) }),
    ...(known === undefined ? {} : { field }),
    detail: [name, ...args],
  });
}
