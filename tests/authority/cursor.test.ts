import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCursor, writeCursor } from '../../src/core/authority/cursor.js';

it('given any text, a cursor is read as it was written or not at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const cursor = readCursor(text, 'e');
      if (cursor !== null) expect(readCursor(writeCursor(cursor), 'e')).toEqual(cursor);
    }),
  );
  const read = fc.dictionary(fc.string(), fc.nat());
  fc.assert(
    fc.property(
      read,
      (scopes) => void expect(readCursor(writeCursor({ epoch: 'e', read: scopes }), 'e')?.read).toEqual(scopes),
    ),
  );
});

it('given a cursor of another epoch, it is none', () => {
  expect(readCursor(writeCursor({ epoch: 'e', read: {} }), 'f')).toBeNull();
});
