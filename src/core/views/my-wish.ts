import type { JsonObject, Ref } from '../ports.js';
import type { Seen } from './list-view.js';
import { claimsOf } from './wish-claims.js';

/** A wish as told to the person who has it: where it stands, what is next, whom to ring. */
export interface MyWish {
  ref: Ref;
  title: string;
  state: string;
  stands: string;
  next: string;
  ring: 'liaison' | 'office';
  /** Whether the words stand on a wall today. */
  shown: boolean;
}

type Told = readonly [stands: string, next: string, ring?: 'office'];
const told: Readonly<Record<string, Told>> = {
  draft: ['联络员记下了', '联络员会报上去核实'],
  checking: ['正在核实', '等老干部局核实', 'office'],
  returned: ['还要补充', '联络员会找您问清楚'],
  open: ['正等人来帮忙', '有人认领了，联络员会告诉您'],
  claimed: ['有人来帮忙了', '联络员会和您约时间'],
  arranging: ['正在办', '办好了会请您看看'],
  confirming: ['请您看看办好了没有', '办好了点“确认实现”，没办好点“还没办好”'],
  fulfilled: ['办好了', '联络员会来看看您'],
  partly: ['办好了一部分', '没办完的会接着办'],
  visited: ['办好了', '不用再做什么'],
  archived: ['已经办完', '不用再做什么，以后还可以再提'],
  referred: ['已经转给别的单位', '有了答复，联络员会告诉您'],
  impossible: ['这次办不了', '联络员会把原因告诉您'],
  merged: ['和另一条一样的心愿合在一起办', '请看那一条'],
  withdrawn: ['您已经撤回', '以后还可以再提'],
  ended: ['已经停办', '想知道原因，请打电话问联络员'],
};
const newer: Told = ['正在办', '想知道办到哪一步，请打电话问联络员'];
const text = (data: JsonObject | null, name: string): string => String(data?.[name] ?? '');

/** What more there is to say of this one wish. */
function standsOf(state: string, data: JsonObject | null, stands: string): string {
  if (state === 'referred') return `已经转给${text(data, 'referredTo')}`;
  const missing = Number(data?.helpers ?? 1) - claimsOf(data).length;
  return state === 'open' && claimsOf(data).length > 0 ? `有人来帮忙了，还差${missing}人` : stands;
}

/** The wishes of one person, those under way first. `shownOn` says whether a record stands on a wall today. */
export function myWishes(all: readonly Seen[], actor: string, shownOn: (seen: Seen) => boolean): MyWish[] {
  const over = ({ state }: MyWish): number => Number(['archived', 'merged', 'withdrawn', 'ended'].includes(state));
  return all
    .filter(({ record }) => record.data !== null && record.data.wisher === actor)
    .map((seen): MyWish => {
      const { state, data } = seen.record;
      const [stands, next, ring = 'liaison'] = told[state] ?? newer;
      const answered = state === 'referred' && text(data, 'answer') !== '' ? `答复：${text(data, 'answer')}` : next;
      return {
        ...{ ref: seen.ref, title: text(data, 'title'), state, ring, shown: shownOn(seen) },
        ...{ stands: standsOf(state, data, stands), next: answered },
      };
    })
    .sort((a, b) => over(a) - over(b) || (a.ref < b.ref ? 1 : -1));
}
