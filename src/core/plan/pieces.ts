import { apart, type Block, holds } from './blocks.js';
import { keyMaker } from './node-keys.js';
import type { Span } from './shape.js';
import { trimmed } from './spans.js';
import { taskTitle, withoutNumber } from './task-title.js';

/** What becomes one task: a whole block, words cut out of it, or what the cuts left of it. */
export interface Piece {
  /** Part of the task's id: that of the block for `whole` and `rest`, `<block>-c…`, made from its words, for a cut. */
  key: string;
  part: 'whole' | 'cut' | 'rest';
  /** Where it stands in the source; a rest may stand in several places. */
  spans: readonly Span[];
  /** The plan's own words, stretch under stretch. */
  sentence: string;
  title: string;
  /** Whether there is anything in it to do; the heading alone, or 「分四步来做：」 before the first cut, is no work. */
  worth: boolean;
}

const LETTER = /\p{L}/u;

/** The tasks that a block would make. Cuts outside it, empty ones and those that touch an earlier one are left out. */
export function piecesOf(source: string, block: Block, cuts: readonly Span[] = []): Piece[] {
  const inside = apart(
    source,
    cuts.filter((cut) => holds(block.span, trimmed(source, cut))),
  );
  if (inside.length === 0) {
    const sentence = source.slice(...block.span);
    return [{ key: block.key, part: 'whole', spans: [block.span], sentence, title: block.title, worth: true }];
  }
  const keyOf = keyMaker();
  const cut = inside.map(({ span }): Piece => {
    const sentence = source.slice(...span);
    const key = `${block.key}-${keyOf('c', sentence)}`;
    return { key, part: 'cut', spans: [span], sentence, title: taskTitle(sentence), worth: true };
  });
  const rest = restOf(source, block, inside);
  return rest === null ? cut : [...cut, rest];
}

/** What stands between the cuts, without stretches that are nothing but numbers and stops. */
function restOf(source: string, block: Block, cuts: readonly { span: Span }[]): Piece | null {
  const ends = [block.span[0], ...cuts.map(({ span }) => span[1])];
  const starts = [...cuts.map(({ span }) => span[0]), block.span[1]];
  const spans = ends
    .map((from, n) => withoutStops(source, trimmed(source, [from, starts[n] ?? from])))
    .filter((span) => LETTER.test(withoutNumber(source.slice(...span))));
  if (spans.length === 0) return null;
  const sentence = spans.map((span) => source.slice(...span)).join('\n');
  const heading = withoutNumber(sentence).split('。')[0] ?? '';
  const worth = heading !== block.title || LETTER.test(withoutNumber(sentence).slice(heading.length));
  return { key: block.key, part: 'rest', spans, sentence, title: block.title, worth };
}

/** Stops at the head of what is left belong to the words that were cut out before them. */
function withoutStops(source: string, [from, to]: Span): Span {
  let start = from;
  while (start < to && /[\s，。；;、,.：:]/.test(source.charAt(start))) start++;
  return [start, to];
}
