import type { Json, Rec, Ref } from '../../ports.js';
import { valuesAt } from '../scopes.js';
import { blank, type Guards, type GuardView } from './guard.js';

const text = (value: Json | undefined): string => (typeof value === 'string' ? value.replace(/\s/g, '') : '');

const openIn = (view: GuardView, f: string | number, kinds: (string | number)[]): (readonly Ref[] | undefined)[] =>
  kinds.map((kind) => view.open(String(kind), String(view.now[f as string] ?? '')));

const held = (rec: Rec | null, field: string): Json | undefined => rec?.data?.[field];

/** Other records: what a command lists under `reads`, and sets that only a backend knows whole. */
export const reads: Guards = {
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
  /** `['among', 'unit', 'meeting', 'unit', 'partners.unit']`: it stands on the record read, in one of these places. */
  among: {
    say: '“{0}”不在其中，这一步不归这里办',
    fix: '请换一个“{0}”，或请主办的一方办理',
    holds: (v, f, name, ...places) => {
      const rec = v.read(name as string);
      if (rec === undefined) return undefined;
      return places.some((at) => valuesAt(rec?.data ?? {}, String(at)).includes(String(v.now[f as string] ?? '')));
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
