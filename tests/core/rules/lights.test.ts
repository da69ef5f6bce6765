import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/rules/calendar.js';
import { type LightInput, lightOf } from '../../../src/core/rules/lights.js';

const work: LightInput = { today: '2026-06-15', start: '2026-01-01', due: '2026-06-30', share: null, done: false };

describe('lights: reminders for the work, never a comparison', () => {
  it.each([
    [{ ...work, due: null }, 'none', ''],
    [{ ...work, done: true }, 'done', '已完成'],
    [{ ...work, due: '2026-06-14' }, 'late', '已过期1天'],
    [{ ...work, due: '2026-06-15' }, 'soon', '今天到期'],
    [{ ...work, due: '2026-06-18' }, 'soon', '还剩3天'],
    [{ ...work, due: '2026-06-19' }, 'calm', '还有4天'],
    [{ ...work, today: '2026-04-01', share: 0.4 }, 'calm', '达进度'],
    [{ ...work, today: '2026-04-01', share: 0.3 }, 'behind', '欠进度'],
    [{ ...work, today: '2026-04-01', share: 0.1 }, 'late', '欠进度'],
    [{ ...work, today: '2026-04-01', share: 0.9 }, 'calm', '超进度'],
  ] as const)('given %j, is %s and says 「%s」', (input, light, words) => {
    expect(lightOf(input)).toEqual({ light, words });
  });

  it('given any dates, every colour has words beside it, and what has no date has no colour', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((n) => addDays('2026-06-15', n));
    const some = fc.record({
      today: day,
      start: fc.option(day),
      due: fc.option(day),
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      done: fc.boolean(),
    });
    fc.assert(
      fc.property(some, (input) => {
        const { light, words } = lightOf(input);
        expect(light === 'none').toBe(words === '');
        if (input.due === null && !input.done) expect(light).toBe('none');
      }),
    );
  });
});
