import { questionsOf } from './check-input.js';
import type { Command, Kind } from './define-kind.js';
import type { Field } from './fields.js';

/** One question of a form, in the order in which the kind lists them. */
export interface Question {
  name: string;
  field: Field;
  /** Whether the command is refused without an answer: by the field itself or by a guard. */
  required: boolean;
  /** A guard looks at the answer: it is sent also when it was left as it is. */
  judged: boolean;
  /** A box of consent: stands apart, is never ticked beforehand. */
  consent: boolean;
}

const needing = new Set(['filled', 'agreed']);

/** What a command asks of its author. Logs are written by effects, so lists are no questions, nor are words that
 * stand elsewhere and are only agreed to. */
export function formOf(kind: Kind, command: Command): Question[] {
  const guards = command.guards ?? [];
  return Object.entries(questionsOf(kind, command))
    .filter(([name, field]) => field.control !== 'list' && name !== kind.agreed?.words)
    .map(([name, field]) => ({
      name,
      field,
      required: field.required === true || guards.some(([guard, first]) => needing.has(guard) && first === name),
      judged: guards.some(([, ...args]) => args.includes(name)),
      consent: field.control === 'flag' && field.audience === 'private',
    }));
}
