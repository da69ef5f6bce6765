import { alikeAsWhole, comparer, type Pairs, pairsOf } from '../rules/likeness.js';
import { placed } from '../rules/placed.js';
import { withoutNumber } from './task-title.js';

/** A point of a plan, or the task that was made of one. */
export interface PlanNode {
  /** Of its own among the nodes of its side. */
  key: string;
  words: string;
}

/** What became of a node: `kept` = the same words, whatever their number and place; no `was` = new, no `now` = dropped. */
export interface NodeMatch {
  was: string | null;
  now: string | null;
  how: 'kept' | 'changed' | 'new' | 'dropped';
  /** 0 to 1. */
  likeness: number;
}

/** From here on a point is proposed as the changed one; less is chance: points of one plan share that many words. */
const enough = 0.4;

/** Below this a proposal is a question: half of what was said is not there any more. */
const surely = 0.6;

/** Whether only a person can tell that these two are one point. */
export const isUnsure = ({ how, likeness }: NodeMatch): boolean => how === 'changed' && likeness < surely;

/** Numbers, blanks and stops are no change of what a point says. */
const plain = (words: string): string => withoutNumber(words.trim()).replace(/[\s\p{P}]/gu, '');

/** What a point begins with, 「深化主题教育。」: of the same point it often stays when all the rest is put in other words. */
function leadOf(words: string): string {
  const lead = plain(words.trim().split(/[。：:\n]/)[0] ?? '');
  return [...lead].length < shortestLead ? '' : lead;
}
/** So many signs are no chance. */
const shortestLead = 4;

/**
 * A proposal of what became of each point of a plan that was issued again: every node of either side in exactly one match,
 * in the order of the new text, the dropped ones last. The same words are the same point wherever they stand; of the rest
 * the likest two go together first. A person confirms it: see `rematch`.
 */
export function matchNodes(was: readonly PlanNode[], now: readonly PlanNode[]): NodeMatch[] {
  const old = was.map(({ words }) => plain(words));
  const found = new Map<number, { was: number; likeness: number }>();
  const waiting = new Map<string, number[]>();
  for (const [at, words] of placed(old)) waiting.set(words, [...(waiting.get(words) ?? []), at]);
  for (const [at, { words }] of placed(now)) {
    const same = waiting.get(plain(words))?.shift();
    if (same !== undefined) found.set(at, { was: same, likeness: 1 });
  }
  const taken = new Set([...found.values()].map((one) => one.was));
  for (const pair of likeliest(was, now, taken, new Set(found.keys()))) {
    if (taken.has(pair.was) || found.has(pair.now)) continue;
    taken.add(pair.was);
    found.set(pair.now, pair);
  }
  return [
    ...now.map(({ key, words }, at): NodeMatch => {
      const pair = found.get(at);
      if (pair === undefined) return { was: null, now: key, how: 'new', likeness: 0 };
      const how = old[pair.was] === plain(words) ? 'kept' : 'changed';
      return { was: was[pair.was]?.key ?? null, now: key, how, likeness: pair.likeness };
    }),
    ...was.flatMap(({ key }, at): NodeMatch[] =>
      taken.has(at) ? [] : [{ was: key, now: null, how: 'dropped', likeness: 0 }],
    ),
  ];
}

interface Pair {
  was: number;
  now: number;
  likeness: number;
}

/** Pairs that are alike enough or begin alike, the likest first; of those as alike, the ones nearest in place. */
function likeliest(
  was: readonly PlanNode[],
  now: readonly PlanNode[],
  taken: ReadonlySet<number>,
  settled: ReadonlySet<number>,
): Pair[] {
  const read = (nodes: readonly PlanNode[], done: ReadonlySet<number>): [number, Pairs][] =>
    nodes.flatMap(({ words }, at): [number, Pairs][] => (done.has(at) ? [] : [[at, pairsOf(withoutNumber(words))]]));
  const left = read(was, taken);
  const compare = comparer(left.map(([, words]) => words));
  const leads = was.map(({ words }) => leadOf(words));
  const pairs = read(now, settled).flatMap(([at, words]) => {
    const lead = leadOf(now[at]?.words ?? '');
    return [...compare(words)].flatMap(([place, likeness]): Pair[] => {
      const old = left[place]?.[0] ?? 0;
      return likeness < enough && (lead === '' || lead !== leads[old]) ? [] : [{ was: old, now: at, likeness }];
    });
  });
  const apart = (pair: Pair): number => Math.abs(pair.was - pair.now);
  return pairs.sort((a, b) => b.likeness - a.likeness || apart(a) - apart(b) || a.now - b.now);
}

/**
 * A person says otherwise: `now` comes of `was`, or of none of them (`null` = it is new). Whoever had `was` before is new
 * then, and what `now` had is dropped, until they are said to belong elsewhere.
 */
export function rematch(
  matches: readonly NodeMatch[],
  now: string,
  was: string | null,
  nodes: { was: readonly PlanNode[]; now: readonly PlanNode[] },
): NodeMatch[] {
  const wordsOf = (list: readonly PlanNode[], key: string): string => list.find((one) => one.key === key)?.words ?? '';
  const held = matches.find((match) => match.now === now);
  if (held === undefined || held.was === was) return [...matches];
  const rest = matches.filter((match) => match.now !== null || match.was !== was);
  const moved = rest.map((match): NodeMatch => {
    if (match.now !== now) return was !== null && match.was === was ? { ...match, ...fresh } : match;
    if (was === null) return { ...match, ...fresh };
    const [before, after] = [wordsOf(nodes.was, was), wordsOf(nodes.now, now)];
    const how = plain(before) === plain(after) ? 'kept' : 'changed';
    return { was, now, how, likeness: how === 'kept' ? 1 : alikeAsWhole(pairsOf(before), pairsOf(after)) };
  });
  return held.was === null ? moved : [...moved, { was: held.was, now: null, how: 'dropped', likeness: 0 }];
}
const fresh = { was: null, how: 'new', likeness: 0 } as const;
