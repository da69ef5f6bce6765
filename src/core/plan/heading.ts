import type { Span } from './shape.js';

const PAIRS: Record<string, string> = { '（': '）', '(': ')', '“': '”', '《': '》', '【': '】' };
const ENDS = '。！？；;：:\n\t\u3000';
/** 「3—4月：走访」: the time is not what is done. */
const PERIOD =
  /^(?:[\d一二三四五六七八九十]{1,3}(?:月份?)?(?:[-—–~～至到][\d一二三四五六七八九十]{1,3})?月份?|全年|[上下]半年|第?[一二三四1-4]季度)\s?[：:][ \u3000]?(?=\S)/;
const LONGEST = 60;
const DUTY = /[（(【[][^（）()【】[\]]{0,200}(?:牵头|负责|责任|配合|落实|完成时限)[^（）()【】[\]]{0,200}[）)】\]]$/;

/**
 * Where the heading of a point stands: its first sentence, or its line when it stands alone. A very long sentence is
 * cut at a comma, so that the title stays one; nothing is cut inside brackets or quotation marks.
 */
export function headingSpan(source: string, start: number, to: number): Span {
  const from = start + (PERIOD.exec(source.slice(start, Math.min(to, start + 20)))?.[0].length ?? 0);
  const end = Math.min(to, from + 400);
  let comma = -1;
  let at = from;
  while (at < end && !isEnd(source, at)) {
    const close = PAIRS[source.charAt(at)];
    const ahead = close ? source.slice(at, Math.min(end, at + 80)) : '';
    const closed = close ? ahead.indexOf(close) : -1;
    if (closed > 0 && !ahead.slice(0, closed).includes('\n')) at += closed;
    else if (/[，,]/.test(source.charAt(at)) && at - from <= LONGEST) comma = at;
    at++;
  }
  if (at - from > LONGEST) at = comma > from + 4 ? comma : wholeCharacter(source, from + LONGEST);
  return [from, withoutDuty(source, from, at)];
}

function isEnd(source: string, at: number): boolean {
  const char = source.charAt(at);
  if (ENDS.includes(char)) return true;
  // A typed full stop in half width: behind a character, not inside a number.
  return char === '.' && /[\u4e00-\u9fff”）)]/.test(source.charAt(at - 1)) && !/\d/.test(source.charAt(at + 1));
}

const wholeCharacter = (source: string, at: number): number =>
  /[\udc00-\udfff]/.test(source.charAt(at)) ? at - 1 : at;

/** 「……建设（责任单位：……）」: the brackets name units, not the work. */
function withoutDuty(source: string, from: number, to: number): number {
  const duty = DUTY.exec(source.slice(from, to));
  return duty && duty.index > 0 ? from + duty.index : to;
}
