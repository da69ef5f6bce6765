import { sha256 } from './sha256.js';

const block = 64;
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** HMAC-SHA-256 (RFC 2104) of two texts in UTF-8: 64 hex digits. */
export function hmac(key: string, text: string): string {
  const utf8 = new TextEncoder();
  const given = utf8.encode(key);
  const padded = new Uint8Array(block);
  padded.set(given.length > block ? bytesOf(sha256(given)) : given);
  const within = sha256(
    joined(
      padded.map((byte) => byte ^ 0x36),
      utf8.encode(text),
    ),
  );
  return sha256(
    joined(
      padded.map((byte) => byte ^ 0x5c),
      bytesOf(within),
    ),
  );
}
