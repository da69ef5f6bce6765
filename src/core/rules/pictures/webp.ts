import type { Parts } from '../pictures.js';

/** Chunks of a still picture and its colours; `EXIF` and `XMP ` are none. */
const ofPicture = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'];

/** Walks every chunk of the RIFF container to its end, which is the end of the file (RFC 9649, 2). */
export function webpParts(bytes: Uint8Array): Parts {
  const name = (place: number): string => String.fromCharCode(...bytes.subarray(place, place + 4));
  if (name(0) !== 'RIFF' || name(8) !== 'WEBP') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(4, true) + 8 !== bytes.length) return null;
  let bare = true;
  let place = 12;
  for (; place + 8 <= bytes.length; ) {
    if (!ofPicture.includes(name(place))) bare = false;
    const length = view.getUint32(place + 4, true);
    place += 8 + length + (length % 2);
  }
  return place === bytes.length && place > 12 ? { bare } : null;
}
