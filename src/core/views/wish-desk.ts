import type { Rec } from '../ports.js';
import { addDays } from '../rules/calendar.js';
import { unfitForWall } from '../rules/public-text.js';
import { beyondWishes } from '../rules/wish-limits.js';
import type { Seen } from './list-view.js';
import { claimsOf, type SilentClaim, silentClaims } from './wish-claims.js';
import { type LikeWish, likeWishes } from './wish-like.js';

/** A wish to be looked at, and what to look at in it. */
export interface Review {
  seen: Seen;
  /** 号码 收款码 门牌 病情 钱款: what the words seem to hold; `null` = nothing was found, a person still reads. */
  unfit: string | null;
  like: LikeWish[];
  /** Reworded while somebody had claimed it. */
  reworded: boolean;
  claimed: number;
}
/** What waits at the office's desk, by what is to be done with it. */
export interface WishDesk {
  review: Review[];
  /** Off the wall, or soon: the person is asked for a renewal. */
  renew: Seen[];
  recall: SilentClaim[];
  /** To be told to the person: 已转介, 无法实现. */
  tell: Seen[];
  /** Withdrawn or ended after somebody had claimed it: what was bought has to be settled. */
  settle: Seen[];
}

const helped = new Set(['open', 'claimed', 'arranging', 'confirming']);
const filled = ({ data }: Rec, name: string): boolean => String(data?.[name] ?? '') !== '';

/** Days before the end of a showing from which the person is asked whether to go on. */
export const renewDays = 14;

/** All that waits for the office, oldest first. */
export function deskOf(all: readonly Seen[], today: string): WishDesk {
  const having = (test: (record: Rec) => boolean): Seen[] =>
    all.filter(({ record }) => record.data !== null && test(record)).sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const soon = addDays(today, renewDays);
  return {
    review: having(({ state }) => state === 'checking').map((seen) => reviewOf(seen, all)),
    renew: having(({ state, data }) => helped.has(state) && !data?.hiddenOn && String(data?.until ?? '') <= soon),
    recall: silentClaims(all, today).filter(({ step }) => step === 'recall'),
    tell: having((record) => ['referred', 'impossible'].includes(record.state) && !filled(record, 'toldOn')),
    settle: having(
      (record) =>
        ['withdrawn', 'ended'].includes(record.state) && claimsOf(record.data).length > 0 && !filled(record, 'settled'),
    ),
  };
}

function reviewOf(seen: Seen, all: readonly Seen[]): Review {
  const { data } = seen.record;
  const [title, township] = [String(data?.title ?? ''), String(data?.township ?? '')];
  return {
    seen,
    unfit: unfitForWall(title) ?? unfitForWall(township) ?? (beyondWishes(title) ? '钱款' : null),
    like: likeWishes(data ?? {}, all, seen.ref),
    reworded: filled(seen.record, 'rewordedOn'),
    claimed: claimsOf(data).length,
  };
}
