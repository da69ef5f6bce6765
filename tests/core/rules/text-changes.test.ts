import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChanges } from '../../../src/core/rules/text-changes.js';

const told = (was: string, now: string): string =>
  textChanges(was, now)
    .map(({ how, text }) => ({ same: text, gone: `[-${text}]`, fresh: `[+${text}]` })[how])
    .join('');

describe('what was changed in a text', () => {
  it.each([
    ['上门看望，记下需要。', '每月上门看望一次，记下需要。', '[+每月]上门看望[+一次]，记下需要。'],
    ['办好读书班。', '办好读书班。', '办好读书班。'],
    ['每年办 9 场', '每年办 12 场', '每年办 [-9][+12] 场'],
    ['组织集中学习', '开展集体学习', '[-组织集中][+开展集体]学习'],
    ['', '新写的话', '[+新写的话]'],
    ['请𠮷㛃䶮同志牵头', '请𠮷㛃同志牵头', '请𠮷㛃[-䶮]同志牵头'],
  ])('of %s and %s is told so that a person sees it at a glance', (was, now, expected) => {
    expect(told(was, now)).toBe(expected);
  });

  it('loses no sign of either text, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...'学习看望老同志，。12a𠮷'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (was, now) => {
        const stretches = textChanges(was, now);
        const without = (left: string): string =>
          stretches.flatMap(({ how, text: of }) => (how === left ? [] : of)).join('');
        expect(without('fresh')).toBe(was);
        expect(without('gone')).toBe(now);
      }),
    );
  });

  it('given two long points that share little, answers within a breath', () => {
    const [was, now] = ['甲乙丙丁戊己庚辛'.repeat(600), '子丑寅卯辰巳午未'.repeat(600)];
    const before = performance.now();
    expect(textChanges(was, now).map(({ how }) => how)).toEqual(['gone', 'fresh']);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
