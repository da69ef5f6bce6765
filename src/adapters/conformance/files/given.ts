import type { FileBody, FileKey, Files, LocalFiles } from '../../../core/ports.js';
import { pictureLimits } from '../../../core/rules/picture-limits.js';
import { sha256 } from '../../../core/rules/sha256.js';

/** One place where files are kept, empty. */
export interface FilesUnderTest {
  /** Who keeps a file where: `LocalFiles` of one owner on a device, or a backend as one person sees it. */
  open(owner?: string): Files | LocalFiles;
  /** Refs of records of that place that this person may see and that may have pictures; at least two, near to each other. */
  refs: readonly [string, string];
  /** Frees what the place holds; called after every case. */
  dispose(): Promise<void>;
}
/**
 * One promise of a place for pictures, for any test runner. `run` makes one of its own and throws where it does not
 * hold.
 */
export interface FilesCase {
  name: string;
  /** What a user loses when it does not hold. */
  promise: string;
  /** Whether it is about files of a device alone. */
  local: boolean;
  run(make: () => Promise<FilesUnderTest>): Promise<void>;
}

export const isLocal = (files: Files): files is LocalFiles => 'keys' in files;

/** A case for any place. */
export const caseOf = (
  name: string,
  promise: string,
  body: (files: Files, place: FilesUnderTest) => Promise<void>,
): FilesCase => ({ name, promise, local: false, run: running(body) });

/** A case for a device. */
export const localCase = (
  name: string,
  promise: string,
  body: (files: LocalFiles, open: (owner?: string) => LocalFiles, refs: FilesUnderTest['refs']) => Promise<void>,
): FilesCase => ({
  name,
  promise,
  local: true,
  run: running(async (files, { open, refs }) => {
    await body(files as LocalFiles, open as (owner?: string) => LocalFiles, refs);
  }),
});

const running =
  (body: (files: Files, place: FilesUnderTest) => Promise<void>): FilesCase['run'] =>
  async (make) => {
    const place = await make();
    const opened: Files[] = [];
    const open = (owner?: string): Files => {
      const files = place.open(owner);
      opened.push(files);
      return files;
    };
    try {
      await body(open(), { ...place, open });
    } finally {
      for (const files of opened) if (isLocal(files)) await files.close();
      await place.dispose();
    }
  };

const words = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, body: readonly number[]): number[] => [
  ...[0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff],
  ...body,
];
const jfif = segment(0xe0, [...words('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/** A file built like a JPEG; what stands in its scan is no picture that anybody could see. `more` = further segments. */
export function jpegOf(scan: readonly number[], more: readonly number[] = []): FileBody {
  const bytes = [0xff, 0xd8, ...jfif, ...more, ...segment(0xda, [1, 1, 0, 0, 63, 0]), ...scan, 0xff, 0xd9];
  return { type: 'image/jpeg', bytes: Uint8Array.from(bytes) };
}
/** The segment in which a camera tells where it was. */
export const exif = (place: string): number[] => segment(0xe1, [...words('Exif\0\0'), ...words(place)]);

export const keyOf = (ref: string, { bytes }: FileBody): FileKey => ({ ref, sha256: sha256(bytes) });
/** One that is as large as a picture may be, and one byte more. */
export const largest = (over = 0): FileBody => {
  const empty = jpegOf([]).bytes.length;
  return jpegOf(Array.from({ length: pictureLimits.bytes - empty + over }, (_, n) => n % 251));
};
