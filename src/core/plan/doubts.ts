import type { Target } from './quantities.js';
import type { Recurrence } from './recurrences.js';
import type { NamedUnit, Span } from './shape.js';

/** What a person can take over with one click; `look` when there is nothing to set, only something to read. */
export type Offer =
  | { set: 'look' }
  | { set: 'target'; target: Target }
  | { set: 'owners'; units: NamedUnit[] }
  | { set: 'due'; text: string; date?: string }
  | { set: 'recurrence'; recurrence: Recurrence }
  | { set: 'measures'; spans: Span[] };

const LOOK: Offer = { set: 'look' };

/** Everything that the text leaves open. Nothing of it is decided without a person. */
export const doubtCodes = {
  'DJ-P101': ['empty', '这里没有可以识别的文字，请粘贴要点全文'],
  'DJ-P102': ['long', '文字比一般的要点长得多，请核对是不是贴多了'],
  'DJ-P103': ['title', '没有找到标题，请补填'],
  'DJ-P104': ['no-numbers', '没有找到编号，分不出条目；可以把每段当作一条，也可以自己划选'],
  'DJ-P105': ['guessed-points', '这里没有编号，按段首的小标题分了条，请核对'],
  'DJ-P106': ['number-missing', '编号到这里不连续，中间可能漏了一条，请对照原文'],
  'DJ-P107': ['number-double', '这个编号出现了两次，请对照原文；内容都保留了'],
  'DJ-P108': ['number-order', '编号到这里往回跳了，请对照原文；内容都保留了'],
  'DJ-P109': ['joined', '原文里有断开的行或页码，已经接成段落，请核对'],
  'DJ-P110': ['garbled', '有的字没有读出来，请对照原文补上'],
  'DJ-P111': ['other-paper', '这里还有一份带编号的材料，没有当作要点正文；需要的话单独导入'],
  'DJ-P112': ['undivided', '这一项下面没有分条，没有当作任务；需要的话可以整段列为一条'],
  'DJ-P201': ['quantity', '这里有数量，要不要设为目标，请您定'],
  'DJ-P202': ['owner', '原文没有写明责任单位，这里提到的单位供您选择'],
  'DJ-P203': ['unit', '括号里像是在说责任单位，但没有认准，请您看看'],
  'DJ-P204': ['due', '这里像是时限，要不要作为完成时限，请您定'],
  'DJ-P205': ['due-impossible', '这个日期日历上没有，请对照原文'],
  'DJ-P206': ['due-outside', '条目之外也写了时限，请看看是否与任务有关'],
  'DJ-P207': ['recurrence', '这里是要反复做的工作，要不要按期分成几次，请您定'],
  'DJ-P208': ['unit-outside', '条目之外也写了责任单位，请看看是否管下面各条'],
  'DJ-P299': ['more', '同类的疑问太多，后面的没有一一列出'],
} as const satisfies Record<string, readonly [kind: string, message: string]>;

export type DoubtCode = keyof typeof doubtCodes;
export type DoubtKind = (typeof doubtCodes)[DoubtCode][0];

export interface Doubt {
  code: DoubtCode;
  kind: DoubtKind;
  /** Where in `plan.source`. */
  span: Span;
  /** For people; with the words that it is about, where they are short. */
  message: string;
  offer: Offer;
  /** Key of the section or measure that it belongs to. */
  key?: string;
}

/** More doubts of one kind than anyone reads. The rest is counted in one last doubt of code DJ-P299. */
const MOST_OF_A_KIND = 300;

export interface DoubtList {
  add(code: DoubtCode, span: Span, more?: { words?: string; offer?: Offer; key?: string | undefined }): void;
  /** In the order of the text. */
  all(): Doubt[];
}

export function doubtList(): DoubtList {
  const doubts: Doubt[] = [];
  const counts = new Map<DoubtCode, number>();
  const make = (
    code: DoubtCode,
    span: Span,
    words: string | undefined,
    offer: Offer,
    key: string | undefined,
  ): Doubt => {
    const [kind, message] = doubtCodes[code];
    const said = words && words.length <= 60 ? `「${words}」${message}` : message;
    return { code, kind, span, message: `${said}。`, offer, ...(key === undefined ? {} : { key }) };
  };
  return {
    add(code, span, { words, offer = LOOK, key } = {}) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= MOST_OF_A_KIND) doubts.push(make(code, span, words, offer, key));
      else if (count === MOST_OF_A_KIND + 1) doubts.push(make('DJ-P299', span, words, LOOK, undefined));
    },
    all: () => [...doubts].sort((a, b) => a.span[0] - b.span[0]),
  };
}
