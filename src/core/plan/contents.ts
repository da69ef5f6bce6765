import { openingMark } from './line-marks.js';
import type { Line } from './lines.js';

const CONTENTS = /^目\s*[录次]$/;
const PAGE_AT_END = /[\s.…·．\u3000]*\d{0,3}$/;

/** The lines of a table of contents: numbered lines below 目录 that come again, as headings, further down. */
export function contentsLines(lines: readonly Line[]): Set<number> {
  const listed = new Set<number>();
  const head = lines.findIndex(({ text }) => CONTENTS.test(text));
  if (head < 0) return listed;
  const plain = (text: string): string => text.replace(PAGE_AT_END, '').replace(/\s/g, '');
  const lastAt = new Map(lines.map(({ text }, i) => [plain(text), i]));
  for (let i = head + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (!text) continue;
    if (!openingMark(text) || (lastAt.get(plain(text)) ?? i) === i) break;
    listed.add(i);
  }
  return listed;
}
