import { inlineItems } from './inline-items.js';
import type { PlacedMark } from './line-marks.js';
import type { Line } from './lines.js';
import type { Range } from './papers.js';
import type { Point } from './points.js';
import type { Span } from './shape.js';

/** ● and its like, or dashes, before words; a dash before 责任单位 belongs to the point above it. */
const BULLET =
  /^(?:[●■◆★▶➢➤•·○□◇☆※▪◎]|[-–—]{1,2})\s*(?=[“《【\d\u4e00-\u9fff])(?!(?:责任|牵头|配合|主办|协办|完成)[^：:]{0,4}[：:])/;
const LETTERS = /^[^\s\d\u4e00-\u9fff“《【]+/;

/** A text without numbers has no more points than a person reads. */
const MOST_INLINE = 200;

/**
 * Lines that open with a dot or a dash, at least two alike. Straight below 一、 (or in a text without numbers) each is a
 * point of its own; below anything deeper it is a part of that point. Before the first number they are lists of a web page.
 */
export function bulletPoints(
  numbered: readonly Point[],
  lines: readonly Line[],
  opening: readonly (PlacedMark | null)[],
  [from, to]: Range,
): Point[] {
  const found = new Map<string, Point[]>();
  const hard = numbered.filter(({ soft }) => !soft);
  let next = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    const length = line && !opening[i] && !line.text.includes('\t') ? (BULLET.exec(line.text)?.[0].length ?? 0) : 0;
    if (!line || length === 0) continue;
    while ((hard[next]?.start ?? line.start) < line.start) next++;
    const holder = hard[next - 1];
    if (!holder && hard.length > 0) continue;
    const sign = LETTERS.exec(line.text)?.[0].trim() ?? '';
    const point = pointAt(line.start, line.start + length, 9, '', holder !== undefined && holder.rank > 2);
    const alike = found.get(sign);
    if (alike) alike.push(point);
    else found.set(sign, [point]);
  }
  return [...found.values()].filter(({ length }) => length > 1).flat();
}

/**
 * 一是…二是… and 一要…二要… where nothing else is numbered, or only headings in words (第一个重点任务) of which at least half
 * hold such a list.
 */
export function inlinePoints(source: string, numbered: readonly Point[], span: Span): Point[] {
  const hard = numbered.filter(({ soft }) => !soft);
  if (hard.some(({ kind }) => kind !== 'worded')) return [];
  const parts = hard.map(({ start }, i): Span => [start, hard[i + 1]?.start ?? span[1]]);
  const lists = (parts.length > 0 ? parts : [span]).map((part) => inlineItems(source, part));
  const items = lists.flat();
  const divided = lists.filter((list) => list.length > 1).length;
  if (items.length > MOST_INLINE || divided < lists.length / 2) return [];
  return items.map(({ ordinal, span: [start, end] }) => ({
    ...pointAt(start, start + 2, 8, ordinal, false),
    until: end,
  }));
}

const pointAt = (start: number, bodyAt: number, rank: number, ordinal: string, soft: boolean): Point => ({
  ...{ kind: 'lead', rank, value: 0, ordinal, start, bodyAt, soft },
  ...{ title: null, cells: null, until: null },
});
