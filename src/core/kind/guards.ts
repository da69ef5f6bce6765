import type { Json, JsonObject, Rec, Ref } from '../ports.js';
import { daysBetween } from '../rules/calendar.js';
import { unfitForWall } from '../rules/public-text.js';
import { beyondWishes } from '../rules/wish-limits.js';

/** What a guard may look at. `now` holds the record with the input laid over it. */
export interface GuardView {
  /** The record itself. */
  ref: Ref;
  before: JsonObject;
  now: JsonObject;
  input: JsonObject;
  actor: string;
  today: string;
  /** Fields of `now` as they are read out (`agreed-words`). */
  words(names: readonly string[]): string;
  /** A record that the command lists under `reads`; `null` = there is none, `undefined` = not on this device. */
  read(name: string): Rec | null | undefined;
  /** The other records of a kind that are at home in a unit and have come to no end; `undefined` = not known on a device. */
  open(kind: string, unit: string): readonly Ref[] | undefined;
}
/** `undefined` = cannot tell here: the backend judges. */
export type Verdict = boolean | undefined;
export type GuardCall = readonly [name: string, ...args: (string | number)[]];

interface Guard {
  /** Cause and way out when it does not hold; `{0}` is the label of the first argument. */
  say: string;
  fix: string;
  /** Cause when it holds and never may. */
  never?: string;
  holds(view: GuardView, ...args: (string | number)[]): Verdict;
  /** The records that stand in the way; `{n}` in `say` is how many. */
  refs?(view: GuardView, ...args: (string | number)[]): Ref[];
}

const rows = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.map((row) => (typeof row === 'object' && row !== null ? (row as JsonObject) : {})) : [];
const blank = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
/** Places in a list; what is no whole number from 1 up counts as one place, so that nothing is ever without limit. */
const places = (value: Json | undefined): number => (Number.isInteger(value) && Number(value) >= 1 ? Number(value) : 1);
const day = (view: GuardView, name: string): string | null => {
  const value = name === '$today' ? view.today : view.now[name];
  return typeof value === 'string' && value !== '' ? value : null;
};
const text = (value: Json | undefined): string => (typeof value === 'string' ? value.replace(/\s/g, '') : '');
/** Rows of a list of dated facts that were not taken back, of one of these sorts (`what`) if any is named. */
const standing = (value: Json | undefined, whats: (string | number)[]): JsonObject[] =>
  rows(value).filter((row) => blank(row.voidedOn) && (whats.length === 0 || whats.includes(row.what as string)));
const asked = (view: GuardView, value: string | number | undefined): Json | undefined =>
  typeof value === 'string' && value.startsWith('$') ? view.now[value.slice(1)] : value;
const openIn = (view: GuardView, f: string | number, kinds: (string | number)[]): (readonly Ref[] | undefined)[] =>
  kinds.map((kind) => view.open(String(kind), String(view.now[f as string] ?? '')));
const held = (rec: Rec | null, field: string): Json | undefined => rec?.data?.[field];

/**
 * The whole table. A kind names a guard and gives arguments; nothing else can stand between a command and a record,
 * so a machine written in another language needs these and no more. Vectors for each are exported under `contract/`.
 */
export const guards: Readonly<Record<string, Guard>> = {
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
  is: {
    say: '“{0}”不符合这一步的要求',
    fix: '请先核对“{0}”',
    holds: (v, f, value) => v.now[f as string] === value,
  },
  /** Asks for no cash, debt or treatment (`rules/wish-limits`). */
  withinWishes: {
    say: '“{0}”里有这里不能办的事',
    fix: '钱款、债务和治疗请找所在单位或民政、医保；陪诊、代取药可以写',
    holds: (v, f) => !beyondWishes(String(v.now[f as string] ?? '')),
  },
  /** Fit for the wall: no number, no code to pay to, no door, no illness (`rules/public-text`). */
  impersonal: {
    say: '“{0}”要公示，里面像有电话、证件或银行卡号、收款码、门牌或病情',
    fix: '请改写“{0}”，只写想要什么；联系办法填在本人信息里',
    holds: (v, f) => unfitForWall(String(v.now[f as string] ?? '')) === null,
  },
  notBefore: {
    say: '“{0}”太早了',
    fix: '请改成晚一些的日期',
    holds: (v, a, b) => {
      const [x, y] = [day(v, a as string), day(v, b as string)];
      return x === null || y === null || x >= y;
    },
  },
  after: {
    say: '“{0}”没有晚于“{1}”',
    fix: '请改成更晚的日期',
    holds: (v, a, b) => {
      const [x, y] = [day(v, a as string), day(v, b as string)];
      return x === null || y === null || x > y;
    },
  },
  /** The day has come. */
  notAhead: {
    say: '“{0}”还没有到',
    fix: '请到了那一天再登记，或改正日期',
    holds: (v, f) => (day(v, f as string) ?? '') <= v.today,
  },
  /** `['continues', 'from', 'facts', 'moved', 'left']`: not earlier than any standing fact of these sorts. */
  continues: {
    say: '“{0}”比已经登记的还早',
    fix: '请核对日期；是以前登记错了，请先更正',
    holds: (v, f, l, ...whats) =>
      standing(v.now[l as string], whats).every((row) => String(row.from ?? '') <= String(v.now[f as string] ?? '')),
  },
  /** `['recorded', 'facts', 'what', 'left', 'from', '$was']`: a standing row with these values; `$was` = the answer to it. */
  recorded: {
    say: '“{0}”里没有这样一条',
    fix: '请对照已有的记录，选对种类和日期',
    holds: (v, l, ...pairs) =>
      standing(v.now[l as string], []).some((row) =>
        pairs.every((key, at) => at % 2 === 1 || (row[key] !== undefined && row[key] === asked(v, pairs[at + 1]))),
      ),
  },
  /** `['stands', 'facts', 'voteOff', 'voteOn']`: there is a dated fact of one of these sorts. */
  stands: {
    say: '“{0}”里没有可以更正的这类记录',
    fix: '请对照已有的记录，看看是不是选错了',
    holds: (v, l, ...whats) => standing(v.now[l as string], whats).some((row) => !blank(row.from)),
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
  notPassed: {
    say: '“{0}”已经过了',
    fix: '请联系老干部局',
    holds: (v, f) => {
      const date = v.before[f as string];
      return typeof date !== 'string' || date >= v.today;
    },
  },
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
  /** `['held', 'person', 'consentShow']`: the record read is there, not erased, and has the field ticked or filled. */
  held: {
    say: '还缺本人同意或填写的内容',
    fix: '请联络员当面问过本人，在本人信息里补齐',
    holds: (v, name, f) => {
      const rec = v.read(name as string);
      return rec === undefined ? undefined : !blank(held(rec, f as string));
    },
  },
  /** `['agreedTo', 'person', 'consentTo', 'title', …]`: these fields, read out, are what the record read says was agreed to. */
  agreedTo: {
    say: '要公示的话改过了，和本人同意的不一样',
    fix: '请退回，由联络员把现在这段话念给本人听，同意后在本人信息里重新勾选',
    holds: (v, name, f, ...of) => {
      const rec = v.read(name as string);
      return rec === undefined ? undefined : held(rec, f as string) === v.words(of.map(String));
    },
  },
  /** `['lasts', 'person', 'consentUntil']`: the day on the record read has not passed. */
  lasts: {
    say: '本人同意的期限已经过了，或没有写明',
    fix: '请联络员当面问过本人，在本人信息里续期',
    holds: (v, name, f) => {
      const rec = v.read(name as string);
      return rec === undefined ? undefined : String(held(rec, f as string) ?? '') >= v.today;
    },
  },
  /** `['coveredBy', 'until', 'person', 'consentUntil']`: the day given lies within the day on the record read. */
  coveredBy: {
    say: '“{0}”超出了本人同意的期限',
    fix: '请改早一些，或当面问过本人后续期',
    holds: (v, f, name, other) => {
      const rec = v.read(name as string);
      if (rec === undefined) return undefined;
      const [mine, limit] = [v.now[f as string], held(rec, other as string)];
      return typeof mine === 'string' && typeof limit === 'string' && mine <= limit;
    },
  },
  /** `['withholds', 'title', 'person', 'name']`: the text does not hold what the record read says there. */
  withholds: {
    say: '“{0}”要公示，里面写了本人的姓名、电话或住址',
    fix: '请退回，改写“{0}”后再报',
    holds: (v, f, name, other) => {
      const rec = v.read(name as string);
      if (rec === undefined) return undefined;
      const secret = text(held(rec, other as string));
      return secret.length < 2 || !text(v.now[f as string]).includes(secret);
    },
  },
  /** `['readIn', 'home', 'active']`: the record read is there, in one of these states. */
  readIn: {
    say: '那里已经停用，或还没有登记',
    fix: '请换一个，或联系老干部局',
    holds: (v, name, ...states) => {
      const rec = v.read(name as string);
      return rec === undefined ? undefined : rec?.data !== null && rec !== null && states.includes(rec.state);
    },
  },
  /** `['noneOpen', 'unit', 'task', 'wish']`: over a set, so only a backend can tell. */
  noneOpen: {
    say: '还有 {n} 条没有了结',
    fix: '请先逐条办结、转接或改派，再办这一步',
    holds: (v, f, ...kinds) => {
      const found = openIn(v, f, kinds);
      return found.some((refs) => refs === undefined) ? undefined : found.every((refs) => refs?.length === 0);
    },
    refs: (v, f, ...kinds) => openIn(v, f, kinds).flatMap((refs) => refs ?? []),
  },
};
