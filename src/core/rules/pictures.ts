import { pictureLimits } from './picture-limits.js';
import { jpegParts } from './pictures/jpeg.js';
import { pngParts } from './pictures/png.js';
import { webpParts } from './pictures/webp.js';

/** `null` = no such picture, or one that ends elsewhere than its file does. `bare` = nothing is told but the picture. */
export type Parts = { bare: boolean } | null;

const readers: Readonly<Record<string, (bytes: Uint8Array) => Parts>> = {
  'image/jpeg': jpegParts,
  'image/png': pngParts,
  'image/webp': webpParts,
};

/**
 * Why a picture is not taken, here or at the backend; `null` = it is. It must be what it says it is, whole, small, and
 * without what a camera writes beside it: place, time, device, the owner's name, a small copy of what was cut off.
 */
export function pictureFlaw({
  type,
  bytes,
}: {
  type: string;
  bytes: Uint8Array;
}): 'DJ-F001' | 'DJ-F002' | 'DJ-F005' | null {
  if (bytes.length > pictureLimits.bytes) return 'DJ-F002';
  const read = Object.keys(readers).includes(type) ? readers[type] : undefined;
  const parts = read?.(bytes) ?? null;
  if (parts === null) return 'DJ-F001';
  return parts.bare ? null : 'DJ-F005';
}
