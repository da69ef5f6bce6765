const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a .txt file. Old office computers save GBK without saying so; UTF-8 is so strict that text in GBK is hardly
 * ever valid UTF-8 by chance. `null` = it is neither, it is no text at all, or this browser does not know the set.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, n) => bytes[n] === byte));
  const text = marked ? decodeAs(marked[0], bytes) : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
  return text === null || isBinary(text) ? null : text;
}

/** A page of Word, a sheet or a packed file that was named .txt: signs that nobody types, or what such files begin with. */
function isBinary(text: string): boolean {
  if (/^(?:PK|%PDF-|\{\\rtf)/.test(text)) return true;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 9) return true;
  return false;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
