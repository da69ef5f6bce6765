import { numberOf } from './han-number.js';
import { matches } from './matches.js';
import type { Span } from './shape.js';

/** So many times in each year, half year, quarter, month or week. */
export interface Recurrence {
  every: 'year' | 'half' | 'quarter' | 'month' | 'week';
  times: number;
}

const PERIODS: Record<string, Recurrence['every']> = {
  年: 'year',
  半年: 'half',
  季: 'quarter',
  月: 'month',
  周: 'week',
};
const EVERY =
  /每个?(年|半年|季|月|周)度?(?:至少|不少于|原则上|应|要){0,2}[^，。；;、\n每\d]{0,10}?(\d{1,2}|[一二两三四五六七八九十])(?:次|场|期|轮|篇|堂)/g;

/** 「每季度至少召开一次」: work that comes again. Offered to a person, who decides whether it becomes tasks. */
export function recurrencesIn(source: string, [from, to]: Span): { span: Span; recurrence: Recurrence }[] {
  return [...matches(source.slice(from, to), EVERY, /每/)].flatMap(
    ({ 0: words, 1: period = '', 2: times = '', index }) => {
      const every = PERIODS[period];
      const number = numberOf(times);
      if (!every || number === null) return [];
      return [{ span: [from + index, from + index + words.length] as const, recurrence: { every, times: number } }];
    },
  );
}
