import { describe, expect, it } from 'vitest';
import { type PlanThere, parsePlan, planRef, planWays } from '../../../src/core/plan/index.js';

const body = '一、抓好学习\n1.办好读书班。每季度学习一次。\n2.走访老同志。上门看望。';
const planOf = (title: string, text = body) => parsePlan(`${title}\n${text}`).plan;
const to = { unit: 'yx', year: 2026 };
const first = planOf('云溪县2026年老干部工作要点');
const there = (plan: ReturnType<typeof planOf>, more: Partial<PlanThere> = {}): PlanThere => {
  const ref = more.ref ?? planRef(plan, to);
  const data = { title: plan.title, unit: 'yx', on: '2026-01-01', source: plan.source, ...more.data };
  return { ref, state: more.state ?? 'inForce', data };
};
const ways = (plan: ReturnType<typeof planOf>, all: readonly PlanThere[], o = to) =>
  planWays(plan, o, all).map(({ as, ref }) => [as, ref]);

const held = there(first);
const edited = planOf(first.title, `${body}\n3.新添一条。补充的工作。`);

describe('what a text may be to the plans that are there', () => {
  it('given none, is a plan of its own', () => {
    expect(ways(first, [])).toEqual([['fresh', planRef(first, to)]]);
  });

  it('given the same text, is that plan and nothing else, whatever it is called by now', () => {
    expect(ways(first, [there(first, { ref: 'plan/other' })])).toEqual([['same', 'plan/other']]);
  });

  it('given the same text of a plan that was issued again, can also go on with what is left of that', () => {
    const again = there(first, { data: { earlier: [{ source: '以前的' }] } });
    expect(ways(first, [again])).toEqual([
      ['same', again.ref],
      ['reissue', again.ref],
    ]);
  });

  it('given other words under the same title, is a new issue and cannot be a second plan', () => {
    expect(ways(edited, [held])).toEqual([['reissue', held.ref]]);
    expect(ways(edited, [there(first, { ref: 'plan/b' })])).toEqual([['reissue', 'plan/b']]);
  });

  it('given another title of the same year and unit, may be either; of those, one that is called alike stands first', () => {
    const study = there(planOf('云溪县2026年学习计划'), { data: { source: '学习' } });
    const revised = planOf('云溪县2026年老干部工作要点（修订稿）', `${body}\n3.新添一条。`);
    expect(ways(revised, [study, held])).toEqual([
      ['reissue', held.ref],
      ['reissue', study.ref],
      ['fresh', planRef(revised, to)],
    ]);
  });

  it('given a plan of another unit or year, has nothing to do with it', () => {
    const other = there(planOf('云溪县2025年老干部工作要点'), { data: { on: '2025-01-01' } });
    expect(ways(first, [other])).toEqual([['fresh', planRef(first, to)]]);
    expect(ways(edited, [there(first, { ref: 'plan/b', data: { unit: 'yx.b1' } })])).toEqual([
      ['fresh', planRef(first, to)],
    ]);
  });

  it('given one that was cancelled, is brought in anew and leaves the old one to be read; of one that is over, likewise', () => {
    for (const state of ['cancelled', 'closed']) {
      expect(ways(edited, [there(first, { state })])).toEqual([['fresh', `${held.ref}-2`]]);
    }
    const second = there(first, { ref: `${held.ref}-2`, state: 'cancelled' });
    expect(ways(first, [there(first, { state: 'cancelled' }), second])).toEqual([['fresh', `${held.ref}-3`]]);
    const live = there(first, { ref: `${held.ref}-2` });
    expect(ways(edited, [there(first, { state: 'cancelled' }), live])).toEqual([['reissue', live.ref]]);
  });
});
