import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsIdNumber } from '../../../src/core/rules/id-number.js';

/** One made-up number that no person has: its day of birth lies in 1849. */
const made = '110101184903074514';
const wide = (text: string) => text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('an identity number', () => {
  it('given any 18 digits in any grouping, is found at any depth', () => {
    const digits = fc.array(fc.nat(9), { minLength: 18, maxLength: 18 });
    const gaps = fc.array(fc.constantFrom('', '', ' ', '-', '\u3000', '－', '\u200b'), {
      minLength: 18,
      maxLength: 18,
    });
    fc.assert(
      fc.property(digits, gaps, fc.boolean(), (list, between, inWide) => {
        const text = list.map((digit, place) => `${digit}${place < 17 ? between[place] : ''}`).join('');
        const shown = `证${inWide ? wide(text) : text}号`;
        return holdsIdNumber(shown) && holdsIdNumber([{ deep: [{ er: shown }] }]);
      }),
    );
  });

  it.each([`${made.slice(0, 17)}X`, `${made.slice(0, 17)}ｘ`, `${made} 13800001234`, '6222020200112233445'])(
    'is found in %s',
    (text) => expect(holdsIdNumber(text)).toBe(true),
  );

  it.each([
    '13800001234 13900005678',
    '0731-84001234、13800001234',
    '2026-03-05 至 2026-12-31',
    '1\n2\n34567890123456789',
    '2026-03-05 - 2026-04-05 14:30',
    '2026/10/25、2026/11/03',
    'task/01980000-1234-7234-8234-123456789012',
  ])('is not seen in %j', (text) => expect(holdsIdNumber(text)).toBe(false));
});
