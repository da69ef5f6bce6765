import { trouble } from './codes.js';
import type { FileBody, FileKey } from './ports.js';
import { pictureFlaw } from './rules/pictures.js';
import { sha256 } from './rules/sha256.js';

/**
 * What every `Files` does alike before it keeps anything: the bytes are copied, are a picture that tells nothing but
 * itself, and are what the key says. Throws `DJ-F…`.
 */
export function takeFile({ sha256: expected }: FileKey, { type, bytes }: FileBody): FileBody {
  const mine = bytes.slice();
  const flaw = pictureFlaw({ type, bytes: mine });
  if (flaw !== null) throw trouble(flaw);
  if (sha256(mine) !== expected) throw trouble('DJ-F001', '内容和编号对不上');
  return { type, bytes: mine };
}

/** One name for each file of each record: no ref holds a blank. */
export const fileName = ({ ref, sha256 }: FileKey): string => `${ref} ${sha256}`;
