/** Digits as people say them one by one: 一三八, 幺三八, 壹叁捌. 两 and 十 count things, they spell no number. */
const spoken = ['〇零○', '一幺壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
/** What may stand between two digits of one number: anything but letters and further digits, invisible characters included. */
const gap = '[^\\p{L}\\p{N}\\n]{0,4}';
const sign = `[${spoken.join('')}]`;
/** Two or more in a row, or one in the midst of digits; 「25一起」 holds none. */
const spelt = new RegExp(`${sign}(?:${gap}${sign})+|(?<=\\d)${sign}(?=\\d)`, 'gu');
const run = new RegExp(`\\d(?:${gap}\\d)*(?:${gap}[Xx](?![A-Za-z]))?`, 'gu');

/** A text with every digit as 0–9, whether full-width, in a circle or spelt out. */
export const inDigits = (text: string): string =>
  text.normalize('NFKC').replace(spelt, (found) => [...found].map(digitOf).join(''));

function digitOf(one: string): string {
  const value = spoken.findIndex((signs) => signs.includes(one));
  return value < 0 ? one : String(value);
}

export interface DigitRun {
  /** As it stands in the text given, gaps included. */
  text: string;
  /** The digits alone, and an X at the end. */
  digits: string;
  /** What follows. */
  after: string;
}

/** Everything in a text of `inDigits` that may be one number, however its digits are grouped. */
export const digitRuns = (text: string): DigitRun[] =>
  [...text.matchAll(run)].map((found) => ({
    text: found[0],
    digits: found[0].replace(/[^\dXx]/g, '').toUpperCase(),
    after: text.slice(found.index + found[0].length),
  }));

const day = '(?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\\d|3[01])';
const date = `(?:20\\d\\d[-./])?${day}`;
const clock = '(?:[01]?\\d|2[0-3]):[0-5]\\d';
const to = '[ ,、;~–—-]{1,3}';
/**
 * A day, a span of days, times of a day, a list of years. The forms are narrow, so that no telephone (1…, 0…), card or
 * identity number reads as one: with more than one day the year is of this century.
 */
const readable = new RegExp(
  `^(?:19\\d\\d[-./]${day}|(?:${date}(?:${to}${date})?)?(?: ?${clock}(?:${to}${clock}){0,3})?|(?:19|20)\\d\\d(?:${to}(?:19|20)\\d\\d)*)$`,
);

/** Whether a run says when, and is no number to ring or to pay to. */
export const readsAsTime = ({ text }: DigitRun): boolean => readable.test(text);
