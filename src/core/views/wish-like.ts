import type { JsonObject, Ref } from '../ports.js';
import { alikeInPart, pairsOf } from '../rules/likeness.js';
import type { Seen } from './list-view.js';

/** An open wish that may be the same one. */
export interface LikeWish {
  ref: Ref;
  title: string;
  /** `person` = the same person wished it; `words` = the same branch, in nearly the same words. */
  why: 'person' | 'words';
  /** 0 to 1. */
  likeness: number;
}

const over: ReadonlySet<string> = new Set([
  ...['fulfilled', 'partly', 'visited', 'archived', 'referred'],
  ...['impossible', 'merged', 'withdrawn', 'ended'],
]);
/** From here on two titles are said to be alike; people decide. */
const enough = 0.5;

/** What most wishes begin with says nothing about them. */
const plain = (title: unknown): string =>
  String(title ?? '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:我?们?[想需]?要?)(?=..)|[一1两二][个副台张把本件次双]/g, '');

/** How alike two titles are, 0 to 1: how much of the shorter, by neighbouring signs, stands in the other. */
export const likeness = (one: unknown, other: unknown): number =>
  alikeInPart(pairsOf(plain(one)), pairsOf(plain(other)));

/**
 * Wishes under way that a new one may repeat: of the same person, or in like words in the same branch. `draft` is the open
 * part as typed; the nearest first.
 */
export function likeWishes(draft: JsonObject, all: readonly Seen[], self?: Ref): LikeWish[] {
  const found = all.flatMap(({ ref, record: { state, data } }): LikeWish[] => {
    if (data === null || ref === self || over.has(state)) return [];
    const near = likeness(draft.title, data.title);
    const same = typeof draft.wisher === 'string' && draft.wisher !== '' && draft.wisher === data.wisher;
    if (!same && (draft.unit !== data.unit || near < enough)) return [];
    return [{ ref, title: String(data.title ?? ''), why: same ? 'person' : 'words', likeness: near }];
  });
  return found.sort((a, b) => b.likeness - a.likeness || (a.ref < b.ref ? -1 : 1));
}
