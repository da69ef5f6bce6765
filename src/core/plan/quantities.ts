import { numberOf } from './han-number.js';
import type { Span } from './shape.js';

/** How many of what: 「1名」 is 1 名, 「百人」 is 100 人. A batch (一批) has a unit and no number. */
export interface Target {
  number: number | null;
  unit: string;
}

const UNITS =
  '名|人次|人|场次|场|期|家|户|篇|支|件|套|座|对|所|批次|处|次|部|堂|节课|万元|亿元|元|公里|亩|个|项|条|%|％';
/** What is counted even when written in Chinese; 个, 项 and 条 then belong to fixed phrases, and 二期 is a stage. */
const COUNTED = '名|人次|场次|场|家|户|篇|支|件|套|座|对|所|处|次|堂';
const IN_FIGURES = new RegExp(`(?:\\d{1,9}(?:\\.\\d{1,3})?)\\s?(?:余|多)?(${UNITS})`, 'g');
const IN_WORDS = new RegExp(`(百|千|万|[二两三四五六七八九十]{1,3}[百千]?)(?:余|多)?(${COUNTED})`, 'g');
const ROUND = /(百|千|万)(名|人|场|家|户|篇|件|堂)/g;
/** What can be counted in parts; 「11.121人」 is point 11 and a name. */
const IN_PARTS = /元|公里|亩|[%％]/;
/** 百人计划 is a name, and 四次、五次全会 are meetings. */
const NAMES = /^(?:、[一二三四五六七八九十]次)*(?:计划|工程|行动|全会|全体会议|会议|党代会|代表大会)/;
const BATCH = /一批/g;

/** The quantities in a stretch, as they stand in the text. They are offered to a person and never set. */
export function quantitiesIn(source: string, [from, to]: Span): { span: Span; target: Target }[] {
  const text = source.slice(from, to);
  const found = new Map<number, { span: Span; target: Target }>();
  const add = (index: number, words: string, target: Target): void => {
    if (!found.has(index)) found.set(index, { span: [from + index, from + index + words.length], target });
  };
  for (const { 0: words, 1: unit = '', index } of text.matchAll(IN_FIGURES)) {
    if (/[\d.第〔]/.test(text.charAt(index - 1)) || (words.includes('.') && !IN_PARTS.test(unit))) continue;
    add(index, words, { number: Number.parseFloat(words), unit });
  }
  for (const pattern of [ROUND, IN_WORDS]) {
    for (const { 0: words, 1: number = '', 2: unit = '', index } of text.matchAll(pattern)) {
      if (/[第一二三四五六七八九十百千万每\d几数各届]/.test(text.charAt(index - 1))) continue;
      if (NAMES.test(text.slice(index + words.length, index + words.length + 10))) continue;
      add(index, words, {
        number: number === '万' ? 10_000 : number === '百' ? 100 : number === '千' ? 1000 : numberOf(number),
        unit,
      });
    }
  }
  for (const { 0: words, index } of text.matchAll(BATCH)) add(index, words, { number: null, unit: '批' });
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}
