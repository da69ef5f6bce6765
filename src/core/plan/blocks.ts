import { keyMaker } from './node-keys.js';
import type { Item, Plan, Section, Span } from './shape.js';
import { apartFrom, byStart, trimmed } from './spans.js';
import { taskTitle } from './task-title.js';

/** A stretch of the plan that is one task until somebody cuts it: a measure, or words that a person added to them. */
export interface Block {
  key: string;
  /** `null` = outside every section. */
  section: Section | null;
  span: Span;
  title: string;
  items: readonly Item[];
}

/**
 * The measures, with what a person lists beside them (`added`: paragraphs of a plan without numbers, an undivided
 * section), in the order of the text. What touches a measure, or an earlier one of its kind, is not added.
 */
export function blocksOf(plan: Plan, added: readonly Span[] = []): Block[] {
  const measures = plan.sections.flatMap((section) =>
    section.measures.map(({ key, span, title, items }): Block => ({ key, section, span, title, items })),
  );
  const keyOf = keyMaker();
  const more = apartFrom(apart(plan.source, added), measures).map(({ span }): Block => {
    const words = plan.source.slice(...span);
    return {
      key: keyOf('x', words),
      section: plan.sections.find((section) => holds(section.span, span)) ?? null,
      span,
      title: taskTitle(words),
      items: [],
    };
  });
  return [...measures, ...more].sort(byStart);
}

export const holds = ([from, to]: Span, [start, end]: Span): boolean => from <= start && end <= to;
export const touch = ([from, to]: Span, [start, end]: Span): boolean => start < to && from < end;

/** Stretches in order, without blanks at their ends; one that is empty or touches one before it is left out. */
export function apart(source: string, spans: readonly Span[]): { span: Span }[] {
  const kept: { span: Span }[] = [];
  let end = 0;
  for (const span of [...spans].map((one) => trimmed(source, one)).sort((a, b) => a[0] - b[0])) {
    if (span[0] >= span[1] || span[0] < end) continue;
    kept.push({ span });
    end = span[1];
  }
  return kept;
}
