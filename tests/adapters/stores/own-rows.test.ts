import { describe, expect, it } from 'vitest';
import { createOwnRows } from '../../../src/adapters/stores/indexeddb/own-rows.js';
import { FAN, type Row } from '../../../src/adapters/stores/indexeddb/rows.js';

const row = (ref: string): Row => ({ refs: [ref], text: `{"ref":"${ref}"}`, dropped: [] });
const [first, second] = [row('wish/1'), row('wish/2')];

describe('given rows that this page wrote itself', () => {
  const own = createOwnRows();
  own.add(new Map([[101, first]]));
  own.add(new Map([[102, second]]));

  it.each<[string, number, number, Row[] | null]>([
    ['from before the first', 100, 102, [first, second]],
    ['from between them', 101, 102, [second]],
    ['from the last, when nothing came since', 102, 102, []],
    ['from earlier, so that others may have written between', 99, 102, null],
    ['up to a revision that another page wrote', 101, 103, null],
    ['from a revision that the database no longer reaches', 103, 102, null],
  ])('when they are asked for %s, then they are given only if nothing else can lie there', (_case, after, to, rows) => {
    expect(own.between(after, to)).toEqual(rows);
  });

  it('when a reader has come past them, or too many were written unread, then they are let go', () => {
    const held = createOwnRows();
    held.add(new Map([[1, first]]));
    held.forget(1);
    expect(held.between(0, 1)).toBe(null);
    for (let revision = 2; revision < FAN + 10; revision += 1) held.add(new Map([[revision, first]]));
    expect(held.between(1, FAN + 9)).toBe(null);
  });
});
