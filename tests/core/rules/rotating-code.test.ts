import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmac } from '../../../src/core/rules/hmac.js';
import { codeAt, codeLeft, codesTaken, codeTyped } from '../../../src/core/rules/rotating-code.js';

const [key, about] = ['0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'meetingCode/session/s1/2026-03-05/b1'];
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const later = (date: Date, ms: number): string => new Date(date.getTime() + ms).toISOString();

describe('given the vectors of RFC 4231', () => {
  it('then the keyed hash is that of every other machine, with keys shorter and longer than a block', () => {
    expect(hmac('Jefe', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(hmac('k'.repeat(100), '春风')).toBe('3aabbf324e8b88601c72103eff033f0bfe66a13351ed271aecd7252cfa3e1483');
  });
});

describe('given the digits of a meeting', () => {
  it('then at every moment they are four digits that stand for a whole minute', () => {
    fc.assert(
      fc.property(moment, fc.nat(59_999), (date, ms) => {
        const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
        const code = codeAt(key, about, later(minute, ms));
        expect(code).toMatch(/^\d{4}$/);
        expect(code).toBe(codeAt(key, about, later(minute, 0)));
        expect(codeLeft(later(minute, ms))).toBe(60_000 - ms);
      }),
    );
  });

  it('then the codes of this minute and of those beside it are taken, and of no other', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 9999 }), (date, number) => {
        const typed = String(number).padStart(4, '0');
        const minutes = [-60_000, 0, 60_000].map((ms) => codeAt(key, about, later(date, ms)));
        expect(codesTaken(key, about, date.toISOString())).toEqual(minutes);
        expect(codesTaken(key, about, date.toISOString()).includes(typed)).toBe(minutes.includes(typed));
      }),
    );
  });

  it('then two minutes, two meetings and two keys hardly ever share them', () => {
    const begun = Date.parse('2026-03-05T01:00:00Z');
    const codes = Array.from({ length: 600 }, (_, n) => codeAt(key, about, new Date(begun + n * 60_000).toISOString()));
    expect(new Set(codes).size).toBeGreaterThan(560);
    const now = new Date(begun).toISOString();
    expect(codeAt(key, `${about}1`, now)).not.toBe(codeAt(key, about, now));
    expect(codeAt(`${key}1`, about, now)).not.toBe(codeAt(key, about, now));
  });

  it('then full-width digits and blanks are read, and nothing else', () => {
    expect(['4071', ' 40 71\n', '４０７１', '４ ０　７１'].map(codeTyped)).toEqual(Array(4).fill('4071'));
    expect(['', '407', '40711', '四零七一', '4o71', '-407'].map(codeTyped)).toEqual(Array(6).fill(null));
  });
});
