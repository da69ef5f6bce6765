import { DAY, MONTH, YEAR } from './due-words.js';
import { numberOf, yearOf } from './han-number.js';

const PARTS = new RegExp(
  `^(${YEAR})?\\s?(?:年?([底末])|(${MONTH})\\s?(?:(${DAY})(?:\\s?[（(][星期周一二三四五六日天]+[）)])?|(月?[底末])|(月?初|[上中下]旬))?)((?:之|以)?前)?$`,
);

const QUARTER = new RegExp(`^(${YEAR})?\\s?(?:([上下])半年|第?([一二三四1-4])季度)(?:[底末]|前|底前|末前)?$`);

const IN_FIGURES = /^((?:19|20)\d{2})\s?[-./．]\s?(\d{1,2})(?:\s?[-./．]\s?(\d{1,2}))?日?((?:之|以)?前)?$/;

const pad = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const numberIn = (text: string | undefined): number => numberOf((text ?? '').replace(/[年度月份日号\s]/g, '')) ?? 0;

/**
 * The business date of a time limit, `2026-06-30` for 2026年6月底前: the last day that keeps it. `null` where the words
 * fix none (每年2月底前, 6月前, 中旬), `'impossible'` for a day that no calendar has. A year is never guessed: without
 * one in the words, `year` (that of the plan's title) is taken, and without both there is no date. Behind a label
 * (完成时限：2026年10月) or in a column of times (三季度) a month or quarter means its last day.
 */
export function dateOf(words: string, year: number | undefined, labelled = false): string | null {
  const figures = IN_FIGURES.exec(words.trim());
  if (figures) return dayIn(Number(figures[1]), Number(figures[2]), figures[3], labelled && !figures[4]);
  const found = PARTS.exec(words.trim());
  if (!found) return labelled ? endOfPart(words.trim(), year) : null;
  const [, named, yearEnd, month, day, monthEnd, part, before] = found;
  const inYear = yearFrom(named, year);
  if (inYear === null || part) return null;
  if (yearEnd) return `${inYear}-12-31`;
  const m = numberIn(month);
  if (monthEnd || (labelled && !day && !before)) return dayIn(inYear, m, undefined, true);
  // 「6月前」 is read by some as the end of May and by others as that of June; 「力争6月」 leaves the day open.
  return day ? dayIn(inYear, m, String(numberIn(day)), false) : null;
}

/** The day, or the last one of the month where none is named and `wholeMonth` says that it is meant. */
function dayIn(year: number, month: number, day: string | undefined, wholeMonth: boolean): string | null {
  if (month < 1 || month > 12) return 'impossible';
  if (!day && !wholeMonth) return null;
  const d = day ? Number(day) : daysIn(year, month);
  return d < 1 || d > daysIn(year, month) ? 'impossible' : `${year}-${pad(month)}-${pad(d)}`;
}

function endOfPart(words: string, planYear: number | undefined): string | null {
  const found = QUARTER.exec(words);
  const year = found && yearFrom(found[1], planYear);
  if (!found || !year) return null;
  const month = found[2] ? (found[2] === '上' ? 6 : 12) : (numberOf(found[3] ?? '') ?? 0) * 3;
  return `${year}-${pad(month)}-${pad(daysIn(year, month))}`;
}

function yearFrom(named: string | undefined, planYear: number | undefined): number | null {
  const word = (named ?? '').replace(/[年度\s]/g, '');
  if (!word || /^[今本当]$/.test(word)) return planYear ?? null;
  if (/^[明次翌]$/.test(word)) return planYear === undefined ? null : planYear + 1;
  return yearOf(word);
}
