const week = 7 * 86_400_000;
const least = 16;

/** Milliseconds since 1970 in a UUIDv7; `NaN` for another id, which then counts as old. */
export const timeOf = (id: string): number => Number.parseInt(id.replace(/-/g, '').slice(0, 12), 16);

/** The ids that a record remembers after one more: those of the last 7 days, and at least 16. */
export function didAfter(did: readonly string[], id: string, now: string): string[] {
  const oldest = Date.parse(now) - week;
  const all = [...did.filter((old) => old !== id), id];
  return all.filter((old, place) => place >= all.length - least || timeOf(old) >= oldest);
}

/** Whether a command is so old that a record may have forgotten it. */
export const mayBeForgotten = (id: string, did: readonly string[], now: string): boolean =>
  did.length >= least && !(timeOf(id) >= Date.parse(now) - week);
