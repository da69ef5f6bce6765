import type { Parts } from '../pictures.js';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks of the picture and its colours; texts, times and Exif have others. */
const ofPicture = 'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs'.split(' ');

/** Walks every chunk to IEND, behind which nothing may stand (RFC 2083, 3). */
export function pngParts(bytes: Uint8Array): Parts {
  if (!signature.every((value, n) => bytes[n] === value)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let bare = true;
  for (let place = 8; place + 12 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(place + 4, place + 8));
    const next = place + 12 + view.getUint32(place);
    if (!ofPicture.includes(name)) bare = false;
    if (name === 'IEND') return next === bytes.length ? { bare } : null;
    place = next;
  }
  return null;
}
