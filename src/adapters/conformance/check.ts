/** Fails a case, in words. */
export function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

/** Equal as JSON, whatever the order of keys. */
export function same(found: unknown, expected: unknown, what: string): void {
  const [a, b] = [canonical(found), canonical(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, found ${a}`);
}

/** The code of what a promise throws; a promise that resolves fails the case. */
export async function codeThrown(working: Promise<unknown>, what: string): Promise<unknown> {
  try {
    await working;
  } catch (thrown) {
    return (thrown as { code?: unknown } | null)?.code;
  }
  throw new Error(`does not throw: ${what}`);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
