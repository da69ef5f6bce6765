/** Every office of a branch except the liaison, who stands in the unit's own record. */
export const offices = {
  ...{ secretary: '支部书记', deputy: '副书记', organizer: '组织委员', publicity: '宣传委员', discipline: '纪检委员' },
  ...{ member: '委员', groupLeader: '党小组组长' },
} as const;
/** Offices that one person holds at a time: who takes one over ends the term of whoever held it. */
export const soleOffices: readonly string[] = ['secretary', 'organizer', 'publicity', 'discipline'];

/** A branch committee is elected for three years (《中国共产党支部工作条例（试行）》), and told half a year before. */
const termMonths = 36;
const noticeMonths = 6;

/** The same day of another month, or that month's last: 08-31 and six months are 02-28. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day on which a committee elected on `elected` must be elected anew. */
export const electionDue = (elected: string): string => addMonths(elected, termMonths);
/** The day from which that is told. */
export const electionTold = (due: string): string => addMonths(due, -noticeMonths);
