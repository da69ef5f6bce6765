import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adoptDrafts,
  type Choices,
  choose,
  countsOf,
  noChoices,
  type ParsedPlan,
  type PlanDraft,
  type PlanTask,
  parsePlan,
  planRef,
  planTasks,
  type Span,
  type TaskOffer,
  taskOffers,
} from '../../../src/core/plan/index.js';

const folder = join(import.meta.dirname, '../../fixtures/plans');
const fixtures = readdirSync(folder).sort();
const read = (name: string): ParsedPlan => {
  const text = readFileSync(join(folder, name), 'utf8');
  return parsePlan(name.endsWith('.html') ? { html: text } : text, { year: 2026 });
};
const sample = parsePlan(
  readFileSync(join(import.meta.dirname, '../../../examples/portal/plan.txt'), 'utf8').replace(/\{年\}/g, '2026'),
);
const to = { unit: 'yx', year: 2026 };
const roll = new Map([
  ['县教育局', 'yx.edu'],
  ['县卫生健康局', 'yx.health'],
]);

interface Desk {
  parsed: ParsedPlan;
  offers: TaskOffer[];
  tasks(choices: Choices, earlier?: readonly PlanDraft[]): PlanTask[];
  drafts(choices: Choices, earlier?: readonly PlanDraft[]): PlanDraft[];
}
/** What a person sees and what would be made, after the tasks of `earlier`. */
function deskOf(parsed: ParsedPlan): Desk {
  const offers = taskOffers(parsed, roll);
  const known = (drafts: readonly PlanDraft[]) =>
    drafts.map(({ ref, input }) => ({ ref, sentence: String(input.sentence) }));
  const tasks: Desk['tasks'] = (choices, earlier = []) =>
    planTasks(parsed.plan, choices, offers, planRef(parsed.plan, to), known(earlier));
  return {
    ...{ parsed, offers, tasks },
    drafts: (choices, earlier) => adoptDrafts(parsed.plan, tasks(choices, earlier), choices, to).tasks,
  };
}
const desk = deskOf(sample);
const blockOf = (at: number, from = desk, choices = noChoices) => from.tasks(choices)[at]?.block as PlanTask['block'];
const spanOf = (words: string, source = sample.plan.source): Span => {
  const at = source.indexOf(words);
  return [at, at + words.length];
};

describe('a plan that is adopted', () => {
  it('given no choice of a person, makes a task of each measure with its sentence, section and number, and sets no owner, date or figure', () => {
    const { plan, tasks } = adoptDrafts(sample.plan, desk.tasks(noChoices), noChoices, to);
    expect(countsOf(sample.plan)).toEqual({ sections: 4, measures: 9, items: 7 });
    expect(plan.ref).toMatch(/^plan\/2026-yx-\w{7}$/);
    expect(plan.input).toMatchObject({ source: sample.plan.source, measures: 9, unit: 'yx', on: '2026-01-01' });
    expect(tasks.map(({ input }) => input.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(tasks[2]?.input).toMatchObject({
      title: '组织“美在金秋”活动，推动党建美学工程落实',
      section: '二、完善组织体系，扩大“银发影响力”',
      plan: plan.ref,
    });
    for (const { ref, input } of tasks) {
      expect(ref.startsWith(`${plan.ref.replace('plan/', 'task/')}.m`)).toBe(true);
      expect(sample.plan.source).toContain(input.sentence);
      expect(Object.keys(input)).toEqual(['title', 'number', 'sentence', 'plan', 'section', 'unit', 'on']);
      expect(input.unit).toBe('yx');
    }
  });

  it.each(fixtures)('given the style of %s, then nothing is ticked beforehand, whatever is offered', (name) => {
    const own = deskOf(read(name));
    for (const { input } of own.drafts(noChoices)) {
      expect(input).toMatchObject({ unit: 'yx' });
      for (const field of ['partner', 'due', 'term', 'target', 'measured']) expect(input).not.toHaveProperty(field);
    }
  });
});

describe('a measure that is cut', () => {
  it('given its items, makes a task of each, titled by its own words; what leads up to them is left out until it is listed', () => {
    const block = blockOf(2);
    const choices = choose.cutByItems(noChoices, block);
    const own = desk.tasks(choices).filter((task) => task.block.key === block.key);
    expect(own.map(({ title, listed }) => [title, listed])).toEqual([
      ['打造金秋阵地美', true],
      ['塑造金秋仪式仪规美', true],
      ['发挥金秋参与治理美', true],
      ['培育金秋厚德好人美', true],
      ['组织“美在金秋”活动，推动党建美学工程落实', false],
    ]);
    expect(desk.drafts(choices)).toHaveLength(12);
    const listed = choose.list(choices, own[4] as PlanTask, true);
    expect(desk.drafts(listed)).toHaveLength(13);
  });

  it('given selected words, makes them a task with exactly these words; the rest stays one, and undoing brings back the whole', () => {
    const block = blockOf(4);
    const words = '组织“五老”讲师进机关、进社区、进校园';
    const cut = choose.cut(noChoices, block, spanOf(words));
    const own = desk.tasks(cut).filter((task) => task.block.key === block.key);
    expect(own.map(({ piece }) => [piece.part, piece.sentence])).toEqual([
      ['cut', words],
      ['rest', expect.stringMatching(/^5\.主动融入.*由本人确认；$/s)],
    ]);
    expect(choose.uncut(cut, block, spanOf(words))).toEqual(noChoices);
  });

  it('given cuts that take all but the heading, lists the heading no more', () => {
    const block = blockOf(7);
    const body = spanOf('每个支部明确一名在职联络员，每件任务写清责任单位和完成时限，办不了的及时说明。');
    const [cut, rest] = desk.tasks(choose.cut(noChoices, block, body)).filter((task) => task.block.key === block.key);
    expect([cut?.listed, rest?.listed]).toEqual([true, false]);
  });

  it('given any cuts in any order, loses no word of the measure but stops and numbers, and gives no word twice', () => {
    const choicesOf = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.nat(), choicesOf, (name, place, pairs) => {
        const own = deskOf(read(name));
        const all = own.tasks(noChoices);
        const { block } = all[place % all.length] as PlanTask;
        const [from, end] = block.span;
        let choices = noChoices;
        for (const [a, b] of pairs) {
          const start = from + (a % (end - from));
          choices = choose.cut(choices, block, [start, Math.min(end, start + 1 + (b % 40))]);
        }
        const pieces = own.tasks(choices).filter((task) => task.block.key === block.key);
        const held = pieces.flatMap(({ piece }) => piece.spans).sort((x, y) => x[0] - y[0]);
        let at = from;
        for (const [start, stop] of [...held, [end, end] as const]) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(own.parsed.plan.source.slice(at, start)).toMatch(/^[\s\p{P}\d一二三四五六七八九十百是要第]*$/u);
          at = stop;
        }
        expect(new Set(pieces.map(({ piece }) => piece.key)).size).toBe(pieces.length);
        for (const { piece } of pieces) {
          for (const line of piece.sentence.split('\n')) expect(own.parsed.plan.source).toContain(line);
        }
      }),
    );
  });
});

describe('what the text says of owners, time and quantity', () => {
  const text =
    '云溪县2026年离退休干部工作要点\n一、抓好学习\n1.办好读书班。6月底前办2场，培训100名支部书记。（县教育局牵头，县卫生健康局、县档案馆配合）\n2.坚持走访。长期坚持。（县文旅局负责）';
  const own = deskOf(parsePlan(text));

  it('is offered, with the words it stands in, and set only when it is ticked', () => {
    const [first, second] = own.tasks(noChoices) as [PlanTask, PlanTask];
    expect(first.offers.map(({ sets, sure }) => [sets, sure])).toEqual([
      [{ due: '2026-06-30', term: 'dated' }, true],
      [{ target: 2, measured: '场' }, false],
      [{ target: 100, measured: '名' }, false],
      [{ unit: 'yx.edu' }, true],
      [{ partner: 'yx.health' }, true],
    ]);
    for (const { span, words } of first.offers) expect(text.slice(...span)).toBe(words);
    const [due, few, many] = first.offers as [TaskOffer, TaskOffer, TaskOffer];
    const choices = [due, few, many].reduce((now, offer) => choose.tick(now, first, offer, true), noChoices);
    const [draft] = own.drafts(choices);
    expect(draft?.input).not.toHaveProperty('partner');
    expect(draft?.input).toMatchObject({ unit: 'yx', due: '2026-06-30', term: 'dated', target: 100, measured: '名' });
    expect(own.drafts(choose.tick(choices, first, due, false))[0]?.input).not.toHaveProperty('due');
    // A unit that the roll does not know cannot owe a task.
    expect(second.offers.filter(({ about }) => about === 'unit')).toEqual([]);
  });

  it('given one word of a person, ticks what the text says outright and nothing else', () => {
    const [first] = own.drafts(choose.tickSure(noChoices, own.tasks(noChoices)));
    expect(first?.input).toMatchObject({ unit: 'yx.edu', partner: 'yx.health', due: '2026-06-30' });
    expect(first?.input).not.toHaveProperty('target');
  });

  it('given a cut, goes with the words it stands in; brackets at the end go with each', () => {
    const { source } = own.parsed.plan;
    const block = blockOf(0, own);
    const cut = choose.cut(noChoices, block, spanOf('6月底前办2场', source));
    const more = choose.cut(cut, block, spanOf('培训100名支部书记', source));
    const abouts = own
      .tasks(more)
      .slice(0, 2)
      .map(({ offers }) => offers.map(({ about }) => about));
    expect(abouts).toEqual([
      ['due', 'target', 'unit', 'partner'],
      ['target', 'unit', 'partner'],
    ]);
  });
});

describe('a plan that is brought again', () => {
  it('given the same text, makes nothing twice', () => {
    const first = desk.drafts(noChoices);
    expect(desk.drafts(noChoices, first)).toEqual([]);
    expect(desk.tasks(noChoices, first).every(({ there, listed }) => there && !listed)).toBe(true);
  });

  it('given an import that stopped half-way, makes the rest under the numbers they would have had', () => {
    const first = desk.drafts(noChoices);
    expect(desk.drafts(noChoices, first.slice(0, 4))).toEqual(first.slice(4));
  });

  it('given a task whose sentence was changed since, leaves its measure alone', () => {
    const first = desk.drafts(noChoices).map((draft) => ({ ...draft, input: { ...draft.input, sentence: '改过了' } }));
    expect(desk.drafts(choose.cutByItems(noChoices, blockOf(2)), first)).toEqual([]);
  });

  it('given other cuts than before, gives no word of the plan to two tasks', () => {
    const cutsOf = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat(), fc.nat({ max: 60 })), { maxLength: 6 });
    const make = (list: readonly (readonly [number, number, number])[]): Choices =>
      list.reduce((choices, [place, start, length]) => {
        const block = blockOf(place);
        const at = block.span[0] + (start % (block.span[1] - block.span[0]));
        return choose.cut(choices, block, [at, Math.min(block.span[1], at + 4 + length)]);
      }, noChoices);
    fc.assert(
      fc.property(cutsOf, cutsOf, (before, after) => {
        const first = desk.drafts(make(before));
        const second = desk.drafts(make(after), first);
        const refs = [...first, ...second].map(({ ref }) => ref);
        expect(new Set(refs).size).toBe(refs.length);
        expect(desk.drafts(make(after), [...first, ...second])).toEqual([]);
      }),
    );
  });
});

describe('a plan without numbers', () => {
  const bare = deskOf(parsePlan('云溪县2026年工作安排\n请各支部按季度组织学习。\n请联络员上门看望行动不便的老同志。'));

  it('makes nothing by itself, and a task of each paragraph when a person lists them', () => {
    expect(bare.drafts(noChoices)).toEqual([]);
    const offered = bare.parsed.doubts.flatMap(({ offer }) => (offer.set === 'measures' ? offer.spans : []));
    const added = bare.drafts(choose.add(noChoices, offered));
    expect(added.map(({ input }) => input.title)).toEqual([
      '请各支部按季度组织学习',
      '请联络员上门看望行动不便的老同志',
    ]);
    expect(new Set(added.map(({ ref }) => ref)).size).toBe(2);
  });
});
