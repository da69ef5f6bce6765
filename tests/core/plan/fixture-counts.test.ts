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
  ['stages-in-words.txt', [2, 3, 1], 0, 0, 0],
  ['tasks-in-words.txt', [0, 3], 0, 3, 2],
  ['months-in-words.txt', [4], 0, 0, 1],
  ['headings-without-numbers.txt', [2, 2], 0, 0, 0],
  ['decimal-levels.txt', [2, 2], 0, 0, 0],
  ['lists-in-lists.html', [3], 0, 0, 1],
  ['attachments-before-signature.txt', [2, 2], 0, 0, 0],
  ['headings-in-bold.html', [2], 0, 1, 1],
  ['chapters.txt', [0, 4], 0, 0, 0],
  ['numbers-before-dates.txt', [4, 2], 0, 0, 2],
  ['months-alone.txt', [2, 6], 0, 0, 0],
  ['numbers-without-stops.txt', [2, 2], 0, 0, 0],
  ['dashes.txt', [2, 2], 0, 0, 0],
  ['spoken-points.txt', [2, 3], 0, 0, 0],
  ['spoken-in-one-paragraph.txt', [3], 0, 0, 0],
  ['first-second.txt', [3], 0, 0, 0],
  ['circled-in-a-sentence.txt', [2], 0, 0, 0],
  ['table-copied-from-browser.txt', [2, 2], 0, 4, 4],
  ['table-with-pipes.txt', [1, 2], 0, 3, 0],
  ['letter-longer-than-plan.txt', [2, 1], 0, 3, 0],
  ['web-page-head.txt', [2], 0, 0, 0],
  ['scanned-quotation.txt', [2], 2, 0, 0],
  ['headings-on-lines.txt', [2], 0, 1, 1],
  ['bracketed-leads.txt', [2, 1], 0, 0, 0],
  ['word-dots.html', [2], 0, 0, 1],
  ['browser-han-list.html', [2, 1], 0, 0, 0],
  ['owners-below.txt', [4], 0, 2, 0],
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

  it('given dates in figures, in full width, or with more words behind a label, then each has its day', () => {
    const datesIn = (name: string) =>
      read(name).plan.sections.flatMap(({ measures }) => measures.flatMap(({ dues }) => dues.map(({ date }) => date)));
    expect(datesIn('tasks-in-words.txt')).toEqual(['2026-05-31', '2026-08-31']);
    expect(datesIn('months-in-words.txt')).toEqual(['2026-04-20']);
    expect(datesIn('lists-in-lists.html')).toEqual(['2026-09-30']);
    expect(datesIn('headings-in-bold.html')).toEqual(['2026-06-30']);
  });

  it('given lists in lists, then the inner numbers stand below the outer ones', () => {
    const [, activities] = read('lists-in-lists.html').plan.sections[0]?.measures ?? [];
    expect(activities?.title).toBe('活动');
    expect(activities?.items.map(({ ordinal, level }) => [ordinal, level])).toEqual([
      ['1', 1],
      ['1', 2],
      ['2', 2],
      ['2', 1],
    ]);
  });

  it('given headings that lost their numbers, then they are sections, and a person is asked to look', () => {
    const { plan, doubts } = read('headings-without-numbers.txt');
    expect(plan.sections.map(({ title }) => title)).toEqual(['办好食堂，方便老人', '管好食堂']);
    expect(doubts.map(({ kind }) => kind)).toContain('guessed-points');
    expect(plan.preamble).toBe('各乡镇要量力而行。');
  });

  it('given a list of attachments before the signature, then no measure takes it', () => {
    const { plan } = read('attachments-before-signature.txt');
    expect(plan.sections[1]?.measures[1]?.text).toBe('4.登高。');
    expect(plan.remainder).toMatch(/^附件：1\.走访名单\n2\.赏菊路线/);
  });

  it('given 2.1.1 below 2.1, then 2.2 misses no number', () => {
    expect(read('decimal-levels.txt').doubts.filter(({ kind }) => kind.startsWith('number'))).toEqual([]);
  });

  it('given labels without 单位 and a telephone number, then only offices and people are named', () => {
    const named = (text: string) =>
      parsePlan(`云溪县2026年要点\n1.修路。${text}\n2.架桥。`).plan.sections[0]?.measures[0]?.annotations.flatMap(
        ({ units }) => units.map(({ name, role }) => `${name} ${role}`),
      );
    expect(named('（主办：县住建局；协办：各街道）')).toEqual(['县住建局 lead', '各街道 support']);
    expect(named('（责任人：王守田，13900000000）')).toEqual(['王守田 person']);
    expect(named('——责任单位：县交通局')).toEqual(['县交通局 responsible']);
    expect(named('配合：做到心中有数')).toEqual([]);
  });

  it('given words below a table, then no row takes them', () => {
    const table =
      '<table><tr><td>序号</td><td>任务</td><td>责任单位</td></tr><tr><td>1</td><td>扫雪</td><td>环卫站</td></tr></table>';
    const { plan } = parsePlan({ html: `<p>云溪县2026年扫雪任务表</p>${table}<p>填报人：</p>` });
    expect(plan.sections[0]?.measures[0]?.text).toBe('1\t扫雪\t环卫站');
    expect(plan.remainder).toBe('填报人：');
  });

  it('given a letter that quotes the plan, then the signs of quoting are no words', () => {
    const { plan } = parsePlan('> 云溪县2026年工作要点\n> 一、修路\n> 1、选线\n> 2、开工\n');
    expect(plan.title).toBe('云溪县2026年工作要点');
    expect(plan.sections[0]?.measures.map(({ title }) => title)).toEqual(['选线', '开工']);
  });

  it('given a row that begins with its months, then its title is the work', () => {
    const { plan } = parsePlan(
      '云溪县2026年任务表\n任务\t措施\t责任单位\n修路\t3-4月：选好线路\t交通局\n\t5月：开工\t交通局',
    );
    expect(plan.sections[0]?.measures.map(({ title }) => title)).toEqual(['选好线路', '开工']);
  });

  it('given a （一） of one line among divided ones, then it is offered as a task', () => {
    const { doubts } = parsePlan('云溪县2026年要点\n一、内容\n（一）成立小组\n（二）立规矩\n1.签到\n2.值班');
    expect(doubts.filter(({ kind }) => kind === 'undivided')).toHaveLength(1);
  });

  it.each([
    ['letter-longer-than-plan.txt', '云溪县2026年助餐点任务分解方案'],
    ['web-page-head.txt', '云溪县2026年养老院走访计划'],
    ['table-with-pipes.txt', '云溪县2026年村务公开任务分工'],
    ['numbers-without-stops.txt', '云溪县山洪避险预案'],
    ['spoken-points.txt', '云溪县邻里互助工作'],
  ])('given what letters and web pages put around %s, then its title is that of the plan', (name, title) => {
    expect(read(name).plan.title).toBe(title);
  });

  it('given a table that a browser copied without its merged cells, then nobody is called 6月底前', () => {
    const measures = read('table-copied-from-browser.txt').plan.sections.flatMap((section) => section.measures);
    expect(measures.map(({ ordinal, title }) => `${ordinal} ${title}`)[1]).toBe('2 公布末班车时间');
    expect(
      measures.map(({ annotations }) => annotations.flatMap(({ units }) => units.map(({ name }) => name))),
    ).toEqual([['县交通局'], ['县公交公司', '各站'], ['县医院', '各卫生院'], ['县医院']]);
  });

  it('given points that begin with a figure, then the figure is not their number', () => {
    const measures = read('numbers-before-dates.txt').plan.sections.flatMap((section) => section.measures);
    expect(measures.map(({ ordinal }) => ordinal)).toEqual(['1', '2', '3', '4', '1', '2']);
    expect(measures[2]?.title).toBe('12处踏板加装防滑条');
    expect(read('numbers-before-dates.txt').plan.remainder).toMatch(/^附件：1\.2026年渡口名册\n2\.2026年看护员名册/);
  });

  it('given months above points, then no measure takes the next month, and a month may be left out', () => {
    const { plan, doubts } = read('months-alone.txt');
    expect(plan.sections[1]?.groups.map(({ title }) => title)).toEqual(['三月份', '5月份', '七、八月份', '九月份']);
    expect(plan.sections[1]?.measures[1]?.text).toBe('2、征集书画作品');
    expect(doubts).toEqual([]);
  });

  it('given dashes below a number, or ①；② in a sentence, then they are parts of the point', () => {
    const itemsOf = (name: string) => read(name).plan.sections[0]?.measures.map(({ items }) => items.length);
    expect(itemsOf('dashes.txt')).toEqual([2, 0]);
    expect(itemsOf('circled-in-a-sentence.txt')).toEqual([3, 2]);
  });

  it('given days with their weekday, two days for one thing, or what is handed in, then each is a limit', () => {
    const dues = (text: string) =>
      parsePlan(`云溪县2026年要点\n1.修路。${text}\n2.架桥。`).plan.sections[0]?.measures[0]?.dues.map(
        ({ date }) => date,
      );
    expect(dues('于4月20日（星期一）前上报。')).toEqual(['2026-04-20']);
    expect(dues('分别于3月20日和4月5日以前送交。')).toEqual(['2026-03-20', '2026-04-05']);
    expect(dues('于5月10日前提交名册。')).toEqual(['2026-05-10']);
    expect(dues('在5月10日前提下做好。')).toEqual([]);
  });

  it('given names with a list in brackets, then they are one name each', () => {
    const { annotations } = parsePlan('云溪县2026年要点\n1.修路。（责任单位：县交通局、各县（市、区）政府）\n2.架桥。')
      .plan.sections[0]?.measures[0] ?? { annotations: [] };
    expect(annotations[0]?.units.map(({ name }) => name)).toEqual(['县交通局', '各县（市、区）政府']);
  });

  it('given 四次、五次全会, 百人计划 and point 11.121, then they are no quantities', () => {
    const { doubts } = parsePlan(
      '云溪县2026年要点\n10.学习四次、五次全会精神。实施“百人计划”。\n11.121人才项目。落实。',
    );
    expect(doubts.filter(({ kind }) => kind === 'quantity')).toEqual([]);
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
