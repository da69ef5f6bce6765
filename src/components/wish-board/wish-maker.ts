import type { Kind } from '../../core/kind/index.js';
import { type Maker, makerOf } from '../../core/views/index.js';

/** What a liaison is asked when a wish is told, the wish before the person: not what only the desk knows. */
export function wishMaker(kind: Kind, person: Kind | undefined, hidden: readonly string[]): Maker | null {
  const maker = makerOf(kind, person);
  if (!maker) return null;
  const asked = maker.questions.filter(({ name }) => !hidden.includes(name));
  const open = asked.filter(({ name }) => name in kind.fields);
  return { ...maker, questions: [...open, ...asked.filter((question) => !open.includes(question))] };
}

/** A round that a wish may still be put into. */
export const underway = (state: string): boolean => state === 'preparing' || state === 'running';
