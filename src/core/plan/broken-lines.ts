import { markAt } from './numbering-marks.js';
import { isTabular, type RawLine } from './raw-lines.js';

const CHARACTER = '\\u3400-\\u9fff“”‘’《》（）、，。；：！？';
const SPACED = new RegExp(`([${CHARACTER}])[ \\u3000](?=[${CHARACTER}])`, 'g');
const SENTENCE_END = /[。！？；：!?;:]["”’）)】]*$/;
/** A quotation, a name or brackets that no sign closes on this line. */
const OPEN = /[“《（][^”》）]{0,60}$/;
/** Numbers of pages, which a PDF leaves between the lines of a paragraph. */
const PAGE = /^(?:[—–－-]\s?\d{1,3}\s?[—–－-]|第\s?\d{1,3}\s?页(?:\s?[，,/]?\s?共\s?\d{1,3}\s?页)?)$/;
const DATE_LINE = /^[\d一二〇○零O三四五六七八九]{4}年.{1,3}月.{1,3}日$/;

/** Widest column, in Chinese characters, that paper has; a longer line is a paragraph. */
const PAPER_WIDTH = 60;
const NARROW = 12;

/** Two letters or digits are as wide as one Chinese character; quotation marks, and commas that stand for ，, are whole. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    width += code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026) || ',;:()'.includes(text.charAt(i)) ? 1 : 0.5;
  }
  return width;
}

/** Recognised scans put a blank after every character; ordinary text has a few between words. */
function closeSpaces(lines: readonly RawLine[]): RawLine[] {
  let characters = 0;
  let spaced = 0;
  for (const { text } of lines) {
    characters += text.length;
    spaced += text.match(SPACED)?.length ?? 0;
  }
  if (spaced < 10 || spaced < characters * 0.25) return [...lines];
  return lines.map(({ text, strong }) => ({ text: text.replace(SPACED, '$1'), strong }));
}

/** Width of the paper, when the lines look cut by one: many lines end near one margin without ending a sentence. */
function marginOf(lines: readonly RawLine[]): number | null {
  const running = lines.filter(({ text }) => text && !isTabular(text));
  if (running.length < 6) return null;
  const widths = running.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  const margin = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (margin > PAPER_WIDTH || margin < NARROW) return null;
  const cut = running.filter(({ text }, i) => goesOn(text, running[i + 1]?.text ?? '', margin)).length;
  return cut >= running.length * 0.3 ? margin : null;
}

function goesOn(text: string, next: string, margin: number): boolean {
  if (!text || !next || isTabular(next) || SENTENCE_END.test(text) || DATE_LINE.test(next)) return false;
  const width = widthOf(text);
  return (width >= margin - 2.5 || (width >= margin * 0.8 && OPEN.test(text))) && !markAt(next, 0);
}

/**
 * Lines that a scan or a PDF cut at the margin become paragraphs again, characters that it set apart close up, numbers of
 * pages go. `joined` counts the lines that are no more.
 */
export function mendLines(lines: readonly RawLine[]): { lines: RawLine[]; joined: number } {
  let mended = closeSpaces(lines.filter(({ text }) => !PAGE.test(text)));
  let joined = lines.length - mended.length;
  // Joining changes what the margin is; a few rounds reach rest, so that the result mends to itself.
  for (let round = 0; round < 8; round++) {
    const margin = marginOf(mended);
    if (margin === null) break;
    const before = mended.length;
    mended = joinCut(mended, margin);
    joined += before - mended.length;
    if (mended.length === before) break;
  }
  return { lines: mended, joined };
}

function joinCut(lines: readonly RawLine[], margin: number): RawLine[] {
  const joined: { parts: string[]; strong: number }[] = [];
  let last = '';
  for (const { text, strong } of lines) {
    const open = joined[joined.length - 1];
    if (open && goesOn(last, text, margin)) {
      const glue = /[\w,.)]$/.test(last) && /^[\w(]/.test(text) ? ' ' : '';
      open.parts.push(glue, text);
    } else joined.push({ parts: [text], strong });
    last = text;
  }
  return joined.map(({ parts, strong }) => ({ text: parts.join(''), strong }));
}
