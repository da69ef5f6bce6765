import { numberOf, yearOf } from './han-number.js';
import type { Line } from './lines.js';
import { isAddressee, isClosing, isPaperNumber, isWebLine } from './paper-lines.js';
import { bareWords } from './papers.js';
import type { Span } from './shape.js';

const KINDS =
  '要点|计划|方案|通知|意见|安排|清单|办法|措施|报告|解读|规划|分工|任务|决定|细则|总结|部署|规定|表|制度|条例|纲要|目标|分解|责任书|台账';
const ENDS_TITLE = new RegExp(`(?:${KINDS})(?:[（(][^（()）]{1,12}[）)])*$`);
const SENTENCE = /[。；，,;!！?？]/;
const LONGEST_LINE = 60;
/** 「发文机构：……」 at the head of a web page. */
const LABELLED = /^(?:[•·]\s*)?[\u4e00-\u9fff\s]{2,8}[：:]/;
/** What stands below such a label is its value. */
const LABEL_ALONE = /^[•·].{0,12}[：:]$/;
/** 「标题：……」 in the table that stands above a paper on a web page. */
const NAMED = /^标\s*题\s*[：:]?[\s|：:]+(.{6,80}?)(?=\s*[|\t]|$)/;

/** Whether a line can be (a part of) the name of a paper. */
function isNameLike({ text }: Line): boolean {
  if (!text || text.length > LONGEST_LINE || /[\t|]/.test(text)) return false;
  if (
    !/[\u4e00-\u9fff]{2}/.test(text) ||
    LABELLED.test(text) ||
    isWebLine(text) ||
    isPaperNumber(text) ||
    isAddressee(text) ||
    isClosing(text)
  )
    return false;
  return !SENTENCE.test(text) && !/^[（(].*[）)]$/.test(text) && !/文件$|^附\s?件|^第\s?\d+\s?期/.test(text);
}

/** The first name in these lines: one line, or up to three that run on (国务院办公厅关于……／……的指导意见). */
function nameAt(lines: readonly Line[], from: number, to: number): Span | null {
  let lastWords = '';
  for (let i = from; i < to; i++) {
    const first = lines[i];
    if (!first?.text || isWebLine(first.text) || isPaperNumber(first.text)) continue;
    if (LABEL_ALONE.test(lastWords)) {
      lastWords = '';
      continue;
    }
    lastWords = first.text;
    if (!isNameLike(first)) {
      if (LABELLED.test(first.text)) continue;
      if (SENTENCE.test(first.text) || isAddressee(first.text)) return null;
      continue;
    }
    let last = first;
    for (let next = i + 1; next < Math.min(to, i + 3); next++) {
      const line = lines[next];
      if (!line || ENDS_TITLE.test(last.text) || !isNameLike(line)) break;
      last = line;
    }
    return [first.start, last.end];
  }
  return null;
}

/** The line that repeats what a cover letter prints and sends: 关于印发《……》的通知. */
function announced(source: string, lines: readonly Line[], letter: Span | null, to: number): Span | null {
  const named = bareWords(
    (letter && /印发\s?[《〈]([^\n]{4,80})[》〉]/.exec(source.slice(letter[0], letter[1]).replace(/\s/g, ''))?.[1]) ??
      '',
  );
  if (!letter || !named) return null;
  for (let i = 0; i < to; i++) {
    const first = lines[i];
    if (!first?.text || first.start < letter[1]) continue;
    let joined = '';
    for (const line of lines.slice(i, Math.min(to, i + 3))) {
      joined += bareWords(line.text);
      if (joined === named) return [first.start, line.end];
    }
  }
  return null;
}

/**
 * Where the plan's title stands: in the lines of the plan's own paper before its first point, else at the head of the
 * document; `null` when there is none.
 */
export function titleSpan(
  source: string,
  lines: readonly Line[],
  paper: readonly [number, number],
  firstPoint: number,
): Span | null {
  const head =
    nameAt(lines, 0, firstPoint) ?? labelledName(lines, firstPoint) ?? nameBeforeNumber(lines.find(({ text }) => text));
  return announced(source, lines, head, firstPoint) ?? nameAt(lines, paper[0], firstPoint) ?? head;
}

function labelledName(lines: readonly Line[], to: number): Span | null {
  for (const { text, start } of lines.slice(0, to)) {
    const found = NAMED.exec(text);
    const words = found?.[1];
    if (found && words) return [start + found[0].length - words.length, start + found[0].length];
  }
  return null;
}

/** 「……计划 一、……」: the title on the line of the first point, parted by a blank. */
function nameBeforeNumber(line: Line | undefined): Span | null {
  const words = line ? (/^(?![一1（(])([^\s。；，,;]{6,40})[ \u3000](?=[一1][、.．])/.exec(line.text)?.[1] ?? '') : '';
  return line && ENDS_TITLE.test(words) ? [line.start, line.start + words.length] : null;
}

/** The year that a title names: 2026年, 二〇二六年, or 2026 before a word. */
export function yearIn(title: string): number | null {
  const named = /([12]\d{3}|[一二][〇○零O一二三四五六七八九]{3})\s?年?/.exec(title)?.[1];
  return named === undefined || numberOf(named) === null ? null : yearOf(named);
}
