import type { Span } from './shape.js';

export interface InlineItem {
  ordinal: string;
  span: Span;
}

interface Opening {
  ordinal: string;
  value: number;
  at: number;
  /** Behind a stop, where a clause begins. 「重点一是……」 stands behind a word, so only its successor proves it. */
  clause: boolean;
}

const OPENING = /([一二三四五六七八九十])(?:是|要)/g;
const VALUES = '一二三四五六七八九十';
/** 统一是、唯一是、之一是、第一是: the number belongs to the word before it. */
const WORD_BEFORE = /[统唯之第单专万同归划逐每一二三四五六七八九十零百]/;
const CLAUSE_START = /[。；;，,：:、！？\s”）)]/;
const BRACKET_AT_END = /[（(【][^（）()【】\n]{2,300}[）)】]\s*[。；]?\s*$/;

/**
 * 一是…二是… (and 一要…二要…) in a stretch of text. One alone is an ordinary sentence; a list begins with 一 and each
 * next one follows. Parted by ；the last item ends with its sentence, parted by 。 it ends with its paragraph.
 */
export function inlineItems(source: string, [from, to]: Span): InlineItem[] {
  const lists = listsIn(openingsIn(source, from, to));
  return lists.flatMap((list, n) => {
    const until = lists[n + 1]?.[0]?.at ?? to;
    return list.map(({ ordinal, at }, i) => {
      const end = list[i + 1]?.at ?? lastEnd(source, list, until);
      return { ordinal, span: [at, trimEnd(source, at, end)] as const };
    });
  });
}

function openingsIn(source: string, from: number, to: number): Opening[] {
  const openings: Opening[] = [];
  const text = source.slice(from, to);
  for (const found of text.matchAll(OPENING)) {
    const before = found.index === 0 ? '\n' : text.charAt(found.index - 1);
    if (WORD_BEFORE.test(before)) continue;
    const ordinal = found[1] ?? '';
    openings.push({
      ordinal,
      value: VALUES.indexOf(ordinal) + 1,
      at: from + found.index,
      clause: CLAUSE_START.test(before),
    });
  }
  return openings;
}

/** A list cannot cross another: 一 opens one, and it goes on as long as numbers follow. */
function listsIn(openings: readonly Opening[]): Opening[][] {
  const lists: Opening[][] = [];
  let list: Opening[] = [];
  for (const opening of openings) {
    if (opening.value === 1) {
      if (list.length > 1) lists.push(list);
      list = [opening];
    } else if (list.length > 0 && opening.value === list.length + 1 && opening.clause) list.push(opening);
  }
  if (list.length > 1) lists.push(list);
  return lists;
}

function lastEnd(source: string, list: readonly Opening[], until: number): number {
  const last = list[list.length - 1]?.at ?? until;
  const rest = source.slice(last, until);
  const lineEnd = rest.indexOf('\n');
  const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  const bySemicolon = list.slice(1).every(({ at }) => /[；;]\s*$/.test(source.slice(Math.max(0, at - 3), at)));
  const stop = bySemicolon ? line.indexOf('。') : -1;
  if (stop >= 0) return last + stop + 1;
  const bracket = line.length < 400 ? BRACKET_AT_END.exec(line) : BRACKET_AT_END.exec(line.slice(-400));
  return last + line.length - (bracket && /负责|牵头|责任|配合/.test(bracket[0]) ? bracket[0].length : 0);
}

function trimEnd(source: string, from: number, end: number): number {
  let to = end;
  while (to > from && /\s/.test(source.charAt(to - 1))) to--;
  return to;
}
