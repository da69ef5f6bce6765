const shift = 8 * 3600_000;

/** The business date at a moment: UTC+8 by arithmetic, whatever the device's zone. `2026-03-04T16:00:00.000Z` → `2026-03-05`. */
export const dayOf = (moment: string): string => new Date(Date.parse(moment) + shift).toISOString().slice(0, 10);

/** Adds whole days to a business date. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Milliseconds between two moments. */
export const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** A moment some milliseconds later. */
export const later = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString();

/** Whole days from one business date to another; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
