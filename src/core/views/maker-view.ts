import type { Command, Kind } from '../kind/define-kind.js';
import { formOf, type Question } from '../kind/form.js';

/** One command that makes a record, and what it asks; `name` = the command's. */
export interface MakerStep {
  kind: Kind;
  name: string;
  command: Command;
  questions: Question[];
}
/** How a record comes to be: one command, or the person part's first and then the open part's. */
export interface Maker {
  label: string;
  /** In the order in which they are carried out. */
  steps: MakerStep[];
  /** Every question once, in the order in which it is asked. */
  questions: Question[];
}

function stepOf(kind: Kind): MakerStep[] {
  const found = Object.entries(kind.commands).find(([, command]) => command.from === 'none');
  if (!found) return [];
  const [name, command] = found;
  return [{ kind, name, command, questions: formOf(kind, command) }];
}

/** `null` when nothing of this kind can be made by hand. What both parts ask for is asked with the open part. */
export function makerOf(open: Kind, person: Kind | undefined): Maker | null {
  const last = stepOf(open)[0];
  if (!last) return null;
  const steps = [...(person ? stepOf(person) : []), last];
  const shared = new Set(last.questions.map(({ name }) => name));
  const questions = steps.flatMap((step) =>
    step === last ? step.questions : step.questions.filter(({ name }) => !shared.has(name)),
  );
  return { label: last.command.label, steps, questions };
}
