import { daysBetween } from './calendar.js';

/**
 * A reminder about one piece of work. `none` = nothing to compare with; calm = in time; soon = within a few days; behind =
 * somewhat late against the plan; late = past its date, or far behind; done.
 */
export type Light = 'none' | 'calm' | 'soon' | 'behind' | 'late' | 'done';

export interface LightRules {
  /** Days before the date from which it is `soon`. */
  soon: number;
  /** Points (of a hundred) behind the passing of time from which it is `behind`. */
  behind: number;
  /** … and from which it is `late`. */
  farBehind: number;
}

/** 督查办理 practice: blue in the last three days; yellow from ten points behind, red beyond thirty. Each is a setting. */
export const lightRules: LightRules = { soon: 3, behind: 10, farBehind: 30 };

export interface LightInput {
  today: string;
  /** Business dates; `null` = not said. Without `due` there is no light: 长期坚持 and 未定时限 are neither green nor red. */
  start: string | null;
  due: string | null;
  /** Share done, 0 to 1; `null` = nobody counts it. */
  share: number | null;
  done: boolean;
}

export interface Lit {
  light: Light;
  /** Always beside the colour; `''` only with `none`. */
  words: string;
}

/** Two families of rules in one: the days to the date, and, where a share is known, points behind the passing of time. */
export function lightOf({ today, start, due, share, done }: LightInput, rules: LightRules = lightRules): Lit {
  if (done) return { light: 'done', words: '已完成' };
  if (due === null) return { light: 'none', words: '' };
  const left = daysBetween(today, due);
  if (left < 0) return { light: 'late', words: `已过期${-left}天` };
  const points = share === null || start === null ? 0 : pointsBehind(today, start, due, share);
  if (points > rules.farBehind) return { light: 'late', words: '欠进度' };
  if (left <= rules.soon) return { light: 'soon', words: left === 0 ? '今天到期' : `还剩${left}天` };
  if (points >= rules.behind) return { light: 'behind', words: '欠进度' };
  if (share !== null && points <= -rules.behind) return { light: 'calm', words: '超进度' };
  return { light: 'calm', words: share === null ? `还有${left}天` : '达进度' };
}

/** How much of the time has passed, less how much is done, in points of a hundred. */
function pointsBehind(today: string, start: string, due: string, share: number): number {
  const whole = daysBetween(start, due);
  const passed = whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(start, today) / whole));
  return (passed - share) * 100;
}
