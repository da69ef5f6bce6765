import { dateOf } from './due-dates.js';
import type { Annotation, Due, Measure, Plan } from './shape.js';

/** What the text says once for several measures; whether it means each of them, a person decides. */
export interface SaidOnce {
  measure: Measure;
  annotation?: Annotation;
  due?: Due;
}

/**
 * Owners that stand on a line of their own below the last measure of a heading whose other measures name none, and months
 * that head measures: 「三月份：」.
 */
export function saidOnce({ source, year, sections }: Plan): SaidOnce[] {
  return sections.flatMap(({ groups, measures, title, span }) => {
    const under = new Map<string | undefined, Measure[]>();
    for (const measure of measures) {
      const alike = under.get(measure.group);
      if (alike) alike.push(measure);
      else under.set(measure.group, [measure]);
    }
    return [...under].flatMap(([key, members]) => {
      const heading = groups.find((group) => group.key === key) ?? { title, span };
      const annotation = ownersBelow(source, members);
      const due = monthOf(source, heading, year);
      const others = members.slice(0, annotation ? -1 : 0);
      return [
        ...others.map((measure) => ({ measure, ...(annotation ? { annotation } : {}) })),
        ...(due ? members.filter(({ dues }) => dues.length === 0).map((measure) => ({ measure, due })) : []),
      ];
    });
  });
}

function ownersBelow(source: string, members: readonly Measure[]): Annotation | null {
  const last = members[members.length - 1];
  const [annotation] = last?.annotations ?? [];
  if (!last || !annotation || members.some((one) => one !== last && one.annotations.length > 0)) return null;
  const opensLine = /\n\s*$/.test(source.slice(last.span[0], annotation.span[0]));
  const isLast = !source.slice(annotation.span[1], last.span[1]).trim();
  return members.length > 1 && opensLine && isLast ? annotation : null;
}

/** The last day of the month that a heading names and nothing else. */
function monthOf(source: string, { title, span }: { title: string; span: Measure['span'] }, year?: number): Due | null {
  const date = /^(?:20\d{2}年)?[\d一二三四五六七八九十]{1,3}月份?$/.test(title) ? dateOf(title, year, true) : null;
  const at = span[0] + source.slice(...span).indexOf(title);
  return date && date !== 'impossible' ? { span: [at, at + title.length], text: title, date } : null;
}
