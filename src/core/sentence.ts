/** 「原因。办法。（编号）」, as every coded message stands on a screen. `what` replaces the general cause by a particular one. */
export const sentence = (code: string, [cause, fix]: readonly [string, string], what?: string): string =>
  `${what ?? cause}。${fix}。（${code}）`;
