import { daysBetween } from './calendar.js';

const digits = '零一二三四五六七八九';
const near = ['今天', '明天', '后天'];

/** 0 to 59 as it is said: 11 → 十一, 20 → 二十, 35 → 三十五. */
function said(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head === '' || ones > 0 ? `${head}${digits[ones]}` : head;
}

/** A business day as it is said: 今天, 明天, 后天, else 6月20日星期六. */
export function spokenDay(day: string, today: string): string {
  const close = near[daysBetween(today, day)];
  if (close !== undefined) return close;
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日星期${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}

/** `09:00` → 上午九点, `14:30` → 下午两点半; `''` for what is no time of day. */
export function spokenTime(time: string): string {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d\d)$/.exec(time) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (!(hour < 24 && minute < 60)) return '';
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  const twelve = hour > 12 ? hour - 12 : hour;
  const rest = minute === 0 ? '' : minute === 30 ? '半' : `${minute < 10 ? '零' : ''}${said(minute)}分`;
  return `${part}${twelve === 2 ? '两' : said(twelve)}点${rest}`;
}
