import {
  type AnnotationRule,
  bareNames,
  labelAt,
  seemsToName,
  unitsInBracket,
  unitsWithLabels,
} from './annotation-words.js';
import type { Annotation, Span } from './shape.js';
import { byStart } from './spans.js';

const BRACKET = /[（(【〔[]|[）)】〕\]]/g;
/** Longer brackets hold explanations; the longest real list of units has some thirty names. */
const LONGEST = 400;
/** Quick look before reading: a role, or more names than one, or one that ends like an office. */
const MAY_NAME = /[、，,；;]|[牵负责参配协指督落实承主推]|.{2}[局委办部院社站校所团会]$/;

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
    if (!MAY_NAME.test(inner)) continue;
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
      if (start === undefined || index - start > LONGEST || index - start < 3) continue;
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
  const labelled = new Set(lines);
  const kept: Annotation[] = [];
  for (const annotation of [...brackets, ...lines].sort(byStart)) {
    const { span, units } = annotation;
    const last = kept[kept.length - 1];
    if (last && span[0] < last.span[1]) continue;
    if (last && labelled.has(annotation) && isBlankBetween(source, last.span[1], span[0])) {
      last.span = [last.span[0], span[1]];
      for (const unit of units) last.units.push(unit);
    } else kept.push({ span, units: [...units] });
  }
  return kept;
}

const isBlankBetween = (source: string, from: number, to: number): boolean =>
  to - from < 20 && source.slice(from, to).trim() === '';
