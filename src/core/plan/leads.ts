import { placed } from '../rules/placed.js';
import type { Line } from './lines.js';
import { isClosing, isSigner } from './paper-lines.js';
import type { Range } from './papers.js';
import type { Point } from './points.js';

const LEAD = /^([^。，、；：:;,.]{4,25})[。：:](?=.{15})/;
const LABEL = /^(?:责任|牵头|配合|完成|联系|时间|地点|主持|参加)/;
/** 「【加强学习】……」 */
const BRACKETED = /^【[^【】]{2,25}】(?=.{4})/;
/** A line that is nothing but a few words, above a paragraph. */
const ALONE = /^[^。；;：:，,！!？?、.\t]{2,25}$/;
const PARAGRAPH = /[。；，,！!？?]|.{31}/;
const SPEECH = /[要应须将]|^(?:各|县|市|为|根据|按照)/;

/**
 * Paragraphs that open with a bold heading and have no number: 「**加强学习。**……」. Text has no bold, so there the heading
 * must stand on a line of its own, or every running paragraph of a stretch must open with a short sentence.
 */
function leadsIn(lines: readonly Line[], isPoint: (line: number) => boolean, [from, to]: Range): Point[] {
  const bold: Point[] = [];
  const alone: Point[] = [];
  const guessed: Point[] = [];
  let stretch: (Point | null)[] = [];
  let inPreamble = true;
  const endStretch = (): void => {
    const first = inPreamble ? stretch.findIndex((point) => point !== null) : 0;
    const leads = stretch.slice(Math.max(first, 0));
    const whole = leads.length >= 2 && !leads.includes(null);
    for (const lead of leads) if (whole && lead) guessed.push(lead);
    stretch = [];
    inPreamble = false;
  };
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (!line?.text) continue;
    if (isPoint(i)) endStretch();
    else {
      const strong = boldLead(line) || (BRACKETED.exec(line.text)?.[0].length ?? 0);
      if (ALONE.test(line.text) && PARAGRAPH.test(textAfter(lines, isPoint, i, to)))
        alone.push(leadAt(line, line.text.length));
      if (isClosing(line.text) || (!strong && line.text.length < 30 && isSigner(line.text))) continue;
      if (strong) bold.push(leadAt(line, strong));
      const short = LEAD.exec(line.text)?.[1];
      stretch.push(short && !SPEECH.test(short) && !LABEL.test(short) ? leadAt(line, short.length) : null);
    }
  }
  endStretch();
  return [bold, guessed, alone].find(({ length }) => length >= 2) ?? [];
}

/** The next line with words, `''` where a number opens it. */
function textAfter(lines: readonly Line[], isPoint: (line: number) => boolean, at: number, to: number): string {
  for (let i = at + 1; i < to; i++) if (lines[i]?.text) return isPoint(i) ? '' : (lines[i]?.text ?? '');
  return '';
}

/**
 * The leads that divide a plan: they count where numbers divide it no further than 一、, and only if at least half of the
 * numbered sections (or the document without any) hold some. Elsewhere bold words are emphasis.
 */
export function dividingLeads(
  points: readonly Point[],
  lines: readonly Line[],
  isPoint: (line: number) => boolean,
  range: Range,
): Point[] {
  const sections = points.filter(({ soft }) => !soft);
  if (sections.some(({ kind }) => kind !== 'han' && kind !== 'part')) return [];
  const first = sections[0]?.start ?? -1;
  const leads = leadsIn(lines, isPoint, range).filter(({ start }) => start > first);
  let divided = 0;
  let next = 0;
  for (const [i, { start }] of placed(sections)) {
    const end = sections[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    while ((leads[next]?.start ?? end) < start) next++;
    if ((leads[next]?.start ?? end) < end) divided++;
  }
  return leads.length >= 2 && divided >= sections.length / 2 ? leads : [];
}

/** Length of the bold words with which a paragraph opens; a line that is bold as a whole is a heading when short. */
function boldLead({ text, strong }: Line): number {
  const whole = strong >= text.length;
  return strong >= (whole ? 2 : 3) && strong <= 60 && !(whole && text.length > 40) ? strong : 0;
}

function leadAt(line: Line, length: number): Point {
  const heading = line.text.slice(0, length).replace(/[。：:】\s]+$/, '');
  const from = heading.startsWith('【') ? 1 : 0;
  const title = [line.start + from, line.start + heading.length] as const;
  const place = { start: line.start, bodyAt: line.start, title, cells: null, until: null };
  return { kind: 'lead', rank: 8, value: 0, ordinal: '', soft: false, ...place };
}
