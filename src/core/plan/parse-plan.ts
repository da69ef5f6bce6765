import { annotationRule } from './annotation-words.js';
import { mendLines } from './broken-lines.js';
import { buildPlan } from './build-plan.js';
import type { Context } from './context.js';
import { type Doubt, type DoubtList, doubtList } from './doubts.js';
import { lostCharacter } from './garbled-text.js';
import { htmlLines } from './html/html-lines.js';
import { type Line, placeLines } from './lines.js';
import { readMarkdown } from './markdown-lines.js';
import { keyMaker } from './node-keys.js';
import { isAddressee } from './paper-lines.js';
import { cleanLines, splitLines } from './raw-lines.js';
import { type Reading, readDocument } from './read-document.js';
import { type PlanRefusal, refusalOf } from './refusal.js';
import type { Plan, Span } from './shape.js';
import { structureOf } from './structure.js';
import { yearIn } from './title.js';

/** Text as it was pasted, or a page (pasted from Word, a mail, a web site). */
export type PlanSource = string | { html: string };

/** What the reader may be told about a text beforehand. */
export interface ParseOptions {
  /** The year of the plan, when its title may name none. */
  year?: number;
}

/**
 * `plan` and `doubts` are always there. `refused` tells the two cases apart: with it, the plan is empty (its `source`
 * too), so that not even a caller that forgets to look can store a word of the text.
 */
export interface ParsedPlan {
  plan: Plan;
  doubts: Doubt[];
  refused?: PlanRefusal;
}

/** A plan of 50,000 characters is long; the record of a plan holds four times as many. */
const LONG = 200_000;
/** Paragraphs that are offered as measures when nothing is numbered. */
const MOST_PARAGRAPHS = 200;

/**
 * Reads the text of a work plan into sections and measures, with owners and time limits where the text names them.
 *
 * It never throws, takes time in proportion to the text, sets nothing that the text leaves open (that is what `doubts`
 * are for) and loses nothing: `plan.layout` parts `plan.source` without gap. Numbering: GB/T 9704 and what offices do
 * with it. A marked paper (绝密, 内部资料 …) is refused before anything else, and so is text in the wrong character set.
 */
export function parsePlan(input: PlanSource, options: ParseOptions = {}): ParsedPlan {
  const html = typeof input === 'object' && input !== null ? input.html : undefined;
  const raw = html === undefined ? splitLines(textOf(input)) : htmlLines(textOf(html));
  const clean = cleanLines(readMarkdown(cleanLines(raw)));
  const text = clean.map((line) => line.text).join('\n');
  const refused = refusalOf(text);
  if (refused) return { ...read(placeLines([]), options), doubts: [], refused };
  const { lines: mended, joined } = mendLines(clean);
  return read(placeLines(mended), options, joined);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function read({ source, lines }: { source: string; lines: Line[] }, options: ParseOptions, joined = 0): ParsedPlan {
  const doubts = doubtList();
  const reading = readDocument(source, lines, doubts);
  const title = reading.title ? source.slice(...reading.title) : '';
  const year = yearIn(title) ?? options.year;
  const context: Context = { source, year, rule: annotationRule(source), doubts, keyOf: keyMaker() };
  const plan = buildPlan(context, reading.title, structureOf(source, reading, doubts));
  doubtWhole(source, reading, joined, doubts);
  return { plan, doubts: doubts.all() };
}

/** What is doubtful about the document as a whole. */
function doubtWhole(
  source: string,
  { title, points, bodyStart, bodyEnd }: Reading,
  joined: number,
  doubts: DoubtList,
): void {
  const head: Span = [0, Math.min(source.length, 1)];
  const lost = lostCharacter(source);
  if (!source) {
    doubts.add('DJ-P101', head);
    return;
  }
  if (source.length > LONG) doubts.add('DJ-P102', head);
  if (!title) doubts.add('DJ-P103', head);
  if (points.length === 0)
    doubts.add('DJ-P104', head, { offer: { set: 'measures', spans: paragraphs(source, [bodyStart, bodyEnd]) } });
  if (joined > 0) doubts.add('DJ-P109', head);
  if (lost) doubts.add('DJ-P110', lost);
}

function paragraphs(source: string, [from, to]: Span): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const line of source.slice(from, to).split('\n')) {
    if (line.trim() && !isAddressee(line) && spans.length < MOST_PARAGRAPHS) spans.push([at, at + line.length]);
    at += line.length + 1;
  }
  return spans;
}
