import type { Rec, Ref } from '../../ports.js';
import { addDays } from '../../rules/calendar.js';
import { addMonths } from '../../rules/terms.js';
import { textIn } from './reading.js';

const reviewMonths = 12;
const noticeDays = 30;

/** The last day on which an agreement not to come holds: the one agreed to, a year at the most. */
function lastDay({ data }: Rec): string {
  const [until, year] = [textIn(data, 'until'), addMonths(textIn(data, 'on'), reviewMonths)];
  return until < year ? until : year;
}

/** Whether an entry says that the person need not come on a day. */
export const excusedOn = (entry: Rec, day: string): boolean =>
  entry.state === 'excused' && textIn(entry.data, 'on') <= day && day <= lastDay(entry);

/** Agreements to be looked at again within thirty days, or just over: for the secretary, by their last day. */
export const exemptionsEnding = (
  entries: Iterable<Rec>,
  today: string,
): { ref: Ref; person: string; until: string }[] =>
  [...entries]
    .filter((entry) => entry.state === 'excused')
    .map((entry) => ({ ref: entry.ref, person: textIn(entry.data, 'person'), until: lastDay(entry) }))
    .filter(({ until }) => until >= addDays(today, -noticeDays) && until <= addDays(today, noticeDays))
    .sort((a, b) => (a.until < b.until ? -1 : 1));
