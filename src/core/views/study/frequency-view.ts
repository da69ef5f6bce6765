import type { Rec, Ref } from '../../ports.js';
import { addDays } from '../../rules/calendar.js';
import { type Frequency, frequencies, membersForCommittee } from '../../rules/session-types.js';
import { addMonths } from '../../rules/terms.js';
import type { Roster } from '../roster-view.js';
import { textIn } from './reading.js';
import { typeLabel, typesOf, unitsOf, wasHeld } from './session-view.js';

/** `explained` = the branch said why there was none (放假, 高温); nothing is missing then. */
export type FrequencyState = 'held' | 'planned' | 'explained' | 'missing';

export interface FrequencyLine {
  type: string;
  /** 一季度, 三月, 今年. */
  period: string;
  from: string;
  to: string;
  state: FrequencyState;
  /** 「二季度还缺一次党员大会」 */
  words: string;
  /** A reminder only: the source says 一般 or 定期. */
  gentle: boolean;
  source: string;
  /** The meeting or the explanation; `null` = none. */
  ref: Ref | null;
}

const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const lengths = { month: 1, quarter: 3, year: 12 } as const;
const ahead = ['planned', 'noticed', 'moved'];

interface Period {
  label: string;
  from: string;
  to: string;
}

/** The periods of this year that have begun. */
function periodsOf(every: Frequency['every'], today: string): Period[] {
  const size = lengths[every];
  return Array.from({ length: 12 / size }, (_, n) => {
    const from = addMonths(`${today.slice(0, 4)}-01-01`, n * size);
    const label = every === 'year' ? '今年' : `${months[n]}${every === 'month' ? '月' : '季度'}`;
    return { label, from, to: addDays(addMonths(from, size), -1) };
  }).filter(({ from }) => from <= today);
}

/** Whether a rule is for a branch as it stood on a day. */
function applies({ only }: Frequency, unit: string, day: string, roster: Roster): boolean {
  const members = roster.membersOf(unit, day);
  if (only === 'committee') return members.filter(({ grade }) => grade === 'full').length >= membersForCommittee;
  if (only === 'groups') return roster.holdersOf('groupLeader', unit, day).length > 0;
  return members.length > 0;
}

/**
 * What one branch still owes itself this year, in the order of the rules, in words. It is of one branch alone, and for
 * its own people: nothing in it is counted, rated or set beside another branch.
 */
export function frequencyOf(
  { unit, sessions, roster, today }: { unit: string; sessions: Iterable<Rec>; roster: Roster; today: string },
  rules: readonly Frequency[] = frequencies,
): FrequencyLine[] {
  const own = [...sessions].filter((session) => unitsOf(session).includes(unit));
  return rules.flatMap((rule) =>
    periodsOf(rule.every, today)
      .filter(({ to }) => applies(rule, unit, to < today ? to : today, roster))
      .map((period) => lineOf(rule, period, own)),
  );
}

function lineOf(rule: Frequency, { label, from, to }: Period, own: readonly Rec[]): FrequencyLine {
  const inside = own
    .filter((session) => typesOf(session).includes(rule.type))
    .filter(({ data }) => from <= textIn(data, 'on') && textIn(data, 'on') <= to)
    .sort((a, b) => (textIn(a.data, 'on') < textIn(b.data, 'on') ? -1 : 1));
  const what = typeLabel(rule.type);
  const held = inside.find(wasHeld);
  const planned = inside.find(({ state }) => ahead.includes(state));
  const explained = inside.find(({ state }) => state === 'explained');
  const [, month, day] = textIn(planned?.data, 'on').split('-').map(Number);
  const said: [FrequencyState, string, Rec | undefined] = held
    ? ['held', `${label}${what}已开`, held]
    : planned
      ? ['planned', `${label}${what}定在${month}月${day}日`, planned]
      : explained
        ? ['explained', `${label}${what}已说明`, explained]
        : ['missing', `${label}还缺一次${what}`, undefined];
  const [state, words, found] = said;
  const { type, gentle, source } = rule;
  return { type, period: label, from, to, state, words, gentle, source, ref: found?.ref ?? null };
}
