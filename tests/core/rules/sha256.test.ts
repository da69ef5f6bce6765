import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src/core/rules/sha256.js';

const known = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('given any bytes, then the digest is the one that the machine counts', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => sha256(bytes) === known(bytes)));
});

it('given bytes at the edges of a block, and as many as a picture has, then too', () => {
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 409_600]) {
    const bytes = new Uint8Array(length).map((_, n) => n * 7);
    expect(sha256(bytes), String(length)).toBe(known(bytes));
  }
});
