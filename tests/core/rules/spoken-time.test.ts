import { describe, expect, it } from 'vitest';
import { spokenDay, spokenTime } from '../../../src/core/rules/spoken-time.js';

describe('an hour as it is said', () => {
  it.each([
    ['09:00', '上午九点'],
    ['9:05', '上午九点零五分'],
    ['10:10', '上午十点十分'],
    ['11:20', '上午十一点二十分'],
    ['12:30', '中午十二点半'],
    ['14:00', '下午两点'],
    ['15:45', '下午三点四十五分'],
    ['19:30', '晚上七点半'],
    ['25:00', ''],
    ['早上', ''],
    ['', ''],
  ])('%s is %s', (time, words) => expect(spokenTime(time)).toBe(words));
});

describe('a day as it is said', () => {
  it.each([
    ['2026-03-05', '今天'],
    ['2026-03-06', '明天'],
    ['2026-03-07', '后天'],
    ['2026-03-08', '3月8日星期日'],
    ['2026-03-04', '3月4日星期三'],
  ])('%s is %s', (day, words) => expect(spokenDay(day, '2026-03-05')).toBe(words));
});
