import { openingMark, type PlacedMark } from './line-marks.js';
import type { Line } from './lines.js';
import { isAttachmentAlone, isAttachmentList, isDateAlone, isPublicNote } from './paper-lines.js';

const ANNOUNCES = /印发|转发|下发|已经?[^，。]{0,20}同意/;
const SHORTEST_NAME = 6;
const ENDS_NAME =
  /(?:要点|计划|方案|意见|安排|清单|办法|措施|规划|分工|任务|细则|规定|表|制度|纲要|目标|分解|台账|年\d{0,4})$/;

/** Lines `from` (included) to `to` (excluded) of one paper: a letter, the plan, an attachment. */
export type Range = readonly [from: number, to: number];

/** The lines of 「附件：1.……」 lists: their numbers open no points. */
export function attachmentLines(lines: readonly Line[]): Set<number> {
  const listed = new Set<number>();
  let inList = false;
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (!text) continue;
    inList = isAttachmentList(text) || headsList(lines, i) || (inList && goesOn(lines, i));
    if (inList) listed.add(i);
  }
  return listed;
}

/** A short numbered line goes on with the list above it; 1 begins another one, unless the list's head stands above it. */
function goesOn(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  const mark = text.length <= 80 && !/[。；]/.test(text) ? openingMark(text) : null;
  const numbered = mark?.kind === 'number' || mark?.kind === 'numberBracket' || mark?.kind === 'han';
  return numbered && (mark.value !== 1 || headsList(lines, at - 1));
}

/** 「附件：」 alone above a numbered line is a list; above anything else it heads the attached paper itself. */
function headsList(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (!/^附\s?件\s?[：:]$/.test(text)) return false;
  return openingMark(lines[at + 1]?.text ?? '')?.value === 1 && !/[。；]/.test(lines[at + 1]?.text ?? '。');
}

/** Parts the document where one paper ends and the next begins: behind a signed date, at 「附件1」. */
export function papersOf(
  lines: readonly Line[],
  opening: readonly (PlacedMark | null)[],
  listed: ReadonlySet<number>,
): Range[] {
  const starts = [0];
  const nextMark = followingMarks(opening);
  let marksBefore = false;
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (opening[i]) marksBefore = true;
    const after = nextMark[i + 1] ?? null;
    // A date inside one numbered text (a timetable) parts nothing: the numbers go on behind it.
    const restarts = !marksBefore || after === null || after.value === 1;
    if (isDateAlone(text) && restarts) starts.push(i + 1);
    else if (isAttachmentAlone(text) && !listed.has(i) && restarts) starts.push(i);
  }
  return starts.map((from, n): Range => [from, starts[n + 1] ?? lines.length]).filter(([from, to]) => from < to);
}

/** For each line, the first mark at or after it. */
function followingMarks(opening: readonly (PlacedMark | null)[]): (PlacedMark | null)[] {
  let next: PlacedMark | null = null;
  const following: (PlacedMark | null)[] = [...opening];
  for (let i = opening.length - 1; i >= 0; i--) {
    next = opening[i] ?? next;
    following[i] = next;
  }
  return following;
}

/** Characters from the first point of a paper to its end; 0 for a paper without points. */
export function numberedLength(lines: readonly Line[], isPoint: (line: number) => boolean, [from, to]: Range): number {
  let length = 0;
  let begun = false;
  for (let i = from; i < to; i++) {
    begun ||= isPoint(i);
    if (begun) length += lines[i]?.text.length ?? 0;
  }
  return length;
}

/** The paper that is the plan: the one with most numbered text; without any numbers, the longest. */
export function planAmong(lines: readonly Line[], papers: readonly Range[], isPoint: (line: number) => boolean): Range {
  const longest = (sizeOf: (paper: Range) => number): Range | null => {
    let best: Range | null = null;
    let most = 0;
    for (const paper of papers) {
      const size = sizeOf(paper);
      if (size > most) [best, most] = [paper, size];
    }
    return best;
  };
  return (
    longest((paper) => numberedLength(lines, isPoint, paper)) ??
    longest(([from, to]) => (lines[to - 1]?.end ?? 0) - (lines[from]?.start ?? 0)) ?? [0, lines.length]
  );
}

/** The paper that the letter before it prints or sends by name: its own title stands in 「关于印发……的通知」. */
export function announcedAmong(
  lines: readonly Line[],
  papers: readonly Range[],
  isPoint: (line: number) => boolean,
): Range | null {
  const letter = lines.slice(...(papers[0] ?? [0, 0])).filter(({ text }) => ANNOUNCES.test(text));
  const announced = letter.map(({ text }) => bareWords(text)).join(' ');
  const named = (paper: Range): boolean => {
    let from = paper[0];
    while (from < paper[1] && isBetween(lines[from]?.text ?? '')) from++;
    let words = '';
    for (const { text } of lines.slice(from, Math.min(from + 3, paper[1]))) {
      words += bareWords(text);
      if (words.length < SHORTEST_NAME) continue;
      if (!announced.includes(words)) return false;
      if (ENDS_NAME.test(words)) return numberedLength(lines, isPoint, paper) > 0;
    }
    return false;
  };
  return papers.slice(1).find(named) ?? null;
}

/** Words without blanks and signs: pages lose quotation marks, and letters set 〈〉 for 《》. */
export const bareWords = (text: string): string => text.replace(/[\s\p{P}<>]/gu, '');

/** Whether a line stands between papers: 此件公开发布, an empty line. */
export const isBetween = (text: string): boolean => !text || isPublicNote(text);
