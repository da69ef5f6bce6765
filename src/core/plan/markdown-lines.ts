import type { RawLine } from './raw-lines.js';

const HEADING = /^#{1,6}\s+(?=[“《（(\d\u4e00-\u9fff])/;
/** What mail programs put before the lines of a letter that is answered. */
const QUOTED = /^(?:>\s?)+/;
const BOLD_START = /^(?:\*\*|__)([^*_\n]{2,60})(?:\*\*|__)/;
/** `| a | b |`, and `a | b |` as some programs write it. */
const TABLE_ROW = /^\|(.*)\|$|^([^|]+ \|.*)\|$/;
const TABLE_RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+$/;

/**
 * Signs of Markdown at the beginning of a line become what they stand for: headings, bold words that open a paragraph,
 * rows of tables. Inside a line nothing is touched: ** also stands for a name that was left out.
 */
export function readMarkdown(lines: readonly RawLine[]): RawLine[] {
  return lines.flatMap(({ text: typed, strong }) => {
    const text = typed.replace(QUOTED, '');
    if (TABLE_RULE.test(text)) return [];
    const cells = TABLE_ROW.exec(text);
    const row = cells?.[1] ?? cells?.[2];
    if (row !== undefined)
      return [
        {
          text: row
            .split('|')
            .map((cell) => cell.trim())
            .join('\t')
            .trimEnd(),
          strong,
        },
      ];
    const plain = text.replace(HEADING, '');
    const bold = BOLD_START.exec(plain);
    if (!bold) return [{ text: plain, strong: plain === typed ? strong : plain === text ? 0 : plain.length }];
    const words = bold[1] ?? '';
    return [{ text: words + plain.slice(bold[0].length), strong: words.length }];
  });
}
