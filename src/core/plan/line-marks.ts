import { type Mark, type MarkKind, markAt } from './numbering-marks.js';

/** A mark and its place in the line. A soft one opens a part of a sentence (after ； or ：), not a point of its own. */
export interface PlacedMark extends Mark {
  at: number;
  soft: boolean;
}

/** The last number of each kind so far. */
export type LastValues = ReadonlyMap<MarkKind, number>;

/** Where a number may stand inside a paragraph: after a sentence, a clause, a bracket, a quotation, a blank. */
const AFTER = /[。；;：:！!？?）)】\]”"’》\t\u3000 ]+/g;
const OPENS = /[\d０-９一二三四五六七八九十（(〔【①-⓿㈠-㈩]/;
const SOFT_AFTER = /[；;：:，,]/;
const WITHIN: readonly MarkKind[] = ['han', 'hanBracket', 'number', 'numberBracket', 'halfBracket', 'circled'];
const WITHIN_SENTENCE: readonly MarkKind[] = ['numberBracket', 'halfBracket', 'circled'];
const CONTENTS_LINE = /[.…·．]{3,}\s*\d{1,3}$/;

/** The mark with which a line begins; a line of a table of contents has none. */
export function openingMark(text: string): PlacedMark | null {
  const mark = markAt(text, 0);
  return mark && !CONTENTS_LINE.test(text.slice(-40)) ? placed(mark, 0, false) : null;
}

/** Written out, not spread: there are as many of these as numbers in a text. */
const placed = ({ kind, rank, value, ordinal, length, weak }: Mark, at: number, soft: boolean): PlacedMark => ({
  kind,
  rank,
  value,
  ordinal,
  length,
  weak,
  at,
  soft,
});

/**
 * Numbers inside one paragraph: 「1.……。2.……。3.……」. One alone proves nothing, so a number counts when it follows
 * its predecessor in the same paragraph (or, as a sentence of its own, the last one `before` it), or is 1 and its
 * successor comes. A run is soft when its first number is.
 */
export function innerMarks(
  text: string,
  opening: PlacedMark | null,
  softOnly: boolean,
  before: LastValues,
): PlacedMark[] {
  const candidates = candidatesIn(text);
  const next = new Map<MarkKind, PlacedMark>();
  const startsRun = new Set<PlacedMark>();
  for (let i = candidates.length - 1; i >= 0; i--) {
    const mark = candidates[i] as PlacedMark;
    const second = next.get(mark.kind);
    if (mark.value === 1 && second?.value === 2) {
      startsRun.add(mark);
      // 「①……；②……」: parts of one sentence, whatever stands before the first.
      if (second.soft && WITHIN_SENTENCE.includes(mark.kind)) mark.soft = true;
    }
    next.set(mark.kind, mark);
  }
  const runs = new Map<MarkKind, { value: number; soft: boolean; rank: number }>();
  const last = new Map(before);
  if (opening) {
    runs.set(opening.kind, opening);
    last.set(opening.kind, opening.value);
  }
  const accepted: PlacedMark[] = [];
  for (const mark of candidates) {
    const run = runs.get(mark.kind);
    const follows = run !== undefined && mark.value === run.value + 1;
    const goesOn = mark.value > 1 && !mark.soft && !softOnly && mark.value === (last.get(mark.kind) ?? 0) + 1;
    if (!follows && !goesOn && !startsRun.has(mark)) continue;
    const soft = softOnly || (follows ? run.soft : mark.soft);
    for (const [kind, { rank }] of runs) if (rank > mark.rank) runs.delete(kind);
    runs.set(mark.kind, { value: mark.value, soft, rank: mark.rank });
    if (!soft) last.set(mark.kind, mark.value);
    accepted.push(placed(mark, mark.at, soft));
  }
  return accepted;
}

function candidatesIn(text: string): PlacedMark[] {
  const found: PlacedMark[] = [];
  AFTER.lastIndex = 0;
  for (let gap = AFTER.exec(text); gap; gap = AFTER.exec(text)) {
    const at = AFTER.lastIndex;
    if (!OPENS.test(text.charAt(at))) continue;
    const mark = markAt(text, at);
    if (!mark || mark.weak || !WITHIN.includes(mark.kind)) continue;
    found.push(placed(mark, at, SOFT_AFTER.test(gap[0].trim().slice(-1))));
  }
  return found;
}
