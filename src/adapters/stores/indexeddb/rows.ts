import type { Rec, Ref } from '../../../core/ports.js';
import { placed } from '../../../core/rules/placed.js';

/**
 * A row of the log: the records of one write, or of several that were folded. `text` is their JSON, one after another,
 * so that a row is read with one parse and taken apart without any: JSON text has no line break of its own.
 */
export interface Row {
  refs: Ref[];
  text: string;
  dropped: Ref[];
}
/** Key and size of a row. The key is the last revision that it holds. */
export type RowSize = readonly [revision: number, size: number];

/** What one or several writes did to each record; `null` = dropped. */
export type Changes = Map<Ref, string | null>;

const SEPARATOR = ',\n';
/** Characters. No row is made larger than by the record that fills it. */
const FULL = 1 << 20;
/** A row of this size (a page of a pull) is left alone, until the whole log is packed. */
const LARGE = FULL / 4;

export const sizeOf = (row: Row): number =>
  row.text.length + row.dropped.reduce((sum, ref) => sum + ref.length, row.refs.length);

/** As few rows as their size allows; one even for nothing. */
export function pack(changes: Changes): Row[] {
  const rows: Row[] = [];
  let refs: Ref[] = [];
  let texts: string[] = [];
  let size = 0;
  const dropped: Ref[] = [];
  const close = (): void => {
    if (refs.length > 0) rows.push({ refs, text: texts.join(SEPARATOR), dropped: [] });
    refs = [];
    texts = [];
    size = 0;
  };
  for (const [ref, text] of changes) {
    if (text === null) {
      dropped.push(ref);
      continue;
    }
    refs.push(ref);
    texts.push(text);
    size += text.length;
    if (size >= FULL) close();
  }
  close();
  const [first] = rows;
  if (first) first.dropped = dropped;
  else rows.push({ refs: [], text: '', dropped });
  return rows;
}

/** Rows, oldest first, as one set of changes: the last word on each record wins. */
export function unpack(rows: readonly Row[]): Changes {
  const changes: Changes = new Map();
  for (const row of rows) {
    const texts = row.text.split(SEPARATOR);
    for (const ref of row.dropped) changes.set(ref, null);
    for (const [place, ref] of placed(row.refs)) changes.set(ref, texts[place] as string);
  }
  return changes;
}

/** The row without some records, or `null` when it has none of them. */
export function scrub(row: Row, gone: ReadonlySet<Ref>): Row | null {
  if (!row.refs.some((ref) => gone.has(ref))) return null;
  const texts = row.text.split(SEPARATOR);
  const stays = row.refs.map((ref) => !gone.has(ref));
  const refs = row.refs.filter((_, place) => stays[place]);
  return { refs, text: texts.filter((_, place) => stays[place]).join(SEPARATOR), dropped: row.dropped };
}

/** The records of rows, newest word only. Rows go oldest first; the records come in no order. */
export function readRows(rows: readonly Row[]): { records: Rec[]; dropped: Ref[]; size: number; live: number } {
  const known = new Set<Ref>();
  const records: Rec[] = [];
  const dropped: Ref[] = [];
  let [size, live] = [0, 0];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] as Row;
    const fresh = row.refs.map((ref) => !known.has(ref));
    const all = fresh.every((is) => is);
    const text = all
      ? row.text
      : row.text
          .split(SEPARATOR)
          .filter((_, place) => fresh[place])
          .join(SEPARATOR);
    for (const record of JSON.parse(`[${text}]`) as Rec[]) records.push(record);
    size += row.text.length;
    live += text.length;
    // Within a row a record stands either here or there.
    for (const ref of row.dropped) if (!known.has(ref)) dropped.push(ref);
    for (const ref of row.refs) known.add(ref);
    for (const ref of row.dropped) known.add(ref);
  }
  return { records, dropped, size, live };
}

/** How many small rows are folded at a time. */
export const FAN = 16;

/**
 * Small rows are folded when 16 of them stand together and the oldest is no larger than the rest, so that a record is
 * written again only a few times; the whole log when it has grown so much that rewriting it is paid for by the growth.
 * Twenty thousand records that come for the first time are below that: nothing of theirs is old yet.
 */
export function foldPlan(rows: readonly RowSize[], packed: number): 'none' | 'newest' | 'all' {
  const sizes = rows.map(([, size]) => size);
  if (sum(sizes) > 3 * packed + 16 * FULL) return 'all';
  const [oldest, ...rest] = sizes.slice(-FAN);
  const small = rest.length === FAN - 1 && [oldest, ...rest].every((size) => (size as number) < LARGE);
  return small && (oldest as number) <= sum(rest) ? 'newest' : 'none';
}

/** Whether more than half of what is stored has been overtaken. */
export const isMostlyGarbage = (size: number, live: number): boolean => size > 2 * live + FULL / 16;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
