import { dateOf } from './due-dates.js';
import { dueWords } from './due-words.js';
import type { Due, Span } from './shape.js';

/** The time limits in a stretch, with dates where words (and the plan's year) fix them. */
export function duesIn(source: string, span: Span, year: number | undefined): { dues: Due[]; impossible: Due[] } {
  const dues: Due[] = [];
  const impossible: Due[] = [];
  const text = source.slice(...span);
  for (const { span: at, what, labelled } of dueWords(text)) {
    const due: Due = { span: [span[0] + at[0], span[0] + at[1]], text: text.slice(...at) };
    const date = dateOf(what, year, labelled) ?? (labelled ? firstDate(what, year) : null);
    if (date === 'impossible') impossible.push(due);
    else if (date) due.date = date;
    dues.push(due);
  }
  return { dues, impossible };
}

/** 「6月30日前完成，长期坚持」 behind a label: the limit in it counts. */
function firstDate(words: string, year: number | undefined): string | null {
  const first = dueWords(words)[0];
  return first ? dateOf(first.what, year, true) : null;
}

/** Several words in a cell of a table are one time limit, whatever they say; 全年 and 长期坚持 are limits without a date. */
export function dueOfCell(source: string, span: Span, year: number | undefined): Due {
  const text = source.slice(...span);
  const first = dueWords(text)[0];
  const date = dateOf(first?.what ?? text, year, true);
  return { span, text, ...(date && date !== 'impossible' ? { date } : {}) };
}
