import { holdsDue, isOpenPeriod } from './due-words.js';
import type { NamedUnit, UnitRole } from './shape.js';
import { areNames, looksLikeUnit, namesIn } from './unit-names.js';

const PLACE = '(?:责任)?(?:单位|部门|科室|处室|股室|组织|支部|党委|主体)';
const LABELS: readonly (readonly [UnitRole, RegExp])[] = [
  ['person', /人$|领导$/],
  ['lead', /^(?:牵头|主办|主责|第一责任)/],
  ['support', /^(?:配合|协助|协办|参与|参加|协同)/],
  ['guide', /^(?:指导|督导|督办)/],
];
/** Labels without 单位: what stands behind them has to end like an office. */
const BARE = '牵头|主办|承办|协办|配合|协助|参与';
const LABEL = new RegExp(
  `((?:责任|负责|分管|包联|联系|牵头)(?:人|领导|县领导|市领导)|${BARE}|第一责任单位|(?:牵头|主办|主责|配合|协助|协办|参与|参加|协同|指导|督导|督办|责任|落实|负责|承办|实施|执行)${PLACE})\\s?[：:]`,
  'g',
);
const IS_BARE = /^(?:主办|承办|协办|配合|协助|参与)$/;
const OTHER_LABEL = /(?:完成|办结|整改)?(?:时限|时间|期限|日期|节点)(?:要求)?\s?[：:]/g;
const VERBS: readonly (readonly [UnitRole, RegExp])[] = [
  ['lead', /牵头|主办|主责/],
  ['guide', /指导|督导/],
  ['support', /参与|参加|配合|协助|协同|协办/],
];
const HOW = '(?:按照?|根据|依)(?:各自)?(?:职责|职能|分工){1,2}|分别|共同|各自|具体|统筹|组织|抓好';
const VERB = new RegExp(
  `(?:${HOW}){0,2}(牵头|参与|参加|配合|协助|协同|协办|主办|承办|主责|指导|督导|负责|实施|推进|落实)(?:负责|抓?落实|组织?实施|推进|配合)?(?=$|[，,；;、。])`,
  'g',
);
/** 「列第一位者为牵头单位，下同」 and its like: it holds for the whole document. */
const FIRST_LEADS =
  /(?:第一|首)(?:位|名|个)?(?:的|者)?(?:单位|部门)?(?:的|者)?[为是](?:牵头|主办|第一责任)(?:单位|部门)?/;
const SAME_BELOW = /^\s*(?:以)?下同\s*$/;
const STOPS = /[，,；;。]/;
const EDGE = /^[，,；;、。\s]+|[，,；;、。\s]+$/g;

/** What the document says about all its brackets. */
export interface AnnotationRule {
  /** The first name in each bracket leads, and brackets that hold nothing but names name units too. */
  firstLeads: boolean;
}

export const annotationRule = (source: string): AnnotationRule => ({ firstLeads: FIRST_LEADS.test(source) });

/** Whether words in brackets speak of owners without naming them in a way that can be read. */
export const seemsToName = (inner: string): boolean =>
  inner.length > 4 && /牵头|责任单位|负责[。；]?$/.test(inner) && !FIRST_LEADS.test(inner);

/** The units that the words inside brackets name, or `null` when they say something else. */
export function unitsInBracket(inner: string, { firstLeads }: AnnotationRule): NamedUnit[] | null {
  const parts = inner.split(STOPS).filter((part) => !FIRST_LEADS.test(part) && !SAME_BELOW.test(part) && !isTerm(part));
  const text = parts.join('，').replace(EDGE, '');
  const named = unitsWithLabels(inner) ?? unitsWithVerbs(text);
  if (named) return firstLeads ? leadFirst(named) : named;
  const bare = firstLeads ? bareNames(text) : [];
  return bare.length > 0 ? leadFirst(bare) : null;
}

/** Names of units and nothing else: 「县图书馆、各乡镇」. Without a word about them they may be owners or anything. */
export function bareNames(text: string): NamedUnit[] {
  const names = namesIn(text);
  const all = areNames(names, false) && names.every((name) => name.length > 2 && looksLikeUnit(name));
  return all ? names.map((name) => ({ name, role: 'responsible' })) : [];
}

/** A part that gives the time only: 「6月底前完成」「持续推进」. */
const isTerm = (part: string): boolean => isOpenPeriod(part) || (holdsDue(part) && !/单位|部门|负责|牵头/.test(part));

/** Where the text gives roles of its own, only those are believed. */
function leadFirst(units: NamedUnit[]): NamedUnit[] {
  if (units.some(({ role }) => role !== 'responsible')) return units;
  return units.map((unit, i) => (i === 0 ? { ...unit, role: 'lead' } : unit));
}

/** Where 「责任单位：」 or another such label stands in a line; -1 without one that opens the line or follows a stop. */
export function labelAt(line: string): number {
  for (const { index } of line.matchAll(LABEL)) {
    if (index === 0 || /[。；;，,\s—–-]/.test(line.charAt(index - 1))) return index;
  }
  return -1;
}

/** 「牵头单位：甲；责任单位：乙、丙」. Labels of other things (完成时限：) end the names before them. */
export function unitsWithLabels(text: string): NamedUnit[] | null {
  const from = labelAt(text);
  if (from < 0 || (from > 0 && !/[：:]/.test(text.slice(0, from)))) return null;
  const labels = [...text.matchAll(LABEL)].filter(({ index }) => index >= from);
  const stops = [...labels, ...text.matchAll(OTHER_LABEL)].map(({ index }) => index).sort((a, b) => a - b);
  const units: NamedUnit[] = [];
  for (const label of labels) {
    const start = label.index + label[0].length;
    const value = text.slice(start, stops.find((stop) => stop >= start) ?? text.length);
    const telling = !IS_BARE.test(label[1] ?? '');
    const whole = namesIn(value.replace(/[。\s]+$/, ''));
    const names = areNames(whole, telling) ? whole : namesIn(value.split(/[。；;]/, 1)[0] ?? '');
    if (!areNames(names, telling)) return null;
    const role = LABELS.find(([, word]) => word.test(label[1] ?? ''))?.[0] ?? 'responsible';
    units.push(...names.map((name) => ({ name, role })));
  }
  return units;
}

/** 「甲牵头，乙、丙配合」「甲、乙等按职责分工负责」: each verb takes the names before it, and nothing may be left over. */
function unitsWithVerbs(text: string): NamedUnit[] | null {
  const units: NamedUnit[] = [];
  let from = 0;
  for (const verb of text.matchAll(VERB)) {
    const names = namesIn(text.slice(from, verb.index).replace(EDGE, ''));
    from = verb.index + verb[0].length;
    if (!areNames(names, false)) return null;
    const role = VERBS.find(([, word]) => word.test(verb[1] ?? ''))?.[0] ?? 'responsible';
    units.push(...names.map((name) => ({ name, role })));
  }
  return units.length > 0 && !text.slice(from).replace(EDGE, '') ? units : null;
}
