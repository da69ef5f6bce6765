/** All matches of a pattern in a text. `sign` is in each of them and quick to look for: most text has none. */
export const matches = (text: string, pattern: RegExp, sign: RegExp): Iterable<RegExpMatchArray & { index: number }> =>
  sign.test(text) ? text.matchAll(pattern) : [];
