import type { Role } from '../ports.js';

/** Who may do what, named once: the desk of the county, those near the person, those who do the work, anyone signed in. */
export const desk: readonly Role[] = ['office'];
export const near: readonly Role[] = ['liaison', 'secretary', 'office'];
export const doers: readonly Role[] = ['unit', 'liaison', 'secretary'];
/** Those above a branch: they appoint its officers. */
export const superiors: readonly Role[] = ['unit', 'office'];
export const anyone: readonly Role[] = ['member', 'liaison', 'secretary', 'unit', 'office'];

export const wishCategories = { goods: '物质', company: '精神', service: '服务' } as const;
export const ageBands = { a50: '60岁以下', a60: '60—69岁', a70: '70—79岁', a80: '80岁以上' } as const;
export const amountBands = { none: '不花钱', s200: '200元以内', s500: '200—500元', more: '500元以上' } as const;
export const dueTerms = { dated: '按期完成', standing: '长期坚持', open: '未定时限' } as const;
export const unitSorts = { county: '县（市、区）', department: '单位', branch: '离退休党支部' } as const;
/** Why a dated fact was taken back: a choice, so that nothing about a person can be written into the roll. */
export const correctionReasons = {
  day: '日期记错',
  late: '当时不知道',
  person: '记错了人',
  other: '登记有误',
} as const;
