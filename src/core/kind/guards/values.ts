import { blank, type Guards } from './guard.js';

/** What is filled in, chosen and ticked. */
export const values: Guards = {
  filled: {
    say: '“{0}”还是空的',
    fix: '请先填写“{0}”；不是您填的，请看看这一步是不是选错了',
    holds: (v, f) => !blank(v.now[f as string]),
  },
  blank: { say: '“{0}”已经有了', fix: '请先看看已有的内容，再选别的办法', holds: (v, f) => blank(v.now[f as string]) },
  agreed: {
    say: '还没有本人同意：{0}',
    fix: '请当面问过本人，同意了再勾选；不同意就不登记',
    holds: (v, f) => v.now[f as string] === true,
  },
  /** The box must be ticked as soon as the field is filled. */
  agreedFor: {
    say: '填写了“{1}”，还没有勾选：{0}',
    fix: '请问过本人后勾选，或删去“{1}”',
    holds: (v, flag, f) => blank(v.now[f as string]) || v.now[flag as string] === true,
  },
  /** `['neededFor', 'relation', 'signer']`: the first must be filled as soon as the second is. */
  neededFor: {
    say: '有了“{1}”，还要填写“{0}”',
    fix: '请补填“{0}”',
    holds: (v, f, cause) => blank(v.now[cause as string]) || !blank(v.now[f as string]),
  },
  /** `['neededWhen', 'due', 'term', 'dated']`: filled as soon as the other has this value. */
  neededWhen: {
    say: '按“{1}”的填法，还要填写“{0}”',
    fix: '请补填“{0}”，或改“{1}”',
    holds: (v, f, other, value) => v.now[other as string] !== value || !blank(v.now[f as string]),
  },
  differs: {
    say: '“{0}”没有变化',
    fix: '请选填一个不同的“{0}”',
    holds: (v, f) => !blank(v.input[f as string]) && v.input[f as string] !== v.before[f as string],
  },
  oneOf: {
    say: '“{0}”不是这里可以选的',
    fix: '请重新选择“{0}”',
    holds: (v, f, ...of) => of.includes(v.now[f as string] as string),
  },
  another: {
    say: '“{0}”选的就是这一条',
    fix: '请选另一条',
    holds: (v, f) => v.now[f as string] !== v.ref,
  },
  /** `['named', 'session', 'on', 'unit']`: the record lies where these say, so that nobody takes the place of another. */
  named: {
    say: '这条记录的编号和“{0}”对不上',
    fix: '请更新页面后重新操作',
    holds: (v, ...of) => v.ref.slice(v.ref.indexOf('/') + 1) === of.map((f) => v.now[f as string]).join('/'),
  },
  is: {
    say: '“{0}”不符合这一步的要求',
    fix: '请先核对“{0}”',
    holds: (v, f, value) => v.now[f as string] === value,
  },
};
