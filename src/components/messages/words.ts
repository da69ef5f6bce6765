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
  undone: '已撤销',
  parkedTitle: '没有办成的事',
  notDone: '没有办成',
  logEmpty: '还没有记录',
  fixFirst: '还有几处要改，已填的内容都在。',
  foreign: '请更新页面后查看。',
} as const;
export type Word = keyof typeof words;

const elderWords: Partial<Record<Word, string>> = {
  offline: '现在连不上。您照常办，记下了，有网再交。',
  unsentMark: '有网再交',
  saved: '记下了，有网再交',
  sent: '交上去了',
  allSent: '都交上去了',
};

/** States in the words of a person of eighty, by the office's word for them. */
const elderStates: Readonly<Record<string, string>> = {
  待交办: '还没办',
  待签收: '还没办',
  办理中: '正在办',
  待核查: '等老干部局看',
  已办结: '办好了',
  待本人确认: '请您看看办好了没有',
};

export type Mode = 'elder' | 'staff';
export interface Voice {
  word(name: Word): string;
  state(label: string): string;
}

export const voiceOf = (mode: Mode): Voice => ({
  word: (name) => (mode === 'elder' ? (elderWords[name] ?? words[name]) : words[name]),
  state: (label) => (mode === 'elder' ? (elderStates[label] ?? label) : label),
});
