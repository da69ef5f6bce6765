/** Words that mark a paper as not for open pages: 保守国家秘密法, GB/T 9704 (密级 in the head), and office custom. */
export const markings = {
  level: ['绝密', '机密', '秘密'],
  notice: [
    '内部资料',
    '内部文件',
    '内部材料',
    '内部参考',
    '内部刊物',
    '内部使用',
    '内部掌握',
    '工作秘密',
    '商业秘密',
    '注意保密',
    '严格保密',
    '不得公开',
    '不予公开',
    '不宜公开',
    '不公开',
    '严禁公开',
    '不得外传',
    '严禁外传',
    '请勿外传',
    '不得扩散',
  ],
  /** What may stand beside a marking without making a sentence of it. */
  beside: [
    '国家秘密',
    '密级',
    '此件',
    '本件',
    '本资料',
    '本文件',
    '本材料',
    '材料',
    '资料',
    '文件',
    '公开属性',
    '公开方式',
    '信息公开选项',
    '未经批准',
    '未经许可',
    '未经同意',
    '妥善保管',
    '阅后即焚',
    '阅后收回',
    '会后收回',
    '用后收回',
    '特急',
    '加急',
    '平急',
    '长期',
    '编号',
    '份号',
    '仅供',
    '参阅',
    '参考',
    '请勿',
    '复印',
    '转发',
    '翻印',
    '属于',
    '内部',
    '等级',
    '级',
    '件',
    '属',
    '为',
    '请',
    '第',
    '号',
    '年',
    '月',
    '至',
    '和',
    '与',
    '及',
    '且',
    '本',
    '仅',
    '供',
  ],
} as const;

export interface Marking {
  mark: string;
  /** Half-open offsets of the line, brackets or words that mark the paper. */
  span: readonly [start: number, end: number];
}

const LONGEST_LINE = 60;
const HEAD_LINES = 6;
const either = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const spaced = (words: readonly string[]): string[] => words.map((word) => [...word].join('[ \\t\\u3000]*'));

const LEVEL = either(spaced(markings.level));
const WORDS = new RegExp(either([...markings.level, ...markings.notice]));
const FILL = new RegExp(
  `${either([...markings.beside, ...markings.level, ...markings.notice])}|[\\d〇零一二三四五六七八九十\\p{P}\\p{S}]`,
  'gu',
);
const STAR = new RegExp(`(?:${LEVEL})[ \\t\\u3000]*[★☆✩⭐＊*]|[★☆✩⭐][ \\t\\u3000]*(?:${LEVEL})`);
const LABEL = new RegExp(
  `密[ \\t\\u3000]*级[ \\t\\u3000]*(?:为|是)?[ \\t\\u3000]*[：:][ \\t\\u3000【\\[（(]*(?:${LEVEL}|内部)`,
);
const HEAD = new RegExp(`^[【\\[（(]?(?:${LEVEL})(?:级)?[】\\]）)]?(?:[ \\t\\u3000]|\\d|$)`);
const BRACKETS = /[（(【[〔][^（）()【】[\]〔〕\n]{2,40}[）)】\]〕]/g;

/**
 * Whether a text is a marked paper (绝密, 机密★10年, 内部资料 注意保密 …). A marking stands with a star, behind 密级：, alone in
 * a line or in brackets, or at the head of a line of the head; the same words inside a sentence (学习保守国家秘密法) mark
 * nothing. Returns the first marking with its words, or `null`.
 */
export function markedPaper(text: string): Marking | null {
  let start = 0;
  let seen = 0;
  for (const line of text.split('\n')) {
    if (WORDS.test(line.replace(/[ \t\u3000\u00a0]+/g, '')) || LABEL.test(line)) {
      const found = markIn(line, seen < HEAD_LINES);
      if (found) return { mark: wordIn(found.text), span: [start + found.at, start + found.at + found.text.length] };
    }
    if (line.trim()) seen++;
    start += line.length + 1;
  }
  return null;
}

function markIn(line: string, inHead: boolean): { text: string; at: number } | null {
  for (const pattern of [STAR, LABEL]) {
    const found = pattern.exec(line);
    if (found) return { text: found[0], at: found.index };
  }
  const whole = line.trim();
  const at = line.indexOf(whole);
  if (whole.length <= LONGEST_LINE && marksOnly(whole)) return { text: whole, at };
  const head = inHead ? HEAD.exec(whole) : null;
  if (head) return { text: head[0].trim(), at };
  for (const { 0: bracket, index } of line.matchAll(BRACKETS)) {
    if (marksOnly(bracket)) return { text: bracket, at: index };
  }
  return null;
}

/** Whether marking words are all that a line or bracket says. */
function marksOnly(text: string): boolean {
  const close = text.replace(/\s/g, '');
  return WORDS.test(close) && close.replace(FILL, '') === '';
}

const wordIn = (text: string): string => WORDS.exec(text.replace(/\s/g, ''))?.[0] ?? text;
