import { DAY, MONTH, YEAR } from './due-words.js';
import { numberOf, yearOf } from './han-number.js';

const PARTS = new RegExp(
  `^(${YEAR})?\\s?(?:年?([底末])|(${MONTH})\\s?(?:(${DAY})|(月?[底末])|(月?初|[上中下]旬))?)((?:之|以)?前)?$`,
);

const pad = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const numberIn = (text: string | undefined): number => numberOf((text ?? '').replace(/[年度月份日号\s]/g, '')) ?? 0;

/**
 * The business date of a time limit, `2026-06-30` for 2026年6月底前: the last day that keeps it. `null` where the words
 * fix none (每年2月底前, 6月前, 中旬), `'impossible'` for a day that no calendar has. A year is never guessed: without
 * one in the words, `year` (that of the plan's title) is taken, and without both there is no date.
 */
export function dateOf(words: string, year: number | undefined): string | null {
  const found = PARTS.exec(words.trim());
  if (!found) return null;
  const [, named, yearEnd, month, day, monthEnd, part, before] = found;
  const inYear = yearFrom(named, year);
  if (inYear === null || part) return null;
  if (yearEnd) return `${inYear}-12-31`;
  const m = numberIn(month);
  if (monthEnd) return `${inYear}-${pad(m)}-${pad(daysIn(inYear, m))}`;
  // 「6月前」 is read by some as the end of May and by others as that of June; 「力争6月」 leaves the day open.
  if (!day || (before && !day)) return null;
  const d = numberIn(day);
  return d > daysIn(inYear, m) ? 'impossible' : `${inYear}-${pad(m)}-${pad(d)}`;
}

function yearFrom(named: string | undefined, planYear: number | undefined): number | null {
  const word = (named ?? '').replace(/[年度\s]/g, '');
  if (!word || /^[今本当]$/.test(word)) return planYear ?? null;
  if (/^[明次翌]$/.test(word)) return planYear === undefined ? null : planYear + 1;
  return yearOf(word);
}
