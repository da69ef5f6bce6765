import { canonical } from '../kind/canonical.js';
import { checkInput } from '../kind/check-input.js';
import { decide, type Subject } from '../kind/decide.js';
import type { Command, Kind } from '../kind/define-kind.js';
import type { Question } from '../kind/form.js';
import { broken, test, viewOf } from '../kind/guard-view.js';
import type { Refusal } from '../kind/refusal.js';
import type { Json, JsonObject, Me } from '../ports.js';
import { dayOf } from '../rules/calendar.js';
import { jsonText } from '../rules/json-text.js';

/** What stands in the controls, as a person typed it. */
export type Typed = Record<string, string | boolean>;

const typed = (value: Json | undefined): string | boolean =>
  typeof value === 'boolean'
    ? value
    : value === undefined || value === null
      ? ''
      : Array.isArray(value)
        ? jsonText(value)
        : String(value);

/**
 * The controls as they open: a record as it is. Of a new one `given` says what is known already, but a consent is never
 * ticked beforehand.
 */
export function openingValues(questions: readonly Question[], data: JsonObject | null, given: JsonObject): Typed {
  const value = ({ name, field, consent }: Question): string | boolean => {
    if (field.control === 'flag') return data === null ? !consent && given[name] === true : data[name] === true;
    return typed((data ?? { [name]: field.start as Json, ...given })[name]);
  };
  return Object.fromEntries(questions.map((question) => [question.name, value(question)]));
}

function answer({ field }: Question, value: string | boolean | undefined): Json {
  if (field.control === 'flag') return value === true;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return null;
  if (field.control === 'photos') return JSON.parse(text) as Json;
  return field.control === 'count' && /^-?\d+$/.test(text) ? Number(text) : text;
}

/**
 * The input of a command from what was typed. A field left as it is stays out, so that nobody's work is overwritten by
 * a copy of the old; unless a guard looks at it.
 */
export function inputOf(questions: readonly Question[], values: Typed, data: JsonObject | null): JsonObject {
  const input: JsonObject = {};
  for (const question of questions) {
    const { name, field, judged } = question;
    const [now, before] = [answer(question, values[name]), data?.[name] ?? (field.control === 'flag' ? false : null)];
    const moved = field.control === 'photos' ? canonical(now) !== canonical(before) : now !== before;
    if (moved || (judged && now !== null)) input[name] = now;
  }
  return input;
}

/** Everything that is wrong with the form, by field: each question is judged alone, so that none hides another. */
export function flawsOf(kind: Kind, command: Command, questions: readonly Question[], input: JsonObject) {
  const flaws: Record<string, string> = {};
  for (const { name, field } of questions) {
    const own = (command.input ?? []).includes(name)
      ? { input: [name], ask: {} }
      : { input: [], ask: { [name]: field } };
    const refused = checkInput(kind, { ...command, ...own }, name in input ? { [name]: input[name] ?? null } : {});
    if (refused) flaws[name] = refused.message;
  }
  return flaws;
}

/** What the rules of a command say to single answers while the rest is still being filled in, by field. */
export function earlyFlaws(kind: Kind, name: string, input: JsonObject, me: Me): Record<string, string> {
  const command = kind.commands[name];
  const context = { ...me, today: dayOf(me.now), above: () => undefined, read: () => undefined };
  const flaws: Record<string, string> = {};
  if (!command) return flaws;
  const view = viewOf(kind, command, { ref: `${kind.name}/`, input }, {}, input, context, []);
  for (const guard of command.guards ?? []) {
    const [, field, ...others] = guard;
    const given = typeof field === 'string' && others.length === 0 && input[field] !== undefined;
    if (given && !(field in flaws) && test(guard, view) === false) {
      flaws[field] = broken(kind, command, guard, view).message;
    }
  }
  return flaws;
}

/**
 * What the engine would say to it, without doing it: used where two records are made in one go and the second one's
 * refusal must come before the first is kept. Roles are left to the workspace.
 */
export function refusalOf(
  kind: Kind,
  name: string,
  input: JsonObject,
  subject: Subject | null,
  me: Me,
): Refusal | null {
  const decision = decide(kind, { id: '', name, ref: `${kind.name}/`, input }, subject, {
    actor: me.actor,
    grants: me.grants,
    now: me.now,
    today: dayOf(me.now),
    above: () => undefined,
    read: () => undefined,
  });
  return 'refused' in decision ? decision.refused : null;
}
