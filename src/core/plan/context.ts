import type { AnnotationRule } from './annotation-words.js';
import type { DoubtList } from './doubts.js';

/** What holds for the whole document while its parts are read. */
export interface Context {
  source: string;
  /** Year of the plan, where title or options name one. */
  year: number | undefined;
  rule: AnnotationRule;
  doubts: DoubtList;
  keyOf: (prefix: string, words: string) => string;
}
