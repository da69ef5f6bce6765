/** What old page libraries hang their own `toJSON` on: lists then become strings within strings, and nothing reads them again. */
const HOMES: readonly object[] = [
  Array.prototype,
  String.prototype,
  Number.prototype,
  Boolean.prototype,
  Object.prototype,
];

/**
 * `JSON.stringify` as the language defines it, on every page: a host's `toJSON` on the plain kinds of values is set aside for
 * the moment of writing, and is there again afterwards. `undefined` gives `undefined`, as it does there.
 */
export function jsonText(value: unknown, space?: number): string {
  const bent = HOMES.flatMap((home) => {
    const own = Object.getOwnPropertyDescriptor(home, 'toJSON');
    return own?.configurable ? [{ home, own }] : [];
  });
  for (const { home } of bent) Reflect.deleteProperty(home, 'toJSON');
  try {
    return JSON.stringify(value, null, space);
  } finally {
    for (const { home, own } of bent) Object.defineProperty(home, 'toJSON', own);
  }
}
