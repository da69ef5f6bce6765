import type { boardWords } from './board-words.js';
import type { codeWords } from './code-words.js';
import type { photoWords } from './photo-words.js';
import type { planWords } from './plan-words.js';
import type { studyWords } from './study-words.js';
import type { wishWords } from './wish-words.js';
import type { Word } from './words.js';

/** Every key under which an element says something; `elder.…` = only in 长辈版, where a key without it holds for both. */
export type MessageKey =
  | Word
  | `elder.${Word}`
  | keyof typeof boardWords
  | keyof typeof codeWords
  | keyof typeof planWords
  | keyof typeof photoWords
  | keyof typeof studyWords
  | keyof typeof wishWords;

/**
 * A host's own words instead of ours, by key: `setup({ messages: { 'board.print': '打印台账' } })`. What stands in 〈…〉 is
 * filled in. Labels, states and commands belong to the kinds; sentences that stand on screen word for word are nobody's.
 */
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;
