import type { PlacedMark } from './line-marks.js';
import type { Line } from './lines.js';
import type { Range } from './papers.js';
import type { Point } from './points.js';

const HEADING = /^[^。；;：:！!？?\t]{3,39}[\u4e00-\u9fff”）)]$/;
const SENTENCE_END = /[。；;！!？?][”）)]?$/;
/** What a heading without number may stand above: anything but the numbers that sections have themselves. */
const BELOW: readonly string[] = ['hanBracket', 'number', 'numberBracket'];

/**
 * Headings whose number was lost: word processors draw 一、二、 by themselves and do not copy it. Short lines without a stop
 * that stand right above a number, behind a sentence; believed only if the first number has one too, and another follows.
 */
export function bareHeadings(
  lines: readonly Line[],
  opening: readonly (PlacedMark | null)[],
  behind: number,
  [from, to]: Range,
): Point[] {
  const marked = opening.flatMap((mark, i) => (mark && i >= from && i < to ? [{ mark, i }] : []));
  const highest = Math.min(...marked.slice(0, 1000).map(({ mark }) => mark.rank));
  const top = marked.filter(({ mark }) => mark.rank === highest);
  if (!top[0] || !BELOW.includes(top[0].mark.kind) || marked.some(({ mark }) => mark.rank < highest)) return [];
  const heads = top.flatMap(({ i }, place): Point[] => {
    const at = above(lines, i);
    const line = lines[at];
    if (!line || at < from || line.start < behind || opening[at] || !HEADING.test(line.text)) return [];
    const before = lines[above(lines, at)]?.text ?? '';
    return place === 0 || SENTENCE_END.test(before) ? [headAt(line)] : [];
  });
  const first = lines[top[0].i]?.start ?? 0;
  return heads.length >= 2 && (heads[0]?.start ?? first) < first ? heads : [];
}

/** The nearest line with words above; -1 at the beginning. */
function above(lines: readonly Line[], at: number): number {
  let i = at - 1;
  while (i >= 0 && !lines[i]?.text) i--;
  return i;
}

const headAt = ({ start, end }: Line): Point => ({
  kind: 'head',
  rank: 2,
  value: 0,
  ordinal: '',
  start,
  bodyAt: start,
  soft: false,
  title: [start, end],
  cells: null,
  until: null,
});
