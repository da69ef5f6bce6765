/** 「1.」「（一）」「一是」「第一，」, a dot or a dash before the words of a point. */
const NUMBER =
  /^\s*(?:[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,3})[）)]|(?:[一二三四五六七八九十百]{1,4}|\d{1,3})[、.．]|[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十]{1,3}[，、]|[①-⑳●■◆★▶➢•·○□◇]|[-–—]{1,2}(?=[^\d]))\s*/;
/** So many characters read as a title; a record takes three times as many. */
const GOOD = 40;
/** Longest title of a task, in code points, as its kind has it. */
export const longestTitle = 120;

/** The words of a stretch without the number that stands before them. */
export const withoutNumber = (words: string): string => words.replace(NUMBER, '');

/** At most `most` code points. */
export const clip = (text: string, most: number): string =>
  text.length <= most ? text : [...text].slice(0, most).join('');

/**
 * A title for a stretch that has none of its own: its first sentence without its number, or as many whole clauses of it
 * as read at a glance. A person changes it as they like.
 */
export function taskTitle(words: string): string {
  const [sentence = ''] = withoutNumber(words.trim()).split(/[。；;：:\n\t]/);
  let title = '';
  for (const clause of sentence.match(/[^，]*，?/g) ?? []) {
    if (title !== '' && title.length + clause.length > GOOD) break;
    title += clause;
  }
  return clip(title.replace(/[，、,\s]+$/, '').trim(), longestTitle);
}
