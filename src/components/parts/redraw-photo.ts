import { trouble } from '../../core/codes.js';
import type { FileBody } from '../../core/ports.js';
import { pictureLimits } from '../../core/rules/picture-limits.js';
import { pictureFlaw } from '../../core/rules/pictures.js';

/** A camera's picture is smaller; what is larger would not fit into an old telephone. */
const readable = 40 * 1024 * 1024;
const type = 'image/jpeg';
/** Quality, and part of the longest side, until it is small enough. */
const steps = [
  [0.85, 1],
  [0.7, 1],
  [0.6, 0.8],
  [0.5, 0.6],
  [0.4, 0.4],
] as const;

/**
 * A picture drawn anew: its pixels alone, the longer side at most 1,600 of them, at most 400 KB, as JPEG. Whatever its
 * file told besides (place, time, device, a small copy of the whole) is left behind. Throws `DJ-F001` and `DJ-F002`.
 */
export async function redrawPhoto(file: Blob): Promise<FileBody> {
  if (file.size > readable) throw trouble('DJ-F002');
  const picture = await read(file);
  try {
    for (const [quality, part] of steps) {
      const bytes = await drawn(picture, pictureLimits.side * part, quality);
      const flaw = pictureFlaw({ type, bytes });
      if (flaw === null) return { type, bytes };
      if (flaw !== 'DJ-F002') throw trouble(flaw);
    }
    throw trouble('DJ-F002');
  } finally {
    picture.close();
  }
}

/** Turned as the camera was held; kernels before Chromium 81 know no such wish, and turn it by themselves or not at all. */
const read = (file: Blob): Promise<ImageBitmap> =>
  createImageBitmap(file, { imageOrientation: 'from-image' })
    .catch(() => createImageBitmap(file))
    .catch(() => {
      throw trouble('DJ-F001');
    });

async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Uint8Array> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw trouble('DJ-F001');
  // JPEG knows nothing clear: what is not painted would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  if (blob === null) throw trouble('DJ-F001');
  return new Uint8Array(await new Response(blob).arrayBuffer());
}
