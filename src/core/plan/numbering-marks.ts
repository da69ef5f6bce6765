import { numberOf } from './han-number.js';

export type MarkKind =
  | 'part'
  | 'chapterPart'
  | 'article'
  | 'han'
  | 'hanBracket'
  | 'worded'
  | 'month'
  | 'number'
  | 'decimal'
  | 'numberBracket'
  | 'halfBracket'
  | 'circled'
  | 'lead'
  | 'head'
  | 'group'
  | 'row';

/** A number that opens a point, as it stands in the text. */
export interface Mark {
  kind: MarkKind;
  /** Depth by GB/T 9704: 一、→（一）→ 1. →（1）, and what offices put before and after these. */
  rank: number;
  value: number;
  /** The number as written, without its punctuation. */
  ordinal: string;
  /** Characters that the mark takes, following blanks included. */
  length: number;
  /** A number without punctuation, 「一　加强……」: a mark only if its neighbours say so. */
  weak: boolean;
}

const HAN = '[一二三四五六七八九十百零〇]{1,5}';
const DIGITS = '[\\d０-９]{1,3}';
const ONE_SIGN = [
  { first: 0x3220, last: 0x3229, kind: 'hanBracket', rank: 3 },
  { first: 0x2474, last: 0x2487, kind: 'numberBracket', rank: 5 },
  { first: 0x2488, last: 0x249b, kind: 'number', rank: 4 },
  { first: 0x2460, last: 0x2473, kind: 'circled', rank: 7 },
] as const;

const shape = (kind: MarkKind, rank: number, pattern: string, weak = false) =>
  ({ kind, rank, weak, pattern: new RegExp(pattern, 'y') }) as const;

/** What a number, or the bracket or 第 before it, begins with: a quick look before the shapes are tried. */
const FIRST = /[第一二三四五六七八九十百零〇\d０-９（(〔【任项行工专步阶]/;

/** Numbers in words: 第一阶段, 一季度, 任务1, 项目一, 第一个重点任务. One alone is a word like any other. */
const WORDED = [
  `第?(${HAN}|${DIGITS})(?:阶段|步|季度)`,
  `(?:任务|项目|行动|工程|专项|步骤|阶段)\\s?(${HAN}|${DIGITS})`,
  `第(${HAN}|${DIGITS})(?:个|项|大)?(?:重点|主要)?(?:任务|方面|环节|板块)`,
];
/** 4月份, 2026年4月, 七、八月. Plans leave months out, so two of them anywhere are enough to believe in both. */
const MONTH = `(?:20\\d{2}年\\s?)?(${HAN}|${DIGITS})(?:\\s?[、—–~～至到-]\\s?(?:${HAN}|${DIGITS}))?月份?`;

/** Tried in this order at one place; group 1 is the number. */
const SHAPES = [
  shape('part', 0, `第\\s?(${HAN}|${DIGITS})\\s?(?:部分|[章编篇])[\\s、：:．.]*`),
  shape('chapterPart', 1, `第\\s?(${HAN}|${DIGITS})\\s?节[\\s、：:．.]+`),
  shape('article', 2, `第\\s?(${HAN}|${DIGITS})\\s?条[\\s、：:．.]+`),
  // 「一、二、三产业」 and 「三、四月」 are lists of numbers, not headings.
  shape('han', 2, `(${HAN})\\s?[、．.]\\s*(?![一二三四五六七八九十百]{1,3}[、月季])`),
  shape('hanBracket', 3, `[（(〔【]\\s?(${HAN})\\s?[）)〕】][\\s、．.，,：:]*`),
  shape(
    'decimal',
    4.5,
    `(\\d{1,2}(?:[.．]\\d{1,2}){1,2})[.．、]?\\s*(?=[“《\\u4e00-\\u9fff])(?![万亿千百元亩个倍年月米平公名人户项次小])`,
  ),
  shape('number', 4, `(${DIGITS})\\s?[.．、]\\s*(?![\\d０-９%％])`),
  shape('numberBracket', 5, `[（(]\\s?(${DIGITS})\\s?[）)][\\s、．.，,：:]*`),
  shape('halfBracket', 6, `(${DIGITS})\\s?[）)][\\s、．.]*`),
  shape('han', 2, `(${HAN})(?:[，,：:]|[ \\u3000\\t]+)\\s*(?=[“《\\u4e00-\\u9fff])`, true),
  ...[...WORDED, MONTH].flatMap((words) => {
    const kind = words === MONTH ? 'month' : 'worded';
    return [
      shape(kind, 3.5, `${words}\\s?[：:、．.]\\s*(?=\\S)`, true),
      // Alone on its line, or before brackets, it is the heading itself.
      shape(kind, 3.5, `(?=${words}\\s?(?:[（(]|[：:]?$))`, true),
    ];
  }),
  shape('worded', 3.5, `第(${HAN})\\s?[、，,：:]\\s*(?=\\S)`, true),
  // 「3.2026年底前……」「4、30处……」, and 「1总则」 on a line of its own.
  shape('number', 4, `(${DIGITS})[.．、]\\s?(?=\\d{1,4}[\\u4e00-\\u9fff])(?!\\d+[万亿元亩倍])`, true),
  shape('number', 4, `(\\d{1,2})(?=[\\u4e00-\\u9fff]{2,15}$)(?![年月日号时点人名个项家所次场期位条万亿元])`, true),
  shape('number', 4, `(${DIGITS})(?:[，,：:]|[ \\u3000]+)\\s*(?=[“《\\u4e00-\\u9fff])(?![年月日号时点人名个项])`, true),
];

/** The mark that starts at `at`, or `null`. Whether something that looks like one is one, its neighbours decide. */
export function markAt(text: string, at: number): Mark | null {
  const code = text.charCodeAt(at);
  for (const { first, last, kind, rank } of ONE_SIGN) {
    if (code >= first && code <= last) {
      const value = code - first + 1;
      return { kind, rank, value, ordinal: String(value), length: 1 + blanksAt(text, at + 1), weak: false };
    }
  }
  if (!FIRST.test(text.charAt(at))) return null;
  for (const { kind, rank, weak, pattern } of SHAPES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const ordinal = found[1] ?? '';
    const value = numberOf(ordinal.split(/[.．]/).pop() ?? '');
    if (value === null || value <= 0 || (kind === 'decimal' && value > 19)) continue;
    return {
      kind,
      rank: kind === 'decimal' ? rank + depthOf(ordinal) : rank,
      value,
      ordinal,
      length: found[0].length,
      weak,
    };
  }
  return null;
}

/** 2.1.1 stands below 2.1: a tenth of a rank for each further number. */
const depthOf = (ordinal: string): number => (ordinal.split(/[.．]/).length - 2) / 10;

function blanksAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\s、．.]/.test(text.charAt(end))) end++;
  return end - at;
}
