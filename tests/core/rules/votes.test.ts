import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/core/rules/votes.js';

describe('given a vote of a branch', () => {
  it.each([
    ['decision', 20, 9, 9, 'notHeld', '未进行：应到会有表决权20人，到会9人，不到半数，本次会议作为学习'],
    ['decision', 20, 10, 10, 'failed', '未通过：应到会有表决权20人，到会10人，赞成10人，没有超过应到会的半数'],
    ['decision', 20, 11, 11, 'passed', '通过：应到会有表决权20人，到会11人，赞成11人，超过应到会的半数'],
    ['decision', 21, 10, 10, 'notHeld', '未进行：应到会有表决权21人，到会10人，不到半数，本次会议作为学习'],
    ['election', 20, 15, 15, 'notHeld', '未进行：应到会有表决权20人，到会15人，不到五分之四，本次会议作为学习'],
    ['election', 20, 16, 11, 'passed', '通过：应到会有表决权20人，到会16人，赞成11人，超过应到会的半数'],
    ['decision', 20, 12, 13, 'unclear', '数字对不上，请核对'],
    ['decision', 20, 21, 13, 'unclear', '数字对不上，请核对'],
    ['decision', 0, 0, 0, 'unclear', '数字对不上，请核对'],
  ])('%s: of %i were %i there and %i in favour: %s', (sort, owed, came, agreed, verdict, words) => {
    expect(verdictOf({ sort, owed, came, agreed })).toEqual({ verdict, words });
  });

  it('then what passed has more than half of all, and an election that was held could have been decided', () => {
    const people = fc.record({ owed: fc.nat(60), came: fc.nat(60), agreed: fc.nat(60) });
    fc.assert(
      fc.property(people, fc.constantFrom('decision', 'election'), (vote, sort) => {
        const { verdict } = verdictOf({ ...vote, sort });
        if (verdict === 'passed') expect(vote.agreed / vote.owed).toBeGreaterThan(0.5);
        if (verdict === 'passed' || verdict === 'failed')
          expect(vote.came / vote.owed).toBeGreaterThanOrEqual(sort === 'election' ? 0.8 : 0.5);
        if (sort === 'election' && verdict !== 'notHeld')
          expect(verdictOf({ ...vote, sort: 'decision' }).verdict).toBe(verdict);
      }),
    );
  });
});
