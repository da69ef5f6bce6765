import type { JsonObject, Ref } from '../ports.js';
import { type AdoptOptions, planRef } from './adopt.js';
import type { Plan } from './shape.js';

/** A plan that is there already, as this device has it. */
export interface PlanThere {
  ref: Ref;
  state: string;
  data: JsonObject;
}

/**
 * What a text that was read may be: `same` = that plan once more, word for word; `reissue` = a new issue of that plan;
 * `fresh` = a plan of its own under that ref.
 */
export interface PlanWay {
  as: 'same' | 'reissue' | 'fresh';
  ref: Ref;
}

const plain = (title: unknown): string => String(title ?? '').replace(/[\s\p{P}]/gu, '');
/** 「要点（修订稿）」 is called like 「要点」. */
const bare = (title: unknown): string =>
  plain(String(title ?? '').replace(/[（(](?:修订|修订稿|修订版|修改稿|调整|调整稿)[）)]/g, ''));

/**
 * Every way that is open, the likest first; where there is more than one, a person chooses. A title that stands for a plan in
 * force cannot stand for a second one; a plan that was cancelled stays as it is, and its text may be brought in anew.
 */
export function planWays(plan: Plan, o: AdoptOptions, there: readonly PlanThere[]): PlanWay[] {
  const live = there.filter(({ state }) => state !== 'cancelled');
  const same = live.find(({ data }) => data.source === plan.source);
  if (same) {
    // Issued again and not finished: what is left of it can be gone on with.
    const again = same.state === 'inForce' && Array.isArray(same.data.earlier) && same.data.earlier.length > 0;
    return [{ as: 'same', ref: same.ref }, ...(again ? [{ as: 'reissue', ref: same.ref } as const] : [])];
  }
  const title = plan.title || o.title || '';
  const ofYear = ({ data }: PlanThere): boolean => data.unit === o.unit && String(data.on).startsWith(`${o.year}-`);
  const named = ({ data }: PlanThere): boolean => data.unit === o.unit && bare(data.title) === bare(title);
  const issued = live.filter((one) => one.state === 'inForce' && (ofYear(one) || named(one)));
  const first = planRef(plan, o);
  const taken = new Set(there.map(({ ref }) => ref));
  const series = [first, ...there.map((_, n) => `${first}-${n + 2}`)];
  const free = series.find((ref) => !taken.has(ref)) ?? first;
  const held = issued.some(
    (one) => series.includes(one.ref) || (ofYear(one) && plain(one.data.title) === plain(title)),
  );
  return [
    ...[...issued.filter(named), ...issued.filter((one) => !named(one))].map(
      ({ ref }): PlanWay => ({ as: 'reissue', ref }),
    ),
    ...(held ? [] : [{ as: 'fresh', ref: free } as const]),
  ];
}
