/**
 * Keys for the nodes of one plan: short, without `.` and `/` (ids are `<plan>.<key>.<unit>`), made from what the node
 * says and not from where it stands, so that pasting a text again with one point more gives every other point the key
 * it had. The same words twice get `-2`, `-3` in order.
 */
export function keyMaker(): (prefix: string, words: string) => string {
  const given = new Map<string, number>();
  return (prefix, words) => {
    const key = prefix + fingerprint(words.replace(/[\s\p{P}]/gu, ''));
    const times = (given.get(key) ?? 0) + 1;
    given.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  };
}

/** FNV-1a over UTF-16 units, 32 bits, base 36: seven lower-case letters and digits. */
function fingerprint(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
