import { innerMarks, openingMark, type PlacedMark } from './line-marks.js';
import type { Line } from './lines.js';
import type { MarkKind } from './numbering-marks.js';
import type { Span } from './shape.js';
import type { Cell, Row } from './table-rows.js';

/** A place where something numbered (or bold, or a row of a table) begins. Offsets into the source. */
export interface Point {
  kind: MarkKind;
  rank: number;
  value: number;
  ordinal: string;
  start: number;
  bodyAt: number;
  /** Opens a part of a sentence, or of a cell, only: never a measure of its own. */
  soft: boolean;
  /** Where the heading is known without reading: bold words, a cell of a table. */
  title: Span | null;
  cells: Cell[] | null;
  /** Where a row of a table ends, whatever comes below the table. */
  until: number | null;
}

/** The mark that opens each line, `null` where none does. Numbers without punctuation need a neighbour to be believed. */
export function openingMarks(
  lines: readonly Line[],
  rows: ReadonlyMap<number, Row>,
  skip: ReadonlySet<number>,
): (PlacedMark | null)[] {
  const marks = lines.map(({ text }, i) => (skip.has(i) || rows.get(i)?.cells.length ? null : openingMark(text)));
  const nextValue = new Map<MarkKind, number>();
  const followed = new Set<PlacedMark>();
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (!mark) continue;
    if (nextValue.get(mark.kind) === mark.value + 1) followed.add(mark);
    nextValue.set(mark.kind, mark.value);
  }
  const months = marks.filter((mark) => mark?.kind === 'month').length;
  const lastValue = new Map<MarkKind, number>();
  return marks.map((found) => {
    const mark =
      found && lastValue.get('decimal') !== found.value - 1 ? wholeNumber(found, lastValue.get('number')) : found;
    if (!mark) return null;
    const near = followed.has(mark) || lastValue.get(mark.kind) === mark.value - 1;
    const believed = !mark.weak || near || (mark.kind === 'month' && months > 1);
    if (believed) lastValue.set(mark.kind, mark.value);
    return believed ? mark : null;
  });
}

/** 「3.12处……」 behind 2. is point 3 and twelve of something; without 3.11 before it, it is no 3.12. */
function wholeNumber(mark: PlacedMark, last: number | undefined): PlacedMark {
  const head = mark.ordinal.split(/[.．]/, 1)[0] ?? '';
  if (mark.kind !== 'decimal' || mark.value === 1 || Number(head) !== (last ?? 0) + 1) return mark;
  return { ...mark, kind: 'number', rank: 4, value: Number(head), ordinal: head, length: head.length + 1 };
}

/** Everything that begins in the lines `from`–`to`, in order; the numbers in `skip` open nothing. */
export function pointsOf(
  lines: readonly Line[],
  rows: ReadonlyMap<number, Row>,
  opening: readonly (PlacedMark | null)[],
  skip: ReadonlySet<number>,
  [from, to]: readonly [number, number],
): Point[] {
  const points: Point[] = [];
  const before = new Map<MarkKind, number>();
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (!line?.text || skip.has(i)) continue;
    const row = rows.get(i);
    const mark = opening[i] ?? null;
    if (row && !mark) points.push(...rowPoints(row, line.end));
    if (mark) {
      points.push(pointOf(line, mark));
      before.set(mark.kind, mark.value);
    }
    for (const inner of innerMarks(line.text, mark, row !== undefined && row.cells.length > 0, before)) {
      if (!row || line.start + inner.at > row.title[0]) points.push(pointOf(line, inner));
      if (!inner.soft) before.set(inner.kind, inner.value);
    }
  }
  // A part of a sentence needs a point to be a part of.
  const first = points.findIndex(({ soft }) => !soft);
  return first < 0 ? [] : points.slice(first);
}

function pointOf(line: Line, { kind, rank, value, ordinal, at, length, soft }: PlacedMark): Point {
  const start = line.start + at;
  const bodyAt = start + length;
  return { kind, rank, value, ordinal, start, bodyAt, soft, title: null, cells: null, until: null };
}

function rowPoints(row: Row, until: number): Point[] {
  const points: Point[] = row.groups.map(({ start, ordinal, title }, i) => ({
    kind: 'group',
    rank: i,
    value: 0,
    ordinal,
    start,
    bodyAt: title[0],
    soft: false,
    title,
    cells: null,
    until: null,
  }));
  if (row.cells.length === 0) return points;
  const { start, ordinal, title, cells } = row;
  return [
    ...points,
    { kind: 'row', rank: 0, value: 0, ordinal, start, bodyAt: title[0], soft: false, title, cells, until },
  ];
}
