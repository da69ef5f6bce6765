import type { Parts } from '../pictures.js';

const at = (bytes: Uint8Array, place: number): number => bytes[place] ?? -1;
const starts = (bytes: Uint8Array, place: number, word: string): boolean =>
  [...word].every((letter, n) => at(bytes, place + n) === letter.charCodeAt(0));

/** Segments with tables and sizes of the picture itself: SOF, DHT, DAC, DQT, DNL, DRI, SOS. */
const ofPicture = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdf;

/** Of the segments for applications, those of the picture's colours alone: plain JFIF, a colour profile, Adobe's transform. */
function ofColour(bytes: Uint8Array, marker: number, body: number, length: number): boolean {
  if (marker === 0xe0) return length === 16 && starts(bytes, body, 'JFIF\0');
  if (marker === 0xe2) return starts(bytes, body, 'ICC_PROFILE\0');
  return marker === 0xee && length === 14 && starts(bytes, body, 'Adobe');
}

/** Walks every segment to the end (ITU-T T.81, B.1): Exif, XMP and IPTC are told in segments that are not the picture's. */
export function jpegParts(bytes: Uint8Array): Parts {
  if (at(bytes, 0) !== 0xff || at(bytes, 1) !== 0xd8) return null;
  let bare = true;
  let scanned = false;
  for (let place = 2; ; ) {
    if (at(bytes, place) !== 0xff) return null;
    const marker = at(bytes, place + 1);
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    // Whatever stands behind the end of the picture is no part of it.
    if (marker === 0xd9) return scanned && place + 2 === bytes.length ? { bare } : null;
    const length = (at(bytes, place + 2) << 8) | at(bytes, place + 3);
    if (length < 2 || place + 2 + length > bytes.length) return null;
    if (!ofPicture(marker) && !ofColour(bytes, marker, place + 4, length)) bare = false;
    place += 2 + length;
    if (marker !== 0xda) continue;
    scanned = true;
    while (place < bytes.length && !isMarker(bytes, place)) place += 1;
  }
}

/** Inside of a scan a 0xff is followed by 0 or a restart. */
function isMarker(bytes: Uint8Array, place: number): boolean {
  const next = at(bytes, place + 1);
  return at(bytes, place) === 0xff && next > 0 && !(next >= 0xd0 && next <= 0xd7);
}
