import type { Span } from './shape.js';

/** Letters of Western Europe: what Chinese text turns into when its bytes are read as Latin-1. */
const LATIN = /[\u0080-\u00af\u00b1-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]/g;
/** The sign for a lost character, private characters, and 锟斤拷, which is that sign read as GBK. */
const LOST = /[\ufffd\ue000-\uf8ff]|锟斤拷|烫烫烫/g;
/** UTF-8 read as GBK: these characters hardly occur in official papers and stand for 的 ， 。 “ 和 and the like. */
const MISREAD = /[鐨锛銆鈥鍏鏀绗鍜鐜鍖浼骞佸缁鎬鏈閮鍗绾嬬]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether a text was decoded with the wrong character set (GBK as UTF-8 and the like), or is the inside of a file and no
 * text at all.
 */
export function isGarbled(text: string): boolean {
  if (text.startsWith('PK\u0003\u0004')) return true;
  const wrong = count(text, LOST) + count(text, LATIN) + count(text, MISREAD);
  return wrong >= 4 && wrong >= (text.length - count(text, /\s/g)) * 0.1;
}

/** Where a readable text has a character that was lost, or `null`. */
export function lostCharacter(text: string): Span | null {
  const at = text.search(LOST);
  return at < 0 ? null : [at, at + 1];
}
