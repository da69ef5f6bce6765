/** A file as it lies in an archive; `name` with `/` between folders. */
export interface ZippedFile {
  name: string;
  bytes: Uint8Array;
}

/** The first moment that the format knows, 1980-01-01 00:00. */
const [time, day] = [0, (1 << 5) | 1];
/** Version 2.0: there are folders. Names are UTF-8. Nothing is compressed. */
const [needs, names, stored] = [20, 1 << 11, 0];
/** Made on a Unix, where a mode counts: a file that everybody may read. */
const [madeBy, mode] = [(3 << 8) | needs, 0o100644 * 0x10000];

/**
 * A zip of these files, in their order (PKWARE APPNOTE 6.3, without its 64-bit part). Nothing of the machine goes in: no
 * clock, and no compressor, of which each version writes other bytes. The same files are always the same archive.
 */
export function zipArchive(files: readonly ZippedFile[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const called = Buffer.from(name, 'utf8');
    const size = bytes.length;
    const told = Buffer.concat([words(needs, names, stored, time, day), longs(crc32(bytes), size, size)]);
    const lengths = words(called.length, 0);
    const file = Buffer.concat([longs(0x04034b50), told, lengths, called, bytes]);
    const nothingElse = words(0, 0, 0);
    const entry = [longs(0x02014b50), words(madeBy), told, lengths, nothingElse, longs(mode, offset), called];
    local.push(file);
    central.push(Buffer.concat(entry));
    offset += file.length;
  }
  const list = Buffer.concat(central);
  const counts = words(0, 0, files.length, files.length);
  return Buffer.concat([...local, list, longs(0x06054b50), counts, longs(list.length, offset), words(0)]);
}

/** Numbers of two bytes, least first. */
function words(...numbers: number[]): Buffer {
  const out = Buffer.alloc(numbers.length * 2);
  for (const [place, number] of numbers.entries()) out.writeUInt16LE(number, place * 2);
  return out;
}

/** Numbers of four bytes, least first. */
function longs(...numbers: number[]): Buffer {
  const out = Buffer.alloc(numbers.length * 4);
  for (const [place, number] of numbers.entries()) out.writeUInt32LE(number, place * 4);
  return out;
}

const remainders = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** Every Node 20 can do without `zlib.crc32`, which came within it. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
