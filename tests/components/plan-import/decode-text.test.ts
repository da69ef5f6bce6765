import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/components/plan-import/decode-text.js';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));

describe('the text of a file', () => {
  const sets: [name: string, hex: string, text: string][] = [
    ['GBK', 'b9a4d7f7d2aab5e3', '工作要点'],
    ['GB 18030 with a rare character of a name', '8230b731', '㛃'],
    ['UTF-8', 'e8a681e782b9', '要点'],
    ['UTF-8 with its mark', 'efbbbfe8a681e782b9', '要点'],
    ['UTF-16 of an old Notepad', 'fffe8189b970', '要点'],
    ['UTF-16, the other way round', 'feff898170b9', '要点'],
  ];
  it.each(sets)('given %s, is read', (_name, hex, text) => {
    expect(decodeText(bytes(hex))).toBe(text);
  });

  it('given bytes that are no text, is none', () => {
    expect(decodeText(bytes('ff008120ff'))).toBeNull();
  });

  it('given any text in UTF-8, is that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decodeText(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });
});
