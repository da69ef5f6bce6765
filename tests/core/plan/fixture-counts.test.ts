import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/core/plan/index.js';

const read = (name: string) => {
  const text = readFileSync(new URL(`../../fixtures/plans/${name}`, import.meta.url), 'utf8');
  return parsePlan(name.endsWith('.html') ? { html: text } : text);
};

/** Counted by a person: measures in each section, 一是-items, units named, time limits. */
const counted: [name: string, perSection: number[], inline: number, units: number, dues: number][] = [
  ['sections-continuous-points.txt', [2, 2, 1], 6, 0, 0],
  ['bracket-points-with-units.txt', [0, 2, 3, 1], 0, 6, 0],
  ['cover-letter-and-attachments.txt', [2, 3, 3], 0, 0, 4],
  ['flat-top-points.txt', [1, 1, 1, 1, 1, 1], 2, 0, 1],
  ['bracket-only-half-width.txt', [4], 3, 0, 1],
  ['arabic-comma-points.txt', [4], 0, 0, 1],
  ['several-numbers-in-one-paragraph.txt', [3, 2], 0, 0, 0],
  ['heading-alone.txt', [0, 2, 0], 0, 0, 0],
  ['parts-above-sections.txt', [0, 2, 2], 0, 0, 0],
  ['first-name-leads.txt', [2, 2], 0, 4, 0],
  ['scanned-lines.txt', [2, 1], 0, 0, 1],
  ['wrong-numbers.txt', [3, 3, 1], 0, 0, 0],
  ['dues-and-others.txt', [4, 6], 0, 0, 8],
  ['table-merged.html', [2, 3], 0, 5, 6],
  ['table-plain.txt', [3], 0, 5, 3],
  ['bold-leads.html', [3], 0, 0, 0],
  ['word-lists.html', [3], 0, 0, 0],
];

describe('each style of numbering', () => {
  it.each(counted)('given %s, then it is divided as a person divides it', (name, perSection, inline, units, dues) => {
    const { sections } = read(name).plan;
    const measures = sections.flatMap((section) => section.measures);
    expect(sections.map((section) => section.measures.length)).toEqual(perSection);
    expect(measures.flatMap(({ items }) => items).filter(({ mark }) => mark === 'inline')).toHaveLength(inline);
    expect(measures.flatMap(({ annotations }) => annotations)).toHaveLength(units);
    expect(measures.flatMap((measure) => measure.dues)).toHaveLength(dues);
  });

  it('given a cover letter, then the title is that of the plan and the letter stays in the preamble', () => {
    const { plan } = read('cover-letter-and-attachments.txt');
    expect(plan.title).toBe('云溪县2026年社区书屋建设方案');
    expect(plan.preamble).toContain('印发给你们');
    expect(plan.remainder).toContain('附件2');
  });

  it('given 「列第一位者为牵头单位，下同」, then the first name leads in every bracket', () => {
    const measures = read('first-name-leads.txt').plan.sections.flatMap((section) => section.measures);
    expect(measures.map(({ annotations }) => annotations[0]?.units[0]?.role)).toEqual(['lead', 'lead', 'lead', 'lead']);
  });

  it('given wrong numbers, then each is said and nothing is renumbered', () => {
    const { plan, doubts } = read('wrong-numbers.txt');
    expect(doubts.map(({ kind }) => kind).filter((kind) => kind.startsWith('number'))).toEqual([
      'number-missing',
      'number-double',
      'number-missing',
    ]);
    expect(plan.sections[1]?.measures.map(({ ordinal }) => ordinal)).toEqual(['1', '1', '2']);
  });

  it('given words that some offices mean as a time limit, then they are offered and never set', () => {
    const { doubts } = read('dues-and-others.txt');
    const offered = doubts.flatMap(({ kind, offer }) => (kind === 'due' && offer.set === 'due' ? [offer.text] : []));
    expect(offered).toEqual(['6月底', '春节前', '年内']);
  });

  it('given a quantity, then it is offered with number and unit; a batch has no number', () => {
    const targets = read('sections-continuous-points.txt').doubts.flatMap(({ offer }) =>
      offer.set === 'target' ? [offer.target] : [],
    );
    expect(targets).toContainEqual({ number: 1, unit: '名' });
    expect(targets).toContainEqual({ number: null, unit: '批' });
  });
});

describe('a text far larger than any plan', () => {
  const cases: [what: string, text: string][] = [
    ['a list item', '一是。二是。'.repeat(80_000)],
    ['a unit in brackets', '（县局负责）'.repeat(80_000)],
    ['a labelled line', '责任单位：县局\n'.repeat(20_000)],
    ['an open tag', '<a '.repeat(80_000)],
  ];
  it.each(cases)('given nothing but %s, again and again, then it is read without a throw', (_what, text) => {
    expect(parsePlan(text).plan.source.length).toBeGreaterThan(0);
    expect(parsePlan({ html: text }).plan.sections).toHaveLength(1);
  });
});
