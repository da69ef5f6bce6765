import {
  type AnnotationRule,
  bareNames,
  labelAt,
  seemsToName,
  unitsInBracket,
  unitsWithLabels,
} from './annotation-words.js';
import type { Annotation, Span } from './shape.js';

const BRACKET = /[（(【〔[]|[）)】〕\]]/g;
/** Longer brackets hold explanations; the longest real list of units has some thirty names. */
const LONGEST = 400;

/**
 * Who the text names for the work in a stretch: `sure` where brackets or labelled lines can be read whole, `unsure`
 * where brackets list units without saying what for, or speak of owners in words that a person has to read.
 */
export function annotationsIn(
  source: string,
  span: Span,
  rule: AnnotationRule,
): { sure: Annotation[]; unsure: Annotation[] } {
  const sure: Annotation[] = [];
  const unsure: Annotation[] = [];
  for (const bracket of bracketsIn(source, span)) {
    const last = sure[sure.length - 1];
    if (last && bracket[0] < last.span[1]) continue;
    const inner = source.slice(bracket[0] + 1, bracket[1] - 1);
    const units = unitsInBracket(inner, rule);
    if (units) sure.push({ span: bracket, units });
    else {
      const units = bareNames(inner);
      if (units.length > 1 || seemsToName(inner)) unsure.push({ span: bracket, units });
    }
  }
  return { sure: merged(source, sure, labelledLines(source, span)), unsure };
}

/** Pairs of brackets within one line, outer ones before those inside them. */
function bracketsIn(source: string, [from, to]: Span): Span[] {
  const pairs: Span[] = [];
  const open: number[] = [];
  const text = source.slice(from, to);
  for (const { 0: char, index } of text.matchAll(BRACKET)) {
    if ('（(【〔['.includes(char)) open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || index - start > LONGEST) continue;
      if (!text.slice(start, index).includes('\n')) pairs.push([from + start, from + index + 1]);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** 「责任单位：甲、乙」 without brackets: a line of its own, or the end of a paragraph. */
function labelledLines(source: string, [from, to]: Span): Annotation[] {
  const found: Annotation[] = [];
  let start = from;
  for (const line of source.slice(from, to).split('\n')) {
    const at = labelAt(line);
    const units = at >= 0 && line.length - at <= LONGEST ? unitsWithLabels(line.slice(at)) : null;
    if (units) found.push({ span: [start + at, start + line.length], units });
    start += line.length + 1;
  }
  return found;
}

/** Both in order, without overlap. Labels one below the other (牵头单位：, 责任单位：) are one statement. */
function merged(source: string, brackets: readonly Annotation[], lines: readonly Annotation[]): Annotation[] {
  const all = [...brackets, ...lines].sort((a, b) => a.span[0] - b.span[0]);
  const kept: Annotation[] = [];
  const labelled = new Set(lines);
  for (const annotation of all) {
    const last = kept[kept.length - 1];
    if (last && annotation.span[0] < last.span[1]) continue;
    const below = last && labelled.has(annotation) && source.slice(last.span[1], annotation.span[0]).trim() === '';
    if (last && below) {
      const joined = { span: [last.span[0], annotation.span[1]] as const, units: [...last.units, ...annotation.units] };
      kept[kept.length - 1] = joined;
      labelled.add(joined);
    } else kept.push(annotation);
  }
  return kept;
}
