import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnsure, matchNodes, type PlanNode, rematch } from '../../../src/core/plan/index.js';

const signs = [...'办好读书班走访看望困难老同志组织金秋讲堂每季学习送上门支部联络员档案活动阵地'];
const sentence = fc.array(fc.constantFrom(...signs), { minLength: 4, maxLength: 40 }).map((all) => all.join(''));
const texts = (least = 0) => fc.array(sentence, { minLength: least, maxLength: 20 });
const nodes = (words: readonly string[], side: string): PlanNode[] =>
  words.map((one, at) => ({ key: `${side}${at}`, words: one }));
const hows = (was: readonly PlanNode[], now: readonly PlanNode[]) => matchNodes(was, now).map(({ how }) => how);
const numbered = (words: readonly string[], from: number) => words.map((one, at) => `${at + from}.${one}。`);

describe('a plan that is issued again', () => {
  it('given the same text, keeps every point with itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { maxLength: 20 }), (words) => {
        const found = matchNodes(nodes(words, 'a'), nodes(words, 'b'));
        expect(found).toEqual(words.map((_, at) => ({ was: `a${at}`, now: `b${at}`, how: 'kept', likeness: 1 })));
      }),
    );
  });

  it('given other numbers and other places, keeps every point', () => {
    const shuffled = texts(1).chain((words) =>
      fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 60 }), ([words, other], from) => {
        const found = matchNodes(nodes(numbered(words, 1), 'a'), nodes(numbered(other, from), 'b'));
        expect(found.map(({ how }) => how)).toEqual(words.map(() => 'kept'));
        for (const { was, now } of found) expect(words[Number(was?.slice(1))]).toBe(other[Number(now?.slice(1))]);
      }),
    );
  });

  it('given any two texts, has every point of both in exactly one match, after any word of a person, too', () => {
    const words = fc.tuple(texts(), texts(), fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { maxLength: 5 }));
    fc.assert(
      fc.property(words, ([one, other, said]) => {
        const sides = { was: nodes(one, 'a'), now: nodes(other, 'b') };
        let found = matchNodes(sides.was, sides.now);
        const whole = (): void => {
          const keys = (side: 'was' | 'now') => found.flatMap((match) => match[side] ?? []).sort();
          expect(keys('was')).toEqual(sides.was.map(({ key }) => key).sort());
          expect(keys('now')).toEqual(sides.now.map(({ key }) => key).sort());
          for (const { was, now, how } of found) {
            expect(was === null).toBe(how === 'new');
            expect(now === null).toBe(how === 'dropped');
          }
        };
        whole();
        for (const [now, was] of other.length === 0 || one.length === 0 ? [] : said) {
          const [to, of] = [`b${now % other.length}`, was === null ? null : `a${was % one.length}`];
          found = rematch(found, to, of, sides);
          expect(found.find((match) => match.now === to)?.was).toBe(of);
          whole();
        }
      }),
    );
  });

  it('given a point with other words, a new one and one that is gone, says which is which', () => {
    const was = nodes(
      ['1.办好读书班，每季度学习一次。', '2.走访困难老同志，上门看望。', '3.建立个人作品档案柜。'],
      'a',
    );
    const now = nodes(
      ['1.走访困难老同志，每月上门看望一次。', '2.开设网络直播课堂。', '3.办好读书班，每季度学习一次。'],
      'b',
    );
    expect(matchNodes(was, now)).toMatchObject([
      { was: 'a1', now: 'b0', how: 'changed' },
      { was: null, now: 'b1', how: 'new' },
      { was: 'a0', now: 'b2', how: 'kept' },
      { was: 'a2', now: null, how: 'dropped' },
    ]);
  });

  it('given a point of which only the beginning stayed, asks whether it is the same, before it is called new and dropped', () => {
    const was = nodes(['6.谋划银发之策。每半年听取一次老同志的意见，采用不采用都说明理由。', '7.学习。读书。'], 'a');
    const now = nodes(['5.谋划银发之策。按季度办座谈，当场答复，记录在册，年底汇总。', '6.学习。去外地参观。'], 'b');
    const [first, second] = matchNodes(was, now);
    expect(first).toMatchObject({ was: 'a0', now: 'b0', how: 'changed' });
    expect(first && isUnsure(first)).toBe(true);
    // Two signs begin many points.
    expect(second).toMatchObject({ was: null, now: 'b1', how: 'new' });
  });

  it('given the same words twice, keeps both in their order', () => {
    const twice = ['送学上门。', '送学上门。'];
    expect(matchNodes(nodes(twice, 'a'), nodes(twice, 'b')).map(({ was }) => was)).toEqual(['a0', 'a1']);
    expect(hows(nodes(twice, 'a'), nodes(twice.slice(1), 'b'))).toEqual(['kept', 'dropped']);
  });

  it('given 54 measures or 400 points that were all changed, answers at once', () => {
    for (const count of [54, 400]) {
      const point = (n: number, tail: string) =>
        `${n}.第${n}项${signs.slice(n % 30).join('')}${String.fromCodePoint(0x4e00 + n).repeat(40)}，办完后告诉老同志${tail}。`;
      const side = (tail: string, key: string) =>
        nodes(
          Array.from({ length: count }, (_, n) => point(n, tail)),
          key,
        );
      const before = performance.now();
      const found = matchNodes(side('', 'a'), side('并留下记录', 'b'));
      expect(performance.now() - before).toBeLessThan(1500);
      expect(found.every(({ how, was, now }) => how === 'changed' && was?.slice(1) === now?.slice(1))).toBe(true);
    }
  });
});
