import { agreedWords } from '../kind/agreed-words.js';
import type { Kind } from '../kind/define-kind.js';
import type { JsonObject } from '../ports.js';

/** The words that a consent would cover now; `''` when there is none to give, or nothing to show yet. */
export const wordsNow = (person: Kind | undefined, open: Kind, data: JsonObject | null): string =>
  person?.agreed && data ? agreedWords(open.fields, person.agreed.of, data) : '';

/** Whether something was agreed to that is not what would be shown now. */
export const lapsed = ({ agreed }: Kind, data: JsonObject | null, words: string): boolean =>
  agreed !== undefined && data?.[agreed.box] === true && data[agreed.words] !== words;

/** The person part as it counts: a consent to other words is none, and is asked for anew. */
export const asItCounts = (person: Kind, data: JsonObject | null, words: string): JsonObject | null =>
  data && person.agreed && lapsed(person, data, words) ? { ...data, [person.agreed.box]: false } : data;

/** Records, with the box, the words that stood under it. */
export function withWords({ agreed }: Kind, input: JsonObject, words: string): JsonObject {
  if (!agreed || !(agreed.box in input)) return input;
  return { ...input, [agreed.words]: input[agreed.box] === true ? words : null };
}
