import type { Json } from '../ports.js';

/** What people put between the groups of a long number, invisible characters included; never a line break or a column. */
const gap = '[ .·_\\-‐‑–—\\u200b-\\u200d\\u2060\\ufeff]{0,3}';
/** A run of digits with at most a gap between them, which may end in X. */
const run = new RegExp(`\\d(?:${gap}\\d)*(?:${gap}[Xx](?![A-Za-z]))?`, 'g');
/** Province, birth date, number in the day: how GB 11643 builds its 18 characters. */
const built = /[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/;

/**
 * 18 characters in any grouping, or more without one (a card number is no better). A longer run with gaps, such as two
 * telephone numbers side by side, counts only where an identity number can be read in it.
 */
function looksLikeOne(found: string): boolean {
  const digits = found.replace(/[^\dXx]/g, '').toUpperCase();
  return digits.length === 18 || /\d{17}[\dXx]/.test(found) || (digits.length > 18 && built.test(digits));
}

/**
 * Whether a value, at any depth, holds what looks like a resident identity number.
 * No kind has such a field, and none may be filled with one.
 */
export function holdsIdNumber(value: Json | undefined): boolean {
  if (typeof value === 'number') return Math.abs(value) >= 1e17;
  if (typeof value === 'string')
    return value.length >= 18 && (value.normalize('NFKC').match(run) ?? []).some(looksLikeOne);
  if (Array.isArray(value)) return value.some(holdsIdNumber);
  return typeof value === 'object' && value !== null && Object.entries(value).some((row) => row.some(holdsIdNumber));
}
