import type { Json, JsonObject } from '../../ports.js';
import { officesOn } from '../../rules/offices-on.js';
import { blank, type Guards, type GuardView, rows } from './guard.js';

/** Rows of a list of dated facts that were not taken back, of one of these sorts (`what`) if any is named. */
const standing = (value: Json | undefined, whats: (string | number)[]): JsonObject[] =>
  rows(value).filter((row) => blank(row.voidedOn) && (whats.length === 0 || whats.includes(row.what as string)));

const asked = (view: GuardView, value: string | number | undefined): Json | undefined =>
  typeof value === 'string' && value.startsWith('$') ? view.now[value.slice(1)] : value;

/** Lists of dated facts (`kind/dated`): a row that was taken back counts as not there. */
export const facts: Guards = {
  /** `['continues', 'from', 'facts', 'moved', 'left']`: not earlier than any standing fact of these sorts. */
  continues: {
    say: '“{0}”比已经登记的还早',
    fix: '请核对日期；是以前登记错了，请先更正',
    holds: (v, f, l, ...whats) =>
      standing(v.now[l as string], whats).every((row) => String(row.from ?? '') <= String(v.now[f as string] ?? '')),
  },
  /**
   * `['recorded', 'facts', 'what', 'left', 'from', '$was']`: a standing row with these values; `$was` = the answer to it,
   * `''` = blank.
   */
  recorded: {
    say: '“{0}”里没有这样一条',
    fix: '请对照已有的记录，选对种类和日期',
    holds: (v, l, ...pairs) =>
      standing(v.now[l as string], []).some((row) =>
        pairs.every((key, at) => {
          if (at % 2 === 1) return true;
          return pairs[at + 1] === ''
            ? blank(row[key])
            : row[key] !== undefined && row[key] === asked(v, pairs[at + 1]);
        }),
      ),
  },
  /** `['stands', 'facts', 'voteOff', 'voteOn']`: there is a dated fact of one of these sorts. */
  stands: {
    say: '“{0}”里没有可以更正的这类记录',
    fix: '请对照已有的记录，看看是不是选错了',
    holds: (v, l, ...whats) => standing(v.now[l as string], whats).some((row) => !blank(row.from)),
  },
  /** `['serves', 'facts', 'person', 'from']`: held an office on that day. */
  serves: {
    say: '这个人那一天没有担任职务',
    fix: '请核对日期，看看任职记录',
    holds: (v, l, f, on) =>
      [...officesOn(v.now[l as string], String(v.now[on as string] ?? '')).held.values()].some((actors) =>
        actors.includes(String(v.now[f as string])),
      ),
  },
  /** `['lastIs', 'facts', 'moved', 'joined', 'left']`: of these sorts, the newest is of the first one. */
  lastIs: {
    say: '“{0}”里最近的一条不是这类记录',
    fix: '请先更正后面的记录',
    holds: (v, l, ...whats) => {
      const facts = standing(v.now[l as string], whats);
      const newest = facts.reduce((last, row) => (String(row.from) >= String(last?.from ?? '') ? row : last), facts[0]);
      return newest?.what === whats[0];
    },
  },
  /** `['inOrder', 'was', 'from', 'facts', 'moved', 'left']`: a fact of these sorts passes by no other when its day is put right. */
  inOrder: {
    say: '改成这一天，就和前后的记录对不上了',
    fix: '请先更正前面或后面的那一条，再改这一条',
    holds: (v, was, f, l, ...whats) => {
      const [old, now] = [String(v.now[was as string] ?? ''), String(v.now[f as string] ?? '')];
      const self = (row: JsonObject): boolean => row.what === v.now.what && row.from === old;
      const passed = (at: string): boolean => (old < now ? old <= at && at <= now : now <= at && at <= old);
      const others = standing(v.now[l as string], whats).filter((row) => !self(row));
      return !whats.includes(String(v.now.what)) || !others.some((row) => passed(String(row.from ?? '')));
    },
  },
};
