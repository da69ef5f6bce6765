import { labelAt } from './annotation-words.js';
import type { Node } from './outline.js';

/**
 * Where the last measure ends when paragraphs without a number follow it. If every other measure is one paragraph (or a
 * heading and one), such paragraphs speak of the whole plan and belong to the remainder; else they are the measure's own.
 * Below a table nothing belongs to its last row. `end` is where the work ends.
 */
export function tailStart(
  source: string,
  measures: readonly Node[],
  headingEnd: (node: Node) => number,
  end: number,
): number | null {
  const last = measures[measures.length - 1];
  if (last?.kind === 'row') return source.slice(last.end, end).trim() ? last.end : null;
  if (!last || measures.length < 2 || last.children.length > 0) return null;
  const own = (node: Node): number => paragraphs(source, node).length - (standsAlone(source, headingEnd(node)) ? 1 : 0);
  if (measures.slice(0, -1).some((node) => node.children.length === 0 && own(node) > 1)) return null;
  const starts = paragraphs(source, last);
  const kept = standsAlone(source, headingEnd(last)) ? 2 : 1;
  return starts[kept] ?? null;
}

/** The next of a list that began in the paragraph above. */
const GOES_ON = /^\s*(?:[二三四五六七八九十](?:是|要)|第[二三四五六七八九十][，、]|其[二三四五次]|再次|最后)/;

/** Where the paragraphs of a point begin; lines that only say who and when belong to the paragraph above them. */
function paragraphs(source: string, { start, end }: Node): number[] {
  const starts: number[] = [];
  let at = start;
  for (const line of source.slice(start, end).split('\n')) {
    if (line.trim() && !isStatement(line) && !GOES_ON.test(line)) starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

/** 「责任单位：……」「完成时限：……」「（……负责）」 on a line of its own. */
const isStatement = (line: string): boolean =>
  line.length < 300 &&
  (labelAt(line) === 0 || /^(?:完成|办结)?(?:时限|时间|期限)[：:]|^[（(【][^（()）]+[）)】]$/.test(line.trim()));

/** A heading with nothing but its full stop behind it on its line. */
function standsAlone(source: string, headingEnd: number): boolean {
  return /^[。．.：:；;\s]{0,3}(?:\n|$)/.test(source.slice(headingEnd, headingEnd + 4)) || headingEnd >= source.length;
}
