import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  adoptDrafts,
  choose,
  measureTitles,
  noChoices,
  parsePlan,
  planRef,
  planTasks,
} from '../../../src/core/plan/index.js';
import type { JsonObject } from '../../../src/core/ports.js';
import {
  anyWish,
  type BoardWish,
  boardOf,
  facetsOf,
  measureOf,
  rowsBetween,
  type Seen,
} from '../../../src/core/views/index.js';

const seen = (ref: string, data: JsonObject): Seen => ({
  ref,
  record: {
    ...{ ref, kindVersion: 1, version: 1, scopes: [], state: 'assigned', did: [] },
    ...{ data: { unit: 'yx', ...data }, at: '2026-03-01T00:00:00.000Z' },
  },
  unsent: 0,
  foreign: false,
});
const sample = readFileSync(join(import.meta.dirname, '../../../examples/portal/plan.txt'), 'utf8');
const { plan } = parsePlan(sample.replace(/\{年\}/g, '2026'));
const to = { unit: 'yx', year: 2026 };
const ref = planRef(plan, to);
const [, second, third] = plan.sections.flatMap(({ measures }) => measures);

/** The tasks of the sample plan, its third measure cut into its 一是 and 二是. */
function adopted(): Seen[] {
  const [, , line] = planTasks(plan, noChoices, [], ref);
  const choices = line ? choose.cutByItems(noChoices, line.block) : noChoices;
  const drafts = adoptDrafts(plan, planTasks(plan, choices, [], ref), choices, to).tasks;
  return drafts.map((draft) => seen(draft.ref, draft.input));
}
const look = { actor: 'u-edu', isBranch: (id: string) => id.startsWith('yx.b'), measure: () => undefined };

describe('the measure of a task', () => {
  it('given an adopted plan, each task knows its measure by its id: whole, cut out of it, or owed by one of many', () => {
    const tasks = adopted();
    const head = `${ref.replace('plan/', 'task/')}.`;
    const ofThird = tasks.filter((task) => measureOf(task) === head + third?.key);
    expect(ofThird.length).toBeGreaterThan(2);
    expect(ofThird.every(({ ref: at }) => at.includes('-c'))).toBe(true);
    expect(tasks.map(measureOf)).toContain(head + second?.key);
    expect(measureOf(seen(`${head}${third?.key}.yx.b1`, { plan: ref }))).toBe(head + third?.key);
    expect(measureOf(seen(`${head}${third?.key}-2-c0abc12x`, { plan: ref }))).toBe(`${head}${third?.key}-2`);
    expect(measureOf(seen('task/2026-yx.4', {}))).toBe('');
  });

  it('given the text of the plan, calls every measure by its heading, without reading the plan again', () => {
    const title = measureTitles(ref, plan.source);
    const head = `${ref.replace('plan/', 'task/')}.`;
    const measures = plan.sections.flatMap((section) => section.measures);
    expect(measures.length).toBeGreaterThan(5);
    for (const measure of measures) {
      expect(title(head + measure.key)).toContain(measure.title);
      expect(plan.source).toContain(title(head + measure.key));
    }
    expect(title(`${head}${third?.key}-2`)).toBe(title(head + (third?.key ?? '')));
    expect(title(`${head}mxxxxxxx`)).toBe(undefined);
  });
});

describe('what tasks may be chosen by', () => {
  it('given tasks, lists every value that one of them has; branches stand apart from units', () => {
    const facets = facetsOf(
      [
        seen('task/a', { unit: 'yx.edu', partner: 'yx.b1', section: '二、乐', term: 'open', person: 'u-edu' }),
        seen('task/b', { unit: 'yx.b10', section: '一、学', due: '2026-06-30', term: 'dated' }),
        seen('task/c', { unit: 'yx.b2', section: '一、学', term: 'standing' }),
      ],
      look,
    );
    expect(facets.sections).toEqual(['一、学', '二、乐']);
    expect(facets.units).toEqual(['yx.edu']);
    expect(facets.branches).toEqual(['yx.b1', 'yx.b2', 'yx.b10']);
    expect([...facets.terms].sort()).toEqual(['dated', 'open', 'standing']);
    expect(facets.mine).toBe(true);
  });

  it('given a measure that no plan here names, calls it as its first task', () => {
    const plans = { plan: 'plan/2026-yx-1', section: '一' };
    const facets = facetsOf(
      [
        seen('task/2026-yx-1.mabc', { ...plans, title: '后一条', number: 9 }),
        seen('task/2026-yx-1.mabc-c0000000', { ...plans, title: '先一条', number: 2 }),
      ],
      look,
    );
    expect([...facets.measures]).toEqual([['task/2026-yx-1.mabc', '先一条']]);
  });
});

describe('rows under headings', () => {
  const all = [
    seen('task/1', { number: 1, section: '二、乐', due: '2026-12-31', unit: 'yx.b10' }),
    seen('task/2', { number: 2, section: '一、学', due: '2026-06-30', unit: 'yx.b2' }),
    seen('task/3', { number: 3, section: '二、乐', term: 'open', unit: 'yx.b2' }),
    seen('task/4', { number: 4, due: '2026-06-01', unit: 'yx.b10' }),
  ];
  const under = (wish: Partial<BoardWish>) =>
    boardOf(all, { ...anyWish, ...wish }, { today: '2026-03-01', actor: '' })
      .groups()
      .map(({ id, rows }) => [
        id,
        rows
          .all()
          .map((one) => one.ref.slice(5))
          .join(),
      ]);

  it.each([
    [
      {},
      [
        ['二、乐', '1,3'],
        ['一、学', '2'],
        ['', '4'],
      ],
    ],
    [{ sort: 'due' }, [['', '4,2,1,3']]],
    [
      { group: 'month' },
      [
        ['2026-06', '2,4'],
        ['2026-12', '1'],
        ['open', '3'],
      ],
    ],
    [
      { group: 'month', sort: 'due' },
      [
        ['2026-06', '4,2'],
        ['2026-12', '1'],
        ['open', '3'],
      ],
    ],
    [
      { group: 'unit' },
      [
        ['yx.b2', '2,3'],
        ['yx.b10', '1,4'],
      ],
    ],
    [
      { group: 'section', sort: 'due' },
      [
        ['二、乐', '1,3'],
        ['一、学', '2'],
        ['', '4'],
      ],
    ],
  ] as const)('given %j, gives %j', (wish, groups) => expect(under(wish)).toEqual(groups));

  it('given a page, gives its rows and no others, each group with the count of all its rows', () => {
    const groups = boardOf(all, { ...anyWish, group: 'unit' }, { today: '2026-03-01', actor: '' }).groups();
    const page = (from: number, to: number) =>
      rowsBetween(groups, from, to).map(({ group, rows }) => [group.id, group.rows.length, rows.length]);
    expect(page(0, 3)).toEqual([
      ['yx.b2', 2, 2],
      ['yx.b10', 2, 1],
    ]);
    expect(page(3, 6)).toEqual([['yx.b10', 2, 1]]);
    expect(page(4, 8)).toEqual([]);
  });
});
