import type { Json } from '../ports.js';

/** 17 digits and a digit or X, also with blanks or dashes between them, in half or full width. */
const shape = /(?:\d[\s-]?){17}[\dXx](?!\d)/;
const narrow = (text: string): string =>
  text.replace(/[０-９Ｘｘ－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/**
 * Whether a value, at any depth, holds what looks like a resident identity number (GB 11643: 18 characters).
 * No kind has such a field, and none may be filled with one.
 */
export function holdsIdNumber(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.length >= 18 && shape.test(narrow(value));
  if (Array.isArray(value)) return value.some(holdsIdNumber);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsIdNumber);
}
