import { bareHeadings } from './bare-headings.js';
import { contentsLines } from './contents.js';
import type { DoubtList } from './doubts.js';
import { dividingLeads } from './leads.js';
import type { Line } from './lines.js';
import { isClosing, isSigner } from './paper-lines.js';
import { announcedAmong, attachmentLines, numberedLength, papersOf, planAmong, type Range } from './papers.js';
import { openingMarks, type Point, pointsOf } from './points.js';
import type { Span } from './shape.js';
import { tableRows } from './table-rows.js';
import { titleSpan } from './title.js';
import { bulletPoints, inlinePoints } from './unnumbered-points.js';

/** What a document consists of before its points become a tree. */
export interface Reading {
  title: Span | null;
  points: Point[];
  /** Where the work begins and what comes after it (signature, date, further papers). */
  bodyStart: number;
  bodyEnd: number;
}

/** Shorter numbered papers beside the plan are letters; longer ones a person is told of. */
const WORTH_TELLING = 200;

/** Finds the plan among letters and attachments, its title, and everything numbered in it. */
export function readDocument(source: string, lines: readonly Line[], doubts: DoubtList): Reading {
  const rows = tableRows(lines);
  const listed = new Set([...attachmentLines(lines), ...contentsLines(lines)]);
  const opening = openingMarks(lines, rows, listed);
  const isPoint = (i: number): boolean => Boolean(opening[i]) || (rows.get(i)?.cells.length ?? 0) > 0;
  const papers = papersOf(lines, opening, listed);
  const paper = announcedAmong(lines, papers, isPoint) ?? planAmong(lines, papers, isPoint);
  const firstPoint = firstWhere(paper, isPoint);
  const title = titleSpan(source, lines, paper, firstPoint ?? paper[1]);
  const heads = bareHeadings(lines, opening, title?.[1] ?? 0, paper);
  const firstHead = heads[0] ? firstWhere(paper, (i) => lines[i]?.start === heads[0]?.start) : null;
  const bodyFrom = firstHead ?? firstPoint ?? behind(lines, paper, title);
  const end = endOfWork(lines, listed, [bodyFrom, paper[1]]);

  const numbered = pointsOf(lines, rows, opening, listed, [bodyFrom, end]);
  const leads = dividingLeads(numbered, lines, isPoint, [bodyFrom, end]);
  const known = [...numbered, ...leads, ...heads].sort((a, b) => a.start - b.start);
  const bullets = bulletPoints(known, lines, opening, [bodyFrom, end]);
  const body: Span = [lines[bodyFrom]?.start ?? source.length, lines[end - 1]?.end ?? 0];
  const inline = bullets.length > 0 ? [] : inlinePoints(source, known, body);
  const points = [...known, ...bullets, ...inline].sort((a, b) => a.start - b.start);
  const lead = (leads[0] ?? heads[0])?.title;
  if (lead) doubts.add('DJ-P105', lead);
  for (const other of papers) {
    if (other === paper || numberedLength(lines, isPoint, other) <= WORTH_TELLING) continue;
    const first = lines[firstWhere(other, isPoint) ?? other[0]];
    if (first) doubts.add('DJ-P111', [first.start, first.end]);
  }
  const bodyStart = points[0]?.start ?? lines[bodyFrom]?.start ?? source.length;
  return { title, points, bodyStart, bodyEnd: Math.max(bodyStart, lines[end - 1]?.end ?? 0) };
}

function firstWhere([from, to]: Range, fits: (line: number) => boolean): number | null {
  for (let i = from; i < to; i++) if (fits(i)) return i;
  return null;
}

/** The first line with words behind the title, be it the line of the title itself. */
function behind(lines: readonly Line[], paper: Range, title: Span | null): number {
  return firstWhere(paper, (i) => lines[i]?.text !== '' && (lines[i]?.end ?? 0) > (title?.[1] ?? -1)) ?? paper[1];
}

/** The line behind the last that belongs to the work: signature, date and attachment list end a paper. */
function endOfWork(lines: readonly Line[], listed: ReadonlySet<number>, [from, to]: Range): number {
  let end = to;
  let dated = false;
  for (let i = to - 1; i > from; i--) {
    const text = lines[i]?.text ?? '';
    if (!text) continue;
    const closing = listed.has(i) || (text.length <= 80 && isClosing(text));
    if (!closing && !(dated && isSigner(text))) break;
    dated ||= closing;
    end = i;
  }
  return end;
}
