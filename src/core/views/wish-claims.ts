import type { JsonObject, Ref } from '../ports.js';
import { daysBetween } from '../rules/calendar.js';
import { claimTerms } from '../rules/wish-terms.js';
import type { Seen } from './list-view.js';

/** A claim whose claimant has not been in touch. */
export interface SilentClaim {
  ref: Ref;
  title: string;
  by: string;
  /** Day of the claim, and whole days since. */
  on: string;
  days: number;
  /**
   * `contact` = remind; `again` = remind a second time; `recall` = the office may take it back (回收认领); `gone` = the
   * claimant died or left, and is reminded of nothing.
   */
  step: 'contact' | 'again' | 'recall' | 'gone';
}
/** A wish that the one who looks has claimed. `on`, `metOn` and `doneOn` are days, `YYYY-MM-DD`; `''` = not yet. */
export interface MyClaim {
  ref: Ref;
  title: string;
  state: string;
  on: string;
  metOn: string;
  doneOn: string;
  /** What is next: get in touch, report, wait for the person, or nothing; `changed` = the words are looked at again; `off` = it came to an end. */
  next: 'contact' | 'report' | 'wait' | 'changed' | 'off' | 'none';
}

const waiting = new Set(['open', 'claimed', 'arranging']);
const off = new Set(['withdrawn', 'ended', 'referred', 'impossible', 'merged']);
const text = (row: JsonObject | null, name: string): string => {
  const value = row?.[name];
  return typeof value === 'string' ? value : '';
};

/** The claims of a wish. */
export const claimsOf = (data: JsonObject | null): JsonObject[] =>
  Array.isArray(data?.claims) ? (data.claims as JsonObject[]) : [];

const nobody: ReadonlySet<string> = new Set();

/** Claims without contact for seven days or more, and those of who is `gone`; the longest first. */
export function silentClaims(all: readonly Seen[], today: string, gone = nobody): SilentClaim[] {
  const found = all.flatMap(({ ref, record: { state, data } }) => {
    if (!waiting.has(state)) return [];
    return claimsOf(data).flatMap((row): SilentClaim[] => {
      const on = text(row, 'on');
      const days = on === '' ? 0 : daysBetween(on, today);
      const lost = gone.has(text(row, 'by')) && text(row, 'doneOn') === '';
      if (!lost && (text(row, 'metOn') !== '' || days < claimTerms.contact)) return [];
      const step = lost
        ? 'gone'
        : days >= claimTerms.recall
          ? 'recall'
          : days >= claimTerms.again
            ? 'again'
            : 'contact';
      return [{ ref, title: text(data, 'title'), by: text(row, 'by'), on, days, step }];
    });
  });
  return found.sort((a, b) => b.days - a.days || (a.ref < b.ref ? -1 : 1));
}

/** What somebody took on, what is under way first. */
export function myClaims(all: readonly Seen[], actor: string): MyClaim[] {
  const found = all.flatMap(({ ref, record: { state, data } }) =>
    claimsOf(data).flatMap((row): MyClaim[] => {
      if (row.by !== actor) return [];
      const [on, metOn, doneOn] = [text(row, 'on'), text(row, 'metOn'), text(row, 'doneOn')];
      return [{ ref, title: text(data, 'title'), state, on, metOn, doneOn, next: nextOf(state, metOn, doneOn) }];
    }),
  );
  const late = ({ next }: MyClaim): number => Number(next === 'none' || next === 'off');
  return found.sort((a, b) => late(a) - late(b) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

function nextOf(state: string, metOn: string, doneOn: string): MyClaim['next'] {
  if (off.has(state)) return 'off';
  if (state === 'checking' || state === 'returned') return 'changed';
  if (state === 'confirming' || doneOn !== '') return waiting.has(state) || state === 'confirming' ? 'wait' : 'none';
  if (!waiting.has(state)) return 'none';
  return metOn === '' ? 'contact' : 'report';
}
