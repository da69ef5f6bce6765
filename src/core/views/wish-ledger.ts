import type { Kind } from '../kind/define-kind.js';
import type { JsonObject, Ref } from '../ports.js';
import type { Seen } from './list-view.js';
import { type Names, valueText } from './value-text.js';
import { claimsOf } from './wish-claims.js';

/** Wishes counted once each: drafts stand apart, and what was merged counts with the one that goes on. */
export interface WishTally {
  total: number;
  /** Not yet told to anybody, and in no other figure. */
  drafts: number;
  /** Waiting for somebody, in work, come true (wholly or in part), and come to another end. */
  waiting: number;
  underway: number;
  fulfilled: number;
  other: number;
  /** By choice of `category`. */
  categories: Record<string, number>;
}

const places: Readonly<Record<string, 'waiting' | 'underway' | 'fulfilled' | 'other'>> = {
  ...{ checking: 'waiting', returned: 'waiting', open: 'waiting' },
  ...{ claimed: 'underway', arranging: 'underway', confirming: 'underway' },
  ...{ fulfilled: 'fulfilled', partly: 'fulfilled', visited: 'fulfilled' },
};
/** 告知后归档 ends there, too, and is no wish come true. */
const placeOf = (state: string, data: JsonObject): keyof WishTally & string =>
  state === 'archived' ? (data.toldOn ? 'other' : 'fulfilled') : (places[state] ?? 'other');

/** `campaign` = of one round alone. The rest of a wish fulfilled in part is a wish of its own. */
export function wishTally(all: readonly Seen[], campaign?: Ref): WishTally {
  const tally: WishTally = { total: 0, drafts: 0, waiting: 0, underway: 0, fulfilled: 0, other: 0, categories: {} };
  for (const { record } of all) {
    const { state, data } = record;
    if (data === null || state === 'merged') continue;
    if (campaign !== undefined && data.campaign !== campaign) continue;
    if (state === 'draft') {
      tally.drafts += 1;
      continue;
    }
    const category = String(data.category ?? '');
    tally.total += 1;
    tally[placeOf(state, data) as 'other'] += 1;
    tally.categories[category] = (tally.categories[category] ?? 0) + 1;
  }
  return tally;
}

type Column = { readonly name: string; readonly label: string };

/** What the office prints: no name of anybody, so that the sheet may lie on a table. */
export const wishColumns: readonly Column[] = [
  { name: 'number', label: '序号' },
  { name: 'title', label: '微心愿' },
  { name: 'category', label: '类别' },
  { name: 'unit', label: '所在支部' },
  { name: 'township', label: '乡镇（街道）' },
  { name: 'on', label: '登记日期' },
  { name: 'claims', label: '认领人数' },
  { name: 'state', label: '办理情况' },
  { name: 'result', label: '办理结果' },
];
/** The same with the one who wishes, for those who may know. */
export const namedColumns: readonly Column[] = [
  ...wishColumns.slice(0, 2),
  { name: 'wisher', label: '心愿人' },
  ...wishColumns.slice(2),
];

/** One row of texts for each wish, in the order given; merged ones are left out. `wisher` = with `namedColumns`, by ref. */
export function wishRows(kind: Kind, all: readonly Seen[], names: Names, wisher?: (ref: Ref) => string): string[][] {
  const columns = wisher ? namedColumns : wishColumns;
  return all
    .filter(({ record }) => record.data !== null && record.state !== 'merged')
    .map(({ ref, record: { state, data } }, place) =>
      columns.map(({ name }) => {
        if (name === 'number') return String(place + 1);
        if (name === 'wisher') return wisher?.(ref) ?? '';
        if (name === 'state') return kind.states[state] ?? state;
        if (name === 'claims') return `${claimsOf(data).length}/${data?.helpers ?? 1}`;
        const field = kind.fields[name];
        return field ? valueText(field, data?.[name], names) : '';
      }),
    );
}
