import { matches } from './matches.js';
import type { Span } from './shape.js';

export const YEAR =
  '(?:(?:19|20)\\d{2}|[一二][〇○零O一二三四五六七八九]{3})\\s?年度?|今年|本年度?|当年|明年|次年|翌年|每年度?';
export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s?月份?';
export const DAY = '(?:[12]\\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\\s?[日号]';
const PART = '月?[底末初]|[上中下]旬';
/** 4月20日（星期五）前 */
const WEEKDAY = '(?:\\s?[（(](?:星期|周)[一二三四五六日天][）)])?';
/** 前 that belongs to the next word, or to 前后. */
const BEFORE = '(?:之|以)?前(?![后期往列沿进夕来端面述者程]|提(?![交报供请出]))';
/** What was built or done before a date describes something; it is no time limit. */
const DESCRIBES =
  /^(?:已经?|参加|建成|出生|入党|离休|退休|退职|登记|注册|取得|成立|竣工|办理|入职|入伍|任职|加入)[^，。；;、\n]{0,14}的/;

/** 2026.9.30, 2026-09-30, 2026/9. */
export const FIGURES = '(?:19|20)\\d{2}\\s?[-./．]\\s?\\d{1,2}(?:\\s?[-./．]\\s?\\d{1,2})?日?';

const BEFORE_DATE = new RegExp(
  [
    `${FIGURES}${BEFORE}`,
    `(?:(?:${YEAR})\\s?)?(?:每|次|当|本)?(?:${MONTH})\\s?(?:(?:${DAY})${WEEKDAY}|${PART})?${BEFORE}`,
    `(?:${YEAR})年?[底末]${BEFORE}`,
    `(?:每个?(?:年|半年|季度?|月|学期)|本年|全年|年度?|半年|季度?|月度?|本月|当月|次月|学期)[底末]${BEFORE}`,
    `(?:每个?(?:月|季度?|半年)(?:[首末]月|(?:第一|最后一)个月)?|次月|当月|本月)\\s?的?(?:${DAY})${BEFORE}`,
    `(?:(?:${YEAR})\\s?)?(?:第?[一二三四1-4]季度|上半年|下半年)(?:[底末]|结束)?${BEFORE}`,
    `每周[一二三四五六日天]${BEFORE}`,
  ].join('|'),
  'g',
);
const AND_DAY = new RegExp(`((?:(?:${YEAR})\\s?)?(?:${MONTH})\\s?(?:${DAY}))(\\s?[和、及]\\s?)$`);
const POINT = `(?:(?:${YEAR})\\s?)?(?:${MONTH})\\s?(?:${DAY}|${PART})?|(?:${YEAR})?年?[底末]`;
const NO_RANGE = '(?!\\s?(?:起|开始|启动|前后|[—–~～-]|至|到))';
const STRIVEN = new RegExp(`(力争|确保|争取|务必|务求|不[迟晚]于|最[迟晚])(?:于|在|到|至)?(${POINT})${NO_RANGE}`, 'g');
const UNTIL = new RegExp(`(?:截止(?:日期|时间)[为是到至于：:]?\\s?(${POINT})|(${POINT})(?:止|截止)(?![至到]))`, 'g');
const WITHIN =
  /(?:之日起|之日后|之后|以后|后|起)的?\s?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s?个?(?:工作日|自然日|日|天|周|月|小时|年)(?:之|以)?内/g;
const LABELLED =
  /(?:完成|办结|整改|报送|截止|落实)(?:时限|时间|期限|日期|节点)(?:要求)?\s?[：:]\s?([^，,。；;）)】\]\n\t]{1,30})|(?:时限|时间节点|时限要求)\s?[：:]\s?([^，,。；;）)】\]\n\t]{1,30})/g;
const OPEN_PERIOD =
  /^(?:长期(?:坚持|推进|任务)?|持续(?:推进|开展|用力|坚持)?|常态化?(?:推进|开展|坚持)?|全年(?:推进|开展|持续)?|贯穿全年|适时|按(?:要求|计划|进度|时间节点)(?:推进|完成|落实)?|立行立改)$/;

/** A stretch that is a time limit; `what` is its date without the word that makes it one. */
export interface FoundDue {
  span: Span;
  what: string;
  /** It stands behind 完成时限：. */
  labelled?: boolean;
}

/** 长期坚持, 全年, 持续推进: a time without an end. */
export const isOpenPeriod = (text: string): boolean => OPEN_PERIOD.test(text.trim());
/** A time and nothing else, as a cell of a table holds it: 6月底前, 每季度, 全年. */
export const isTime = (text: string): boolean =>
  text.length < 20 &&
  (isOpenPeriod(text) ||
    holdsDue(text) ||
    /^每|^(?:全年|[上下]半年|第?[一二三四1-4]季度|\d{1,2}月|20\d{2}年)/.test(text));
export const holdsDue = (text: string): boolean => dueWords(text).length > 0;

/**
 * The time limits in a text, in order and without overlap: before a date (6月底前), striven for (力争7月1日), until
 * (…止), within a time of an event (印发之日起30日内), or behind a label (完成时限：). Ranges, starts, durations and
 * targets of a far year (到2030年) are none.
 */
export function dueWords(text: string): FoundDue[] {
  const found: FoundDue[] = [];
  for (const { 0: words, index } of matches(text, BEFORE_DATE, /前/)) {
    const end = index + words.length;
    if (DESCRIBES.test(text.slice(end, end + 24))) continue;
    found.push({ span: [index, end], what: words });
    // 「分别于3月20日和4月5日前」: the day before it is one as well.
    const other = AND_DAY.exec(text.slice(Math.max(0, index - 20), index));
    if (other) found.push({ span: [index - other[0].length, index - (other[2]?.length ?? 0)], what: other[1] ?? '' });
  }
  for (const { 0: words, 2: date = '', index } of matches(text, STRIVEN, /[争保务迟晚]/)) {
    const end = index + words.length;
    if (!/^(?:之|以)?前/.test(text.slice(end, end + 2))) found.push({ span: [end - date.length, end], what: date });
  }
  for (const { 0: words, 1: after, 2: before, index } of matches(text, UNTIL, /止/)) {
    if (!isRangeEnd(text, index)) found.push({ span: [index, index + words.length], what: after ?? before ?? '' });
  }
  for (const { 0: words, index } of matches(text, WITHIN, /内/)) {
    const start = eventStart(text, index);
    if (start < index) found.push({ span: [start, index + words.length], what: '' });
  }
  for (const { 0: words, 1: after, 2: other, index } of matches(text, LABELLED, /[：:]/)) {
    const value = (after ?? other ?? '').trim();
    const start = index + words.indexOf(value, words.search(/[：:]/));
    if (value && !/(?:启动|开始|起)$/.test(value))
      found.push({ span: [start, start + value.length], what: value, labelled: true });
  }
  return withoutOverlap(found);
}

/** 「自3月1日起至6月30日止」 is a range. */
function isRangeEnd(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  return /(?:[自从][^，。；]{0,22}|起|[年月日]\s?[至到—~～-])[至到]?\s?$/.test(before);
}

/** Where the event begins from which a time runs: 「方案印发」 in 「各单位要自方案印发之日起30日内」. */
function eventStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 16), at);
  // 2026年起, 今后: a start and a while, no event.
  if (/[年月今此往最]$/.test(before)) return at;
  const stop = Math.max(...[...'，。；、：:,;（(自从在于应须要\n\t '].map((char) => before.lastIndexOf(char)));
  return at - (before.length - 1 - stop);
}

function withoutOverlap(found: FoundDue[]): FoundDue[] {
  const sorted = found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: FoundDue[] = [];
  for (const due of sorted) {
    const last = kept[kept.length - 1];
    if (!last || due.span[0] >= last.span[1]) kept.push(due);
  }
  return kept;
}
