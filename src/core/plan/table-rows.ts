import { isTime } from './due-words.js';
import { openingMark } from './line-marks.js';
import type { Line } from './lines.js';
import type { Span } from './shape.js';
import { type Column, columnsOf, groupColumns } from './table-columns.js';
import { areNames, namesIn } from './unit-names.js';

export interface Cell {
  column: Column;
  span: Span;
}

/** A heading that a merged cell, or a row across the whole table, gives to the rows below it. */
export interface RowGroup {
  start: number;
  ordinal: string;
  title: Span;
}

/** A row of a task table. A row of `cells: []` is a head, or a line across the table. */
export interface Row {
  groups: RowGroup[];
  start: number;
  ordinal: string;
  title: Span;
  cells: Cell[];
}

/** The rows of all task tables among these lines, by line number; every other line is absent. */
export function tableRows(lines: readonly Line[]): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (let i = 0; i < lines.length; i++) {
    const columns = columnsOf(cellsOf(lines[i]).map(({ text }) => text));
    if (!columns) continue;
    const last = endOfTable(lines, i);
    readTable(lines, i, last, columns, rows);
    i = last;
  }
  return rows;
}

interface PlainCell {
  text: string;
  span: Span;
}

function cellsOf(line: Line | undefined): PlainCell[] {
  if (!line?.text.includes('\t')) return [];
  let start = line.start;
  return line.text.split('\t').map((text) => {
    const cell = { text: text.trim(), span: [start, start + text.length] as const };
    start += text.length + 1;
    return cell;
  });
}

/** A table goes on over single lines without cells (a heading across it) as long as cells follow. */
function endOfTable(lines: readonly Line[], head: number): number {
  const hasCells = (i: number): boolean => lines[i]?.text.includes('\t') ?? false;
  const isBand = (i: number): boolean => {
    const text = lines[i]?.text;
    return text !== undefined && text.length <= 40 && !/[。；：]$/.test(text) && hasCells(i + 1);
  };
  let last = head;
  while (hasCells(last + 1) || isBand(last + 1)) last++;
  return last;
}

function readTable(
  lines: readonly Line[],
  head: number,
  last: number,
  columns: Column[],
  rows: Map<number, Row>,
): void {
  let heads = columns;
  let body = head + 1;
  rows.set(head, bare(lines[head]));
  // A head of two rows (责任单位 above 牵头 and 配合): the lower one names the columns.
  for (let lower = columnsOf(texts(lines[body])); lower && body <= last; lower = columnsOf(texts(lines[body]))) {
    if (lower.length >= heads.length) heads = lower;
    rows.set(body, bare(lines[body]));
    body++;
  }
  const bodies = lines.slice(body, last + 1).map((line) => underHeads(cellsOf(line), heads));
  const groups = groupColumns(
    heads,
    bodies.filter((cells) => cells.length > 0).map((cells) => cells.map(({ text }) => text)),
  );
  bodies.forEach((cells, i) => {
    const line = lines[body + i];
    if (!line?.text) return;
    if (cells.length === 0) rows.set(body + i, band(line));
    else if (columnsOf(cells.map(({ text }) => text))) rows.set(body + i, bare(line));
    else rows.set(body + i, readRow(line, cells, heads, groups));
  });
}

/**
 * A browser copies a table as text without the cells that a merged one covers, so that the others stand too far left: they
 * move below the heads that they fit.
 */
function underHeads(cells: PlainCell[], heads: readonly Column[]): PlainCell[] {
  const missing = cells.length < 2 ? 0 : heads.length - cells.length;
  const fits = (shift: number): number =>
    cells.reduce((sum, { text }, i) => sum + fitOf(heads[i + shift] ?? 'other', text), 0);
  let best = 0;
  for (let shift = 1; shift <= missing; shift++) if (fits(shift) > fits(best)) best = shift;
  const start = cells[0]?.span[0] ?? 0;
  const blank: PlainCell = { text: '', span: [start, start] };
  return best === 0 ? cells : [...Array<PlainCell>(best).fill(blank), ...cells];
}

/** 1 for an owner or a time in its column, -1 for anything else there. */
function fitOf(column: Column, text: string): number {
  if (column === 'text' || column === 'ordinal' || column === 'other') return 0;
  const time = isTime(text);
  if (column === 'due') return time ? 1 : -1;
  return !time && text.length < 40 && areNames(namesIn(text), true) ? 1 : -1;
}

const texts = (line: Line | undefined): string[] => cellsOf(line).map(({ text }) => text);

const bare = (line: Line | undefined): Row => {
  const start = line?.start ?? 0;
  return { groups: [], start, ordinal: '', title: [start, start], cells: [] };
};

function band(line: Line): Row {
  return { ...bare(line), groups: [{ start: line.start, ordinal: '', title: [line.start, line.end] }] };
}

function readRow(line: Line, plain: readonly PlainCell[], columns: readonly Column[], groupAt: readonly number[]): Row {
  const ordinalAt = columns.indexOf('ordinal');
  const ordinal = plain[ordinalAt]?.text ?? '';
  const firstGroup = groupAt[0];
  const groups = groupAt.flatMap((index) => {
    const cell = plain[index];
    if (!cell?.text) return [];
    const first = index === firstGroup;
    const named = withoutMark(cell);
    return [
      { start: first ? line.start : cell.span[0], ordinal: (first && ordinal) || named.ordinal, title: named.title },
    ];
  });
  const cells = plain
    .map(({ span }, index) => ({ column: columns[index] ?? 'other', span, index }))
    .filter(({ index, span }) => !groupAt.includes(index) && span[0] < span[1]);
  const own = firstGroup === undefined ? cells : cells.filter(({ column }) => column !== 'ordinal');
  const title = own.find(({ column }) => column === 'text');
  if (!title) return { ...bare(line), groups };
  const named = withoutMark(plain[title.index] ?? { text: '', span: title.span });
  // Everything right of the merged cells is the row's own; a row without such cells begins with its line.
  const start = groups.length > 0 ? (own[0] ?? title).span[0] : line.start;
  return {
    groups,
    start,
    ordinal: (firstGroup === undefined && ordinal) || named.ordinal,
    title: named.title,
    cells: own.map(({ column, span }) => ({ column, span })),
  };
}

/** 「1.……」 and 「一、……」 in a cell: the number is not what is done. */
function withoutMark({ text, span: [from, to] }: PlainCell): { ordinal: string; title: Span } {
  const mark = openingMark(text);
  if (!mark || mark.weak || mark.length >= text.length) return { ordinal: '', title: [from, to] };
  const stops = /[。；;]*$/.exec(text)?.[0].length ?? 0;
  return { ordinal: mark.ordinal, title: [from + mark.length, to - stops] };
}
