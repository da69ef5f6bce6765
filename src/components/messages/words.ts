import type { Messages } from './messages.js';

/** Every word that the elements say by themselves; kinds bring the rest. `elder` = 长辈版, where it differs. */
export const words = {
  search: '查找',
  searchHint: '输入几个字',
  all: '全部',
  back: '返回列表',
  more: '更多办理',
  moreLines: '再看 20 条',
  close: '关闭',
  cancel: '取消',
  confirm: '确定',
  save: '保存',
  undo: '撤销',
  export: '导出',
  noted: '知道了',
  again: '再报一次',
  login: '重新登录',
  retry: '再试一次',
  required: '必填',
  optional: '可不填',
  choose: '请选择',
  unsentMark: '尚未报送',
  readonly: '这里只供查看，不能办理。',
  opening: '正在打开……',
  filling: '正在取回最新内容……',
  notYet: '还没有取到内容，连上以后就会出现在这里。',
  empty: '这里还没有内容。',
  nothingFound: '没有找到，换几个字再试试。',
  noPermission: '您还没有查看这里的权限，请联系本支部联络员或老干部局。',
  closed: '已经退出。请刷新页面后重新登录。',
  memory: '这台设备不能保存：关掉这个页面，没有报送的内容会丢失。（DJ-L001）',
  offline: '现在连不上，可以照常办理，有网时自动报送。',
  needLogin: '登录已过期，没有报送的内容都还在。',
  saved: '已保存，尚未报送',
  sent: '已报送',
  allSent: '都已报送',
  kept: '已保存',
  allKept: '都已保存在这台设备上',
  undone: '已撤销',
  parkedTitle: '没有办成的事',
  notDone: '没有办成',
  heldBack: '网站没有放行这一步，没有保存。',
  logEmpty: '还没有记录',
  fixFirst: '还有几处要改，已填的内容都在。',
  foreign: '请更新页面后查看。',
  me: '我',
  ownUnit: '本单位',
  yes: '是',
  no: '否',
  items: '〈count〉 项',
  saving: '正在保存 〈done〉/〈all〉',
  sentForGood: '报送以后不能自己撤销；没有报送时可以撤销。',
  agreedLater: '（先填写心愿，要公示的话会出现在这里）',
  consents: '本人同意',
  consentsApart: '每一项分开，由本人决定',
  withdrawHere: '保存以后，在这条心愿的页面上点“撤回同意并删除”。现在不填、不勾，什么也不会保存。',
  follows: '接着要办的事',
  followAll: '确认，一起办理以上 〈count〉 件',
  followOthers: '这些由老干部局或所在单位办理：',
  followChoose: '这些要逐条看过，由责任单位交接，或请老干部局改派：',
  carry: '换电脑',
  carryHint: '重装或更换电脑以前，先导出没有报送的内容；在新电脑上由本人登录后导入。',
  carryIn: '导入',
  carryFile: '没有报送的内容-〈day〉',
  carriedIn: '导入了 〈count〉 项。',
  carriedSome: '导入了 〈count〉 项，另有 〈known〉 项本机已经有了。',
  pages: '翻页',
  pageBefore: '上一页',
  pageNow: '第 〈page〉 页，共 〈pages〉 页',
  pageAfter: '下一页',
  readAloud: '读给我听',
  stopReading: '不读了',
  sizes: '字号',
  size1: '标准',
  size2: '大',
  size3: '特大',
} as const;
export type Word = keyof typeof words;

const elderWords: Partial<Record<Word, string>> = {
  offline: '现在连不上。您照常办，记下了，有网再交。',
  unsentMark: '有网再交',
  saved: '记下了，有网再交',
  sent: '交上去了',
  allSent: '都交上去了',
  kept: '记下了',
  allKept: '都记在这台设备上了',
};

/** States in the words of a person of eighty, by the office's word for them. */
const elderStates: Readonly<Record<string, string>> = {
  待交办: '还没办',
  待签收: '还没办',
  办理中: '正在办',
  待核查: '等老干部局看',
  已办结: '办好了',
  待本人确认: '请您看看办好了没有',
  拟开: '准备开',
  改期: '改了日子',
  取消: '不开了',
  已召开: '开过了',
  书记确认: '开过了',
  归档: '开过了',
};

/** 「第 〈page〉 页」 with what stands in its blanks; a blank that nobody fills is left out. */
export const filled = (text: string, blanks: Readonly<Record<string, string | number>>): string =>
  text.replace(/〈(\w+)〉/g, (_, name: string) => String(blanks[name] ?? ''));

export type Mode = 'elder' | 'staff';
export interface Voice {
  word: Say<Word>;
  state(label: string): string;
  /** The words of a table of an element's own. */
  from<Name extends string>(table: Readonly<Record<Name, string>>): Say<Name>;
}
export type Say<Name extends string> = (name: Name, blanks?: Readonly<Record<string, string | number>>) => string;

/** `messages` = a host's own words, by key; they go before ours. */
export const voiceOf = (mode: Mode, messages: Messages = {}): Voice => ({
  word(name, blanks = {}) {
    const elder = mode === 'elder' ? messages[`elder.${name}`] : undefined;
    const ours = (mode === 'elder' ? elderWords[name] : undefined) ?? words[name];
    return filled(elder ?? messages[name] ?? ours, blanks);
  },
  from:
    (table) =>
    (name, blanks = {}) =>
      filled((messages as Readonly<Record<string, string | undefined>>)[name] ?? table[name], blanks),
  state: (label) => (mode === 'elder' ? (elderStates[label] ?? label) : label),
});
