import { hmac } from './hmac.js';

/** Milliseconds for which one code stands on the screen. */
export const codeStands = 60_000;
const codeLength = 4;

const slotOf = (moment: string): number => Math.floor(Date.parse(moment) / codeStands);

function codeIn(slot: number, key: string, about: string): string {
  const first = Number.parseInt(hmac(key, `${about} ${slot}`).slice(0, 8), 16);
  return String(first % 10 ** codeLength).padStart(codeLength, '0');
}

/** The four digits of a key at a moment (ISO UTC); `about` = the record that the key belongs to. */
export const codeAt = (key: string, about: string, moment: string): string => codeIn(slotOf(moment), key, about);

/** What is taken at a moment: the code of this minute, and for slow hands and clocks those of the minutes beside it. */
export const codesTaken = (key: string, about: string, moment: string): string[] =>
  [-1, 0, 1].map((beside) => codeIn(slotOf(moment) + beside, key, about));

/** Milliseconds until the next code stands there. */
export const codeLeft = (moment: string): number => codeStands - (Date.parse(moment) % codeStands);

/** What was typed or pasted, as four digits: full-width ones count, blanks do not; `null` = these are not four digits. */
export function codeTyped(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return /^\d{4}$/.test(plain) ? plain : null;
}
