import { addDays } from '../rules/calendar.js';
import { questionsOf } from './check-input.js';
import type { Kind } from './define-kind.js';
import type { Field, Fields } from './fields.js';

/** What every `fc.Arbitrary` can. */
export interface Sieve<A> {
  filter(fits: (value: unknown) => boolean): A;
}
/** The part of fast-check that is used; it is handed in, so that nothing of it is shipped. `A` = `fc.Arbitrary<unknown>`. */
export interface FastCheck<A extends Sieve<A>> {
  string(o: { minLength: number; maxLength: number; unit: 'binary' }): A;
  integer(o: { min: number; max: number }): A;
  boolean(): A;
  constantFrom(...values: string[]): A;
  array(one: A, o: { maxLength: number }): A;
  record(shape: Record<string, A>, o: { requiredKeys: string[] }): A;
}

/** Every 17th day of five years: ends of months and a 29 February among them. */
const days = Array.from({ length: 108 }, (_, n) => addDays('2024-02-29', n * 17));
const ids = ['a1', 'b2', 'c3'];

function fieldValue<A extends Sieve<A>>(field: Field, fc: FastCheck<A>): A {
  switch (field.control) {
    case 'flag':
      return fc.boolean();
    case 'count':
      return fc.integer({ min: field.min ?? 0, max: field.most ?? 9999 });
    case 'day':
      return fc.constantFrom(...days);
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options ?? {}));
    case 'actor':
    case 'unit':
      return fc.constantFrom(...ids);
    case 'ref':
      return fc.constantFrom(...ids.map((id) => `task/${id}`));
    case 'photos':
    case 'list':
      return fc.array(shapeOf(field.of ?? {}, [], fc), { maxLength: Math.min(field.most ?? 500, 4) });
    default:
      return wordsOf(field, fc);
  }
}

/** Any characters at all; only blanks where something is required would be no answer. */
function wordsOf<A extends Sieve<A>>({ required, max = 200 }: Field, fc: FastCheck<A>): A {
  const some = fc.string({ minLength: required ? 1 : 0, maxLength: Math.min(max, 40), unit: 'binary' });
  return required ? some.filter((value) => String(value).trim() !== '') : some;
}

const shapeOf = <A extends Sieve<A>>(fields: Fields, requiredKeys: string[], fc: FastCheck<A>): A =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldValue(field, fc)])), {
    requiredKeys,
  });

/** Data that a record of this kind may hold: valid, with fields missing at random. */
export const arbitraryOf = <A extends Sieve<A>>(kind: Kind, fc: FastCheck<A>): A => shapeOf(kind.fields, [], fc);

/** Answers that a command may be given: the required ones always, each of a valid form. Guards may still refuse them. */
export function arbitraryInputOf<A extends Sieve<A>>(kind: Kind, name: string, fc: FastCheck<A>): A {
  const command = kind.commands[name];
  const questions = command ? questionsOf(kind, command) : {};
  const required = Object.keys(questions).filter((question) => questions[question]?.required);
  return shapeOf(questions, required, fc);
}
