import type { Json } from '../ports.js';
import { type DigitRun, digitRuns, inDigits, readsAsTime } from './digit-runs.js';

/** What people put between the groups of a long number. */
const narrow = /^(?:[\dXx]|[ \t./·•|_\-‐‑–—\u200b-\u200d\u2060\ufeff])*$/;
/** Province, birth date, number in the day: how GB 11643 builds its 18 characters. */
const built = /[1-8]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/;
/** An id that a device gave, some of which happen to be all digits. */
const given = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/**
 * 18 characters in any usual grouping, or more without one (a card number is no better). A longer run, such as two
 * telephone numbers side by side, or one with other signs in it counts only where an identity number can be read in it.
 */
function looksLikeOne(found: DigitRun): boolean {
  const { text, digits } = found;
  if (digits.length < 18 || readsAsTime(found)) return false;
  return /\d{17}[\dXx]/.test(text) || (digits.length === 18 && narrow.test(text)) || built.test(digits);
}

/**
 * Whether a value, at any depth, holds what looks like a resident identity number.
 * No kind has such a field, and none may be filled with one.
 */
export function holdsIdNumber(value: Json | undefined): boolean {
  if (typeof value === 'number') return Math.abs(value) >= 1e17;
  if (typeof value === 'string')
    return value.length >= 18 && digitRuns(inDigits(value.replace(given, ' '))).some(looksLikeOne);
  if (Array.isArray(value)) return value.some(holdsIdNumber);
  return typeof value === 'object' && value !== null && Object.entries(value).some((row) => row.some(holdsIdNumber));
}
