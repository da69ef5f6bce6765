import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exif, jpegOf, largest } from '../../../src/adapters/conformance/files/given.js';
import { pictureFlaw } from '../../../src/core/rules/pictures.js';

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, body: number[]): number[] => [0xff, marker, 0, body.length + 2, ...body];
const word = (value: number): number[] => [value >>> 24, value >>> 16, value >>> 8, value].map((part) => part & 0xff);

const chunk = (name: string, body: number[] = []) => [...word(body.length), ...letters(name), ...body, 0, 0, 0, 0];
const png = (...chunks: number[][]) => ({
  type: 'image/png',
  bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flat()]),
});
const riff = (name: string, body: number[]) => [
  ...letters(name),
  ...word(body.length).reverse(),
  ...body,
  ...(body.length % 2 === 1 ? [0] : []),
];
const webp = (...chunks: number[][]) => {
  const body = [...letters('WEBP'), ...chunks.flat()];
  return { type: 'image/webp', bytes: Uint8Array.from([...letters('RIFF'), ...word(body.length).reverse(), ...body]) };
};

describe('a picture', () => {
  it('given a plain one of each format, is taken', () => {
    expect(pictureFlaw(jpegOf([1, 0xff, 0, 0xff, 0xd3, 2]))).toBeNull();
    expect(pictureFlaw(jpegOf([1], segment(0xe2, letters('ICC_PROFILE\0..'))))).toBeNull();
    expect(pictureFlaw(png(chunk('IHDR', [1]), chunk('IDAT', [1, 2]), chunk('IEND')))).toBeNull();
    expect(pictureFlaw(webp(riff('VP8 ', [1, 2, 3])))).toBeNull();
    expect(pictureFlaw(largest())).toBeNull();
  });

  it.each([
    ['Exif', jpegOf([1], exif('N 31'))],
    ['XMP', jpegOf([1], segment(0xe1, letters('http://ns.adobe.com/xap/1.0/\0')))],
    ['IPTC', jpegOf([1], segment(0xed, letters('Photoshop 3.0\0')))],
    ['a remark', jpegOf([1], segment(0xfe, letters('老张家')))],
    ['further pictures', jpegOf([1], segment(0xe2, letters('MPF\0')))],
    ['Exif behind a first scan', jpegOf([1, ...exif('N 31'), ...segment(0xda, [1, 1, 0, 0, 63, 0]), 2])],
    ['a small copy in its head', jpegOf([1], segment(0xe0, letters('JFXX\0\x10')))],
    ['Exif in PNG', png(chunk('IHDR', [1]), chunk('eXIf', [1]), chunk('IEND'))],
    ['a text in PNG', png(chunk('IHDR', [1]), chunk('tEXt', letters('GPS')), chunk('IEND'))],
    ['Exif in WebP', webp(riff('VP8X', [1]), riff('VP8 ', [1]), riff('EXIF', [1, 2]))],
  ])('given %s in it, is not taken: it tells more than is seen', (_, given) => {
    expect(pictureFlaw(given)).toBe('DJ-F005');
  });

  it.each([
    ['nothing', { type: 'image/jpeg', bytes: new Uint8Array() }],
    ['a name of another format', { ...jpegOf([1]), type: 'image/png' }],
    ['a format that is none of the three', { ...jpegOf([1]), type: 'image/svg+xml' }],
    ['a type that every object has', { ...jpegOf([1]), type: 'constructor' }],
    ['something behind its end', { type: 'image/jpeg', bytes: Uint8Array.from([...jpegOf([1]).bytes, 0x50, 0x4b]) }],
    ['no scan', { type: 'image/jpeg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9) }],
    ['something behind its end, PNG', png(chunk('IHDR', [1]), chunk('IEND'), [0x50, 0x4b])],
    [
      'something behind its end, WebP',
      { type: 'image/webp', bytes: Uint8Array.from([...webp(riff('VP8 ', [1, 2])).bytes, 0]) },
    ],
  ])('given %s, is none', (_, given) => {
    expect(pictureFlaw(given)).toBe('DJ-F001');
  });

  it('given any bytes behind the head of a format, is judged and never thrown at', () => {
    const heads = [jpegOf([1]), png(chunk('IHDR', [1])), webp(riff('VP8 ', [1]))];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 60 }), fc.nat(), (head, bytes, cut) => {
        const start = head.bytes.slice(0, cut % (head.bytes.length + 1));
        const given = { type: head.type, bytes: Uint8Array.from([...start, ...bytes]) };
        return [null, 'DJ-F001', 'DJ-F005'].includes(pictureFlaw(given));
      }),
    );
  });
});
