import type { Json } from '../../ports.js';
import { daysBetween } from '../../rules/calendar.js';
import { blank, type Guards, rows } from './guard.js';

/** Places in a list; what is no whole number from 1 up counts as one place, so that nothing is ever without limit. */
const places = (value: Json | undefined): number => (Number.isInteger(value) && Number(value) >= 1 ? Number(value) : 1);

/** Lists of people, each with a row of the own, and who does it. */
export const claims: Guards = {
  notSelf: {
    say: '您自己就是“{0}”',
    fix: '请由别人来办',
    holds: (v, f) => v.now[f as string] !== v.actor,
  },
  mine: {
    say: '您不在“{0}”里',
    fix: '请看看最新进展，或先加入',
    holds: (v, l) => rows(v.now[l as string]).some((row) => row.by === v.actor),
  },
  notMine: {
    say: '您已经在“{0}”里了',
    fix: '不用再办一次，请看看最新进展',
    holds: (v, l) => !rows(v.now[l as string]).some((row) => row.by === v.actor),
  },
  /** `['waited', 'claims', 'who', 'on', 'metOn', 15]`: the row of who is named has stood for so many days without an answer. */
  waited: {
    say: '这个人不在“{0}”里，或已经对接，或还没有满天数',
    fix: '请先提醒；满了天数还没有对接，再办这一步',
    holds: (v, l, who, since, unless, days) =>
      rows(v.now[l as string]).some(
        (row) =>
          row.by === v.now[who as string] &&
          blank(row[unless as string]) &&
          typeof row[since as string] === 'string' &&
          daysBetween(String(row[since as string]), v.today) >= Number(days),
      ),
  },
  every: {
    say: '“{0}”还没有全部完成',
    fix: '请等其余的人办好',
    holds: (v, l, k) => rows(v.now[l as string]).every((row) => !blank(row[k as string])),
  },
  full: {
    say: '“{0}”还没有满',
    fix: '请等人数够了再办',
    holds: (v, l, n) => rows(v.now[l as string]).length >= places(v.now[n as string]),
  },
  over: {
    say: '“{0}”没有超出“{1}”',
    fix: '请看看最新进展',
    never: '“{0}”会超出“{1}”',
    holds: (v, l, n) => rows(v.now[l as string]).length > places(v.now[n as string]),
  },
};
