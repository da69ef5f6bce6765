import type { Json, JsonObject, Rec } from '../ports.js';

/** What a guard may look at. `now` holds the record with the input laid over it. */
export interface GuardView {
  before: JsonObject;
  now: JsonObject;
  input: JsonObject;
  actor: string;
  today: string;
  /** A record that the command lists under `reads`; `null` = there is none, `undefined` = not on this device. */
  read(name: string): Rec | null | undefined;
}
/** `undefined` = cannot tell here: the backend judges. */
export type Verdict = boolean | undefined;
export type GuardCall = readonly [name: string, ...args: (string | number)[]];

interface Guard {
  /** Said when it does not hold; `{0}` is the label of the first argument. */
  say: string;
  holds(view: GuardView, ...args: (string | number)[]): Verdict;
}

const rows = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? (value as JsonObject[]) : []);
const blank = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);
const day = (view: GuardView, name: string): string | null => {
  const value = name === '$today' ? view.today : view.now[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/**
 * The whole table. A kind names a guard and gives arguments; nothing else can stand between a command and a record,
 * so a machine written in another language needs these and no more. Vectors for each are exported under `contract/`.
 */
export const guards: Readonly<Record<string, Guard>> = {
  filled: { say: '请先填写“{0}”', holds: (v, f) => !blank(v.now[f as string]) },
  blank: { say: '“{0}”已经有了', holds: (v, f) => blank(v.now[f as string]) },
  agreed: { say: '需要本人同意：{0}', holds: (v, f) => v.now[f as string] === true },
  agreedFor: {
    say: '填写了“{1}”，需要本人同意：{0}',
    holds: (v, flag, f) => blank(v.now[f as string]) || v.now[flag as string] === true,
  },
  differs: { say: '“{0}”没有变化', holds: (v, f) => v.input[f as string] !== v.before[f as string] },
  oneOf: { say: '“{0}”不是这里可以选的', holds: (v, f, ...of) => of.includes(v.now[f as string] as string) },
  is: { say: '“{0}”不符合这一步的要求', holds: (v, f, value) => v.now[f as string] === value },
  noneOf: {
    say: '“{0}”里有这里不能办的事',
    holds: (v, f, ...words) => !words.some((w) => String(v.now[f as string] ?? '').includes(String(w))),
  },
  notBefore: {
    say: '“{0}”太早了',
    holds: (v, a, b) => {
      const [x, y] = [day(v, a as string), day(v, b as string)];
      return x === null || y === null || x >= y;
    },
  },
  notPassed: {
    say: '“{0}”已经过了',
    holds: (v, f) => {
      const date = v.before[f as string];
      return typeof date !== 'string' || date >= v.today;
    },
  },
  mine: { say: '您不在“{0}”里', holds: (v, l) => rows(v.now[l as string]).some((row) => row.by === v.actor) },
  notMine: { say: '您已经在“{0}”里了', holds: (v, l) => !rows(v.now[l as string]).some((row) => row.by === v.actor) },
  every: {
    say: '“{0}”还没有全部完成',
    holds: (v, l, k) => rows(v.now[l as string]).every((row) => !blank(row[k as string])),
  },
  full: {
    say: '“{0}”还没有满',
    holds: (v, l, n) => rows(v.now[l as string]).length >= Number(v.now[n as string] ?? 1),
  },
  over: { say: '“{0}”没有超出', holds: (v, l, n) => rows(v.now[l as string]).length > Number(v.now[n as string] ?? 1) },
  /** `['held', 'person', 'consentShow']`: the record read is there, not erased, and has the field ticked or filled. */
  held: {
    say: '还缺本人同意或填写的内容',
    holds: (v, name, f) => {
      const rec = v.read(name as string);
      return rec === undefined ? undefined : rec !== null && rec.data !== null && !blank(rec.data[f as string]);
    },
  },
  /** `['coveredBy', 'until', 'person', 'consentUntil']`: the day given lies within the day on the record read. */
  coveredBy: {
    say: '“{0}”超出了本人同意的期限',
    holds: (v, f, name, other) => {
      const rec = v.read(name as string);
      if (rec === undefined) return undefined;
      const [mine, limit] = [v.now[f as string], rec?.data?.[other as string]];
      return typeof mine === 'string' && typeof limit === 'string' && mine <= limit;
    },
  },
};
