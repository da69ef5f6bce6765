import { agreedWords } from '../kind/agreed-words.js';
import type { Kind } from '../kind/define-kind.js';
import type { JsonObject } from '../ports.js';
import { jsonText } from '../rules/json-text.js';
import { fewest, placesLeft } from '../rules/wish-terms.js';
import { valueText } from './value-text.js';

/** Everything of a wish that a wall shows: no name, no claimant, no firm. */
export interface WallCard {
  title: string;
  /** In words; `''` where it was not said, or where it would tell who it is. */
  category: string;
  township: string;
  age: string;
  sum: string;
  /** Helpers that may still come. */
  left: number;
  /** 「一副老花镜（物质，长岭镇，80岁以上）」: what is read out before the person agrees, and what stands on the wall. */
  text: string;
}

/** How many people share these values; `undefined` = nobody knows here, and then they are not shown. */
export type Sharing = (values: { township: string; age?: string }) => number | undefined;

/** The fields that a wall shows, and no other: names, telephones, house numbers and illness never are among them. */
export const cardFields = ['title', 'category', 'township', 'age', 'sum'] as const;
const names = { unit: () => undefined, actor: () => undefined, record: () => undefined };

const alike = (township: unknown, age?: unknown): string => jsonText([township, age]);

/**
 * How many people share a township, or a township and an age band, by their wishes: who wishes twice counts once. Wishes of
 * which is not told whose they are may all be of one person of their branch, and of one who is counted already: at least so
 * many it is.
 */
export function sharingOf(wishes: readonly JsonObject[]): Sharing {
  const groups = new Map<string, JsonObject[]>();
  const add = (key: string, wish: JsonObject): void => {
    const group = groups.get(key);
    if (group) group.push(wish);
    else groups.set(key, [wish]);
  };
  for (const wish of wishes) {
    add(alike(wish.township), wish);
    add(alike(wish.township, wish.age ?? ''), wish);
  }
  const counts = new Map([...groups].map(([key, group]) => [key, peopleIn(group)]));
  return ({ township, age }) => counts.get(alike(township, age)) ?? 0;
}

function peopleIn(wishes: readonly JsonObject[]): number {
  const known = wishes.filter(({ wisher }) => wisher);
  const branches = new Set(known.map(({ unit }) => unit));
  const others = wishes.filter(({ wisher, unit }) => !wisher && !branches.has(unit));
  return new Set(known.map(({ wisher }) => wisher)).size + new Set(others.map(({ unit }) => unit)).size;
}

/** Leaves out the age band where fewer than five share it there, and the township where fewer than five live. */
export function unlikely(data: JsonObject, sharing: Sharing): JsonObject {
  const [township, age] = [String(data.township ?? ''), String(data.age ?? '')];
  const enough = (values: Parameters<Sharing>[0]): boolean => (sharing(values) ?? 0) >= fewest;
  return {
    ...data,
    ...(township === '' || enough({ township }) ? {} : { township: '' }),
    ...(age === '' || enough({ township, age }) ? {} : { age: '' }),
  };
}

/** The public card of a wish, or of a draft of one: a preview has the same text. Without `sharing` nothing is left out. */
export function wallCard(kind: Kind, data: JsonObject, sharing?: Sharing): WallCard {
  const shown = sharing ? unlikely(data, sharing) : data;
  const words = (name: string): string => {
    const field = kind.fields[name];
    return field ? valueText(field, shown[name], names) : '';
  };
  return {
    ...{ title: words('title'), category: words('category'), township: words('township') },
    ...{ age: words('age'), sum: words('sum') },
    left: placesLeft(Array.isArray(data.claims) ? data.claims.length : 0, data.helpers),
    text: agreedWords(kind.fields, cardFields, shown),
  };
}
