import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanSource, parsePlan } from '../../../src/core/plan/parse-plan.js';

const folder = join(import.meta.dirname, '../../fixtures/plans');
const sourceOf = (name: string): PlanSource => {
  const text = readFileSync(join(folder, name), 'utf8');
  return name.endsWith('.html') ? { html: text } : text;
};
const fixtures = readdirSync(folder).sort();

describe('a plan that is read', () => {
  it.each(fixtures)('given the style of %s, then it has measures, and every span slices the source', (name) => {
    const { plan, doubts, refused } = parsePlan(sourceOf(name));
    expect(refused).toBeUndefined();
    const measures = plan.sections.flatMap((section) => section.measures);
    expect(measures.length).toBeGreaterThan(0);
    expect(new Set(measures.map((measure) => measure.key)).size).toBe(measures.length);
    for (const { span, items, dues } of measures) {
      expect(span[0]).toBeGreaterThanOrEqual(0);
      expect(span[1]).toBeLessThanOrEqual(plan.source.length);
      expect(span[0]).toBeLessThan(span[1]);
      for (const due of dues) expect(plan.source.slice(...due.span)).toBe(due.text);
      for (const item of items) expect(plan.source.slice(...item.span)).toContain(item.text.slice(0, 4));
    }
    for (const doubt of doubts) expect(doubt.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(fixtures)('given %s, then reading it twice tells the same', (name) => {
    expect(parsePlan(sourceOf(name))).toEqual(parsePlan(sourceOf(name)));
  });

  it.each(fixtures)('given %s, then nothing is lost: the layout parts the source without gap or overlap', (name) => {
    const { plan } = parsePlan(sourceOf(name));
    let at = 0;
    for (const { span } of plan.layout) {
      expect(plan.source.slice(at, span[0]).trim()).toBe('');
      expect(span[0]).toBeGreaterThanOrEqual(at);
      at = span[1];
    }
    expect(plan.source.slice(at).trim()).toBe('');
  });

  it.each(fixtures)(
    'given %s, then its source is read as the page was: the same measures at the same places',
    (name) => {
      const placesOf = (source: PlanSource) =>
        parsePlan(source).plan.sections.map(({ title, measures }) => [
          title,
          measures.map(({ key, span }) => [key, span]),
        ]);
      const { source } = parsePlan(sourceOf(name)).plan;
      expect(placesOf(source)).toEqual(placesOf(sourceOf(name)));
    },
  );

  it('given any text at all, then it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        parsePlan(text);
        parsePlan({ html: text });
      }),
      { numRuns: 200 },
    );
  });

  it('given a marked paper, then it is refused and not a word of it is kept', () => {
    const { plan, refused } = parsePlan('机密★10年\n云溪县工作要点\n一、抓好学习\n1.每月学习一次。');
    expect(refused?.code).toMatch(/^DJ-P/);
    expect(plan.source).toBe('');
  });

  it('given the same words in an ordinary sentence, then the plan is read', () => {
    const { refused } = parsePlan('云溪县工作要点\n一、抓好学习\n1.学习保守国家秘密的有关规定，做好保密工作。');
    expect(refused).toBeUndefined();
  });
});
