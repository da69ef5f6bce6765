import type { Allowed } from '../kind/allowed.js';
import type { Command, Kind } from '../kind/define-kind.js';
import { formOf, type Question } from '../kind/form.js';
import type { Ref } from '../ports.js';

/** Something that a person may do now. */
export interface Action {
  kind: string;
  name: string;
  ref: Ref;
  label: string;
  main: boolean;
  questions: Question[];
  /** What is asked before doing it; `null` = do it at once. */
  confirm: string | null;
  /** Whether there is a way back once the backend took it. */
  undo: boolean;
  /** Why it is shown and yet cannot be done. */
  disabled: string | null;
}

/** Rule 11: what cannot be taken back asks first. A form that has to be filled in is such a question by itself. */
const questionBefore = (command: Command, questions: Question[]): string | null =>
  command.confirm ??
  (command.undo === undefined && questions.length === 0 ? `确定“${command.label}”吗？报送以后不能自己撤销。` : null);

/** A command as it is offered on a record, with its questions; whether this person may is left to `actionsOf`. */
export function actionOf(kind: Kind, name: string, command: Command, ref: Ref): Action {
  const questions = formOf(kind, command);
  return {
    kind: kind.name,
    name,
    ref,
    label: command.label,
    main: command.main === true,
    questions,
    confirm: questionBefore(command, questions),
    undo: command.undo !== undefined,
    disabled: null,
  };
}

const offeredIn = (command: Command, state: string): boolean =>
  !command.screen &&
  (command.from === 'any' || command.from === 'always' || (command.from !== 'none' && command.from.includes(state)));

/**
 * The actions on a record: the main one first. What may not be done is left out; but when a condition stands in the way of
 * the main action, and nothing else is left as the main one, it is shown and says so. Another person's work is never shown.
 */
export function actionsOf(kind: Kind, ref: Ref, state: string, may: (name: string) => Allowed): Action[] {
  const here = Object.entries(kind.commands).filter(([, command]) => offeredIn(command, state));
  const judged = here.map(([name, command]) => ({ action: actionOf(kind, name, command, ref), allowed: may(name) }));
  const open = judged.filter(({ allowed }) => allowed.may !== 'no').map(({ action }) => action);
  const ordered = [...open.filter(({ main }) => main), ...open.filter(({ main }) => !main)];
  if (ordered.some(({ main }) => main)) return ordered;
  const closed = judged.find(
    ({ action, allowed }) => action.main && allowed.may === 'no' && allowed.why.code !== 'DJ-R002',
  );
  if (closed?.allowed.may !== 'no') return ordered;
  return [{ ...closed.action, disabled: closed.allowed.why.message }, ...ordered];
}
