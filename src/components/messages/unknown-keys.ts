import { boardWords } from './board-words.js';
import { codeWords } from './code-words.js';
import { coded, developer } from './developer.js';
import type { Messages } from './messages.js';
import { photoWords } from './photo-words.js';
import { planWords } from './plan-words.js';
import { studyWords } from './study-words.js';
import { wishWords } from './wish-words.js';
import { words } from './words.js';

/** Keys that were told already. */
const told = new Set<string>();
/** Words that differ in more letters are no slip. */
const slip = 3;

/** A key under which nothing is said is a slip of the page's maker, who is told once, with the nearest key (`DJ-E006`). */
export function warnUnknown(messages: Messages): void {
  const known = Object.keys({
    ...words,
    ...boardWords,
    ...codeWords,
    ...photoWords,
    ...planWords,
    ...studyWords,
    ...wishWords,
  });
  for (const key of Object.keys(messages)) {
    const bare = key.replace(/^elder\./, '');
    if (known.includes(bare) || told.has(key)) continue;
    told.add(key);
    const [near] = known.map((one) => ({ one, far: distance(bare, one) })).sort((a, b) => a.far - b.far);
    console.warn(coded('DJ-E006', developer['DJ-E006'](key, near && near.far <= slip ? near.one : '')));
  }
}

/** Letters to be put in, left out or changed (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + Number(from[i - 1] !== to[j - 1]);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
