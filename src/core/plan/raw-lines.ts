/** A line before it has offsets. `strong` counts the leading characters that are bold in the page it came from. */
export interface RawLine {
  text: string;
  strong: number;
}

/** Every kind of line end that editors, forms and PDF readers produce. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: pasted text holds control characters, and here they end.
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/g;
/** Half a character cannot be stored as UTF-8; with the flag `u` this finds only those without their other half. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** PDF readers copy 一 as the radical ⼀ (U+2F00): it looks the same and is found by no search. */
const RADICALS = /[\u2e80-\u2fd5]/g;
/** Digits of full width, as Chinese keyboards type them: ２０２６年９月 is a date like any other. */
const WIDE_DIGITS = /[\uff10-\uff19]/g;
/** Quick looks: most lines have nothing of the above, and no blank but single spaces. */
const ODD = new RegExp([UNSEEN, LONE_SURROGATE, RADICALS, WIDE_DIGITS].map(({ source }) => source).join('|'));
const GAP = /[^\S ]|\s\s/;

export function splitLines(text: string): RawLine[] {
  return text.split(LINE_END).map((line) => ({ text: line, strong: 0 }));
}

/** A line of a table in plain text: at least two tabs between its words. */
export const isTabular = (text: string): boolean => text.includes('\t') && text.trim().split('\t').length > 2;

const seenOf = (text: string): string =>
  ODD.test(text)
    ? text
        .replace(UNSEEN, '')
        .replace(LONE_SURROGATE, '\ufffd')
        .replace(RADICALS, (c) => c.normalize('NFKC'))
        .replace(WIDE_DIGITS, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : text;

/** A wide gap, which parts heading from body in some offices, stays one; every other blank is one space. */
const tidyBlanks = (text: string): string =>
  GAP.test(text)
    ? text
        .replace(/[^\S\t]*\t[^\S\t]*/g, '\t')
        .replace(/[^\S\t]+/g, (blank) => (blank.length > 1 || blank === '\u3000' ? '\u3000' : ' '))
    : text;

/**
 * Characters that nobody sees go, blanks at both ends go, and of several empty lines one stays. Leading tabs stay
 * below a line of a table: they are the empty cells of merged ones. Cleaning twice is cleaning once.
 */
export function cleanLines(lines: readonly RawLine[]): RawLine[] {
  const clean: RawLine[] = [];
  let inTable = false;
  let gap = false;
  for (const line of lines) {
    const seen = seenOf(line.text);
    const body = tidyBlanks(seen.trim());
    if (!body) {
      gap = clean.length > 0;
      continue;
    }
    const leading = seen.length - seen.trimStart().length;
    const indent: string = inTable ? seen.slice(0, leading).replace(/[^\t]/g, '') : '';
    if (gap) clean.push({ text: '', strong: 0 });
    gap = false;
    inTable = indent !== '' || isTabular(body);
    const strong = line.strong > leading ? line.strong - leading + indent.length : 0;
    clean.push({ text: indent + body, strong: Math.min(strong, indent.length + body.length) });
  }
  return clean;
}
