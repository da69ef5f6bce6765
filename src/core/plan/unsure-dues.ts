import { DAY, dueWords, MONTH, YEAR } from './due-words.js';
import { matches } from './matches.js';
import type { Span } from './shape.js';

const DONE = '完成|建成|办结|到位|投用|竣工|上线|开馆|见效|落实';
const FEAST = '春节|元旦|清明节?|五一|端午节?|七一|八一|中秋节?|国庆节?|重阳节?|两节|汛期|开学|年关|换届';
const UNSURE = new RegExp(
  [
    `(?:(?:${YEAR})\\s?)?(?:${MONTH})\\s?(?:${DAY}|[底末初]|[上中下]旬)?(?:左右)?(?=(?:全面|基本|全部)?(?:${DONE}))`,
    `(?:${YEAR})?年?[底末](?=(?:全面|基本|全部)?(?:${DONE}))`,
    `(?:[上下]半年|第?[一二三四]季度)(?=，?(?:全面|基本|全部)?(?:${DONE}))`,
    `(?:(?:${YEAR})|本|一)?年内(?=[^，。；\\n]{0,6}(?:${DONE}|实现|开展|组织|举办))`,
    `[“"]?(?:${FEAST})[”"]?前夕?(?![后往])`,
    '(?:19|20)\\d{2}年前(?![后期三两一二])',
  ].join('|'),
  'g',
);
const SIGN = new RegExp(`${DONE}|年[内前]|(?:${FEAST})[”"]?前`);

/** Words that some offices mean as a time limit and others do not: 「6月完成」「年内」「春节前」. Offered, never set. */
export function unsureDues(source: string, [from, to]: Span): Span[] {
  const text = source.slice(from, to);
  const unsure = [...matches(text, UNSURE, SIGN)];
  const sure = unsure.length > 0 ? dueWords(text) : [];
  const found: Span[] = [];
  let next = 0;
  for (const { 0: words, index } of unsure) {
    const end = index + words.length;
    while (next < sure.length && (sure[next]?.span[1] ?? 0) <= index) next++;
    const overlaps = (sure[next]?.span[0] ?? Number.POSITIVE_INFINITY) < end;
    if (!overlaps && !/[至到—~～-]\s?$/.test(text.slice(Math.max(0, index - 2), index)))
      found.push([from + index, from + end]);
  }
  return found;
}
