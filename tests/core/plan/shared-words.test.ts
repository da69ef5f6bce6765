import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noChoices, parsePlan, planTasks, taskOffers, unknownOwners } from '../../../src/core/plan/index.js';

const roll = new Map([
  ['县应急局', 'u-emergency'],
  ['县教育局', 'u-school'],
]);
const offeredIn = (name: string) => {
  const read = parsePlan(readFileSync(new URL(`../../fixtures/plans/${name}`, import.meta.url), 'utf8'));
  return planTasks(read.plan, noChoices, taskOffers(read, roll), 'plan/2026-u-x').map(({ title, offers }) => [
    title,
    ...offers.map(({ sets, sure }) => `${Object.values(sets)[0]}${sure ? '' : ' ?'}`),
  ]);
};

describe('words of the plan that stand once for several measures', () => {
  it('given owners on a line below the last measure of a heading, then they are offered to the others too, as unsure', () => {
    expect(offeredIn('owners-below.txt')).toEqual([
      ['备足沙袋', 'u-emergency ?'],
      ['备足电筒', 'u-emergency'],
      ['每村练一次', 'u-school ?'],
      ['学校练两次', '2 ?', 'u-school'],
    ]);
  });

  it('given a month above measures, then its last day is offered to each; two months have none', () => {
    expect(offeredIn('months-alone.txt').slice(2)).toEqual([
      ['踏青一次', '2026-03-31 ?'],
      ['征集书画作品', '2026-03-31 ?'],
      ['合唱汇报', '2026-05-31 ?'],
      ['体检', '2026-05-31 ?'],
      ['避暑，不安排集体活动'],
      ['教师节座谈', '2026-09-30 ?'],
    ]);
  });

  it('given owners that the roll does not know, beside one that it does, then they are said and cannot be ticked', () => {
    const read = parsePlan(
      '云溪县2026年要点\n1.修渠。（牵头单位：县水利局；配合单位：县教育局、县气象局；责任人：王守田）\n2.清淤。',
    );
    const [doubt, ...more] = unknownOwners(read.plan, roll);
    expect(doubt?.offer).toMatchObject({ units: [{ name: '县水利局' }, { name: '县气象局' }] });
    expect([doubt?.key, more]).toEqual([read.plan.sections[0]?.measures[0]?.key, []]);
    expect(read.plan.source.slice(...(doubt?.span ?? [0, 0]))).toBe('县水利局');
  });
});
